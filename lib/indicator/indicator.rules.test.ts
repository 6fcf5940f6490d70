import { describe, expect, test } from 'vitest'
import { headlineReading, printedNumber, vocabularyName } from './indicator.rules'

const series = (geography: string, ...years: (number | null)[]) => ({ geography, values: years.map((year) => ({ year })) })

describe('the value that shows that a way of measuring exists', () => {
  test('is the newest one about the geography of the target', () => {
    expect(headlineReading([series('belgium', 2024), series('flanders', 2020, 2022, 2021)], 'flanders')).toMatchObject({
      series: { geography: 'flanders' },
      value: { year: 2022 },
    })
  })

  test('is about the first geography that has one when that of the target has none', () => {
    expect(headlineReading([series('eu-27'), series('belgium', 2022), series('flanders')], 'flanders')?.series.geography).toBe('belgium')
  })

  test('may be of an unknown year', () => {
    expect(headlineReading([series('flanders', null)], 'flanders')?.value.year).toBeNull()
  })

  test('is absent when nothing was measured', () => {
    expect(headlineReading([], 'flanders')).toBeNull()
  })
})

test('a value keeps the decimals that its source prints, in the notation of the language', () => {
  expect(['10.8', '45', '60.0'].map((printed) => printedNumber(printed, 'nl'))).toEqual(['10,8', '45', '60,0'])
  expect(printedNumber('10.8', 'en')).toBe('10.8')
  expect(printedNumber('ca. 10', 'nl')).toBe('ca. 10')
})

test('the basis of a value is given in words, and an unknown code as it is', () => {
  expect(vocabularyName('geography', 'flanders', 'nl')).toBe('Vlaanderen')
  expect(vocabularyName('survey', 'PIAAC', 'en')).toBe('PIAAC')
})
