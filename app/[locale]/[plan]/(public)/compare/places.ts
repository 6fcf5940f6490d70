import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Place, Transition } from '@/lib/report/comparison/rules'
import { displayOrder, workingStates } from '@/lib/status/rules'

const order: Place[] = [...displayOrder, 'LEFT', 'ABSENT']

/** The rows or the columns of the table: the working states always, everything else as far as an action is there. */
export function placesOf(transitions: Transition[], end: 'from' | 'to'): Place[] {
  const there = new Set<Place>([...workingStates, ...transitions.map((transition) => transition[end])])
  return order.filter((place) => there.has(place))
}

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

/** The actions of a row of the table, or of a column, by number. */
export const numbersAt = (transitions: Transition[], end: 'from' | 'to', place: Place): string[] =>
  transitions.filter((transition) => transition[end] === place).flatMap(({ numbers }) => numbers)

/** The cells of a row, in the order of the columns. */
export const inOrder = (transitions: Transition[]): Transition[] =>
  [...transitions].sort((a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to))
