import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv, csvForExcel } from '../../../csv'
import { cellAddress, columnIndex, columnName } from '../rules'
import { delimiterOf, readText } from './rules'

const cell = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ';', ',', ' ', 'a', 'é', '1', '＝'),
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
      fc.property(rows, fc.constantFrom(null, 'nl' as const, 'en' as const), (written, locale) => {
        const read = readText(Buffer.from(locale ? csvForExcel(written, locale) : csv(written)))
        expect(read.rows.map(({ cells }) => cells)).toEqual(written)
      }),
      { examples: [[[['x', '', '\t', '\t\t\t']], null]] },
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
