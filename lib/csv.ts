/** A cell of a table that leaves the application. Numbers stay numbers; a day or an instant is written as text by who knows which. */
export type CsvCell = string | number | boolean | null

/**
 * A text that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front, as OWASP advises. People type these
 * texts, and whoever opens the file runs them.
 */
export const harmlessCell = (text: string): string => (/^[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text.replaceAll('\0', '')}` : text)

/** A table as RFC 4180 wants it: comma, CRLF, quotes where needed. The mark at the start tells Excel that it is UTF-8. */
export const csv = (rows: CsvCell[][]): string => `\ufeff${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`

function written(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = harmlessCell(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
