import { movesBetween, yearBefore } from '../../../status/ledger/rules'
import type { FactAction, Facts } from '../facts/rules'
import type { EditionMove } from './schema'

/** The actions whose counted state differs from the year compared with, in the plan's order. None when there is nothing to compare with. */
export function editionMoves(
  { ledger, year }: Facts,
  choice?: (action: FactAction) => boolean,
): { since: number | null; moves: EditionMove[] } {
  const since = yearBefore(ledger.years, year)
  if (since === null) return { since, moves: [] }
  return { since, moves: movesBetween(ledger, since, year, choice).map(({ action, from, to }) => ({ action: action.number, from, to })) }
}
