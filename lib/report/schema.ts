import { z } from 'zod'
import { optionalText } from '../fields'
import type { PublicDeliverable } from '../plan/deliverable/rules'
import type { Tally } from '../status/ledger/rules'
import type { PublishedTotals } from '../status/total/rules'
import { yearInput } from '../year/schema'
import type { PublicEdition } from './edition/schema'
import { longestText } from './rules'

/** The version of a text that the screen showed; 0 when there was none yet. */
const version = z.coerce.number().int().min(0).max(2_147_483_647)

/** One text of a report in both languages, Markdown. */
export const introductionInput = z.strictObject({
  ...yearInput.shape,
  version,
  textNl: optionalText(longestText),
  textEn: optionalText(longestText),
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
