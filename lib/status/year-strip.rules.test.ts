import { expect, test } from 'vitest'
import { closingYears, type Ledger, type LedgerEntry } from './ledger.rules'
import { stripsOf } from './year-strip.rules'

const entry = (actionId: string, year: number, status: LedgerEntry['status'], confirmed = true): LedgerEntry => ({
  actionId,
  year,
  status,
  nothingToReport: null,
  confirmed,
})
const entries = [entry('stopped', 2022, 'STOPPED'), entry('new', 2023, 'IN_PREPARATION'), entry('draft', 2022, 'REALISED', false)]
const ledger: Ledger = {
  firstYear: 2022,
  years: [
    { year: 2022, closedAt: new Date(), publicSince: new Date() },
    { year: 2023, closedAt: null, publicSince: new Date() },
  ],
  actions: [
    { id: 'stopped', flagshipId: null, introducedYear: null },
    { id: 'new', flagshipId: null, introducedYear: 2023 },
    { id: 'draft', flagshipId: null, introducedYear: null },
  ],
  entries,
  scopes: new Map([[2022, new Set(['stopped', 'draft'])]]),
  closedIn: closingYears(entries),
}

test('an action is shown in every year: with its state, or with why it is not counted', () => {
  const strips = stripsOf(ledger)
  expect(strips.get('stopped')).toEqual([
    { year: 2022, closed: true, state: 'STOPPED' },
    { year: 2023, closed: false, state: null, absence: 'left' },
  ])
  expect(strips.get('new')).toEqual([
    { year: 2022, closed: true, state: null, absence: 'notYet' },
    { year: 2023, closed: false, state: 'IN_PREPARATION' },
  ])
})

test('an entry that is not confirmed shows as not reported', () => {
  expect(stripsOf(ledger).get('draft')?.[0]).toMatchObject({ state: 'NOT_REPORTED' })
})
