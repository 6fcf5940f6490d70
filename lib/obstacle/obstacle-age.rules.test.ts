import { expect, test } from 'vitest'
import { longestOpen, momentOf, yearsOpen } from './obstacle-age.rules'

test.each([
  [null, { day: '2026-03-01', year: 2026, over: false }],
  [2024, { day: '2024-12-31', year: 2024, over: true }],
  [2026, { day: '2026-03-01', year: 2026, over: false }],
])('a page that shows %j speaks of obstacles at %j', (shown, moment) => expect(momentOf(shown, '2026-03-01')).toEqual(moment))

test('an obstacle is as old as it was at the end of the year that is shown, and never younger than new', () => {
  const age = (openedYear: number, shown: number | null) => yearsOpen({ openedYear }, momentOf(shown, '2026-03-01'))
  expect([age(2022, null), age(2022, 2024), age(2022, 2026), age(2025, 2024)]).toEqual([4, 2, 4, 0])
})

test('the obstacles that have been open the longest are counted among those that are open now', () => {
  const from = (openedYear: number, resolvedYear: number | null = null) => ({ openedYear, resolvedYear })
  expect(longestOpen([from(2021, 2023), from(2022), from(2023), from(2022)])).toEqual({ since: 2022, count: 2, open: 3 })
  expect(longestOpen([from(2021, 2023)])).toBeNull()
})
