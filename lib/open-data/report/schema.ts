import { z } from 'zod'
import { text, year } from '../../report/edition/vocabulary/schema'
import { instant, label, next, terms, url } from '../schema'

export const report = z.strictObject({
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
