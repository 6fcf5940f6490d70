import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  capitalised,
  formatDate,
  formatDateTime,
  formatLongDate,
  formatNumber,
  formatPartialDate,
  formatPercent,
  formatTime,
  localised,
} from './format'

const space = '\u00a0'
const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

describe('Dutch numbers', () => {
  test.each([
    [0, '0'],
    [47, '47'],
    [1234, '1234'],
    [12345, `12${space}345`],
    [1234567, `1${space}234${space}567`],
    [-12345, `-12${space}345`],
  ])('%d is written %s', (value, text) => {
    expect(formatNumber(value, 'nl')).toBe(text)
  })

  test('have a comma before the decimals', () => {
    expect(formatNumber(10.8, 'nl', { decimals: 1 })).toBe('10,8')
    expect(formatNumber(12345.678, 'nl', { decimals: 2 })).toBe(`12${space}345,68`)
    expect(formatNumber(60, 'nl', { decimals: 1, fixed: true })).toBe('60,0')
  })

  test('read back as the number they stand for', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = Number(`${whole}.${String(cents).padStart(2, '0')}`)
        const text = formatNumber(value, 'nl', { decimals: 2 })
        expect(text).not.toMatch(/[. ]/)
        expect(Number(text.replaceAll(space, '').replace(',', '.'))).toBe(value)
      }),
    )
  })
})

test('what is rounded to zero has no sign', () => {
  expect(formatNumber(-0.04, 'nl', { decimals: 1, fixed: true })).toBe('0,0')
  expect(formatNumber(-0.06, 'nl', { decimals: 1, fixed: true })).toBe('-0,1')
})

test('English numbers are British', () => {
  expect(formatNumber(1234.5, 'en', { decimals: 1 })).toBe('1,234.5')
})

test('a percentage has no space before its sign', () => {
  expect(formatPercent(12.34, 'nl', { decimals: 2 })).toBe('12,34%')
  expect(formatPercent(12.34, 'en', { decimals: 2 })).toBe('12.34%')
})

describe('days and hours', () => {
  const justAfterMidnightInBrussels = new Date('2025-03-14T23:05:00Z')

  test('are those of Brussels, in winter and in summer', () => {
    expect(formatDate(justAfterMidnightInBrussels, 'nl')).toBe('15 maart 2025')
    expect(formatTime(justAfterMidnightInBrussels)).toBe('00:05')
    expect(formatTime(new Date('2025-07-01T12:00:00Z'))).toBe('14:00')
  })

  test('have a short and a long form in both languages', () => {
    const christmas = new Date('2025-12-25')
    expect(formatDate(christmas, 'en')).toBe('25 December 2025')
    expect(formatLongDate(christmas, 'nl')).toBe('donderdag 25 december 2025')
    expect(formatLongDate(christmas, 'en')).toBe('Thursday 25 December 2025')
    expect(formatDateTime(christmas, 'nl')).toBe('25.12.2025 01:00')
    expect(formatDateTime(christmas, 'en')).toBe('25 December 2025, 01:00')
  })

  test('a calendar day stored without an hour stays that day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), (moment) => {
        const day = moment.toISOString().slice(0, 10)
        expect(formatDate(day, 'nl')).toBe(formatDate(new Date(day), 'nl'))
        expect(formatDate(day, 'nl')).toBe(`${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`)
      }),
    )
  })
})

test('a date is as precise as its source', () => {
  const dates = ['2025', '2021-12', '2022-02-21', 'spring 2022']
  expect(dates.map((date) => formatPartialDate(date, 'nl'))).toEqual(['2025', 'december 2021', '21 februari 2022', 'spring 2022'])
  expect(dates.map((date) => formatPartialDate(date, 'en'))).toEqual(['2025', 'December 2021', '21 February 2022', 'spring 2022'])
})

test('a name that a source prints in the middle of a sentence gets a capital of its own', () => {
  expect(['knowledge agenda for LLL', 'één loket', ''].map(capitalised)).toEqual(['Knowledge agenda for LLL', 'Eén loket', ''])
})

describe('a text in two languages', () => {
  test('is shown in the language of the page', () => {
    expect(localised('Leren', 'Learning', 'nl')).toEqual({ is: 'present', text: 'Leren' })
    expect(localised('Leren', 'Learning', 'en')).toEqual({ is: 'present', text: 'Learning' })
  })

  test('that lacks the asked language says so and names the language it does have', () => {
    expect(localised('Leren', null, 'en')).toEqual({ is: 'other-language', text: 'Leren', language: 'nl' })
    expect(localised('  ', 'Learning', 'nl')).toEqual({ is: 'other-language', text: 'Learning', language: 'en' })
  })

  test('that has neither language is absent', () => {
    expect(localised(null, ' ', 'nl')).toEqual({ is: 'absent' })
  })

  test('never passes one language off as the other', () => {
    const text = fc.option(fc.string())
    fc.assert(
      fc.property(text, text, fc.constantFrom('nl' as const, 'en' as const), (nl, en, locale) => {
        const shown = localised(nl, en, locale)
        if (shown.is === 'present') expect(shown.text).toBe(locale === 'nl' ? nl : en)
        if (shown.is === 'other-language') expect(shown.language).not.toBe(locale)
      }),
    )
  })
})
