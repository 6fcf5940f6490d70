import { expect, test } from 'vitest'
import { saidOfData } from './said-of-data'

test.each([
  [true, 'loaded', 'Record and example loaded'],
  [true, 'not asked', 'Record loaded'],
  [false, 'loaded', 'Example loaded; an administrator makes a plan at /nl/plans'],
  [false, 'known', 'The example stays as people left it; an administrator makes a plan at /nl/plans'],
  [false, 'not asked', 'No plan loaded; an administrator makes one at /nl/plans'],
] as const)('with the record: %s, the example: %s, whoever starts Koers reads what is there', (record, example, said) => {
  expect(saidOfData({ record, example })).toBe(said)
})
