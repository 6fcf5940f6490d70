import { describe, expect, it, test } from 'vitest'
import { isProvisional, isYearOpen, isYearPublic, leadDay, openableYears } from './rules'

const at = new Date('2026-01-01')

describe('a reporting year', () => {
  test.each([
    ['that was never opened', null, false, false],
    ['that was opened', { year: 2025, openedAt: at, closedAt: null, publicSince: null }, true, false],
    ['that shows provisional figures', { year: 2025, openedAt: at, closedAt: null, publicSince: at }, true, true],
    ['that was closed', { year: 2025, openedAt: at, closedAt: at, publicSince: null }, false, false],
    ['that was closed and published', { year: 2025, openedAt: at, closedAt: at, publicSince: at }, false, true],
  ])('%s', (_, year, open, shown) => {
    expect(isYearOpen(year)).toBe(open)
    expect(isYearPublic(year)).toBe(shown)
    if (year) expect(isProvisional(year)).toBe(open && shown)
  })
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
