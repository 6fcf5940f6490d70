import { CsvError, parse } from 'csv-parse/sync'
import { textOfCell } from '../../../csv'
import { fileLimits, type Table, unreadable } from '../rules'

const marks: [bytes: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** The text of a file in UTF-8, UTF-16 or Latin-1 (as Windows writes it). A byte order mark is left out. */
function decodeText(bytes: Uint8Array): string {
  const marked = marks.find(([mark]) => mark.every((byte, place) => bytes[place] === byte))
  if (marked) return new TextDecoder(marked[1]).decode(bytes)
  const wide = wideEncoding(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** UTF-16 without a mark: in a text of Latin letters every other byte is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 2000)
  const zeros = (odd: number) => start.filter((byte, place) => place % 2 === odd && byte === 0).length
  const half = start.length / 2
  if (half < 2) return null
  if (zeros(1) > half * 0.4 && zeros(0) < half * 0.1) return 'utf-16le'
  return zeros(0) > half * 0.4 && zeros(1) < half * 0.1 ? 'utf-16be' : null
}

/** The sign between cells: of semicolon, comma and tab the one that occurs most in the first line, outside of quotes. */
export function delimiterOf(text: string): ';' | ',' | '\t' {
  const line = /^(?:"[^"]*"|[^"\r\n])*/.exec(text.replace(/^[\r\n]+/, '').slice(0, 100_000))?.[0] ?? ''
  const bare = line.replaceAll(/"[^"]*"/g, '')
  const often = (sign: string) => bare.split(sign).length
  const best = ([';', ',', '\t'] as const).reduce((best, sign) => (often(sign) > often(best) ? sign : best))
  return best
}

/**
 * The rows of a CSV file, with the apostrophes taken away that keep formulas from running.
 * @throws RuleError when it has too many rows or columns, or a quotation mark that is not closed.
 */
export function readText(bytes: Uint8Array): Table {
  const text = decodeText(bytes)
  const delimiter = delimiterOf(text)
  refuseWideLines(text, delimiter)
  const records = recordsOf(text, delimiter)
  if (records.length > fileLimits.rows) throw unreadable('tooManyRows', { most: fileLimits.rows })
  const rows = records.map((cells, index) => ({ line: index + 1, cells: cells.map(textOfCell) }))
  if (rows.some(({ cells }) => cells.length > fileLimits.columns)) throw unreadable('tooManyColumns', { most: fileLimits.columns })
  return { sheet: null, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), flaws: {} }
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: false,
      // one more than allowed tells that there are too many; the rest is not read
      to: fileLimits.rows + 1,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw unreadable('quotes', { line: String(Number(error.lines ?? 0) || 1) })
  }
}

/** A line of a million commas would become a million cells before anybody counted them. */
function refuseWideLines(text: string, delimiter: string) {
  let inLine = 0
  for (const sign of text) {
    if (sign === '\n' || sign === '\r') inLine = 0
    else if (sign === delimiter && ++inLine > fileLimits.columns * 20) throw unreadable('tooManyColumns', { most: fileLimits.columns })
  }
}
