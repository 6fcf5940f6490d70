import type { DatedName } from '../organisation/organisation.rules'
import type { LedgerYear } from './ledger.rules'
import type { CountState } from './status.rules'

/** A state that was confirmed for a year at some moment; null when the confirmation no longer held. */
export type ConfirmedState = {
  at: Date
  year: number
  state: CountState | null
  /** Who reported it then; undefined when that was not stored. */
  reportedBy?: { names: DatedName[] } | null
}

/** One line of the public history: what was confirmed or taken back, and what was confirmed before. */
export type HistoryLine<C extends ConfirmedState = ConfirmedState> = C & {
  /** The confirmed state before: of the same year when this corrects it or takes it back, else of the last year before. Null when there was none. */
  before: { year: number; state: CountState } | null
}

/**
 * The public history of an action: the changes between confirmed states of public years, newest first (rule 15). What was said before a
 * year was public was never public, so of that only a confirmation that still held at that moment counts. From then on everything does,
 * a confirmation taken back too; what changes nothing is not a line.
 * @param confirmations in any order, of one moment in the order in which they happened; those of years that are not public are left out.
 */
export function publicHistory<C extends ConfirmedState>(confirmations: C[], years: LedgerYear[]): HistoryLine<C>[] {
  const publicSince = new Map(years.flatMap(({ year, publicSince }) => (publicSince ? [[year, publicSince] as const] : [])))
  const inOrder = confirmations.filter(({ year }) => publicSince.has(year)).sort((a, b) => a.at.getTime() - b.at.getTime())
  const shown = inOrder.filter((one, index) => {
    const since = publicSince.get(one.year)
    const next = inOrder.slice(index + 1).find(({ year }) => year === one.year)
    return !(since && next && next.at <= since)
  })
  return shown.flatMap((line, index) => withWhatStoodBefore(line, shown.slice(0, index))).reverse()
}

function withWhatStoodBefore<C extends ConfirmedState>(line: C, earlier: C[]): HistoryLine<C>[] {
  const standing = new Map(earlier.map(({ year, state }) => [year, state]))
  const sameYear = standing.get(line.year) ?? null
  if (sameYear === line.state) return []
  const of = (year: number) => {
    const state = standing.get(year)
    return state ? { year, state } : null
  }
  const lastYear = Math.max(...[...standing].flatMap(([year, state]) => (state && year < line.year ? [year] : [])))
  return [{ ...line, before: of(line.year) ?? of(lastYear) }]
}
