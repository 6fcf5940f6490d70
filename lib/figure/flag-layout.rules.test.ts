import { expect, test } from 'vitest'
import type { PanelSeries } from '../indicator/indicator-panel.rules'
import { flagLabels } from './flag-layout.rules'
import { pointOf, type Scale } from './line-layout.rules'

const scale: Scale = { years: { from: 2000, to: 2024 }, top: 20, ticks: [0, 5, 10, 15, 20] }
const basis = { survey: 'LFS', window: 'FOUR_WEEKS', population: '25-64', coverage: null } as const
const series = (geography: string, values: [year: number, value: number, flags?: string][]): PanelSeries => ({
  ...{ ...basis, code: geography, geography },
  values: values.map(([year, value, flags = '']) => ({ year, value, flags: [...flags] })),
})
const at = (year: number, value: number) => pointOf(scale, year, value).y
const labels = (...all: PanelSeries[]) => flagLabels(scale, all).map(({ year, letters, y }) => [year, letters, Math.round(y)])

test('letters appear below their mark', () => {
  expect(
    labels(
      series('flanders', [
        [2010, 7],
        [2017, 8.7, 'b'],
      ]),
    ),
  ).toEqual([[2017, 'b', Math.round(at(2017, 8.7) + 20)]])
})

test('marks of one year that lie together have their letters once, others and other letters their own', () => {
  const together = labels(
    series('flanders', [[2021, 10.8, 'b']]),
    series('belgium', [[2021, 10.2, 'b']]),
    series('brussels', [[2021, 18, 'b']]),
  )
  expect(together.map(([year, letters]) => [year, letters])).toEqual([
    [2021, 'b'],
    [2021, 'b'],
  ])
  expect(together.at(-1)?.[2]).toBe(Math.round(at(2021, 10.2) + 20))
  expect(labels(series('belgium', [[2021, 10, 'b']]), series('eu-27', [[2021, 10.2, 'dv']]))).toHaveLength(2)
})

test('letters appear above where another mark lies below', () => {
  const crowded = labels(series('flanders', [[2021, 12, 'b']]), series('belgium', [[2021, 10.7]]))
  expect(crowded).toEqual([[2021, 'b', Math.round(at(2021, 12) - 10)]])
})
