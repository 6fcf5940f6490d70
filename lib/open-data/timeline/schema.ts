import { z } from 'zod'
import { deliverablesBlock } from '../../report/edition/deliverable/schema'
import { code, term, text, tie, year } from '../../report/edition/vocabulary/schema'
import { label, next, sources, terms } from '../schema'

export const deliverable = z.strictObject({
  ...label,
  ...deliverablesBlock.shape.deliverables.element.shape,
  /** Null when the source shows no date. */
  year: year.nullable(),
  /** The reporting year that a report published elsewhere is about. */
  reportsOnYear: year.nullable(),
  targetGroups: z.array(z.strictObject({ targetGroup: code, tie })),
  sources,
})

/** The stage of the plan in a year, from Cedefop's list; it may go backwards. */
export const stage = z.strictObject({ ...label, year, stage: term, note: text, sources })

export const deliverablesDocument = z.strictObject({ ...terms.shape, deliverables: z.array(deliverable), next })
export const stagesDocument = z.strictObject({ ...terms.shape, stages: z.array(stage) })

export type OpenDeliverable = z.infer<typeof deliverable>
export type DeliverablesDocument = z.infer<typeof deliverablesDocument>
export type StagesDocument = z.infer<typeof stagesDocument>
