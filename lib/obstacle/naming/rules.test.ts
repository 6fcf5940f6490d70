import { expect, test } from 'vitest'
import { freeSlug, slugOf } from './rules'

test('words of a title become an address that nobody has yet', () => {
  expect(slugOf('Te weinig budget (é) voor 2025!')).toBe('te-weinig-budget-e-voor-2025')
  expect(slugOf('!?')).toBe('obstacle')
  expect(slugOf('woord '.repeat(40)).length).toBeLessThanOrEqual(60)
  expect(freeSlug('budget', new Set())).toBe('budget')
  expect(freeSlug('budget', new Set(['budget', 'budget-2']))).toBe('budget-3')
})
