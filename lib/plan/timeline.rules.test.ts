import { expect, test } from 'vitest'
import { ofFlagship, timelineOf } from './timeline.rules'

const dated = (code: string, year: number | null, datedOn: string | null = null, letters = '') => ({
  code,
  year,
  datedOn,
  flagships: [...letters].map((letter) => ({ flagship: { code: letter } })),
})

test('a timeline goes from the oldest year to the newest, and ends with what no source dates', () => {
  const years = timelineOf([{ year: 2022 }], [dated('late', 2023), dated('never', null), dated('early', 2020)])
  expect(years.map(({ year, stage, deliverables }) => [year, stage, deliverables.map(({ code }) => code)])).toEqual([
    [2020, null, ['early']],
    [2022, { year: 2022 }, []],
    [2023, null, ['late']],
    [null, null, ['never']],
  ])
})

test('within a year a month comes before its days, and what has only a year comes last', () => {
  const [year] = timelineOf(
    [],
    [
      dated('year', 2022, '2022'),
      dated('none', 2022),
      dated('day', 2022, '2022-05-16'),
      dated('month', 2022, '2022-05'),
      dated('first', 2022, '2022-01-02'),
    ],
  )
  expect(year?.deliverables.map(({ code }) => code)).toEqual(['first', 'month', 'day', 'year', 'none'])
})

test('a flagship keeps what is linked to it, without one everything stays', () => {
  const all = [dated('both', 2022, null, 'ab'), dated('none', 2022)]
  expect(ofFlagship(all, 'b').map(({ code }) => code)).toEqual(['both'])
  expect(ofFlagship(all, 'c')).toEqual([])
  expect(ofFlagship(all, null)).toBe(all)
})
