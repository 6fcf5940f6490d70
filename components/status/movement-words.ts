import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Move } from '@/lib/status/ledger.rules'
import { countMoves } from '@/lib/status/status-changes.rules'

/** `Tegenover 2023: 3 vooruit, 1 afgesloten`; that nothing changed is said too. */
export function movementInWords(moves: Move<unknown>[], year: number, locale: Locale): string {
  const t = getTranslator(locale, 'figures')
  const said = countMoves(moves).map(({ kind, count }) => t(`moves.${kind}`, { number: formatNumber(count, locale) }))
  return said.length === 0 ? t('moves.nothing', { year: String(year) }) : t('moves.since', { year: String(year), list: said.join(', ') })
}
