import { formatNumber } from '@/lib/format'
import { getTranslator, messagesIn } from '@/lib/i18n'
import type { Pace } from '@/lib/indicator/indicator-panel.rules'
import { inUnit } from '@/lib/indicator/indicator-words.rules'
import type { Locale } from '@/lib/locale'
import type { Comparator } from '@/prisma/generated/enums'

type Amount = { comparator: Comparator | null; value: number | null }

/** A target as a number with its comparison: `minder dan 9%`; null for one in words. */
export const targetNumber = ({ comparator, value }: Amount, unit: string, locale: Locale): string | null =>
  value === null
    ? null
    : [comparator && messagesIn(locale).edition.comparator[comparator], inUnit(String(value), unit, locale)].filter(Boolean).join(' ')

/** The change that is needed every year, or why there is none to compute. */
export function paceWords(pace: Pace, unit: string, locale: Locale): string {
  const t = getTranslator(locale, 'indicator')
  if (pace.is === 'unknown') return t(`pace.${pace.because}`)
  const { perYear, from, to } = pace
  const size = formatNumber(Math.abs(perYear), locale, { decimals: 1, fixed: true })
  const change = `${perYear < 0 ? '−' : '+'}${size}`
  return t(unit === '%' ? 'pace.points' : 'pace.amount', { change, from: String(from), to: String(to) })
}
