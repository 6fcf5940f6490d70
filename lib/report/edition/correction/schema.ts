import { z } from 'zod'
import { text } from '../../../fields'
import { publicationInput } from '../../schema'

/** The longest erratum, in characters, per language: a sentence or two. */
export const longestErratum = 600

/**
 * Publish a corrected edition. `after` is the newest edition that the page showed, and the erratum says to everybody, in both languages,
 * what is corrected.
 */
export const correctionInput = publicationInput.omit({ emptyChapters: true }).extend({
  after: z.coerce.number().int().min(1),
  erratumNl: text(longestErratum),
  erratumEn: text(longestErratum),
})

export type CorrectionInput = z.output<typeof correctionInput>
