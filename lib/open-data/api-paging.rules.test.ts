import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cursorOf, keyOfCursor, pageOf, type SortKey } from './api-paging.rules'

const part = fc.oneof(fc.string(), fc.integer())
const next = (key: SortKey) => cursorOf('list', key)

test('a cursor gives back the key it was made of, and only to the list it was made for', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (key) => {
      expect(keyOfCursor('list', cursorOf('list', key))).toEqual(key)
      expect(keyOfCursor('another', cursorOf('list', key))).toBeNull()
    }),
  )
})

test('what is no cursor is none', () => {
  fc.assert(fc.property(fc.string(), (typed) => keyOfCursor('list', typed) === null))
})

test('page by page everything comes once, in order, also when what was read last is gone', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.integer({ min: 1, max: 5 }), (numbers, limit) => {
      const read: number[] = []
      let left = numbers
      let after: SortKey | null = null
      do {
        const page: { items: number[]; next: string | null } = pageOf(left, (number) => [number], { limit, after, next })
        read.push(...page.items)
        after = page.next === null ? null : keyOfCursor('list', page.next)
        left = left.filter((number) => number !== read.at(-1))
      } while (after)
      expect(read).toEqual([...numbers].sort((a, b) => a - b))
    }),
  )
})
