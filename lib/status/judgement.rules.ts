import { isClosedIn, type Ledger, type LedgerAction, tally, yearBefore } from './ledger.rules'
import { type PublishedTotals, quotedTotals } from './published-total.rules'

/** How many of N actions are realised in a year. */
export type RealisedIn = { year: number; realised: number; total: number }

/** What is said of a year in one sentence; `difference` is never negative. */
export type Judgement = { realised: number; total: number } & (
  | { is: 'alone' | 'none' }
  | { is: 'more' | 'fewer'; difference: number; year: number }
  | { is: 'same' | 'noneAgain'; year: number }
)

/**
 * The judgement of a year: how many of its actions are realised, and how many more or fewer than in an earlier year.
 * @param before the year compared with; null when there is none, or when the year itself is open: what nobody answered yet would look like a loss.
 * @returns null when there is nothing to count.
 */
export function judge({ realised, total }: RealisedIn, before: RealisedIn | null): Judgement | null {
  if (total === 0) return null
  const of = { realised, total }
  if (!before) return { is: realised === 0 ? 'none' : 'alone', ...of }
  const { year } = before
  if (realised > before.realised) return { is: 'more', ...of, difference: realised - before.realised, year }
  if (realised < before.realised) return { is: 'fewer', ...of, difference: before.realised - realised, year }
  return { is: realised === 0 ? 'noneAgain' : 'same', ...of, year }
}

/** What a source printed as realised; null where it does not mention it, which is not the same as none. */
export const realisedIn = ({ year, total, counts }: PublishedTotals): RealisedIn | null =>
  counts.REALISED === null ? null : { year, total, realised: counts.REALISED }

/**
 * The judgement of a year of the plan. Where a year has published totals these are quoted (rule 5), in the year itself and in the one it is
 * compared with; an open year is compared with none.
 */
export function judgementOf(ledger: Ledger<LedgerAction>, totals: PublishedTotals[], year: number): Judgement | null {
  const counted = (of: number): RealisedIn => {
    const quoted = quotedTotals(totals, of)
    const { counts, total } = tally(ledger, of)
    return (quoted && realisedIn(quoted)) ?? { year: of, realised: counts.REALISED, total }
  }
  const before = isClosedIn(ledger, year) ? yearBefore(ledger.years, year) : null
  return judge(counted(year), before === null ? null : counted(before))
}

/** By how much a count differs from that of an earlier year. */
export type Difference = { is: 'more' | 'fewer'; difference: number; year: number } | { is: 'same'; year: number }

export function differenceFrom(count: number, before: { count: number; year: number }): Difference {
  const { year } = before
  if (count === before.count) return { is: 'same', year }
  return { is: count > before.count ? 'more' : 'fewer', difference: Math.abs(count - before.count), year }
}
