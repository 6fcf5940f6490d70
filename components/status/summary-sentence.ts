import { capitalised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Tally } from '@/lib/status/ledger.rules'
import { mentioned, type PublishedTotals } from '@/lib/status/published-total.rules'
import type { Counts } from '@/lib/status/status.rules'
import { summarySentence } from '@/lib/status/summary.rules'

/** The sentence that sums up counts, in the language of the page; null when there is nothing to count. */
export function sentenceOf(counts: Counts, locale: Locale, total?: number): string | null {
  const t = getTranslator(locale, 'summary')
  return summarySentence(counts, locale, (key, values) => t(key, values), total)
}

/** The same for what a source printed. */
export const sentenceOfTotals = (totals: PublishedTotals, locale: Locale): string | null =>
  sentenceOf(mentioned(totals), locale, totals.total)

/** How many of N are confirmed; "provisional" goes before it as long as the year is open (rule 3). */
export const confirmedInWords = ({ reported, total }: Tally, closed: boolean, locale: Locale): string =>
  getTranslator(locale, 'figures')(closed ? 'confirmedOf' : 'provisionalOf', { done: String(reported), total: String(total) })

/** The sentence that sums up a recorded year; of an open one it says first that it is provisional. Null when there is nothing to count. */
export function sentenceOfYear(tally: Tally, closed: boolean, locale: Locale): string | null {
  const sentence = sentenceOf(tally.counts, locale)
  return sentence === null || closed ? sentence : `${capitalised(confirmedInWords(tally, closed, locale))}. ${sentence}`
}
