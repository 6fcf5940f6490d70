import type { Move } from '../status/ledger.rules'
import { type ComparedAction, type Outcome, outcomeOf, outcomes } from './year-comparison.rules'

/** What matters first to somebody who reads three lines: what was reached, then what went wrong, then what is on its way. */
const weightiest: readonly Outcome[] = ['realised', 'STOPPED', 'movedBack', 'started', 'advanced']

export type Digested<A> = { outcome: Outcome; actions: A[] }

/**
 * What became of the actions between two years, in so many lines at most: the weightiest ones, in the order in which pages list them.
 * @returns `rest` is how many actions are in no line.
 */
export function digestOf<A>(moves: Move<A>[], lines: number): { lines: Digested<A>[]; rest: number } {
  const told = moves.flatMap(({ action, from, to }) => {
    const outcome = outcomeOf(from && standing(from), standing(to))
    return outcome ? [{ action, outcome }] : []
  })
  const all = outcomes
    .map((outcome) => ({ outcome, actions: told.filter((one) => one.outcome === outcome).map(({ action }) => action) }))
    .filter(({ actions }) => actions.length > 0)
  const weight = ({ outcome }: Digested<A>) => (weightiest.includes(outcome) ? weightiest.indexOf(outcome) : weightiest.length)
  const chosen = new Set(all.toSorted((a, b) => weight(a) - weight(b)).slice(0, lines))
  const shown = all.filter((one) => chosen.has(one))
  return { lines: shown, rest: told.length - shown.reduce((sum, { actions }) => sum + actions.length, 0) }
}

const standing = (state: Move<unknown>['to']): ComparedAction => (state ? { state, closedAs: null } : { state: null, closedAs: null })
