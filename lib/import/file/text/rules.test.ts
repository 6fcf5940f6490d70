import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardFormula } from '../formula/rules'
import { cellAddress, columnIndex, columnName } from '../rules'
import { delimiterOf, readText, writeText } from './rules'

const cell = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\0', "'", '"', ';', ',', ' ', 'a', 'é', '1', '＝'),
  maxLength: 8,
})
// a row without any text is no row
const rows = fc.array(
  fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => ['x', ...cells]),
  { minLength: 1, maxLength: 20 },
)

describe('a CSV file of our own', () => {
  it('gives back exactly what was written, whatever the cells begin with', () => {
    fc.assert(
      fc.property(rows, (written) => {
        const read = readText(Buffer.from(writeText(written.map((cells) => cells.map(guardFormula)))))
        expect(read.rows.map(({ cells }) => cells)).toEqual(written)
      }),
    )
  })

  it('holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
      }),
    )
  })
})

describe('the sign between cells', () => {
  it.each([
    ['a;b;c', ';'],
    ['a,b,c', ','],
    ['a\tb', '\t'],
    ['"a,b,c,d";e', ';'],
    ['alone', ';'],
  ])('of %j is %j', (text, sign) => expect(delimiterOf(text)).toBe(sign))
})

describe('the name of a cell', () => {
  it('counts columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
    fc.assert(fc.property(fc.nat(20_000), (index) => columnIndex(columnName(index)) === index))
  })

  it('names its sheet, with quotes where the name needs them', () => {
    expect(cellAddress('Blad1', 14, 2)).toBe('Blad1!C14')
    expect(cellAddress("Actie's 2026", 2, 0)).toBe("'Actie''s 2026'!A2")
    expect(cellAddress(null, 3, 1)).toBe('B3')
  })
})
