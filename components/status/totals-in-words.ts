import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Tally } from '@/lib/status/ledger.rules'
import { differences, type PublishedTotals as Totals } from '@/lib/status/published-total.rules'

/** The heading of a column: our own edition, or the publisher of the source. */
export function nameOfTotals({ edition, sources }: Totals, locale: Locale): string {
  const t = getTranslator(locale, 'totals')
  if (edition) return t('edition', { number: String(edition.number) })
  return t('publishedBy', { publisher: sources[0]?.publisher ?? sources[0]?.title ?? t('unknownSource') })
}

/** Where what a source printed differs from what is recorded, each count that does (rule 5). */
export function totalsDifferenceInWords(published: Totals, recorded: Tally, locale: Locale): string {
  const t = getTranslator(locale, 'totals')
  const status = getTranslator(locale, 'status')
  const found = differences(published, recorded)
  if (found.length === 0) return t('same', { name: nameOfTotals(published, locale) })
  const list = found.map(({ state, published: said, recorded: counted }) =>
    t('difference', {
      state: (state === null ? t('total') : status(`${state}.label`)).toLowerCase(),
      published: String(said),
      recorded: String(counted),
    }),
  )
  return t('differs', { name: nameOfTotals(published, locale), list: list.join('; ') })
}
