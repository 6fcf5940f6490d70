import { expect, test } from 'vitest'
import { getTranslator } from './i18n'

const rest = (count: number) => getTranslator('en', 'home')('changesRest', { count })

test('a sentence says what enters it now, however often and with whatever it was said before', () => {
  const said = () => [1, 2, 1, 3].map(rest)
  const first = said()
  expect(new Set(first).size).toBe(3)
  // more than are remembered
  for (let count = 10; count < 3000; count++) expect(rest(count)).toContain(`the ${count.toLocaleString('en')} other`)
  expect(said()).toEqual(first)
})

test('each language has sentences of its own', () => {
  expect(getTranslator('nl', 'home')('changesRest', { count: 2 })).not.toBe(rest(2))
})
