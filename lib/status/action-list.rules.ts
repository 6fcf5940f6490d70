import { holdsEveryWord } from '../text/text'
import { isSum, type ListQuery, type StatusChoice } from './action-list.schema'
import {
  actionsInScope,
  actionsThatLeft,
  entriesOf,
  type Ledger,
  type LedgerAction,
  type LedgerYear,
  newestClosedPublicYear,
} from './ledger.rules'
import { asStatus, type CountState, countedState, isClosing, stateToSlug } from './status.rules'

/** The year that is shown when an address names none: the newest public year that is closed, else the newest public one. */
export const yearToShow = (years: LedgerYear[]): number | null =>
  newestClosedPublicYear(years) ?? years.findLast(({ publicSince }) => publicSince)?.year ?? null

/** The year as an address has to name it: null for the one that is shown anyway. */
export const yearToName = (years: LedgerYear[], year: number | null): number | null => (year === yearToShow(years) ? null : year)

/** A status choice as addresses spell it. */
export const choiceToSlug = (choice: StatusChoice): string => (isSum(choice) ? choice : stateToSlug(choice))

type Searchable = { number: string; titleNl: string | null; titleEn: string | null }

/** Whether every word of a search occurs in the number or the titles, whatever the accents and capitals. */
export const matches = ({ number, titleNl, titleEn }: Searchable, search: string): boolean =>
  holdsEveryWord([number, titleNl, titleEn].join('\n'), search)

/** An action on the list with its state in the year of the list; null when the list is of no year, or of one that is not in the ledger. */
export type ListRow<A> = { action: A; state: CountState | null }

type Listed = LedgerAction & Searchable

/**
 * The actions that an address of the list asks for, in the plan's order. With a year these are the actions in scope of it, so that
 * their number is the number that was clicked (rule 4); beside them stand those that left earlier, alone or with those closed in the year.
 * @param flagshipId of the letter asked for.
 * @param linked ids of the actions with the goal, target group, theme or organisation asked for; null when none is asked for.
 */
export function chooseActions<A extends Listed>(
  ledger: Ledger<A>,
  year: number | null,
  query: ListQuery,
  flagshipId: string | null,
  linked: ReadonlySet<string> | null,
): ListRow<A>[] {
  return rowsOf(ledger, year, query.status)
    .filter(({ action }) => query.flagship === null || action.flagshipId === (query.flagship === 'unknown' ? null : flagshipId))
    .filter(({ action }) => linked === null || linked.has(action.id))
    .filter(({ action }) => query.q === null || matches(action, query.q))
}

function rowsOf<A extends Listed>(ledger: Ledger<A>, year: number | null, choice: StatusChoice | null): ListRow<A>[] {
  if (year === null || !ledger.years.some((one) => one.year === year)) {
    const introducedBy = year ?? Number.POSITIVE_INFINITY
    return ledger.actions
      .filter(({ introducedYear }) => (introducedYear ?? ledger.firstYear) <= introducedBy)
      .map((action) => ({ action, state: null }))
  }
  const left = actionsThatLeft(ledger, year).map((action) => ({ action, state: null }))
  if (choice === 'left-earlier') return left
  const entries = entriesOf(ledger, year)
  const counted = actionsInScope(ledger, year)
    .map((action) => ({ action, state: countedState(entries.get(action.id)) }))
    .filter(({ state }) => choice === null || state === choice || sumHolds(choice, state))
  if (choice !== 'closed') return counted
  const rows = new Map([...counted, ...left].map((row) => [row.action.id, row]))
  return ledger.actions.flatMap(({ id }) => rows.get(id) ?? [])
}

const sumHolds = (choice: StatusChoice, state: CountState): boolean =>
  (choice === 'reported' && state !== 'NOT_REPORTED') || (choice === 'closed' && isClosing(asStatus(state)))

/** How many rows are in each state. */
export function countByState(rows: ListRow<unknown>[]): Map<CountState, number> {
  const counts = new Map<CountState, number>()
  for (const { state } of rows) if (state) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}

/** Rows by flagship in the order of the flagships; those whose flagship is not known yet come last, under null. */
export function byFlagship<A extends LedgerAction, F extends { id: string }>(
  rows: ListRow<A>[],
  flagships: F[],
): { flagship: F | null; rows: ListRow<A>[] }[] {
  return [...flagships, null]
    .map((flagship) => ({ flagship, rows: rows.filter(({ action }) => action.flagshipId === (flagship?.id ?? null)) }))
    .filter((group) => group.rows.length > 0)
}
