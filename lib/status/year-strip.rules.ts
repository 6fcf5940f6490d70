import { actionsInScope, actionsThatLeft, entriesOf, type Ledger, type LedgerAction } from './ledger.rules'
import { type CountState, countedState } from './status.rules'

/** Why an action is not counted in a year: closed in an earlier one, or not yet in the plan. */
export type Absence = 'left' | 'notYet'

/** An action in one year of the ledger: its counted state, or why it is not counted. */
export type StripYear = { year: number; closed: boolean } & ({ state: CountState } | { state: null; absence: Absence })

/** The years of each action, the oldest first: what a reader sees side by side. By action id. */
export function stripsOf<A extends LedgerAction>(ledger: Ledger<A>): Map<string, StripYear[]> {
  const years = ledger.years.map(({ year, closedAt }) => ({
    year,
    closed: closedAt !== null,
    inScope: new Set(actionsInScope(ledger, year).map(({ id }) => id)),
    left: new Set(actionsThatLeft(ledger, year).map(({ id }) => id)),
    entries: entriesOf(ledger, year),
  }))
  return new Map(
    ledger.actions.map(({ id }) => [
      id,
      years.map(({ year, closed, inScope, left, entries }): StripYear => {
        if (inScope.has(id)) return { year, closed, state: countedState(entries.get(id)) }
        return { year, closed, state: null, absence: left.has(id) ? 'left' : 'notYet' }
      }),
    ]),
  )
}
