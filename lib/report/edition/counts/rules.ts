import {
  actionsInScope,
  actionsThatLeft,
  entriesOf,
  type Ledger,
  type LedgerAction,
  percentages,
  tally,
} from '../../../status/ledger/rules'
import { type Counts, countedState } from '../../../status/rules'
import { spokenOrder } from '../../../status/summary/rules'
import { differences, type PublishedTotals } from '../../../status/total/rules'
import type { BlockOf } from '../block/schema'
import { comparison } from '../sentence/rules'
import type { EditionTally } from './schema'

/** How the actions of a year stand, or a choice of them: each state with its actions, so that every count can be followed (rule 4). */
export function editionTally<A extends LedgerAction & { number: string }>(
  { ledger, year }: { ledger: Ledger<A>; year: number },
  choice: (action: A) => boolean = () => true,
): EditionTally {
  const { counts, total, reported } = tally(ledger, year, choice)
  const entries = entriesOf(ledger, year)
  const scope = actionsInScope(ledger, year).filter(choice)
  const shares = percentages(spokenOrder.map((state) => counts[state]))
  return {
    total,
    reported,
    counts: spokenOrder.map((state, place) => ({
      state,
      count: counts[state],
      percentage: shares[place] ?? 0,
      actions: scope.filter((action) => countedState(entries.get(action.id)) === state).map((action) => action.number),
    })),
    leftEarlier: actionsThatLeft(ledger, year)
      .filter(choice)
      .map((action) => action.number),
  }
}

/** A published total beside what is recorded. Where they differ both are printed, never chosen between (rule 5). */
export function besidePublished(published: PublishedTotals, recorded: EditionTally): BlockOf<'counts'>['published'][number] {
  const counted = Object.fromEntries(recorded.counts.map(({ state, count }) => [state, count])) as Counts
  const found = differences(published, { counts: counted, total: recorded.total })
  return {
    code: published.code,
    total: published.total,
    counts: spokenOrder.flatMap((state) => {
      const count = published.counts[state]
      return count === null ? [] : [{ state, count }]
    }),
    differences: found,
    ...comparison(found.length > 0),
    sources: published.sources.map((source) => source.code),
  }
}
