import { closingYears, type Ledger, type LedgerAction, tally } from '../../../status/ledger/rules'
import { type CountState, countStates } from '../../../status/rules'
import type { PublishedTotals } from '../../../status/total/rules'
import type { HistoryDifference } from '../rules'

/** Published totals beside what would be counted once the rows of a file are stored and confirmed. A state the source does not mention is null. */
export type Reconciliation = {
  published: PublishedTotals
  total: { published: number; counted: number }
  states: { state: CountState; published: number | null; counted: number }[]
}

/** Every published total of a year that the file is about. Differences are shown, never forced away (rule 5). */
export function reconcile<A extends LedgerAction>(
  ledger: Ledger<A>,
  rows: HistoryDifference[],
  totals: PublishedTotals[],
): Reconciliation[] {
  const entries = new Map(ledger.entries.map((entry) => [`${entry.actionId} ${entry.year}`, { ...entry, confirmed: true }]))
  for (const { actionId, year, values, outcome } of rows) {
    if (actionId === null || year === null || outcome === 'error' || outcome === 'unchanged') continue
    entries.set(`${actionId} ${year}`, { actionId, year, status: values.status, nothingToReport: values.nothingToReport, confirmed: true })
  }
  const after = { ...ledger, entries: [...entries.values()], closedIn: closingYears([...entries.values()]) }
  const years = new Set(rows.map(({ year }) => year))
  return totals
    .filter(({ year }) => years.has(year))
    .map((published) => {
      const { counts, total } = tally(after, published.year)
      return {
        published,
        total: { published: published.total, counted: total },
        states: countStates
          .map((state) => ({ state, published: published.counts[state], counted: counts[state] }))
          .filter(({ published, counted }) => published !== null || counted > 0),
      }
    })
}

/** Whether all that a source says about a year is what would be counted (rule 5); what it does not mention agrees with anything. */
export const agrees = ({ total, states }: Reconciliation): boolean =>
  total.published === total.counted && states.every(({ published, counted }) => published === null || published === counted)
