import { expect, test } from 'vitest'
import { daysLeft, lacksOf } from './reporting-progress.rules'

const entry = { status: 'REALISED', nothingToReport: null, confirmed: true, evidence: 1 } as const

test('what an answer still needs is named: a status, a confirmation, evidence of what is realised', () => {
  expect(lacksOf(undefined)).toEqual(['status'])
  expect(lacksOf({ ...entry, confirmed: false })).toEqual(['confirmation'])
  expect(lacksOf({ ...entry, evidence: 0 })).toEqual(['evidence'])
  expect(lacksOf({ ...entry, confirmed: false, evidence: 0 })).toEqual(['confirmation', 'evidence'])
  expect(lacksOf({ ...entry, status: 'BEING_LAUNCHED', evidence: 0 })).toEqual([])
  expect(lacksOf(entry)).toEqual([])
})

test('the days until a deadline are those of the calendar, also over the change to summer time', () => {
  expect(daysLeft('2026-03-31', '2026-03-25')).toBe(6)
  expect(daysLeft('2026-03-31', '2026-03-31')).toBe(0)
  expect(daysLeft('2026-03-31', '2026-04-02')).toBe(-2)
})
