import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded, holdsEveryWord, letters, tidyText, wordsIn } from './text'

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

describe('a number in a text', () => {
  test.each([
    ['12', 'Actie 12', true],
    ['12', '12.', true],
    ['12', 'In (12) en 12-jarigen, 12%', true],
    ['12', 'covid12 en 12de', true],
    ['12', 'een premie van 1200 euro', false],
    ['12', '122 clusters', false],
    ['12', 'in 2012', false],
    ['12', '12,5 en 3.12 en 1.12', false],
    ['12', '12 000 deelnemers', false],
    ['000', '12\u00a0000 deelnemers', false],
    ['12', 'in 2024 12 loketten', true],
    ['200', '1.200', false],
    ['12 000', 'voor 12\u00a0000 deelnemers', true],
    ['1.200', '1.200 euro', true],
    ['2a', 'actie 2A', true],
    ['2a', 'actie 12A', false],
    ['12', '12\n200 loketten', true],
    ['leer', 'leer2', true],
  ])('%j is whole in %j: %j', (search, text, found) => expect(holdsEveryWord(text, search)).toBe(found))

  test('that is written in groups is one word of a search', () => {
    expect(wordsIn('voor 12 000 mensen in 2024 100')).toEqual(['voor', '12 000', 'mensen', 'in', '2024', '100'])
  })
})
