import { describe, expect, test } from 'vitest'
import { apart, frame, pointOf, scaleOf, yearsToName } from './line-layout.rules'

describe('the scale of a chart', () => {
  test.each([
    [60, [0, 20, 40, 60]],
    [14.9, [0, 5, 10, 15]],
    [35.5, [0, 10, 20, 30, 40]],
    [100, [0, 20, 40, 60, 80, 100]],
    [0.4, [0, 0.1, 0.2, 0.3, 0.4]],
    [0, [0]],
  ])('begins at zero and holds %d', (highest, ticks) => {
    const scale = scaleOf([2020, 2024], [highest])
    expect(scale?.ticks.slice(0, ticks.length)).toEqual(ticks)
    expect(scale?.top).toBeGreaterThanOrEqual(highest)
  })

  test('is absent when there is one year only: then there is nothing to draw', () => {
    expect([scaleOf([2022, 2022], [34.9, 39.5]), scaleOf([], [])]).toEqual([null, null])
  })

  test('puts zero at the bottom, the top at the top, and the years from left to right', () => {
    const scale = scaleOf([2020, 2030], [60])
    if (!scale) throw new Error('no scale')
    expect(pointOf(scale, 2020, 0).y).toBe(frame.above + frame.height)
    expect(pointOf(scale, 2020, 60).y).toBe(frame.above)
    expect(pointOf(scale, 2030, 60).x).toBeGreaterThan(pointOf(scale, 2025, 60).x)
  })
})

test('the years below a chart are its first and last, and round ones that do not overlap those', () => {
  const named = (from: number, to: number) => yearsToName({ years: { from, to }, top: 1, ticks: [] })
  expect(named(2000, 2021)).toEqual([2000, 2005, 2010, 2015, 2021])
  expect(named(2022, 2030)).toEqual([2022, 2024, 2026, 2028, 2030])
  expect(named(2023, 2024)).toEqual([2023, 2024])
})

test('labels that would overlap are moved apart', () => {
  const labels = [
    { x: 1, y: 50 },
    { x: 1, y: 47 },
    { x: 1, y: 10 },
  ]
  expect(apart(labels, 15).map(({ y }) => y)).toEqual([62, 47, 10])
})
