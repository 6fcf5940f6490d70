import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Place } from '@/lib/report/comparison/rules'

/** The name of a row or a column; what is missing on the newer side is no longer mentioned, and not: not yet in the plan. */
export function placeName(place: Place, end: 'from' | 'to', locale: Locale): string {
  const t = getTranslator(locale, 'compare')
  if (place === 'LEFT') return t('place.LEFT')
  if (place === 'ABSENT') return t(end === 'from' ? 'place.ABSENT' : 'place.GONE')
  return getTranslator(locale, 'status')(`${place}.label`)
}

const slug = (place: Place) => place.toLowerCase().replaceAll('_', '-')

/** The anchor of the actions of one cell on the page, and of all actions of a row. */
export const cellAnchor = (from: Place, to: Place): string => `${slug(from)}-to-${slug(to)}`
export const rowAnchor = (from: Place): string => `from-${slug(from)}`
