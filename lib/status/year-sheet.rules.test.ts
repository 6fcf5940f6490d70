import { describe, expect, it, test } from 'vitest'
import { filterOf, passes, readsAllOf, reasonAsked, type SheetFilter, type SheetRow } from './year-sheet.rules'

const row = (over: Partial<SheetRow> = {}): SheetRow => ({
  number: '12',
  titleNl: 'Een leer- en loopbaanoffensief',
  titleEn: 'A learning offensive',
  titleStatus: 'OFFICIAL',
  flagship: 'b',
  leads: [{ nameNl: 'Departement Économie', nameEn: null }],
  last: null,
  isNew: false,
  earlier: null,
  entry: null,
  unlocked: null,
  mayWrite: true,
  ...over,
})
const confirmed = { confirmedAt: new Date() } as SheetRow['entry']
const everything: SheetFilter = { show: 'all', flagship: '', words: '' }

describe('the filter of the sheet', () => {
  test.each<[string, Partial<SheetFilter>, Partial<SheetRow>, boolean]>([
    ['shows everything', {}, {}, true],
    ['finds a number', { words: '12' }, {}, true],
    ['finds a word of the title, whatever its capitals', { words: 'LOOPBAAN' }, {}, true],
    ['finds a word of the English title', { words: 'learning' }, {}, true],
    ['finds a lead without its accents', { words: 'economie' }, {}, true],
    ['wants every word', { words: 'learning vdab' }, {}, false],
    ['keeps to a flagship', { flagship: 'b' }, {}, true],
    ['leaves out other flagships', { flagship: 'a' }, {}, false],
    ['finds the actions without a known flagship', { flagship: 'none' }, { flagship: null }, true],
    ['finds no others there', { flagship: 'none' }, {}, false],
    ['shows what is still to be confirmed', { show: 'todo' }, {}, true],
    ['leaves out what is confirmed', { show: 'todo' }, { entry: confirmed }, false],
    ['leaves out what one may only read', { show: 'todo' }, { mayWrite: false }, false],
  ])('%s', (_, filter, over, shown) => expect(passes(row(over), { ...everything, ...filter })).toBe(shown))

  it('shows what others still have to confirm to somebody who reads all of it', () => {
    const rows = [row({ mayWrite: false }), row({ mayWrite: false, entry: confirmed })]
    expect(rows.map((one) => passes(one, { ...everything, show: 'todo' }, readsAllOf(rows)))).toEqual([true, false])
    expect(readsAllOf([...rows, row({})])).toBe(false)
  })

  it('is read from the address, and asks for everything where that makes no sense', () => {
    expect(filterOf({ show: 'todo', flagship: 'b', q: ' leren ' })).toEqual({ show: 'todo', flagship: 'b', words: 'leren' })
    expect(filterOf({ show: 'x', q: ['a', 'b'] })).toEqual({ show: 'all', flagship: '', words: 'a' })
    expect(filterOf({ flagship: 'B' }).flagship).toBe('b')
    expect(filterOf({ q: 'x'.repeat(5000) }).words).toHaveLength(100)
  })
})

describe('a reason is asked', () => {
  test.each([
    ['when a working state stays for the second year', 'BEING_LAUNCHED', 'BEING_LAUNCHED', 'BEING_LAUNCHED', 'unchanged'],
    ['not the first time', 'BEING_LAUNCHED', 'BEING_LAUNCHED', 'IN_PREPARATION', null],
    ['not while it stays realised', 'REALISED', 'REALISED', 'REALISED', null],
    ['when it moves back', 'IN_PREPARATION', 'REALISED', null, 'back'],
    ['not when it closes', 'STOPPED', 'REALISED', 'REALISED', null],
    ['not before a status is chosen', null, 'REALISED', 'REALISED', null],
  ] as const)('%s', (_, now, last, earlier, expected) => expect(reasonAsked(now, last, earlier)).toBe(expected))
})
