import { z } from 'zod'
import { code, number, state, year } from '../../report/edition/vocabulary/schema'
import { instant, label, next, terms } from '../schema'

/** A change between confirmed states of a public year. */
export const change = z.strictObject({
  ...label,
  /** Since when everybody can see it: when it was confirmed, or when its year became public if that was later. */
  publicAt: instant,
  confirmedAt: instant,
  action: number,
  year,
  /** What was confirmed; null when what stood confirmed was taken back. */
  state: state.nullable(),
  /** What stood confirmed before: of the same year when this corrects it, else of the last year before. */
  before: z.strictObject({ year, state }).nullable(),
  /** The organisation that reported it. */
  reportedBy: code.nullable(),
})

export const changesDocument = z.strictObject({ ...terms.shape, changes: z.array(change), next })

export type PublicChange = z.infer<typeof change>
export type ChangesDocument = z.infer<typeof changesDocument>
