import { describe, expect, it, test } from 'vitest'
import { isProvisional, leadDay, openableYears } from './rules'

const at = new Date('2026-01-01')

describe('the figures of a year are provisional', () => {
  test.each([
    ['not while it is open and not public', { closedAt: null, publicSince: null }, false],
    ['while it is open and public', { closedAt: null, publicSince: at }, true],
    ['not when it is closed and not public', { closedAt: at, publicSince: null }, false],
    ['not when it is closed and public', { closedAt: at, publicSince: at }, false],
  ])('%s', (_, state, provisional) => expect(isProvisional({ year: 2025, openedAt: at, ...state })).toBe(provisional))
})

it('the leads of a year are those of its last day, or of today while the year still runs', () => {
  expect(leadDay(2025, '2026-03-01')).toBe('2025-12-31')
  expect(leadDay(2026, '2026-03-01')).toBe('2026-03-01')
  expect(leadDay(2025, '2025-12-31')).toBe('2025-12-31')
})

it('a year may be opened once, from the first year of the plan to the current one', () => {
  expect(openableYears(2022, [2023, 2024], '2025-01-01')).toEqual([2025, 2022])
  expect(openableYears(2027, [], '2026-06-01')).toEqual([])
})
