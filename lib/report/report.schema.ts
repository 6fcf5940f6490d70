import { z } from 'zod'
import { ConflictError } from '../errors'
import { optionalText, shownVersion, text } from '../fields'
import type { PublicDeliverable } from '../plan/deliverable.rules'
import type { Tally } from '../status/ledger.rules'
import type { PublishedTotals } from '../status/published-total.rules'
import { yearInput } from '../year/year.schema'
import type { PublicEdition } from './edition.schema'
import { longestReportText } from './report.rules'

/** One text of a report in both languages, Markdown. */
export const introductionInput = z.strictObject({
  ...yearInput.shape,
  version: shownVersion,
  textNl: optionalText(longestReportText),
  textEn: optionalText(longestReportText),
})
export const flagshipTextInput = introductionInput.extend({ flagship: z.string().regex(/^[a-z]$/) })

/** Publish the report on a year; `fingerprint` is that of what the writer looked at, `emptyChapters` that they want chapters without a text so. */
export const publicationInput = z.strictObject({
  ...yearInput.shape,
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  emptyChapters: z.literal('yes').optional(),
})

export type IntroductionInput = z.output<typeof introductionInput>
export type FlagshipTextInput = z.output<typeof flagshipTextInput>
export type PublicationInput = z.output<typeof publicationInput>

/** A text as it is stored now: what a writer gets back after saving, and what somebody else stored on a conflict. */
export type SavedText = { version: number; savedAt: Date; textNl: string | null; textEn: string | null }

/** Somebody else saved a text of the report first. */
export class TextConflict extends ConflictError<SavedText> {}

/** What is public about one year: its editions, what outside sources printed, and what is recorded when the year itself is public. */
export type ReportYear = {
  year: number
  /** The newest number first, withdrawn ones too. */
  editions: PublicEdition[]
  totals: PublishedTotals[]
  /** Reports on the year that somebody else published, as sources name them. */
  elsewhere: PublicDeliverable[]
  recorded: (Tally & { closed: boolean }) | null
}

/** The longest reason, in characters, per language. */
export const longestReason = 600

/** Take an edition offline. Everybody reads the reason; it is needed at once, so the English one may follow the Dutch or stay out. */
export const withdrawalInput = z.strictObject({
  ...yearInput.shape,
  number: z.coerce.number().int().min(1),
  reasonNl: text(longestReason),
  reasonEn: optionalText(longestReason),
})

export type WithdrawalInput = z.output<typeof withdrawalInput>

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
