import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ActionStatus, ActionStatus as statuses } from '@/prisma/generated/enums'
import {
  actionsInScope,
  closingYears,
  type Ledger,
  type LedgerEntry,
  movesBetween,
  newestClosedPublicYear,
  percentages,
  tally,
  yearBefore,
  yearsToCompare,
} from './ledger.rules'
import { countStates } from './status.rules'

const entry = (actionId: string, year: number, status: ActionStatus | null, confirmed = true): LedgerEntry => ({
  actionId,
  year,
  status,
  nothingToReport: status ? null : 'TOO_EARLY',
  confirmed,
})

const ledgerOf = (entries: LedgerEntry[], more: Partial<Ledger> = {}): Ledger => ({
  firstYear: 2022,
  years: [],
  actions: ['1', '2', '3'].map((id) => ({ id, flagshipId: id === '3' ? null : 'a', introducedYear: null })),
  entries,
  scopes: new Map(),
  closedIn: closingYears(entries),
  ...more,
})

describe('the actions that count in a year', () => {
  it('are found once in a ledger, each year and each ledger for itself', () => {
    const [one, other] = [ledgerOf([entry('1', 2023, 'STOPPED')]), ledgerOf([])]
    expect(actionsInScope(one, 2024)).toBe(actionsInScope(one, 2024))
    expect([actionsInScope(one, 2023).length, actionsInScope(one, 2024).length, actionsInScope(other, 2024).length]).toEqual([3, 2, 3])
  })

  it('leave after the year in which they were closed', () => {
    const ledger = ledgerOf([entry('1', 2023, 'STOPPED')])
    expect(actionsInScope(ledger, 2023).map((a) => a.id)).toEqual(['1', '2', '3'])
    expect(actionsInScope(ledger, 2024).map((a) => a.id)).toEqual(['2', '3'])
    expect(tally(ledger, 2024).leftEarlier).toBe(1)
  })
  it('stay when the closing state was not confirmed', () => {
    expect(actionsInScope(ledgerOf([entry('1', 2023, 'STOPPED', false)]), 2024)).toHaveLength(3)
  })
  it('do not include actions introduced later', () => {
    const ledger = ledgerOf([], { actions: [{ id: '1', flagshipId: null, introducedYear: 2025 }] })
    expect(tally(ledger, 2024)).toMatchObject({ total: 0, leftEarlier: 0 })
    expect(tally(ledger, 2025).total).toBe(1)
  })
  it('are the stored list once the year is closed', () => {
    expect(actionsInScope(ledgerOf([], { scopes: new Map([[2022, new Set(['2'])]]) }), 2022).map((a) => a.id)).toEqual(['2'])
  })
})

describe('a tally', () => {
  it('counts a missing entry and an unconfirmed one as not reported', () => {
    const result = tally(ledgerOf([entry('1', 2022, 'REALISED'), entry('2', 2022, 'REALISED', false)]), 2022)
    expect(result).toMatchObject({ total: 3, reported: 1, unconfirmed: 1 })
    expect(result.counts).toMatchObject({ REALISED: 1, NOT_REPORTED: 2 })
  })
  it('can be limited to one flagship', () => {
    expect(tally(ledgerOf([entry('3', 2022, null)]), 2022, (a) => a.flagshipId === null)).toMatchObject({
      total: 1,
      counts: { NOTHING_TO_REPORT: 1 },
    })
  })
  it('adds up to N for every history', () => {
    const row = fc.record({
      actionId: fc.constantFrom('1', '2', '3'),
      year: fc.integer({ min: 2022, max: 2026 }),
      status: fc.constantFrom(null, ...Object.values(statuses)),
      confirmed: fc.boolean(),
    })
    const history = fc.uniqueArray(row, { selector: (r) => `${r.actionId}/${r.year}` })
    fc.assert(
      fc.property(history, fc.integer({ min: 2022, max: 2026 }), (rows, year) => {
        const result = tally(ledgerOf(rows.map((r) => entry(r.actionId, r.year, r.status, r.confirmed))), year)
        expect(countStates.reduce((sum, state) => sum + result.counts[state], 0)).toBe(result.total)
        expect(result.total + result.leftEarlier).toBe(3)
      }),
    )
  })
})

describe('what changed between two years', () => {
  it('names every action whose state differs, and not the ones that were closed before', () => {
    const ledger = ledgerOf([
      entry('1', 2022, 'STOPPED'),
      entry('2', 2022, 'BEING_LAUNCHED'),
      entry('2', 2023, 'REALISED'),
      entry('3', 2022, 'REALISED'),
      entry('3', 2023, 'REALISED'),
    ])
    expect(movesBetween(ledger, 2022, 2023).map((m) => [m.action.id, m.from, m.to])).toEqual([['2', 'BEING_LAUNCHED', 'REALISED']])
  })
})

describe('percentages', () => {
  it('of 1, 27, 9 and 10 are 2, 58, 19 and 21', () => expect(percentages([1, 27, 9, 10])).toEqual([2, 58, 19, 21]))
  it('of nothing are zero', () => expect(percentages([0, 0])).toEqual([0, 0]))
  it('add up to 100 and are less than one point off', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 9 }), (counts) => {
        const sum = counts.reduce((a, b) => a + b, 0)
        fc.pre(sum > 0)
        const shares = percentages(counts)
        expect(shares.reduce((a, b) => a + b, 0)).toBe(100)
        shares.forEach((share, i) => void expect(Math.abs(share - ((counts[i] ?? 0) * 100) / sum)).toBeLessThan(1))
      }),
    )
  })
})

it('the home page shows the newest public year that is closed', () => {
  const at = new Date()
  const years = [
    { year: 2022, closedAt: at, publicSince: at },
    { year: 2023, closedAt: at, publicSince: at },
    { year: 2024, closedAt: at, publicSince: null },
    { year: 2025, closedAt: null, publicSince: at },
  ]
  expect(newestClosedPublicYear(years)).toBe(2023)
  expect(newestClosedPublicYear([])).toBeNull()
})

describe('what changed is listed', () => {
  const at = new Date()
  const closed = (year: number) => ({ year, closedAt: at, publicSince: at })

  it('between the two newest public years that are closed, never with an open one', () => {
    const years = [closed(2022), { year: 2023, closedAt: at, publicSince: null }, closed(2024), { ...closed(2025), closedAt: null }]
    expect(yearsToCompare(years)).toEqual({ from: 2022, to: 2024 })
  })

  it('of an earlier year with the newest one before it that is closed and public', () => {
    const years = [closed(2021), closed(2022), { ...closed(2023), closedAt: null }, closed(2025)]
    expect(yearBefore(years, 2024)).toBe(2022)
    expect(yearBefore([{ ...closed(2023), publicSince: null }, closed(2024)], 2024)).toBeNull()
  })

  it('not when fewer than two are', () => {
    expect(yearsToCompare([closed(2022), { ...closed(2023), closedAt: null }])).toBeNull()
    expect(yearsToCompare([])).toBeNull()
  })
})
