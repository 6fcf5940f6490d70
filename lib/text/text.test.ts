import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded, holdsEveryWord, letters, tidyText } from './text'

const anything = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      '\u000b',
      '\u0001',
      '\u0085',
      '\u0092',
      '\u2028',
      '\ufeff',
      '\ufffe',
      '\ud83d',
      '\u202e',
      '\u200b',
      '\r',
      '\n',
      'e',
      '\u0301',
      ' ',
    ),
  ),
  maxLength: 20,
})

describe('a typed text', () => {
  test.each([
    ['Eerste deel\u000btweede deel \u0001 na\ufffe', 'Eerste deel\ntweede deel  na'],
    ['a\fb\u0085c\u2028d\u2029e\r\nf\rg', 'a\nb\nc\nd\ne\nf\ng'],
    ['Vlaanderen\u0092s', 'Vlaanderens'],
    ['\ufeffbegin\ufeffeinde', 'begineinde'],
    ['x\u{1fffe}y\ufdd0z', 'xyz'],
    ['leer\u00adloket\u200fa', 'leer\u00adloket\u200fa'],
    ['bijlage\u202efdp.exe\u2069', 'bijlagefdp.exe'],
    ['\u200b \u2060\u00ad', ''],
  ])('%j is stored as %j', (typed, stored) => expect(tidyText(typed)).toBe(stored))

  test('has only signs that PostgreSQL and XML can hold, and tidying it again changes nothing', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const stored = tidyText(typed)
        expect(tidyText(stored)).toBe(stored)
        expect(stored).toMatch(/^[\t\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
      }),
    )
  })
})

describe('a text as it is compared', () => {
  test.each([
    ['De regio’s', "de regio's"],
    ['leer\u00adloket', 'leerloket'],
    ['e\u2011learning', 'e-learning'],
    ['e–learning', 'e-learning'],
    ['5\u00a0000\u202f€', '5 000 €'],
    ['“Œuvre”', '"oeuvre"'],
    ['ﬁnanciële', 'financiele'],
    ['Ĳsland', 'ijsland'],
    ['STRASSE', folded('Straße')],
    ['l´école', "l'ecole"],
    ['Ⅳ²', 'iv2'],
  ])('%s is %s', (text, plain) => expect(folded(text)).toBe(plain))

  test('is the row of its letters, so that a place in it is a place in the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(folded(text)).toBe([...text].map(folded).join(''))
      }),
    )
  })

  test('and as it is matched has neither spaces nor signs', () => {
    expect(letters('Economie  Loket ')).toBe(letters('économie-loket'))
    expect(holdsEveryWord('De regio’s kennen het leer\u00adloket niet', "REGIO'S leerloket")).toBe(true)
  })
})
