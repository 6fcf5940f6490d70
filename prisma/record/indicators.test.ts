import { describe, expect, test } from 'vitest'
import { deliverables } from './deliverables'
import type { IndicatorRecord } from './indicator-record'
import { contextIndicators } from './indicators-context'
import { dashboardIndicators } from './indicators-dashboard'
import { participationIndicators } from './indicators-participation'
import { passages } from './passages'
import { sources } from './sources'

const all: IndicatorRecord[] = [...participationIndicators, ...dashboardIndicators, ...contextIndicators]
const values = all.flatMap((indicator) => indicator.series.flatMap((series) => series.values.map((value) => ({ ...value, series }))))

describe('the figures of the record', () => {
  test('give the lead indicator a target and no value that could stand beside it', () => {
    const lead = all.filter((indicator) => indicator.role === 'LEAD')
    expect(lead).toHaveLength(1)
    expect(lead[0]?.series).toEqual([])
    expect(lead[0]?.targets.map(({ value, year, geography }) => ({ value, year, geography }))).toEqual([
      { value: 60, year: 2030, geography: 'flanders' },
    ])
  })

  test('state every target in a way of measuring of its own indicator, except the target of the plan, which says none', () => {
    const targets = all.flatMap(({ code, series, targets }) => targets.map((target) => ({ ...target, indicator: code, series })))
    const untied = targets.filter(({ series, seriesCode }) => !series.some((one) => one.code === seriesCode))
    expect(untied.map(({ indicator }) => indicator)).toEqual(['participation'])
    expect(
      targets.filter(({ series, seriesCode, geography }) => series.some((one) => one.code === seriesCode && one.geography !== geography)),
    ).toEqual([])
  })

  test('keep the 47.7 % of 2022 without a year and apart from every measure', () => {
    const quoted = values.filter((value) => value.printed === '47.7')
    expect(quoted).toHaveLength(1)
    expect(quoted[0]).toMatchObject({ year: null, series: { survey: null, window: 'NOT_STATED', geography: 'flanders' } })
    expect(all.find((indicator) => indicator.code === 'participation-quoted-2022')?.targets).toEqual([])
  })

  test('never put 10.8, 22.4 and 34.9 % in one series', () => {
    const bases = ['10.8', '22.4', '34.9'].map((printed) =>
      values
        .filter((value) => value.printed === printed && value.series.population === '25-64')
        .map(({ series }) => [series.survey, series.window, series.coverage].join()),
    )
    expect(bases.map((basis) => [...new Set(basis)])).toEqual([
      ['LFS,FOUR_WEEKS,'],
      ['LFS,TWELVE_MONTHS,'],
      ['AES,TWELVE_MONTHS,on-the-job-excluded'],
    ])
  })

  test('differ in nothing but geography, population or coverage within one indicator', () => {
    for (const indicator of all) {
      const bases = new Set(indicator.series.map((series) => `${series.survey} ${series.window}`))
      expect(bases.size, indicator.code).toBeLessThanOrEqual(1)
    }
  })

  test('print each figure as its number, apart from spaces and decimals', () => {
    for (const { printed, value } of values) expect(Number(printed.replaceAll(' ', ''))).toBe(Number(value))
  })

  test('hold one figure per series and year, and only years that can be', () => {
    for (const series of all.flatMap((indicator) => indicator.series)) {
      const years = series.values.map((value) => value.year)
      expect(new Set(years).size).toBe(years.length)
      expect(years.filter((year) => year !== null && (year < 2000 || year > 2025))).toEqual([])
    }
  })

  test('are less than sure wherever a footnote says that their basis is our interpretation', () => {
    const said = (note: string | null | undefined) => /our interpretation/.test(note ?? '')
    const tooSure = all.flatMap((indicator) =>
      indicator.series.flatMap((series) =>
        series.values.filter(
          (value) => (said(indicator.note) || said(series.note) || said(value.note)) && (value.confidence ?? 'HIGH') === 'HIGH',
        ),
      ),
    )
    expect(tooSure).toEqual([])
    expect(all.filter((one) => said(one.note) && one.confidence === 'HIGH')).toEqual([])
  })

  test('mark the breaks of 2021 and 2024', () => {
    const breaks = values.filter((value) => value.series.survey === 'LFS' && (value.year === 2021 || value.year === 2024))
    expect(breaks.filter((value) => !value.flags.includes('b')).map((value) => `${value.series.code} ${value.year}`)).toEqual([
      'eu-27 2024',
    ])
  })
})

describe("Cedefop's Table 1", () => {
  const table = all.filter((indicator) => indicator.groupEn !== null).toSorted((one, other) => one.position - other.position)

  test('has 15 rows, each with a figure for Belgium and one for the EU', () => {
    expect(table.map((row) => row.position)).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25])
    for (const row of table) expect(row.series.map((series) => series.code)).toEqual(expect.arrayContaining(['belgium', 'eu-27']))
  })

  test('keeps its figures as printed and its letters apart', () => {
    const printed = (code: string) =>
      table
        .find((row) => row.code === code)
        ?.series.flatMap((series) => series.values.map((value) => [value.printed, value.flags.join('')]))
    expect(printed('poverty-or-exclusion-risk')).toEqual([
      ['2 121', ''],
      ['93 333', ''],
    ])
    expect(printed('employed-ict-specialists')).toEqual([
      ['287.5', ''],
      ['10273.6', 'e'],
    ])
    expect(printed('ivet-mobility-abroad')).toEqual([
      ['0.4', ''],
      ['2.1', 'dv'],
    ])
  })

  test('has three targets from three documents for adult learning, and targets that are words', () => {
    const targets = (code: string) =>
      table.find((row) => row.code === code)?.targets.map(({ document, value, text, year }) => [document, value ?? text, year])
    expect(targets('participation-12-months-aes-special')).toEqual([
      ['Skills Agenda', 50, 2025],
      ['Council Resolution on EEA', 47, 2025],
      ['ESPR Action Plan', 60, 2030],
    ])
    expect(targets('gender-employment-gap')).toEqual([['ESPR Action Plan', 'To be halved', 2030]])
    expect(targets('ivet-foreign-languages')).toEqual([])
  })
})

test('what the text of a source says otherwise than its table is said at the target, in both languages', () => {
  const notes = all.flatMap(({ code, targets = [] }) => targets.map(({ note, noteNl }) => ({ code, said: [note ?? '', noteNl ?? ''] })))
  for (const figure of ['50%', '60%', '70%', '82%'])
    expect(notes.filter(({ said }) => said.every((text) => text.includes(figure) && /Table 1|tabel 1/.test(text)))).not.toEqual([])
})

test('texts of the record have curved quotes and apostrophes', () => {
  const said = JSON.stringify([deliverables, passages, sources, all])
  expect(said.match(/[^"\\]{0,30}(?:'|\\")[^"\\]{0,30}/g) ?? []).toEqual([])
})

test('no source is listed twice', () => {
  expect(new Set(sources.map((source) => source.code)).size).toBe(sources.length)
})
