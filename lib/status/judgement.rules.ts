import { isClosedIn, type Ledger, type LedgerAction, tally, yearBefore } from './ledger.rules'
import { type PublishedTotals, quotedTotals } from './published-total.rules'

/** How many of N actions are realised in a year, and on how many nothing is reported: those may be realised too (rule 9). */
export type RealisedIn = { year: number; realised: number; total: number; unreported: number }

/** What is said of a year in one sentence; `difference` is never negative. */
export type Judgement = { realised: number; total: number } & (
  | { is: 'alone' | 'none' | 'unreported' }
  | { is: 'partly'; unreported: number }
  | { is: 'more' | 'fewer'; difference: number; year: number }
  | { is: 'same' | 'noneAgain'; year: number }
)

/**
 * The judgement of a year: how many of its actions are realised, and how many more or fewer than in an earlier year.
 * @param before the year compared with; null when there is none, or when the year itself is open: what nobody answered yet would look like a loss.
 * Where what is not reported could make up for a loss, it is no loss: it is said how many are not reported.
 * @returns null when there is nothing to count.
 */
export function judge({ realised, total, unreported }: RealisedIn, before: RealisedIn | null): Judgement | null {
  if (total === 0) return null
  const of = { realised, total }
  if (unreported === total) return { is: 'unreported', ...of }
  if (unreported > 0 && (before === null || isUncertain(realised, before.realised, unreported))) return { is: 'partly', ...of, unreported }
  if (!before) return { is: realised === 0 ? 'none' : 'alone', ...of }
  const { year } = before
  if (realised > before.realised) return { is: 'more', ...of, difference: realised - before.realised, year }
  if (realised < before.realised) return { is: 'fewer', ...of, difference: before.realised - realised, year }
  return { is: realised === 0 ? 'noneAgain' : 'same', ...of, year }
}

/** Whether a count that is no larger than before would be, if what is not reported were counted with it. */
const isUncertain = (count: number, before: number, unreported: number) => count <= before && count + unreported >= before

/** What a source printed as realised; null where it does not mention it, which is not the same as none. */
export const realisedIn = ({ year, total, counts }: PublishedTotals): RealisedIn | null =>
  counts.REALISED === null ? null : { year, total, realised: counts.REALISED, unreported: counts.NOT_REPORTED ?? 0 }

/**
 * The judgement of a year of the plan. Where a year has published totals these are quoted (rule 5), in the year itself and in the one it is
 * compared with; an open year is compared with none.
 */
export function judgementOf(ledger: Ledger<LedgerAction>, totals: PublishedTotals[], year: number): Judgement | null {
  const counted = (of: number): RealisedIn => {
    const quoted = quotedTotals(totals, of)
    const { counts, total } = tally(ledger, of)
    return (quoted && realisedIn(quoted)) ?? { year: of, realised: counts.REALISED, total, unreported: counts.NOT_REPORTED }
  }
  const before = isClosedIn(ledger, year) ? yearBefore(ledger.years, year) : null
  return judge(counted(year), before === null ? null : counted(before))
}

/** By how much a count differs from that of an earlier year. */
export type Difference = { is: 'more' | 'fewer'; difference: number; year: number } | { is: 'same'; year: number }

/** @returns null where the actions on which nothing is reported could make up for a loss. */
export function differenceFrom(count: number, before: { count: number; year: number }, unreported = 0): Difference | null {
  const { year } = before
  if (unreported > 0 && isUncertain(count, before.count, unreported)) return null
  if (count === before.count) return { is: 'same', year }
  return { is: count > before.count ? 'more' : 'fewer', difference: Math.abs(count - before.count), year }
}
