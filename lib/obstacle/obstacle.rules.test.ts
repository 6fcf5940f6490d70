import { describe, expect, test } from 'vitest'
import { asPublic, chooseObstacles, isOpenIn, parseObstacleQuery } from './obstacle.rules'

const obstacle = (openedYear: number, resolvedYear: number | null = null) => ({
  openedYear,
  resolvedYear,
  resolutionNl: resolvedYear === null ? null : 'Opgelost.',
  resolutionEn: null,
})

test('an obstacle is open from the year it was reported until the year it was resolved', () => {
  expect([2021, 2022, 2023, 2024].map((year) => isOpenIn(obstacle(2022, 2024), year))).toEqual([false, true, true, false])
  expect(isOpenIn(obstacle(2022), 2030)).toBe(true)
})

describe('while a year is not public', () => {
  const hidden = new Set([2025])

  test('an obstacle reported in it is not shown', () => {
    expect(asPublic(obstacle(2025), hidden)).toBeNull()
  })

  test('an obstacle resolved in it is still open, and its resolution stays hidden', () => {
    expect(asPublic(obstacle(2023, 2025), hidden)).toEqual({ openedYear: 2023, resolvedYear: null, resolutionNl: null, resolutionEn: null })
  })

  test('other obstacles are shown as they are', () => {
    expect(asPublic(obstacle(2022, 2024), hidden)).toEqual(obstacle(2022, 2024))
    expect(asPublic(obstacle(2026), hidden)).toEqual(obstacle(2026))
  })
})

describe('the list of obstacles', () => {
  const obstacle = (kind: 'BUDGET' | 'DATA', openedYear: number, resolvedYear: number | null) => ({ kind, openedYear, resolvedYear })
  const all = [obstacle('BUDGET', 2022, null), obstacle('DATA', 2022, 2023), obstacle('BUDGET', 2024, null)]

  test('is of a kind, and of what was reported, resolved or open in a year', () => {
    const chosen = (search: Record<string, string>) => {
      const query = parseObstacleQuery(search)
      return query && chooseObstacles(all, query).map((one) => all.indexOf(one))
    }
    expect(chosen({})).toEqual([0, 1, 2])
    expect(chosen({ kind: 'budget' })).toEqual([0, 2])
    expect(chosen({ show: 'opened', year: '2022' })).toEqual([0, 1])
    expect(chosen({ show: 'resolved', year: '2023' })).toEqual([1])
    expect(chosen({ show: 'open', year: '2023', kind: 'budget' })).toEqual([0])
  })

  test('has no address for what cannot be asked', () => {
    for (const search of [
      { kind: 'weather' },
      { show: 'open' },
      { year: '2024' },
      { show: 'open', year: 'x' },
      { kind: ['budget', 'data'] },
    ])
      expect(parseObstacleQuery(search)).toBeNull()
  })
})
