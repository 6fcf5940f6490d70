import { describe, expect, test } from 'vitest'
import { aimsOf, differencesFrom, neededChange, type PanelSeries, type PanelTarget, panelsOf, stretchesOf } from './indicator-panel.rules'

const measured = (code: string, over: Partial<PanelSeries> = {}): PanelSeries => ({
  ...{ code, geography: code, survey: 'LFS', window: 'TWELVE_MONTHS', population: '25-64', coverage: null, values: [] },
  ...over,
})
const aim = (over: Partial<PanelTarget> = {}): PanelTarget => ({ seriesCode: 'flanders', year: 2030, comparator: null, value: 60, ...over })
const value = (year: number | null, number: number, ...flags: string[]) => ({ year, value: number, flags })

describe('a panel', () => {
  test('holds the series that differ in nothing but their area', () => {
    const { panels } = panelsOf([measured('flanders'), measured('weeks', { window: 'FOUR_WEEKS' }), measured('belgium')], [])
    expect(panels.map(({ series }) => series.map(({ code }) => code))).toEqual([['flanders', 'belgium'], ['weeks']])
  })

  test.each([{ survey: 'AES' }, { window: 'FOUR_WEEKS' }, { population: '18-69' }, { coverage: 'on-the-job-excluded' }] as const)(
    'is another one with another %o',
    (over) => {
      expect(panelsOf([measured('flanders'), measured('belgium', over)], []).panels).toHaveLength(2)
    },
  )

  test('holds the targets of its own way of measuring, and no other holds them', () => {
    const target = aim()
    const { panels, untied } = panelsOf([measured('weeks', { window: 'FOUR_WEEKS' }), measured('flanders')], [target])
    expect(panels.map(({ targets }) => targets)).toEqual([[], [target]])
    expect(untied).toEqual([])
  })

  test('never holds a target of which no document says how it is measured', () => {
    const target = aim({ seriesCode: null })
    const { panels, untied } = panelsOf([measured('flanders')], [target])
    expect([panels[0]?.targets, untied]).toEqual([[], [target]])
  })
})

test('the same number for the same year is one line, with every document that sets it', () => {
  const targets = [
    { ...aim({ year: 2030, value: 60 }), document: 'Skills Agenda' },
    { ...aim({ year: 2030, value: 60 }), document: 'ESPR Action Plan' },
    { ...aim({ year: 2025, value: 50 }), document: 'Skills Agenda' },
    { ...aim({ year: 2030, value: null }), document: 'In words' },
  ]
  expect(aimsOf(targets)).toMatchObject([
    { year: 2030, value: 60, documents: ['Skills Agenda', 'ESPR Action Plan'] },
    { year: 2025, value: 50, documents: ['Skills Agenda'] },
  ])
})

describe('a line', () => {
  const years = (...values: ReturnType<typeof value>[]) => stretchesOf(values).map((stretch) => stretch.map(({ year }) => year))

  test('runs through successive years, in the order of time', () => {
    expect(years(value(2012, 3), value(2010, 1), value(2011, 2))).toEqual([[2010, 2011, 2012]])
  })

  test('stops at a break and at a year that is not known', () => {
    expect(years(value(2019, 1), value(2020, 1), value(2021, 1, 'b'), value(2022, 1), value(2024, 1))).toEqual([
      [2019, 2020],
      [2021, 2022],
      [2024],
    ])
  })

  test('has no place for a value whose year the source does not state', () => {
    expect(years(value(null, 47.7))).toEqual([])
  })
})

describe('the change that is needed every year', () => {
  const flanders = measured('flanders', { values: [value(2022, 40), value(2021, 10)] })

  test('is that from the newest value to the target of the same way of measuring', () => {
    expect(neededChange(flanders, aim(), 2026)).toEqual({ is: 'known', perYear: 2.5, from: 2022, to: 2030 })
    expect(neededChange(flanders, aim({ value: 36 }), 2026)).toMatchObject({ perYear: -0.5 })
  })

  test.each([
    ['a target of another way of measuring, or of another region', aim({ seriesCode: 'belgium' }), flanders, 'basis'],
    ['a target whose way of measuring is not known', aim({ seriesCode: null }), flanders, 'basis'],
    ['a target in words', aim({ value: null }), flanders, 'words'],
    ['a target without a year', aim({ year: null }), flanders, 'words'],
    ['a target of a year that is past', aim({ year: 2025 }), flanders, 'past'],
    ['a series without a value', aim(), measured('flanders'), 'value'],
    ['a value without a year', aim(), measured('flanders', { values: [value(null, 47.7)] }), 'value'],
    ['a value of the year of the target', aim(), measured('flanders', { values: [value(2030, 50)] }), 'value'],
    ['a value whose definition differs', aim(), measured('flanders', { values: [value(2022, 2.1, 'd', 'v')] }), 'definition'],
  ])('is not computed for %s', (_, target, series, because) => {
    expect(neededChange(series, target, 2026)).toEqual({ is: 'unknown', because })
  })

  test('is still computed in the year of the target itself', () => {
    expect(neededChange(flanders, aim(), 2030)).toMatchObject({ is: 'known' })
  })
})

test.each([
  [measured('flanders'), []],
  [measured('belgium'), ['place']],
  [measured('flanders', { window: 'FOUR_WEEKS' }), ['fourWeeks']],
  [measured('flanders', { window: 'NOT_STATED', survey: null }), ['windowUnknown', 'surveyUnknown']],
] as const)('what keeps a measurement apart from the target of the plan is named: %#', (series, differences) => {
  expect(differencesFrom({ geography: 'flanders' }, series)).toEqual(differences)
})
