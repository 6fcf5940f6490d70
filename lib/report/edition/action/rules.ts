import { actionsInScope, entriesOf } from '../../../status/ledger/rules'
import { countedState } from '../../../status/rules'
import type { Facts } from '../facts/rules'
import type { EditionAction } from '../schema'

/** Every action introduced by the year, in the plan's order, with what it counts as or the year in which it left. */
export function editionActions({ actions, ledger, year }: Facts): EditionAction[] {
  const scope = new Set(actionsInScope(ledger, year).map((action) => action.id))
  const entries = entriesOf(ledger, year)
  return actions
    .filter((action) => scope.has(action.id) || (action.introducedYear ?? ledger.firstYear) <= year)
    .map(({ id, flagshipId: _, introducedYear: __, ...action }) => {
      const state = scope.has(id) ? countedState(entries.get(id)) : null
      const closedIn = ledger.closedIn.get(id)
      return {
        ...action,
        entry: state === null ? null : action.entry,
        state,
        leftIn: state === null && closedIn !== undefined && closedIn < year ? closedIn : null,
        lacksEvidence: state === 'REALISED' && action.entry?.evidence.length === 0,
      }
    })
}
