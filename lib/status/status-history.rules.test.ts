import { describe, expect, test } from 'vitest'
import type { CountState } from './status.rules'
import { publicHistory } from './status-history.rules'

const on = (day: string, year: number, state: CountState | null) => ({ at: new Date(day), year, state })
const years = [
  { year: 2022, closedAt: new Date('2023-02-01'), publicSince: new Date('2023-02-01') },
  { year: 2023, closedAt: new Date('2024-02-01'), publicSince: new Date('2024-02-01') },
  { year: 2024, closedAt: null, publicSince: null },
]
const told = (confirmations: Parameters<typeof publicHistory>[0]) =>
  publicHistory(confirmations, years).map(({ at, year, state, before }) => [
    at.toISOString().slice(0, 10),
    year,
    before?.state ?? null,
    state,
  ])

describe('the public history of an action', () => {
  test('says what changed from year to year, newest first', () => {
    expect(told([on('2023-01-10', 2022, 'IN_PREPARATION'), on('2024-01-10', 2023, 'BEING_LAUNCHED')])).toEqual([
      ['2024-01-10', 2023, 'IN_PREPARATION', 'BEING_LAUNCHED'],
      ['2023-01-10', 2022, null, 'IN_PREPARATION'],
    ])
  })

  test('says what was corrected after the year was public', () => {
    expect(told([on('2023-01-10', 2022, 'REALISED'), on('2023-03-01', 2022, 'BEING_IMPLEMENTED')])).toEqual([
      ['2023-03-01', 2022, 'REALISED', 'BEING_IMPLEMENTED'],
      ['2023-01-10', 2022, null, 'REALISED'],
    ])
  })

  test('keeps silent about what was changed before the year was public', () => {
    expect(told([on('2023-01-10', 2022, 'REALISED'), on('2023-01-20', 2022, 'STOPPED')])).toEqual([['2023-01-20', 2022, null, 'STOPPED']])
  })

  test('keeps silent about a year that is not public', () => {
    expect(told([on('2025-01-10', 2024, 'REALISED')])).toEqual([])
  })

  test('keeps silent about what was taken back before the year was public', () => {
    expect(told([on('2023-01-10', 2022, 'STOPPED'), on('2023-01-20', 2022, null), on('2023-03-01', 2022, 'REALISED')])).toEqual([
      ['2023-03-01', 2022, null, 'REALISED'],
    ])
  })

  test('says what was taken back after the year was public, and what was confirmed again', () => {
    expect(told([on('2023-01-10', 2022, 'REALISED'), on('2023-03-01', 2022, null), on('2023-03-02', 2022, 'REALISED')])).toEqual([
      ['2023-03-02', 2022, null, 'REALISED'],
      ['2023-03-01', 2022, 'REALISED', null],
      ['2023-01-10', 2022, null, 'REALISED'],
    ])
  })

  test('does not compare with a year before of which the confirmation was taken back', () => {
    const [newest] = told([on('2023-01-10', 2022, 'REALISED'), on('2023-03-01', 2022, null), on('2024-01-10', 2023, 'REALISED')])
    expect(newest).toEqual(['2024-01-10', 2023, null, 'REALISED'])
  })

  test('has no line for a confirmation that changes nothing', () => {
    expect(told([on('2023-03-01', 2022, 'REALISED'), on('2023-04-01', 2022, 'REALISED')])).toEqual([['2023-03-01', 2022, null, 'REALISED']])
  })

  test('compares with the last year before, also when that was confirmed later', () => {
    expect(told([on('2024-03-01', 2023, 'REALISED'), on('2024-06-01', 2022, 'BEING_LAUNCHED')])).toEqual([
      ['2024-06-01', 2022, null, 'BEING_LAUNCHED'],
      ['2024-03-01', 2023, null, 'REALISED'],
    ])
  })
})
