import { expect, test } from 'vitest'
import { parseSearch } from './search.schema'

test('an address of the search says what is looked for, in which group, and which page of it', () => {
  expect(parseSearch({ q: ' leren ', in: 'notes', page: '2' })).toEqual({ query: { q: 'leren', in: 'notes', page: 2 }, faults: [] })
  expect(parseSearch({ q: 'leren\twerken\u00a0nu' }).query.q).toBe('leren werken nu')
  expect(parseSearch({ q: '\u200b \u00ad' }).query.q).toBeNull()
  expect(parseSearch({ q: '', page: '' })).toEqual({ query: { q: null, in: null, page: 1 }, faults: [] })
})

test('what cannot be is named, and the rest of the address holds', () => {
  expect(parseSearch({ q: 'a', in: 'people', page: '0' })).toEqual({ query: { q: 'a', in: null, page: 1 }, faults: ['in', 'page'] })
  for (const q of ['a\0b', 'x'.repeat(101), ['a', 'b']]) expect(parseSearch({ q }).faults).toEqual(['q'])
})
