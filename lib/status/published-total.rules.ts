import type { CitedSource } from '../plan/source.rules'
import { type CountState, type Counts, countStates } from './status.rules'

/** The column that holds how many actions a source says are in a state. */
export const countColumn = {
  IN_PREPARATION: 'inPreparation',
  BEING_LAUNCHED: 'beingLaunched',
  BEING_IMPLEMENTED: 'beingImplemented',
  REALISED: 'realised',
  CONTINUED_ELSEWHERE: 'continuedElsewhere',
  MERGED: 'merged',
  STOPPED: 'stopped',
  NOTHING_TO_REPORT: 'nothingToReport',
  NOT_REPORTED: 'notReported',
} as const satisfies Record<CountState, string>

export type CountColumn = (typeof countColumn)[CountState]

/** Something for every column, in the order of the plan. */
export const forEachColumn = <Value>(value: (state: CountState) => Value): Record<CountColumn, Value> =>
  Object.fromEntries(countStates.map((state) => [countColumn[state], value(state)])) as Record<CountColumn, Value>

/** The totals a source printed for a year. A state the source does not mention is null, which is not the same as none. */
export type PublishedTotals = {
  year: number
  code: string
  total: number
  counts: Record<CountState, number | null>
  sources: CitedSource[]
  /** The edition that printed them, when it was one of our own. */
  edition: { year: number; number: number } | null
}

/** `state` is null for the total. */
export type TotalDifference = { state: CountState | null; published: number; recorded: number }

/** Where published totals and recorded counts differ, the total first; a state the source does not mention is not compared. Both are printed, never chosen between (rule 5). */
export const differences = (published: PublishedTotals, recorded: { counts: Counts; total: number }): TotalDifference[] => [
  ...(published.total === recorded.total ? [] : [{ state: null, published: published.total, recorded: recorded.total }]),
  ...countStates.flatMap((state) => {
    const count = published.counts[state]
    return count === null || count === recorded.counts[state] ? [] : [{ state, published: count, recorded: recorded.counts[state] }]
  }),
]

/** The totals of a year that its summary sentence quotes: those of an outside source, else of our own edition (rule 5). */
export function quotedTotals(totals: PublishedTotals[], year: number): PublishedTotals | null {
  const ofYear = totals.filter((published) => published.year === year)
  return ofYear.find(({ edition }) => !edition) ?? ofYear[0] ?? null
}

/** The counts of published totals with zero for what the source does not mention, for charts and sentences. */
export const mentioned = (published: PublishedTotals): Counts =>
  Object.fromEntries(countStates.map((state) => [state, published.counts[state] ?? 0])) as Counts
