import { z } from 'zod'
import { basis, code, count, number, state, text, words, year } from '../report/edition-vocabulary.schema'
import { outcomes } from '../report/year-comparison.rules'
import { instant, label, next, terms, url } from './open-data.schema'

const report = z.strictObject({
  ...label,
  year,
  /** 1 for the first edition of a year; a correction is the next. */
  number: z.int(),
  publishedAt: instant,
  /** SHA-256 of the bytes at `url`, in lower-case hexadecimal. */
  sha256: z.string(),
  /** What a correction corrects; null for a first edition. */
  erratum: text.nullable(),
  /** Its address shows why, and nothing else. */
  withdrawn: z.strictObject({ at: instant, reason: text }).nullable(),
  /** The exact bytes that were published. */
  url,
  /** The page of the edition. */
  page: url,
})

export const reportsDocument = z.strictObject({ ...terms.shape, reports: z.array(report), next })

export type OpenReport = z.infer<typeof report>
export type ReportsDocument = z.infer<typeof reportsDocument>

/** A year as it is now, or an edition as it was published. */
const side = z.strictObject({
  year,
  edition: z.int().nullable(),
  /** PROVISIONAL: public and not yet closed. TOTALS: only totals were published, and nothing is known per action. */
  is: z.enum(['CLOSED', 'PROVISIONAL', 'EDITION', 'TOTALS']),
  /** What it says about itself: published totals first, with the codes of their sources. */
  sentences: z.array(z.strictObject({ basis, sentence: words, sources: z.array(code) })),
  /** How many actions are in each state; null for what a source of totals does not mention. */
  counts: z.array(z.strictObject({ state, count: count.nullable() })),
  url,
})

/** LEFT: had left the plan before. ABSENT: not in the plan yet, or on the newer side no longer mentioned. */
const place = z.enum([...state.options, 'LEFT', 'ABSENT'])

export const comparisonDocument = z.strictObject({
  ...terms.shape,
  /** Null when nothing was asked and there are no two public years or editions yet. */
  from: side.nullable(),
  to: side.nullable(),
  /**
   * Every action once, in the cell of its state then and its state now; cells without actions are left out. Null when a side is missing,
   * and when it is TOTALS.
   */
  transitions: z.array(z.strictObject({ from: place, to: place, actions: z.array(number) })).nullable(),
  /** What became of actions, in a sentence, and of which ones; those that did not change are not among them. Null as above. */
  outcomes: z.array(z.strictObject({ outcome: z.enum(outcomes), sentence: words, actions: z.array(number) })).nullable(),
  /** The obstacles that were reported and those that were resolved, by slug; what did not happen is left out. Null as above. */
  obstacles: z.array(z.strictObject({ outcome: z.enum(['opened', 'resolved']), sentence: words, obstacles: z.array(code) })).nullable(),
})

export type ComparisonDocument = z.infer<typeof comparisonDocument>
