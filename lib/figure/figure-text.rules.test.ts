import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitted, inLines, widthOf } from './figure-text.rules'

test('a text that fits is left as it is, and one that does not says so', () => {
  expect(fitted('Koers', 16, 100)).toBe('Koers')
  expect(fitted('Koers zetten naar een lerend Vlaanderen', 16, 100)).toBe('Koers zett…')
  expect(fitted('Koers', 16, 1)).toBe('…')
})

test('a long text is broken between words, and ends in … when it needs more lines than there are', () => {
  expect(inLines('Koers zetten naar een lerend Vlaanderen', 16, 130)).toEqual(['Koers zetten', 'naar een lerend', 'Vlaanderen'])
  expect(inLines('Koers zetten naar een lerend Vlaanderen', 16, 130, 2)).toEqual(['Koers zetten', 'naar een leren…'])
  expect(inLines('', 16, 130)).toEqual([])
})

test('no line is wider than its room, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 30, max: 400 }), (text, room) => {
      for (const line of inLines(text, 14, room, 4)) expect(widthOf(line, 14)).toBeLessThanOrEqual(room)
    }),
  )
})
