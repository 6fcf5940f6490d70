import { actionsInScope, actionsThatLeft, entriesOf, type Ledger, type LedgerAction, percentages, tally } from '../status/ledger.rules'
import { differences, forEachColumn, type PublishedTotals } from '../status/published-total.rules'
import { type Counts, countedState, displayOrder } from '../status/status.rules'
import type { BlockOf, EditionBlock } from './edition-block.schema'
import type { EditionTally } from './edition-counts.schema'
import { comparison } from './edition-sentence.rules'

/** How the actions of a year stand, or a choice of them: each state with its actions, so that every count can be followed (rule 4). */
export function editionTally<A extends LedgerAction & { number: string }>(
  { ledger, year }: { ledger: Ledger<A>; year: number },
  choice: (action: A) => boolean = () => true,
): EditionTally {
  const { counts, total, reported } = tally(ledger, year, choice)
  const entries = entriesOf(ledger, year)
  const scope = actionsInScope(ledger, year).filter(choice)
  const shares = percentages(displayOrder.map((state) => counts[state]))
  return {
    total,
    reported,
    counts: displayOrder.map((state, index) => ({
      state,
      count: counts[state],
      percentage: shares[index] ?? 0,
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
    counts: displayOrder.flatMap((state) => {
      const count = published.counts[state]
      return count === null ? [] : [{ state, count }]
    }),
    differences: found,
    ...comparison(found.length > 0),
    sources: published.sources.map((source) => source.code),
  }
}

/** The totals of an edition, as they are kept beside those of other sources. Throws for an edition without counts. */
export function totalsOf(blocks: EditionBlock[]) {
  const counts = blocks.find((block): block is BlockOf<'counts'> => block.type === 'counts')
  if (!counts) throw new Error('An edition without counts')
  return {
    total: counts.tally.total,
    ...forEachColumn((state) => counts.tally.counts.find((one) => one.state === state)?.count ?? 0),
  }
}
