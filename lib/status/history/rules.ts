import type { LedgerYear } from '../ledger/rules'
import type { CountState } from '../rules'

/** A state that was confirmed for a year at some moment. */
export type Confirmation = { at: Date; year: number; state: CountState }

/** One line of the public history: what was confirmed, and what stood confirmed before. */
export type HistoryLine = Confirmation & {
  /** The confirmed state before: of the same year when this corrects it, else of the last year before. Null when there was none. */
  before: { year: number; state: CountState } | null
}

/**
 * The public history of an action: the changes between confirmed states of public years, newest first (rule 15). What was confirmed and
 * changed again before a year was public was never public, so of that only the last state counts; a confirmation that changes nothing
 * is no line.
 * @param confirmations in any order; those of years that are not public are left out.
 */
export function publicHistory(confirmations: Confirmation[], years: LedgerYear[]): HistoryLine[] {
  const publicSince = new Map(years.flatMap(({ year, publicSince }) => (publicSince ? [[year, publicSince] as const] : [])))
  const inOrder = confirmations.filter(({ year }) => publicSince.has(year)).sort((a, b) => a.at.getTime() - b.at.getTime())
  const shown = inOrder.filter((one, place) => {
    const since = publicSince.get(one.year)
    const next = inOrder.slice(place + 1).find(({ year }) => year === one.year)
    return !(since && next && next.at <= since)
  })
  return shown.flatMap((line, place) => withWhatStoodBefore(line, shown.slice(0, place))).reverse()
}

function withWhatStoodBefore(line: Confirmation, earlier: Confirmation[]): HistoryLine[] {
  const sameYear = earlier.findLast(({ year }) => year === line.year)
  if (sameYear?.state === line.state) return []
  const lastYear = Math.max(...earlier.map(({ year }) => year).filter((year) => year < line.year))
  const before = sameYear ?? earlier.findLast(({ year }) => year === lastYear)
  return [{ ...line, before: before ? { year: before.year, state: before.state } : null }]
}
