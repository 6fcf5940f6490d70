import { expect, test } from 'vitest'
import type { ActionStatus } from '@/prisma/generated/enums'
import { differenceFrom, judge, judgementOf } from './judgement.rules'
import { closingYears, type Ledger, type LedgerEntry } from './ledger.rules'
import type { PublishedTotals } from './published-total.rules'
import { type Counts, countStates } from './status.rules'

const before = { year: 2023, realised: 5, total: 47, unreported: 0 }

test.each([
  ['without an earlier year it is the number alone', { realised: 12 }, null, { is: 'alone' }],
  ['nothing realised, and no earlier year', { realised: 0 }, null, { is: 'none' }],
  ['more than in the earlier year', { realised: 12 }, before, { is: 'more', difference: 7, year: 2023 }],
  ['fewer than in the earlier year', { realised: 3 }, before, { is: 'fewer', difference: 2, year: 2023 }],
  ['nothing realised any more', { realised: 0 }, before, { is: 'fewer', difference: 5, year: 2023 }],
  ['as many as in the earlier year', { realised: 5 }, before, { is: 'same', year: 2023 }],
  ['nothing realised, as in the earlier year', { realised: 0 }, { ...before, realised: 0 }, { is: 'noneAgain', year: 2023 }],
] as const)('%s', (_, { realised }, earlier, said) => {
  expect(judge({ year: 2024, realised, total: 46, unreported: 0 }, earlier)).toEqual({ realised, total: 46, ...said })
})

test.each([
  ['nothing is reported yet', { realised: 0, unreported: 46 }, before, { is: 'unreported' }],
  ['what is not reported could make up for the loss', { realised: 3, unreported: 2 }, before, { is: 'partly', unreported: 2 }],
  ['it could make as many into more', { realised: 5, unreported: 1 }, before, { is: 'partly', unreported: 1 }],
  ['it could not make up for the loss', { realised: 3, unreported: 1 }, before, { is: 'fewer', difference: 2, year: 2023 }],
  ['there are more all the same', { realised: 6, unreported: 9 }, before, { is: 'more', difference: 1, year: 2023 }],
  ['there is no earlier year', { realised: 0, unreported: 9 }, null, { is: 'partly', unreported: 9 }],
] as const)('what is not reported is not "not realised": %s', (_, now, earlier, said) => {
  expect(judge({ year: 2024, total: 46, ...now }, earlier)).toEqual({ realised: now.realised, total: 46, ...said })
})

test('of no actions nothing is said', () => {
  expect(judge({ year: 2024, realised: 0, total: 0, unreported: 0 }, before)).toBeNull()
})

const entry = (actionId: string, year: number, status: ActionStatus): LedgerEntry => ({
  actionId,
  year,
  status,
  nothingToReport: null,
  confirmed: true,
})
const day = new Date('2025-03-01')

/** Two actions: in 2023 one is realised, in 2024 both. */
function ledger(closedAt: Date | null): Ledger {
  const entries = [entry('1', 2023, 'REALISED'), entry('1', 2024, 'REALISED'), entry('2', 2024, 'REALISED')]
  return {
    firstYear: 2023,
    years: [
      { year: 2023, closedAt: day, publicSince: day },
      { year: 2024, closedAt, publicSince: day },
    ],
    actions: ['1', '2'].map((id) => ({ id, flagshipId: null, introducedYear: null })),
    entries,
    scopes: new Map(),
    closedIn: closingYears(entries),
  }
}

const unsaid = Object.fromEntries(countStates.map((state) => [state, null])) as Record<keyof Counts, null>
const published = (counts: Partial<Counts>): PublishedTotals => ({
  year: 2023,
  code: 'source',
  total: 47,
  counts: { ...unsaid, ...counts },
  sources: [],
  edition: null,
})

test('a closed year is compared with the closed year before it', () => {
  expect(judgementOf(ledger(day), [], 2024)).toEqual({ is: 'more', realised: 2, total: 2, difference: 1, year: 2023 })
})

test('an open year is compared with none: what nobody answered yet would look like a loss', () => {
  expect(judgementOf(ledger(null), [], 2024)).toEqual({ is: 'alone', realised: 2, total: 2 })
})

test('published totals are quoted, for the year itself and for the one compared with', () => {
  expect(judgementOf(ledger(day), [published({ REALISED: 4 })], 2023)).toEqual({ is: 'alone', realised: 4, total: 47 })
  expect(judgementOf(ledger(day), [published({ REALISED: 4 })], 2024)).toMatchObject({ is: 'fewer', difference: 2 })
})

test('totals that do not say how many are realised are not read as none', () => {
  expect(judgementOf(ledger(day), [published({ STOPPED: 1 })], 2023)).toEqual({ is: 'partly', realised: 1, total: 2, unreported: 1 })
})

test('a count is more, fewer or as many as that of an earlier year', () => {
  const earlier = { count: 6, year: 2023 }
  expect(differenceFrom(9, earlier)).toEqual({ is: 'more', difference: 3, year: 2023 })
  expect(differenceFrom(4, earlier)).toEqual({ is: 'fewer', difference: 2, year: 2023 })
  expect(differenceFrom(6, earlier)).toEqual({ is: 'same', year: 2023 })
  expect(differenceFrom(4, earlier, 2)).toBeNull()
  expect(differenceFrom(4, earlier, 1)).toEqual({ is: 'fewer', difference: 2, year: 2023 })
})
