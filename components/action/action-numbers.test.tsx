import { expect, test } from 'vitest'
import { htmlOf } from '@/tests/harness/words-of'
import { FirstActionNumbers } from './action-numbers'

const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ number: String(index + 1) }))
const htmlWith = (count: number) =>
  htmlOf(<FirstActionNumbers locale="nl" actions={numbered(count)} href={(number) => `/nl/example/actions/${number}`} />)
const numbersIn = (html: string) => [...html.matchAll(/actions\/(\d+)"[^>]*>(\d+)</g)].map(([, to, shown]) => (to === shown ? to : null))

test('every action of a short list is named, and leads to its page', async () => {
  const html = await htmlWith(12)
  expect(numbersIn(html)).toEqual(numbered(12).map(({ number }) => number))
  expect(html).not.toContain('en nog')
})

test('of a long list the first ones are named, and how many are left', async () => {
  const html = await htmlWith(3000)
  expect(numbersIn(html)).toHaveLength(12)
  expect(html).toContain('en nog 2.988')
})
