import { expect, test } from 'vitest'
import { type Shortcut, shortcutOf } from './shortcut'

const pressed = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, typing: false }

test.each<[string, Partial<typeof pressed> & { key: string }, Shortcut | null]>([
  ['a letter confirms', { key: 'c' }, 'confirm'],
  ['a letter is a letter while one types', { key: 'c', typing: true }, null],
  ['the browser keeps its own keys', { key: 'c', ctrlKey: true }, null],
  ['and those of the system', { key: 'n', metaKey: true }, null],
  ['a key that means nothing does nothing', { key: 'x' }, null],
  ['the same with a key held confirms while one types', { key: 'Enter', ctrlKey: true, typing: true }, 'confirm'],
  ['Enter alone is that of the field', { key: 'Enter' }, null],
  ['the arrows go on while one types', { key: 'ArrowDown', ctrlKey: true, altKey: true, typing: true }, 'next'],
  ['and back', { key: 'ArrowUp', ctrlKey: true, altKey: true, typing: true }, 'previous'],
  ['Ctrl and an arrow stay with the field', { key: 'ArrowUp', ctrlKey: true, typing: true }, null],
])('%s', (_, key, shortcut) => {
  expect(shortcutOf({ ...pressed, ...key })).toBe(shortcut)
})
