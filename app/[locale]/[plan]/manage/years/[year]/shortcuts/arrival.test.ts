import { describe, expect, test } from 'vitest'
import { type Arrival, meaningOf } from './arrival'

/** What every key of a text means, each `apart` milliseconds after the one before; the person stays unaware until a key says otherwise. */
function typed(text: string, from: Arrival['from'], apart = 100, commands = ''): string[] {
  const arrival: Arrival = { from, strayed: false, at: 0 }
  return [...text].map((key, index) => {
    const pressed = { key, ctrlKey: false, altKey: false, metaKey: false, repeat: false, timeStamp: (index + 1) * apart }
    const meaning = meaningOf(pressed, commands.includes(key), arrival)
    if (meaning === 'strays') Object.assign(arrival, { strayed: true, at: pressed.timeStamp })
    return meaning
  })
}

describe('a text that goes on after the focus moved does nothing', () => {
  test.each<[string, string, Arrival['from']]>([
    ['from its first letter', 'Cursus is gestart in Gent', 'text'],
    ['from a space', ' is gestart in Gent', 'text'],
    ['also when the focus did not come from a text', 'Cursus is gestart in Gent', 'elsewhere'],
    ['also slowly, once it began', 'Cursus is gestart', 'elsewhere'],
  ])('%s', (_, text, from) => expect(new Set(typed(text, from))).toEqual(new Set(['strays'])))

  test('however slowly it is typed', () => expect(new Set(typed('is gestart in Gent', 'text', 5000))).toEqual(new Set(['strays'])))
  test('also where letters are shortcuts', () => expect(new Set(typed('Cursus is', 'text', 100, 'csnjk'))).toEqual(new Set(['strays'])))
})

const key = (name: string, rest = {}) => ({
  key: name,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  timeStamp: 5000,
  ...rest,
})
const arrived = (from: Arrival['from'], at = 0): Arrival => ({ from, strayed: false, at })

test.each<[string, ReturnType<typeof key>, boolean, Arrival, ReturnType<typeof meaningOf>]>([
  ['a space chooses, after a look', key(' '), false, arrived('text'), 'aware'],
  ['a space chooses at once when nobody was typing', key(' '), false, arrived('elsewhere', 4990), 'aware'],
  ['but not one that is held down', key(' ', { repeat: true }), false, arrived('elsewhere'), 'strays'],
  ['nor Enter that is held down', key('Enter', { repeat: true }), false, arrived('elsewhere'), 'strays'],
  ['nor Enter that ends a text', key('Enter'), false, arrived('text', 4900), 'strays'],
  ['a space right after a letter that is a shortcut may be a text', key(' '), false, arrived('letter', 4900), 'strays'],
  ['Enter after it is meant', key('Enter'), false, arrived('letter', 4900), 'aware'],
  ['letters that are shortcuts follow each other fast', key('j'), true, arrived('letter', 4990), 'aware'],
  ['an arrow is meant', key('ArrowDown'), false, arrived('text', 4990), 'aware'],
  ['so is Tab', key('Tab'), false, arrived('text', 4990), 'aware'],
  ['so is a key that is pressed with another', key('Enter', { ctrlKey: true }), false, arrived('text', 4990), 'aware'],
  ['the key that makes a capital says nothing yet', key('Shift'), false, arrived('text', 4990), 'waits'],
  ['an accent begins a letter', key('Dead'), false, arrived('text', 4990), 'strays'],
])('%s', (_, pressed, command, arrival, meaning) => expect(meaningOf(pressed, command, arrival)).toBe(meaning))
