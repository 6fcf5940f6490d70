import { expect, test } from 'vitest'
import { difference, freeSlug, slugOf, split } from './plan-revision.rules'

test('a change says the fields that differ, and nothing when none does', () => {
  expect(difference({ a: 1, b: ['x'] }, { a: 1, b: ['x'] })).toBeNull()
  expect(difference({ a: 1, b: null }, { a: 2, b: null })).toEqual({ before: { a: 1 }, after: { a: 2 } })
  expect(difference({}, { a: 1, b: null })).toEqual({ before: { a: null }, after: { a: 1 } })
})

test('a change can be described in two parts', () => {
  const change = { before: { number: '1', titleNl: 'A' }, after: { number: '2', titleNl: 'B' } }
  expect(split(change, ['number'])).toEqual([
    { before: { number: '1' }, after: { number: '2' } },
    { before: { titleNl: 'A' }, after: { titleNl: 'B' } },
  ])
  expect(split({ before: { titleNl: 'A' }, after: { titleNl: 'B' } }, ['number'])[0]).toBeNull()
})

test('a title makes an address, and a second one of the same name gets a number', () => {
  expect(slugOf('Géén budget: wat nu?', 'obstakel')).toBe('geen-budget-wat-nu')
  expect(slugOf('…', 'obstakel')).toBe('obstakel')
  expect(freeSlug('vdab', ['vdab', 'vdab-2'])).toBe('vdab-3')
  expect(freeSlug(slugOf('New', 'obstakel'), [])).toBe('new-2')
})
