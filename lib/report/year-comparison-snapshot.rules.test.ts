import { describe, expect, test } from 'vitest'
import type { Ledger, LedgerYear } from '../status/ledger.rules'
import type { PublishedTotals } from '../status/published-total.rules'
import type { PublicEdition } from './edition.schema'
import { sideToSlug } from './year-comparison.schema'
import { sidesOf, sidesToCompare, snapshotOfYear } from './year-comparison-snapshot.rules'

const year = (of: number, closed = true): LedgerYear => ({
  year: of,
  closedAt: closed ? new Date(`${of + 1}-02-01`) : null,
  publicSince: new Date(`${of + 1}-02-01`),
})
const edition = (of: number, number: number, withdrawn = false) =>
  ({ year: of, number, withdrawal: withdrawn ? { reasonNl: 'Fout.', reasonEn: null, withdrawnAt: new Date() } : null }) as PublicEdition
const totals = (of: number) => ({ year: of, edition: null }) as PublishedTotals

describe('what may be compared', () => {
  test('are public years, editions that stand, and years of which only totals are known', () => {
    const sides = sidesOf(
      { years: [year(2023), year(2024, false)] },
      [edition(2023, 2, true), edition(2023, 1)],
      [totals(2022), totals(2023)],
    )
    expect(sides.map((side) => [sideToSlug(side), side.is])).toEqual([
      ['2022', 'TOTALS'],
      ['2023-1', 'EDITION'],
      ['2023', 'CLOSED'],
      ['2024', 'PROVISIONAL'],
    ])
  })

  test('are the years of what changed when nobody asks for others: never one that is still open', () => {
    const years = [year(2022), year(2023), year(2024, false)]
    const chosen = sidesToCompare({ years }, sidesOf({ years }, [edition(2023, 1)], []))
    expect(chosen).toMatchObject({ from: { year: 2022 }, to: { year: 2023, edition: null } })
  })

  test('is nothing when only one thing is public', () => {
    expect(sidesToCompare({ years: [] }, sidesOf({ years: [] }, [], [totals(2022)]))).toBeNull()
  })
})

describe('how an action left', () => {
  const ledger = (entries: Ledger['entries']): Ledger<{ id: string; number: string; flagshipId: null; introducedYear: null }> => ({
    firstYear: 2022,
    years: [year(2022), year(2024)],
    actions: [{ id: 'a', number: '7', flagshipId: null, introducedYear: null }],
    entries,
    scopes: new Map(),
    closedIn: new Map([['a', 2023]]),
  })

  test('is shown when the year in which it did is public', () => {
    const entry = { actionId: 'a', year: 2023, status: 'MERGED' as const, nothingToReport: null, confirmed: true }
    expect(snapshotOfYear(ledger([entry]), [], 2024).actions.get('7')).toEqual({ state: null, closedAs: 'MERGED' })
  })

  test('is not shown when that year is not', () => {
    expect(snapshotOfYear(ledger([]), [], 2024).actions.get('7')).toEqual({ state: null, closedAs: null })
    expect(snapshotOfYear(ledger([]), [], 2022).actions.get('7')).toEqual({ state: 'NOT_REPORTED', closedAs: null })
  })
})

test('a year knows the obstacles reported by its end, and only what had been resolved by then', () => {
  const obstacles = [
    { slug: 'later', openedYear: 2024, resolvedYear: null },
    { slug: 'open', openedYear: 2022, resolvedYear: 2024 },
  ]
  const empty = { firstYear: 2022, years: [], actions: [], entries: [], scopes: new Map(), closedIn: new Map() }
  expect([...snapshotOfYear(empty, obstacles, 2023).obstacles]).toEqual([['open', { openedYear: 2022, resolvedYear: null }]])
})
