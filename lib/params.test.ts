import { expect, test } from 'vitest'
import { parseActionNumber, parseEditionNumber, parseLetter, parseLetterAsked, parseLocale, parseSlug, parseYear } from './params'

test.each(['nl', 'en'])('%s is a language of the application', (value) => {
  expect(parseLocale(value)).toBe(value)
})

test.each(['fr', 'NL', '', undefined, null, ['nl'], 7])('%s is not a language of the application', (value) => {
  expect(parseLocale(value)).toBeNull()
})

test.each(['lifelong-learning', 'plan-2030', '2030'])('%s can be the name of a plan', (value) => {
  expect(parseSlug(value)).toBe(value)
})

test.each(['-', 'Plan', 'a--b', 'a-', '../x', 'a/b', 'a%20b', 'é', 'x'.repeat(81), '', undefined])(
  '%s cannot be the name of a plan',
  (value) => {
    expect(parseSlug(value)).toBeNull()
  },
)

test('a flagship or goal has one lower case letter', () => {
  expect(parseLetter('g')).toBe('g')
  for (const value of ['G', 'aa', '1', '', 'é']) expect(parseLetter(value)).toBeNull()
  expect(['g', 'G', 'Gg', ['g']].map(parseLetterAsked)).toEqual(['g', 'g', null, null])
})

test.each(['1', '47', 'B3.1', '12-a', 'ABCDEFGH'])('%s can be the number of an action', (value) => {
  expect(parseActionNumber(value)).toBe(value)
})

test.each(['', '123456789', '1 2', '1/2', '１', '<b>', "1'--", '.', '..'])('%s cannot be the number of an action', (value) => {
  expect(parseActionNumber(value)).toBeNull()
})

test('a reporting year lies between 2000 and 2100', () => {
  expect(parseYear('2000')).toBe(2000)
  expect(parseYear('2100')).toBe(2100)
  for (const value of ['1999', '2101', '2025.5', '02025', '2e3', ' 2025', '20', '', undefined, 2025]) expect(parseYear(value)).toBeNull()
})

test('editions are counted from one', () => {
  expect(parseEditionNumber('1')).toBe(1)
  for (const value of ['0', '01', '-1', '1.0', '99999', '']) expect(parseEditionNumber(value)).toBeNull()
})
