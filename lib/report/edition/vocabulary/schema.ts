import { z } from 'zod'

// What an edition is written with. The closed lists are written out here: what a published edition may hold must not move when an
// enum of the database does.

export const state = z.enum([
  'IN_PREPARATION',
  'BEING_LAUNCHED',
  'BEING_IMPLEMENTED',
  'REALISED',
  'CONTINUED_ELSEWHERE',
  'MERGED',
  'STOPPED',
  'NOTHING_TO_REPORT',
  'NOT_REPORTED',
])
export const nothingToReport = z.enum([
  'TOO_EARLY',
  'WAITING_FOR_PARTNER',
  'WAITING_FOR_LEGISLATION_OR_BUDGET',
  'DATA_COME_LATER',
  'TAKEN_OVER',
])
export const unchangedReason = z.enum(['AS_PLANNED', 'WAITING_FOR_DECISION', 'WAITING_FOR_PARTNER', 'NO_CAPACITY', 'OTHER'])
export const closingReason = z.enum(['REACHED_ELSEWHERE', 'PRIORITIES_CHANGED', 'NO_BUDGET', 'ABSORBED', 'OTHER'])
export const obstacleKind = z.enum(['LEGISLATION', 'BUDGET', 'CAPACITY', 'COORDINATION', 'DATA', 'TECHNOLOGY', 'MOTIVATION'])
export const deliverableKind = z.enum([
  'CONTEXT',
  'GOVERNANCE',
  'DESIGN',
  'STUDY',
  'APPROVAL',
  'REACTION',
  'ADVICE',
  'FUNDING',
  'STATUS',
  'DELIVERABLE',
  'PARLIAMENT',
  'REPORT',
])
export const referenceWindow = z.enum(['FOUR_WEEKS', 'TWELVE_MONTHS', 'NOT_STATED', 'NOT_APPLICABLE'])
export const tie = z.enum(['EXPLICIT', 'INFERRED'])
export const confidence = z.enum(['HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'])

/** Words of the plan or of a writer: null where the translation is missing. */
export const text = z.strictObject({ nl: z.string().nullable(), en: z.string().nullable() })
/** Words of Koers itself: always in both languages. */
export const words = z.strictObject({ nl: z.string(), en: z.string() })
/** A word of somebody else's vocabulary, such as a survey or a region, with its code there. */
export const term = z.strictObject({ code: z.string(), label: words })
export const code = z.string()
export const number = z.string()
export const count = z.int().min(0)
export const year = z.int()
export const day = z.iso.date()

export type Text = z.infer<typeof text>
export type Words = z.infer<typeof words>
