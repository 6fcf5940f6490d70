import { type CountState, displayOrder, workingStates } from '../../../status/rules'
import { type Picture, type Place, placeOf, type Transition } from '../rules'

const order: Place[] = [...displayOrder, 'LEFT', 'ABSENT']

/** The rows or the columns of the table: the working states always, everything else as far as an action is there. */
export function placesOf(transitions: Transition[], end: 'from' | 'to'): Place[] {
  const there = new Set<Place>([...workingStates, ...transitions.map((transition) => transition[end])])
  return order.filter((place) => there.has(place))
}

/** The actions of a row of the table, or of a column, by number. */
export const numbersAt = (transitions: Transition[], end: 'from' | 'to', place: Place): string[] =>
  transitions.filter((transition) => transition[end] === place).flatMap(({ numbers }) => numbers)

/** The cells in the order of the table: row by row, each in the order of the columns. */
export const inOrder = (transitions: Transition[]): Transition[] =>
  [...transitions].sort((a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to))

/** How many actions of one side are in a state. */
export const countOf = ({ actions }: Picture, state: CountState): number =>
  [...actions.values()].filter((standing) => placeOf(standing) === state).length
