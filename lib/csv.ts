/** A cell of a table that leaves the application. Numbers stay numbers; a day or an instant is written as text by who knows which. */
export type CsvCell = string | number | boolean | null

// What a spreadsheet takes for a formula, also behind apostrophes: those are counted, so that an import gets back exactly what was written.
const formula = /^'*[=+\-@\t\r\n\0＝＋－＠]/

/**
 * A text that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front, as OWASP advises. People type these
 * texts, and whoever opens the file runs them.
 */
export const harmlessCell = (text: string): string => (formula.test(text) ? `'${text.replaceAll('\0', '')}` : text)

/** The text that `harmlessCell` made a cell of. */
export const textOfCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell)

/**
 * A table as RFC 4180 wants it: CRLF, quotes where needed, between cells a comma, or the semicolon that spreadsheets set to Dutch expect.
 * The mark at the start tells Excel that it is UTF-8. A cell with any sign that could stand between cells is quoted, so that whoever has
 * to guess that sign counts only those between cells.
 */
export const csv = (rows: CsvCell[][], between: ',' | ';' = ','): string =>
  `\ufeff${rows.map((row) => `${row.map(written).join(between)}\r\n`).join('')}`

function written(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = harmlessCell(cell)
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
