import { expect, test } from 'vitest'
import { OpenRow } from './open-row'

test('one row is open at a time', () => {
  const opened = new OpenRow('1')
  opened.set('2')
  expect([opened.is('1'), opened.is('2')]).toEqual([false, true])
  opened.set(null)
  expect(opened.is('2')).toBe(false)
})

test('a second press surprises only in a row that opened by itself just now', () => {
  const opened = new OpenRow(null)
  opened.set('2', 1000)
  expect(opened.isSurprising('2', 1300)).toBe(true)
  expect(opened.isSurprising('1', 1300)).toBe(false)
  expect(opened.isSurprising('2', 1700)).toBe(false)
  opened.set('2')
  expect(opened.isSurprising('2', 1001)).toBe(false)
})
