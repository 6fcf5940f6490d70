import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv, csvForExcel, harmlessCell } from './csv'

test('a table is written with commas and CRLF, and quotes only where they are needed', () => {
  const rows = [
    ['nummer', 'titel', 'voorbeeld'],
    ['12', 'Leren, en "werken"\nin Vlaanderen', true],
    [null, '', 3.5],
  ]
  expect(csv(rows)).toBe('nummer,titel,voorbeeld\r\n12,"Leren, en ""werken""\nin Vlaanderen",true\r\n,,3.5\r\n')
})

test('a table for Excel begins with a mark, and for Excel in Dutch has semicolons and decimal commas', () => {
  const rows = [
    ['nummer', 'waarde'],
    ['1.2', 10.8],
    ['a;b', -5],
  ]
  expect(csvForExcel(rows, 'nl')).toBe('\ufeffnummer;waarde\r\n1.2;10,8\r\n"a;b";-5\r\n')
  expect(csvForExcel(rows, 'en')).toBe(`\ufeff${csv(rows)}`)
})

test.each(['=1+1', '+32 2 553', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', '＝1+1'])(
  '%j opens as a text, not as a formula',
  (typed) => {
    expect(harmlessCell(typed)).toMatch(/^'/)
  },
)

test('a number below zero stays a number, and a text in the middle stays as it is', () => {
  expect(csv([[-5, 'a = b']])).toBe('-5,a = b\r\n')
})

test('whatever is typed, no cell begins like a formula', () => {
  fc.assert(fc.property(fc.string(), (typed) => !/^[=+\-@\t\r\n\0]/.test(harmlessCell(typed))))
})
