import { describe, expect, test } from 'vitest'
import { entryCalendar, periodOf, yearCalendar } from './calendar'

const now = new Date('2026-11-22T09:00:00Z')
const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

describe('the calendar of the example', () => {
  test('opens a year in December and closes it in February, after its deadline', () => {
    const { openedAt, deadline, closedAt, publicSince } = yearCalendar(2023, { closed: true, isPublic: true }, now)
    expect([openedAt, deadline, closedAt, publicSince].map(day)).toEqual(['2023-12-01', '2024-01-31', '2024-02-14', '2024-03-15'])
  })

  test('keeps the deadline of an open year four weeks ahead, or where it belongs when that is later', () => {
    const open = { closed: false, isPublic: false }
    expect(day(yearCalendar(2025, open, now).deadline)).toBe('2026-12-20')
    expect(day(yearCalendar(2025, open, new Date('2025-12-02T09:00:00Z')).deadline)).toBe('2026-01-31')
  })

  test('puts nothing in the future', () => {
    const early = new Date('2025-06-01T00:00:00Z')
    for (const position of [1, 20, 47]) for (const at of Object.values(entryCalendar(2025, position, early))) expect(at <= early).toBe(true)
    expect(yearCalendar(2025, { closed: false, isPublic: false }, early).openedAt).toEqual(early)
  })

  test('counts reporting years in full', () => {
    const { startsOn, endsOn } = periodOf({ from: 2022, until: 2023 })
    expect([startsOn, endsOn].map(day)).toEqual(['2022-01-01', '2023-12-31'])
    expect(periodOf({ from: 2024, until: null }).endsOn).toBeNull()
  })
})
