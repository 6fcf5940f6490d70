import { CsvError, type Info, parse } from 'csv-parse/sync'
import { noWords } from '../plan/words.rules'
import { textOfCell } from '../text/csv'
import { fieldOf, type Headings } from './column-mapping-heading.rules'
import { decodeText, type Encoding } from './encoding.rules'
import { knownHeadings } from './heading.rules'
import { type FileNote, type FileTable, fileLimits, type ReadingChoice, type TableRow, unreadable } from './import-file.rules'

/** The signs that may separate the cells of a text file; the messages say what each is called. */
export const delimiters = { semicolon: ';', comma: ',', tab: '\t', pipe: '|' } as const
export type DelimiterName = keyof typeof delimiters

/** This many rows of a file show what separates its cells. */
const mostRows = 500

/** How many rows from the top may hold the headings. */
const mostHeadRows = 40

/**
 * The sign between cells: the one between headings that are known, else the one that says most about how the rows are cut. A first line `sep=;`, as
 * spreadsheets write it, decides.
 */
export function delimiterOf(text: string): DelimiterName {
  const names = Object.keys(delimiters) as DelimiterName[]
  const said = /^\s*"?sep=([;,\t|])"?\s*[\r\n]/i.exec(text)?.[1]
  if (said) return names.find((name) => delimiters[name] === said) ?? 'semicolon'
  const lines = text.split(/\r\n?|\n/, mostHeadRows)
  const known = names.map((name) => Math.max(...lines.map((line) => headingsIn(line, delimiters[name]))))
  const most = Math.max(...known)
  if (most > 1 && known.filter((count) => count === most).length === 1) return names[known.indexOf(most)] ?? 'semicolon'
  const scores = names.map((name) => ({ name, score: scoreOf(name, widthsOf(text, delimiters[name])) }))
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).name
}

/** How many headings that are known are in a line that is cut at a sign. */
const headingsIn = (line: string, sign: string): number =>
  line.length > longestHeadRow
    ? 0
    : line.split(sign).filter((cell) => cell.length < longestHeading && fieldOf(cell.replace(/^\s*"|"\s*$/g, ''), headingsOfAll())).length
const longestHeadRow = 10_000
const longestHeading = 200

let ofAll: Headings | null = null
/** The headings that are known of any list, whatever it is of. */
function headingsOfAll(): Headings {
  ofAll ??= { ...knownHeadings('STATUSES', noWords), ...knownHeadings('ACTIONS', noWords) }
  return ofAll
}

/**
 * How much a sign says about the rows that it cuts, each the more the more cells there are. Texts are full of commas: they say something where they
 * cut many rows into the same number of cells. Rows that end in empty cells are often cut short.
 */
function scoreOf(name: DelimiterName, widths: number[]): number {
  const often = new Map<number, number>()
  for (const width of widths) if (width > 1) often.set(width, (often.get(width) ?? 0) + 1)
  const [usual] = [...often].reduce(([best, most], [width, rows]) => (rows > most ? [width, rows] : [best, most]), [1, 0])
  const counted = widths.filter((width) => (name === 'comma' ? width > 1 && width === usual : width > 1))
  const sum = counted.reduce((sum, width) => sum + Math.log2(width), 0)
  return name === 'tab' ? sum * 2 : sum
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
  let widest = 0
  const take = (record: string[]): null => {
    line += 1
    // a quotation mark that was not closed goes on until the next one, over whole rows
    if (widest > 2 && record.some((cell) => holdsRow(cell, delimiters[name], widest)) && hasStrayMark(text, delimiters[name]))
      throw unreadable('quotes', { line: String(line) })
    const texts = record.slice(0, record.findLastIndex((cell) => cell.trim() !== '') + 1).map((cell) => textOfCell(textOfFormula(cell)))
    widest = Math.max(widest, texts.length)
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

/** What a formula that is only a text says, as some programs write numbers that begin with zero: `="01"`. */
const textOfFormula = (cell: string): string => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell

/** Whether a cell of several lines holds one that is as wide as a row; a text with many commas may do so too. */
const holdsRow = (cell: string, sign: string, width: number): boolean =>
  /[\r\n]/.test(cell) && cell.split(/\r\n?|\n/).some((line) => line.split(sign).length >= width)

/** Whether a quotation mark that should close a cell is followed by more text. No program writes that; it is what an unclosed mark leads to. */
function hasStrayMark(text: string, sign: string): boolean {
  let within = false
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== '"') continue
    const [before = '\n', after = '\n'] = [text[at - 1], text[at + 1]]
    if (!within) within = [sign, '\n', '\r'].includes(before)
    else if (after === '"') at += 1
    else if ([sign, '\n', '\r'].includes(after)) within = false
    else return true
  }
  return within
}

/** The sign with which DOS ends a file: it says nothing. */
const endOfDos = 0x1a

/** A sheet that was formatted far down is saved with thousands of empty rows: what follows the last text is left out before it is read. */
function withoutEmptyEnd(text: string, sign: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === sign || /\s/.test(text[end - 1] ?? '') || text.charCodeAt(end - 1) === endOfDos)) end -= 1
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
