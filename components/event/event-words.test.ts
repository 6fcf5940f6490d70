import { expect, test } from 'vitest'
import { locales } from '@/lib/locale'
import { fieldWords, valueWords } from './event-words'
import { importedColumn } from './import-event-words'

test.each(['successorAction', 'splitFrom'])('an event names the action in %s, and not its bare number', (field) => {
  expect(locales.map((locale) => valueWords(field, '12', locale, []))).toEqual(['Actie 12', 'Action 12'])
})

test('the name of such a field leads on to an action', () => {
  expect(locales.map((locale) => fieldWords('successorAction', 'StatusEntry', locale))).toEqual(['Samengevoegd met', 'Merged with'])
  expect(locales.map((locale) => fieldWords('splitFrom', 'Action', locale))).toEqual(['Afgesplitst van', 'Split from'])
})

test('what an upload was of is said in words, and the column of a field by its letter', () => {
  expect(locales.map((locale) => valueWords('kind', 'ACTIONS', locale, []))).toEqual(['De lijst van acties', 'The list of actions'])
  expect(locales.map((locale) => importedColumn('Import', 'titleNl', 27, locale))).toEqual(['kolom AB', 'column AB'])
  expect(importedColumn('Action', 'number', 3, 'nl')).toBeNull()
})

test('what was decided on a value of a file is said beside that value', () => {
  expect(valueWords('status', { 'on track': 'BEING_IMPLEMENTED', '?': '' }, 'nl', [])).toBe('‘on track’: In uitvoering; ‘?’: leeg')
})
