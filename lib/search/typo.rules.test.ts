import { expect, test } from 'vitest'
import { holdsNearly, nearWords, withinOneTypo, withoutTypos } from './typo.rules'

test.each([
  ['leerloket', 'leerlokket', true],
  ['leerloket', 'leerlket', true],
  ['leerloket', 'leerlokat', true],
  ['leerloket', 'leerlokte', true],
  ['leerloket', 'leerloket', true],
  ['leerloket', 'leerlakat', false],
  ['leerloket', 'leerlo', false],
])('%s and %s are at most one typo apart: %s', (a, b, same) => {
  expect(withinOneTypo(a, b)).toBe(same)
  expect(withinOneTypo(b, a)).toBe(same)
})

test('a word that is a typo away is found, also where a compound begins with it; short words and numbers are not guessed', () => {
  expect(holdsNearly('Het volwassenenonderwijs', ['volwasenen'])).toBe(true)
  expect(holdsNearly('Financiële steun', ['finansiele', 'steun'])).toBe(true)
  expect(holdsNearly('Leren', ['lert'])).toBe(false)
  expect(holdsNearly('In 2024', ['2025x'])).toBe(false)
  expect(holdsNearly('Leren voor 12000 mensen', ['1200'])).toBe(false)
  expect(holdsNearly('Leren voor 12000 mensen', ['12001'])).toBe(false)
  expect(nearWords('12000 mensen, 12 loketten', ['12', '12001'])).toEqual(['12'])
  expect(withoutTypos('fase12 gerealisserd', ['fase13', 'gerealiseerd'])).toBe('fase12 gerealiseerd')
  expect(nearWords('Het Volwassenenonderwijs en de steun', ['volwasenen', 'steun'])).toEqual(['volwassenenonderwijs', 'steun'])
})
