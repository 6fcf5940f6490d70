import { CsvError, type Info, parse } from 'csv-parse/sync'
import { textOfCell } from '../text/csv'
import { decodeText, type Encoding } from './encoding.rules'
import { type FileNote, type FileTable, fileLimits, type ReadingChoice, type TableRow, unreadable } from './import-file.rules'

/** The signs that may separate the cells of a text file; the messages say what each is called. */
export const delimiters = { semicolon: ';', comma: ',', tab: '\t', pipe: '|' } as const
export type DelimiterName = keyof typeof delimiters

/** This many rows of a file show what separates its cells. */
const mostRows = 500

/**
 * The sign between cells: the one that cuts most rows of the file into the same number of cells. Titles above the headings, and headings
 * and notes that contain another sign, are outvoted by the rows. A first line `sep=;`, as spreadsheets write it, decides.
 */
export function delimiterOf(text: string): DelimiterName {
  const names = Object.keys(delimiters) as DelimiterName[]
  const said = /^\s*"?sep=([;,\t|])"?\s*[\r\n]/i.exec(text)?.[1]
  if (said) return names.find((name) => delimiters[name] === said) ?? 'semicolon'
  const votes = names.map((name) => {
    const widths = widthsOf(text, delimiters[name])
    const often = new Map<number, number>()
    for (const width of widths) if (width > 1) often.set(width, (often.get(width) ?? 0) + 1)
    const [width, rows] = [...often].reduce(([best, most], [width, rows]) => (rows > most ? [width, rows] : [best, most]), [1, 0])
    return { name, width, rows }
  })
  // texts are full of commas: where two signs cut as many rows, it is not the comma
  const weight = ({ name, width }: (typeof votes)[number]) => (name === 'comma' ? 0 : width)
  return votes.reduce((best, one) => (one.rows > best.rows || (one.rows === best.rows && weight(one) > weight(best)) ? one : best)).name
}

/** Into how many cells a sign cuts each row that says anything; a sign between quotation marks cuts nothing. */
function widthsOf(text: string, sign: string): number[] {
  const widths: number[] = []
  let width = 1
  let quoted = false
  let said = false
  for (let at = 0; at <= text.length && widths.length < mostRows; at += 1) {
    const one = text[at] ?? '\n'
    // a quotation mark opens a cell where one begins, and not in the middle of a word
    const before = text[at - 1] ?? '\n'
    if (quoted) quoted = one !== '"' || at >= text.length
    else if (one === '"' && /[;,\t|\r\n"]/.test(before)) quoted = true
    else if (one === sign) width += 1
    else if (one === '\n' || one === '\r') {
      if (said) widths.push(width)
      width = 1
      said = false
    }
    said ||= !/[\s;,|]/.test(one)
  }
  return widths
}

/** What few programs write, and what is therefore looked at again. */
const unusual: Encoding[] = ['macintosh', 'ibm850', 'iso-8859-15', 'windows-1250']

/** More signs between cells than any program writes in one row: a sheet has 16 384 columns. */
const widestRow = 20_000

/**
 * The rows of a CSV file, with the apostrophes taken away that keep formulas from running. What is recognised in it may be chosen instead.
 * @throws RuleError when it has too many rows, columns or cells that say something, or a quotation mark that is not closed.
 */
export function readText(bytes: Uint8Array, chosen: ReadingChoice = {}): FileTable {
  const { text, encoding, strays } = decodeText(bytes, chosen.encoding ?? null)
  const delimiter = chosen.delimiter ?? delimiterOf(text)
  refuseWideLines(text, delimiters[delimiter])
  const rows = rowsOf(withoutEmptyEnd(text, delimiters[delimiter]), delimiter)
  const notes: FileNote[] = []
  if (strays.length > 0) notes.push({ key: 'strayBytes', values: { words: [...new Set(strays)].join(', ') } })
  if (unusual.includes(encoding)) notes.push({ key: 'unusualEncoding', values: {} })
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
    // the line below the headings of a table that somebody drew: `|---|---|`
    if (name === 'pipe' && texts.every((text) => /^\s*(?::?-{2,}:?)?\s*$/.test(text))) return null
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
