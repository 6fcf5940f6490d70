import { z } from 'zod'
import { chapter, code, comparator, referenceWindow, term, text, words, year } from './edition-vocabulary.schema'

const target = z.strictObject({
  document: z.string(),
  year: year.nullable(),
  comparator: comparator.nullable(),
  value: z.number().nullable(),
  /** In words, where the document gives no number. */
  text,
  geography: term.nullable(),
  note: text,
  sources: z.array(code),
})

/** One way of measuring. Values of two bases are never compared. */
const basis = z.strictObject({
  name: text,
  survey: term.nullable(),
  window: referenceWindow,
  population: term.nullable(),
  geography: term,
  coverage: term.nullable(),
  /** What the source says about this way of measuring. */
  note: text,
  /** The newest value known for this year or an earlier one. */
  value: z.strictObject({
    year: year.nullable(),
    number: z.number(),
    printed: z.string(),
    flags: z.array(term),
    note: text,
    sources: z.array(code),
  }),
})

export const indicatorBlock = z.strictObject({
  ...chapter,
  type: z.literal('indicator'),
  name: text,
  definition: text,
  note: text,
  unit: z.string(),
  caveat: words,
  targets: z.array(target),
  /** What is above the measurements: that each has a basis of its own. */
  measures: words,
  bases: z.array(basis),
  sources: z.array(code),
})
