import { expect, test } from 'vitest'
import { type FocusedPart, type RowKey, rowKeyOf } from './row-key'

const pressed = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false }

test.each<[string, string, FocusedPart, RowKey | null]>([
  ['an arrow goes from head to head', 'ArrowDown', 'head', 'down'],
  ['and back', 'ArrowUp', 'head', 'up'],
  ['among the states an arrow chooses one', 'ArrowDown', 'control', null],
  ['in a text it moves the caret', 'ArrowDown', 'typing', null],
  ['Escape closes from anywhere in the row', 'Escape', 'control', 'close'],
  ['but not out of a text', 'Escape', 'typing', null],
  ['Enter is that of the button', 'Enter', 'head', null],
])('%s', (_, key, place, meaning) => {
  expect(rowKeyOf({ ...pressed, key }, place)).toBe(meaning)
})

test('with another key held they are those of the browser', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey'] as const)
    for (const key of ['ArrowDown', 'ArrowUp', 'Escape']) expect(rowKeyOf({ ...pressed, [held]: true, key }, 'head')).toBeNull()
})

test('no letter, and in a text no key at all, is a command', () => {
  const keys = Array.from({ length: 0x250 }, (_, code) => String.fromCodePoint(code))
  expect(keys.filter((key) => rowKeyOf({ ...pressed, key }, 'head') !== null)).toEqual([])
  expect([...keys, 'Escape', 'ArrowUp', 'ArrowDown', 'Home'].filter((key) => rowKeyOf({ ...pressed, key }, 'typing') !== null)).toEqual([])
})
