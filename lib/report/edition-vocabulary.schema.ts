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
export const comparator = z.enum(['AT_LEAST', 'AT_MOST', 'LESS_THAN'])
/** Where a sentence or a number comes from: a public source, or the entries per action. */
export const basis = z.enum(['PUBLISHED', 'RECORDED'])
export const role = z.enum(['LEAD', 'PARTNER', 'CONSULTED', 'REPORTER'])
/** How an action comes into the scope of a year, or is no longer in it. */
export const passage = z.enum(['ENTERED', 'LEFT'])
/** Where an action that was closed goes on: printed before its name. */
export const destination = z.enum(['ACTION', 'ORGANISATION'])
export const obstacleState = z.enum(['OPEN', 'RESOLVED'])
/** What is said beside a name: about what it is, or is not. A year follows on CLOSED_IN, a date or a note on NO_LONGER_EXISTS. */
export const mark = z.enum(['NO_EVIDENCE', 'WORKING_TITLE', 'CLOSED_IN', 'NOT_IN_SCOPE', 'NO_LONGER_EXISTS'])
/** What is printed where something was not known, not written or not there. */
export const absence = z.enum(['TITLE', 'LEAD', 'YEAR', 'INTRODUCTION', 'FLAGSHIP_TEXT', 'ACTIONS', 'DELIVERABLES', 'OBSTACLES'])

/** Words of the plan or of a writer: null where the translation is missing. */
export const text = z.strictObject({ nl: z.string().nullable(), en: z.string().nullable() })
/** Words of Koers itself: always in both languages. */
export const words = z.strictObject({ nl: z.string(), en: z.string() })
/** A word of somebody else's vocabulary, such as a survey or an area, with its code there. */
export const term = z.strictObject({ code: z.string(), label: words })
export const code = z.string()
export const number = z.string()
export const count = z.int().min(0)
export const year = z.int()
export const day = z.iso.date()

export type Text = z.infer<typeof text>
export type Words = z.infer<typeof words>

/** What every chapter has: its anchor, and its heading. */
export const chapter = { id: z.string().regex(/^[a-z0-9-]+$/), heading: words }
