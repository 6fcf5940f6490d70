import { expect, test } from 'vitest'
import { locales } from '@/lib/locale'
import { fieldWords, valueWords } from './event-words'

test.each(['successorAction', 'splitFrom'])('an event names the action in %s, and not its bare number', (field) => {
  expect(locales.map((locale) => valueWords(field, '12', locale, []))).toEqual(['Actie 12', 'Action 12'])
})

test('the name of such a field leads on to an action', () => {
  expect(locales.map((locale) => fieldWords('successorAction', 'StatusEntry', locale))).toEqual(['Samengevoegd met', 'Merged with'])
  expect(locales.map((locale) => fieldWords('splitFrom', 'Action', locale))).toEqual(['Afgesplitst van', 'Split from'])
})
