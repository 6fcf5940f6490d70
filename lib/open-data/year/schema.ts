import { z } from 'zod'
import { tally } from '../../report/edition/counts/schema'
import { code, count, day, number, state, year } from '../../report/edition/vocabulary/schema'
import { label, sources, terms, url } from '../schema'

/** What is recorded, when the year is public: n of N reported, and the actions that make up N. */
const recorded = z.strictObject({
  ...label,
  provisional: z.boolean(),
  /** The newest edition, when an entry was corrected after it was published; else null. */
  correctedSinceEdition: z.int().nullable(),
  closedOn: day.nullable(),
  ...tally.shape,
  scope: z.array(number),
})

/** What a source printed, or an edition of our own; a state that it does not mention is null. */
const published = z.strictObject({
  ...label,
  code,
  total: count,
  counts: z.array(z.strictObject({ state, count: count.nullable() })),
  sources,
  edition: z.strictObject({ year, number: z.int(), url }).nullable(),
})

const ofYear = { year, recorded: recorded.nullable(), published: z.array(published) }

export const yearDocument = z.strictObject({ ...terms.shape, ...ofYear })
/** Every year of which something is public, the oldest first. */
export const yearsDocument = z.strictObject({ ...terms.shape, years: z.array(z.strictObject({ ...ofYear, url })) })

export type YearDocument = z.infer<typeof yearDocument>
export type YearsDocument = z.infer<typeof yearsDocument>
