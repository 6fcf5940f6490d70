import { CsvError, type Info, parse } from 'csv-parse/sync'
import { textOfCell } from '../../../csv'
import { type DelimiterName, delimiterOf, delimiters } from '../delimiter/rules'
import { decodeText } from '../encoding/recognition/rules'
import { fileLimits, type Note, type ReadingChoice, type Table, type TableRow, unreadable } from '../rules'

/** More signs between cells than any program writes in one row: a sheet has 16 384 columns. */
const widestRow = 20_000

/**
 * The rows of a CSV file, with the apostrophes taken away that keep formulas from running. What is recognised in it may be chosen instead.
 * @throws RuleError when it has too many rows, columns or cells that say something, or a quotation mark that is not closed.
 */
export function readText(bytes: Uint8Array, chosen: ReadingChoice = {}): Table {
  const { text, encoding, strays } = decodeText(bytes, chosen.encoding ?? null)
  const delimiter = chosen.delimiter ?? delimiterOf(text)
  refuseWideLines(text, delimiters[delimiter])
  const rows = rowsOf(withoutEmptyEnd(text, delimiters[delimiter]), delimiter)
  const notes: Note[] = []
  if (strays.length > 0) notes.push({ key: 'strayBytes', values: { words: [...new Set(strays)].join(', ') } })
  if (encoding === 'macintosh' || encoding === 'ibm850') notes.push({ key: 'unusualEncoding', values: {} })
  return { sheet: null, rows, flaws: {}, reading: { encoding, delimiter, sheets: [] }, notes }
}

function rowsOf(text: string, name: DelimiterName): TableRow[] {
  const rows: TableRow[] = []
  // as spreadsheets count: a cell of several lines is in one row
  let line = 0
  let cells = 0
  const take = (record: string[]): null => {
    line += 1
    const texts = record.slice(0, record.findLastIndex((cell) => cell.trim() !== '') + 1).map(textOfCell)
    if (texts.length === 0 || (line === 1 && /^sep=.?$/i.test(texts.join('')))) return null
    cells += texts.filter((cell) => cell !== '').length
    if (texts.length > fileLimits.columns) throw unreadable('tooManyColumns', { most: fileLimits.columns })
    if (rows.length >= fileLimits.rows) throw unreadable('tooManyRows', { most: fileLimits.rows })
    if (cells > fileLimits.cells) throw unreadable('tooManyCells', { most: fileLimits.cells })
    rows.push({ line, cells: texts })
    return null
  }
  try {
    parse(text, {
      delimiter: delimiters[name],
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // a quotation mark within a text, as hands and simple programs write it
      relax_quotes: true,
      skip_empty_lines: false,
      on_record: (record: string[], _: Info) => take(record),
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw unreadable('quotes', { line: String(line + 1) })
  }
  return rows
}

/** A sheet that was formatted far down is saved with thousands of empty rows: what follows the last text is left out before it is read. */
function withoutEmptyEnd(text: string, sign: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === sign || /\s/.test(text[end - 1] ?? ''))) end -= 1
  return text.slice(0, end)
}

/** A line of a million commas would become a million cells before anybody counted them. */
function refuseWideLines(text: string, sign: string) {
  let inLine = 0
  for (const one of text) {
    if (one === '\n' || one === '\r') inLine = 0
    else if (one === sign && ++inLine > widestRow) throw unreadable('tooManyColumns', { most: fileLimits.columns })
  }
}
