import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Pace } from '@/lib/indicator/indicator-panel.rules'
import type { Locale } from '@/lib/locale'

/** The change that is needed every year, or why there is none to compute. */
export function paceWords(pace: Pace, unit: string, locale: Locale): string {
  const t = getTranslator(locale, 'indicator')
  if (pace.is === 'unknown') return t(`pace.${pace.because}`)
  const { perYear, from, to } = pace
  const size = formatNumber(Math.abs(perYear), locale, { decimals: 1, fixed: true })
  const change = `${perYear < 0 ? '−' : '+'}${size}`
  return t(unit === '%' ? 'pace.points' : 'pace.amount', { change, from: String(from), to: String(to) })
}
