import { stringify } from 'csv-stringify/sync'
import type { Locale } from '../locale'

/** A cell of a table that leaves the application. Numbers stay numbers; a day or an instant is written as text by whoever knows which. */
export type CsvCell = string | number | boolean | null

// What a spreadsheet takes for a formula, also after apostrophes: those are counted, so that an import gets back exactly what was written.
const formula = /^'*[=+\-@\t\r\n\0＝＋－＠]/

/**
 * A text that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front, as OWASP advises. People type these
 * texts, and whoever opens the file runs them.
 */
export const harmlessCell = (text: string): string => (formula.test(text) ? `'${text.replaceAll('\0', '')}` : text)

/** The text that `harmlessCell` made a cell of. */
export const textOfCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell)

/**
 * A table as RFC 4180 wants it, and as programs read it: CRLF, a comma between cells, quotes where needed, nothing before the first cell. A
 * cell with any sign that could be between cells is quoted, so that whoever has to guess that sign counts only those between cells.
 */
export const csv = (rows: CsvCell[][]): string => written(rows, forPrograms)

/**
 * The same for whoever opens it by a double click: the mark at the start tells Excel that it is UTF-8. Spreadsheets set to Dutch take a
 * comma for part of a number, so there a semicolon separates cells.
 */
export const csvForExcel = (rows: CsvCell[][], locale: Locale): string => `\ufeff${written(rows, spreadsheets[locale])}`

type NumberCell = string | { value: string; quoted_match: null }

// a comma in a number is no sign between cells, so it asks for no quotes
const commaInNumber = (number: number): NumberCell =>
  Number.isInteger(number) ? String(number) : { value: String(number).replace('.', ','), quoted_match: null }

type Notation = { between: string; number: (number: number) => NumberCell }

const forPrograms: Notation = { between: ',', number: String }
const spreadsheets: Record<Locale, Notation> = { nl: { between: ';', number: commaInNumber }, en: forPrograms }

const written = (rows: CsvCell[][], { between, number }: Notation): string =>
  stringify(rows, {
    delimiter: between,
    record_delimiter: '\r\n',
    quoted_match: /[,;\t\r\n]/,
    cast: { string: harmlessCell, number, boolean: String },
  })
