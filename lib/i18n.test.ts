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

test('sentences into which other texts enter are kept apart, whatever is in the texts', () => {
  const none = (from: string, to: string) => getTranslator('en', 'changes')('none', { from, to })
  for (const between of ['\n', ' ', '","to":"', '\\', '\nto string ']) {
    const [first, second] = [none(`a${between}b`, 'c'), none('a', `b${between}c`)]
    expect(first).toContain(`a${between}b`)
    expect(second).toContain(`b${between}c`)
    expect(none(`a${between}b`, 'c')).toBe(first)
  }
  const long = 'x'.repeat(10_000)
  expect(none(long, '1')).not.toBe(none(long, '2'))
})

test('each language has sentences of its own', () => {
  expect(getTranslator('nl', 'home')('changesRest', { count: 2 })).not.toBe(rest(2))
})
