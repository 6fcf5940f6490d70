import { describe, expect, test } from 'vitest'
import { asPublic, isOpenIn } from './rules'

const obstacle = (openedYear: number, resolvedYear: number | null = null) => ({
  openedYear,
  resolvedYear,
  resolutionNl: resolvedYear === null ? null : 'Opgelost.',
  resolutionEn: null,
})

test('an obstacle is open from the year it was named until the year it was resolved', () => {
  expect([2021, 2022, 2023, 2024].map((year) => isOpenIn(obstacle(2022, 2024), year))).toEqual([false, true, true, false])
  expect(isOpenIn(obstacle(2022), 2030)).toBe(true)
})

describe('while a year is not public', () => {
  const hidden = new Set([2025])

  test('an obstacle named in it is not shown', () => {
    expect(asPublic(obstacle(2025), hidden)).toBeNull()
  })

  test('an obstacle resolved in it still stands, and its resolution stays untold', () => {
    expect(asPublic(obstacle(2023, 2025), hidden)).toEqual({ openedYear: 2023, resolvedYear: null, resolutionNl: null, resolutionEn: null })
  })

  test('other obstacles are shown as they are', () => {
    expect(asPublic(obstacle(2022, 2024), hidden)).toEqual(obstacle(2022, 2024))
    expect(asPublic(obstacle(2026), hidden)).toEqual(obstacle(2026))
  })
})
