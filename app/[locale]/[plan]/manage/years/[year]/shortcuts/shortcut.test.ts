import { expect, test } from 'vitest'
import { type Shortcut, shortcutKeys, shortcutOf } from './shortcut'

const pressed = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, typing: false }

test.each<[string, Partial<typeof pressed> & { key: string }, Shortcut | null]>([
  ['a letter leads somewhere', { key: 'c' }, 'button'],
  ['a letter is a letter while one types', { key: 'c', typing: true }, null],
  ['a capital is a letter', { key: 'C', shiftKey: true }, null],
  ['the browser keeps its own keys', { key: 'c', ctrlKey: true }, null],
  ['and those of the system', { key: 'n', metaKey: true }, null],
  ['a key that means nothing does nothing', { key: 'x' }, null],
  ['Enter with a key held confirms while one types', { key: 'Enter', ctrlKey: true, typing: true }, 'confirm'],
  ['Enter alone is that of the field', { key: 'Enter' }, null],
  ['the arrows go on while one types', { key: 'ArrowDown', ctrlKey: true, altKey: true, typing: true }, 'next'],
  ['and back', { key: 'ArrowUp', ctrlKey: true, altKey: true, typing: true }, 'previous'],
  ['Ctrl and an arrow stay with the field', { key: 'ArrowUp', ctrlKey: true, typing: true }, null],
])('%s', (_, key, shortcut) => {
  expect(shortcutOf({ ...pressed, ...key }, true)).toBe(shortcut)
})

const everyKey = Array.from({ length: 0x250 }, (_, code) => String.fromCodePoint(code)).concat(
  'Enter',
  'Escape',
  'ArrowDown',
  'Delete',
  'F1',
)

test('no key alone is a command before somebody switches that on', () => {
  expect(everyKey.filter((key) => shortcutOf({ ...pressed, key }, false) !== null)).toEqual([])
})

test('no key alone confirms, even then', () => {
  expect(everyKey.filter((key) => shortcutOf({ ...pressed, key }, true) === 'confirm')).toEqual([])
})

test('what works with letters off stays the same with letters on', () => {
  for (const [key, altKey] of [
    ['Enter', false],
    ['ArrowDown', true],
    ['ArrowUp', true],
  ] as const)
    expect(shortcutOf({ ...pressed, key, altKey, ctrlKey: true }, false)).toBe(shortcutOf({ ...pressed, key, altKey, ctrlKey: true }, true))
})

test('the help lists every letter', () => {
  const listed = shortcutKeys.flatMap(({ letter }) => (letter === null ? [] : [letter.toLowerCase()]))
  expect(everyKey.filter((key) => key === key.toLowerCase() && shortcutOf({ ...pressed, key }, true) !== null).sort()).toEqual(
    listed.sort(),
  )
})
