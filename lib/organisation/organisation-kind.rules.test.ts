import { expect, test } from 'vitest'
import { locales } from '../locale'
import { familyOf } from './organisation.rules'
import { kindOfWord, wordOfKind } from './organisation-kind.rules'

test('a kind is read in the language of the page, and kept alike in whichever language it was typed', () => {
  expect(locales.map((locale) => wordOfKind('trade-union', locale))).toEqual(['vakbond', 'trade union'])
  expect(['vakbond', 'Vakbond', 'trade union', 'trade-union'].map(kindOfWord)).toEqual(Array(4).fill('trade-union'))
  expect(familyOf(kindOfWord('lokaal bestuur'))).toBe('government')
})

test('a kind that Koers does not know stays as it was typed', () => {
  expect(kindOfWord('Intercommunale')).toBe('Intercommunale')
  expect(wordOfKind('Intercommunale', 'en')).toBe('Intercommunale')
})
