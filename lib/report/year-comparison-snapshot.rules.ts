import type { ObstacleYears } from '../obstacle/obstacle.rules'
import { entriesOf, type Ledger, type LedgerAction, yearsToCompare } from '../status/ledger.rules'
import type { PublishedTotals } from '../status/published-total.rules'
import { isClosing } from '../status/status.rules'
import { stripsOf } from '../status/year-strip.rules'
import type { EditionContent, PublicEdition } from './edition.schema'
import type { ComparedAction, Snapshot } from './year-comparison.rules'
import { bySide, type Side, type SideField } from './year-comparison.schema'

/** The plan as years describe it, its actions by number; and its obstacles by name. */
export type NumberedLedger = Ledger<LedgerAction & { number: string }>
export type NamedObstacle = { slug: string } & ObstacleYears

/**
 * What a public year says as it is now. How an action left is reported as far as the year it happened in is public.
 * @param obstacles those that everybody may know of.
 */
export function snapshotOfYear(ledger: NumberedLedger, obstacles: NamedObstacle[], year: number): Snapshot {
  const strips = stripsOf(ledger)
  const actions = new Map<string, ComparedAction>()
  for (const { id, number } of ledger.actions) {
    const own = strips.get(id)?.find((one) => one.year === year)
    if (own && own.state !== null) actions.set(number, { state: own.state, closedAs: null })
    else if (own?.state === null && own.absence === 'left') {
      const last = entriesOf(ledger, ledger.closedIn.get(id) ?? year).get(id)?.status
      actions.set(number, { state: null, closedAs: isClosing(last) ? last : null })
    }
  }
  const named = obstacles.filter(({ openedYear }) => openedYear <= year)
  return {
    of: { year, edition: null },
    actions,
    obstacles: new Map(
      named.map(({ slug, openedYear, resolvedYear }) => [
        slug,
        { openedYear, resolvedYear: resolvedYear !== null && resolvedYear <= year ? resolvedYear : null },
      ]),
    ),
  }
}

/** What an edition says, from nothing but its own text. */
export const snapshotOfEdition = (content: EditionContent): Snapshot => ({
  of: { year: content.year, edition: content.number },
  actions: new Map(content.actions.map(({ number, state }) => [number, { state, closedAs: null }])),
  obstacles: new Map(
    content.blocks
      .flatMap((block) => (block.type === 'obstacles' ? block.obstacles : []))
      .map(({ slug, openedYear, resolvedYear }) => [slug, { openedYear, resolvedYear }]),
  ),
})

/** A side that may be compared: TOTALS is a year of which only totals were published, so that nothing is known per action (rule 5). */
export type KnownSide = Side & { is: 'CLOSED' | 'PROVISIONAL' | 'EDITION' | 'TOTALS' }

/** Everything public that may be compared, the oldest first: years, editions that stand, and years of which only totals are known. */
export function sidesOf(ledger: Pick<Ledger, 'years'>, editions: PublicEdition[], totals: PublishedTotals[]): KnownSide[] {
  const years = new Set(ledger.years.map(({ year }) => year))
  const totalled = new Set(totals.filter(({ year, edition }) => edition === null && !years.has(year)).map(({ year }) => year))
  return [
    ...ledger.years.map(({ year, closedAt }): KnownSide => ({ year, edition: null, is: closedAt ? 'CLOSED' : 'PROVISIONAL' })),
    ...[...totalled].map((year): KnownSide => ({ year, edition: null, is: 'TOTALS' })),
    ...editions
      .filter(({ withdrawal }) => withdrawal === null)
      .map(({ year, number }): KnownSide => ({ year, edition: number, is: 'EDITION' })),
  ].sort(bySide)
}

/** What is compared when an address names nothing: the years of *what changed*, else the last two sides; null when there are no two. */
export function sidesToCompare(ledger: Pick<Ledger, 'years'>, sides: KnownSide[]): Record<SideField, KnownSide> | null {
  const years = yearsToCompare(ledger.years)
  const of = (year: number) => sides.find((side) => side.year === year && side.edition === null)
  const from = (years && of(years.from)) ?? sides.at(-2)
  const to = (years && of(years.to)) ?? sides.at(-1)
  return from && to ? { from, to } : null
}
