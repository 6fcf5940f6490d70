import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { TransitionEnd } from '@/lib/report/year-comparison.rules'

/** The name of a row or a column; what is missing on the newer side is ‘no longer mentioned’, not ‘not yet in the plan’. */
export function endName(end: TransitionEnd, side: 'from' | 'to', locale: Locale): string {
  const t = getTranslator(locale, 'compare')
  if (end === 'LEFT') return t('end.LEFT')
  if (end === 'ABSENT') return t(side === 'from' ? 'end.ABSENT' : 'end.GONE')
  return getTranslator(locale, 'status')(`${end}.label`)
}

const slug = (end: TransitionEnd) => end.toLowerCase().replaceAll('_', '-')

/** The anchor of the actions of one cell on the page, and of all actions of a row. */
export const cellAnchor = (from: TransitionEnd, to: TransitionEnd): string => `${slug(from)}-to-${slug(to)}`
export const rowAnchor = (from: TransitionEnd): string => `from-${slug(from)}`
