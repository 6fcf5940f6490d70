import { actionsInScope, actionsThatLeft, entriesOf } from '../../../status/ledger/rules'
import { countedState, lacksEvidence } from '../../../status/rules'
import type { Facts } from '../facts/rules'
import type { EditionAction } from './schema'

/** The actions that count in the year or left in an earlier one, in the plan's order: what came later is not part of this report. */
export function editionActions({ actions, ledger, year }: Facts): EditionAction[] {
  const scope = new Set(actionsInScope(ledger, year).map((action) => action.id))
  const entries = entriesOf(ledger, year)
  const left = new Set(actionsThatLeft(ledger, year).map((action) => action.id))
  return actions
    .filter((action) => scope.has(action.id) || left.has(action.id))
    .map(({ id, flagshipId: _, introducedYear: __, ...action }) => {
      const state = scope.has(id) ? countedState(entries.get(id)) : null
      return {
        ...action,
        entry: state === null ? null : action.entry,
        state,
        leftIn: left.has(id) ? (ledger.closedIn.get(id) ?? null) : null,
        lacksEvidence: lacksEvidence(state, action.entry?.evidence.length ?? 0),
      }
    })
}
