import { z } from 'zod'
import { optionalText } from '../fields'
import type { Tally } from '../status/ledger/rules'
import type { PublishedTotals } from '../status/total/rules'
import type { PublicEdition } from './edition/schema'
import { longestText } from './rules'

/** The version of a text that the screen showed; 0 when there was none yet. */
const version = z.coerce.number().int().min(0).max(2_147_483_647)
const year = z.coerce.number().int().min(2000).max(2100)

/** One text of a report in both languages, Markdown. */
const writing = { planId: z.uuid(), year, version, textNl: optionalText(longestText), textEn: optionalText(longestText) }

export const introductionInput = z.strictObject(writing)
export const flagshipTextInput = z.strictObject({ ...writing, flagship: z.string().regex(/^[a-z]$/) })

export type IntroductionInput = z.output<typeof introductionInput>
export type FlagshipTextInput = z.output<typeof flagshipTextInput>

/** A text as it is stored now: what a writer gets back after saving, and what somebody else stored on a conflict. */
export type SavedText = { version: number; savedAt: Date; textNl: string | null; textEn: string | null }

/** What is public about one year: its editions, what outside sources printed, and what is recorded when the year itself is public. */
export type ReportYear = {
  year: number
  /** The newest number first, withdrawn ones too. */
  editions: PublicEdition[]
  totals: PublishedTotals[]
  recorded: (Tally & { closed: boolean }) | null
}
