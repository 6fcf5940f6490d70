import { z } from 'zod'
import { code, comparator, confidence, referenceWindow, term, text, year } from '../report/edition-vocabulary.schema'
import { label, next, sources, terms } from './open-data.schema'

export const indicatorRole = z.enum(['LEAD', 'MEASURE', 'PROGRESS', 'CONTEXT'])

const value = z.strictObject({
  ...label,
  /** Null when the source does not state it. */
  year: year.nullable(),
  number: z.number(),
  /** As the source prints it, decimals included. */
  printed: z.string(),
  /** b break, d definition differs, e estimated, u low reliability, v Cedefop estimate … */
  flags: z.array(term),
  note: text,
  confidence,
  sources,
})

/** One way of measuring: survey, window, population and geography together. Values of two series are never compared. */
const series = z.strictObject({
  ...label,
  code,
  survey: term.nullable(),
  window: referenceWindow,
  population: term.nullable(),
  geography: term,
  coverage: term.nullable(),
  note: text,
  values: z.array(value),
})

/** A target belongs to a policy document. It may be a text. */
const target = z.strictObject({
  ...label,
  code,
  document: z.string(),
  /** The code of the series in whose way of measuring the document states it; null when it does not say. Compared with none but that. */
  series: code.nullable(),
  year: year.nullable(),
  comparator: comparator.nullable(),
  value: z.number().nullable(),
  text,
  geography: term.nullable(),
  note: text,
  sources,
})

export const indicator = z.strictObject({
  ...label,
  code,
  role: indicatorRole,
  /** The source's own heading. */
  group: text,
  name: text,
  definition: text,
  unit: z.string(),
  note: text,
  confidence,
  sources,
  series: z.array(series),
  targets: z.array(target),
})

export const indicatorsDocument = z.strictObject({ ...terms.shape, indicators: z.array(indicator), next })

export type OpenIndicator = z.infer<typeof indicator>
export type IndicatorsDocument = z.infer<typeof indicatorsDocument>
