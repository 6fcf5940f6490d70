import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Counts } from '@/lib/status/rules'
import { summarySentence } from '@/lib/status/summary/rules'
import { mentioned, type PublishedTotals } from '@/lib/status/total/rules'

/** The sentence that sums up counts, in the language of the page; null when there is nothing to count. */
export function sentenceOf(counts: Counts, locale: Locale, total?: number): string | null {
  const t = getTranslator(locale, 'summary')
  return summarySentence(counts, locale, (key, values) => t(key, values), total)
}

/** The same for what a source printed. */
export const sentenceOfTotals = (totals: PublishedTotals, locale: Locale): string | null =>
  sentenceOf(mentioned(totals), locale, totals.total)
