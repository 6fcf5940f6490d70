import type { InvolvementRole } from '@/prisma/generated/enums'
import { covers, type Day, type Period } from '../dates'
import {
  asStatus,
  type CountState,
  type Counts,
  countedState,
  countStates,
  type EntryState,
  type Involved,
  isClosing,
} from './status.rules'

export type LedgerAction = { id: string; flagshipId: string | null; introducedYear: number | null }
export type LedgerEntry = EntryState & { actionId: string; year: number }
export type LedgerYear = { year: number; closedAt: Date | null; publicSince: Date | null }

/** The entries of a plan, year by year: everything that counts are derived from. */
export type Ledger<A extends LedgerAction = LedgerAction, E extends LedgerEntry = LedgerEntry> = {
  firstYear: number
  years: LedgerYear[]
  /** In the plan's own order. */
  actions: A[]
  entries: E[]
  /** For a closed year: the ids of the actions that counted, as stored when it was closed. */
  scopes: ReadonlyMap<number, ReadonlySet<string>>
  /** The year in which an action was closed by a confirmed entry, in whatever year, public or not. */
  closedIn: ReadonlyMap<string, number>
}

/** Counts of one year. `total` is N, the actions in scope; `reported` is n, those with a confirmed entry. The nine counts add up to N. */
export type Tally = { year: number; counts: Counts; total: number; reported: number; unconfirmed: number; leftEarlier: number }

type Choice<A> = (action: A) => boolean
const everything = () => true

/** The first year in which an action was closed by a confirmed entry, per action. */
export function closingYears(entries: LedgerEntry[]): Map<string, number> {
  const years = new Map<string, number>()
  for (const entry of entries)
    if (entry.confirmed && isClosing(entry.status)) years.set(entry.actionId, Math.min(entry.year, years.get(entry.actionId) ?? entry.year))
  return years
}

/** Whether an action counts in an open year: introduced by then and not closed in an earlier one (rule 4). */
export const countsIn = (year: number, introducedYear: number, closedIn: number | null | undefined): boolean =>
  introducedYear <= year && (closedIn ?? year) >= year

/**
 * The actions that count in a year: introduced by then and not closed in an earlier one (rule 4).
 * A closed year uses the list stored when it was closed, so that later additions never change its N.
 */
export const actionsInScope = <A extends LedgerAction>(ledger: Ledger<A>, year: number): readonly A[] => yearOf(ledger, year).counted

/** The actions that left the plan in an earlier year: closed before, and not counted in this one. In the plan's order. */
export const actionsThatLeft = <A extends LedgerAction>(ledger: Ledger<A>, year: number): readonly A[] => yearOf(ledger, year).left

// A ledger never changes once it is read, so its actions and entries are laid out by year once, however many tallies a page takes.
const years = new WeakMap<Ledger, Map<number, { counted: LedgerAction[]; left: LedgerAction[] }>>()

function yearOf<A extends LedgerAction>(ledger: Ledger<A>, year: number): { counted: A[]; left: A[] } {
  const known = (years.get(ledger) ?? new Map()) as Map<number, { counted: A[]; left: A[] }>
  years.set(ledger, known)
  const there = known.get(year)
  if (there) return there
  const { actions, closedIn, firstYear } = ledger
  const stored = ledger.scopes.get(year)
  const counts = ({ id, introducedYear }: A) => (stored ? stored.has(id) : countsIn(year, introducedYear ?? firstYear, closedIn.get(id)))
  const counted = actions.filter(counts)
  const left = actions.filter((action) => !counts(action) && (closedIn.get(action.id) ?? year) < year)
  known.set(year, { counted, left })
  return { counted, left }
}

const byYear = new WeakMap<readonly LedgerEntry[], Map<number, Map<string, LedgerEntry>>>()

/** Entries of one year by action id. */
export function entriesOf<E extends LedgerEntry>(ledger: Ledger<LedgerAction, E>, year: number): ReadonlyMap<string, E> {
  let years = byYear.get(ledger.entries) as Map<number, Map<string, E>> | undefined
  if (!years) {
    years = new Map()
    for (const entry of ledger.entries) {
      const entries = years.get(entry.year) ?? new Map<string, E>()
      years.set(entry.year, entries.set(entry.actionId, entry))
    }
    byYear.set(ledger.entries, years)
  }
  return years.get(year) ?? new Map()
}

/** Counts the states of a year, over the whole plan or over a choice of its actions. */
export function tally<A extends LedgerAction>(ledger: Ledger<A>, year: number, choice: Choice<A> = everything): Tally {
  const scope = actionsInScope(ledger, year).filter(choice)
  const entries = entriesOf(ledger, year)
  const counts = Object.fromEntries(countStates.map((state) => [state, 0])) as Counts
  for (const action of scope) counts[countedState(entries.get(action.id))] += 1
  return {
    year,
    counts,
    total: scope.length,
    reported: scope.length - counts.NOT_REPORTED,
    unconfirmed: scope.filter((action) => entries.get(action.id)?.confirmed === false).length,
    leftEarlier: actionsThatLeft(ledger, year).filter(choice).length,
  }
}

export type Move<A> = { action: A; from: CountState | null; to: CountState | null }

/** What changed between two years: the actions whose counted state differs; null means not in scope. In the plan's order. */
export function movesBetween<A extends LedgerAction>(
  ledger: Ledger<A>,
  from: number,
  to: number,
  choice: Choice<A> = everything,
): Move<A>[] {
  const stateIn = (year: number) => {
    const entries = entriesOf(ledger, year)
    return new Map(actionsInScope(ledger, year).map((action) => [action.id, countedState(entries.get(action.id))]))
  }
  const before = stateIn(from)
  const after = stateIn(to)
  return ledger.actions
    .filter(choice)
    .map((action) => ({ action, from: before.get(action.id) ?? null, to: after.get(action.id) ?? null }))
    .filter((move) => move.from !== move.to && !(move.to === null && move.from !== null && isClosing(asStatus(move.from))))
}

/** The newest public year that is closed: what the home page shows (rule 3). */
export const newestClosedPublicYear = (years: LedgerYear[]): number | null => yearBefore(years, Number.POSITIVE_INFINITY)

/** The year that another one is compared with: the newest earlier one that is closed and public, so that what it compares with stays put. */
export const yearBefore = (years: LedgerYear[], year: number): number | null =>
  years
    .filter((candidate) => candidate.closedAt && candidate.publicSince && candidate.year < year)
    .reduce<number | null>((newest, candidate) => Math.max(newest ?? candidate.year, candidate.year), null)

/** Whether a year of the ledger is closed, so that its numbers are no longer provisional (rule 3). */
export const isClosedIn = (ledger: Ledger, year: number): boolean =>
  ledger.years.some((candidate) => candidate.year === year && candidate.closedAt !== null)

/**
 * The two years between which pages show what changed: the newest closed public year and the one before it. An open year is never one
 * of them, since what nobody answered yet would look like a change. Null when there are no two.
 */
export function yearsToCompare(years: LedgerYear[]): { from: number; to: number } | null {
  const to = newestClosedPublicYear(years)
  const from = to === null ? null : yearBefore(years, to)
  return to === null || from === null ? null : { from, to }
}

/**
 * Whole percentages of counts that add up to 100, by largest remainder; ties go to the earlier item. All zero when the sum is zero.
 * Example: 1, 27, 9, 10 → 2, 58, 19, 21.
 */
export function percentages(counts: number[]): number[] {
  const sum = counts.reduce((a, b) => a + b, 0)
  if (sum === 0) return counts.map(() => 0)
  const exact = counts.map((count) => (count * 100) / sum)
  const shares = exact.map(Math.floor)
  const missing = 100 - shares.reduce((a, b) => a + b, 0)
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of order.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

/** A role of an organisation in an action, with the days it held it. */
export type HeldRole = Period & { actionId: string; organisationId: string; role: InvolvementRole }

/** Who leads and who helps with an action on a day, by the id of the action. */
export function rolesByAction(held: HeldRole[], day: Day): (actionId: string) => Involved {
  const involved = new Map<string, Involved>()
  for (const role of held) {
    if (role.role === 'CONSULTED' || !covers(role, day)) continue
    const of = involved.get(role.actionId) ?? { leads: [], partners: [] }
    of[role.role === 'LEAD' ? 'leads' : 'partners'].push(role.organisationId)
    involved.set(role.actionId, of)
  }
  return (actionId) => involved.get(actionId) ?? { leads: [], partners: [] }
}
