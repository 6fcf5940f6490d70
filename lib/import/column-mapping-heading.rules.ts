import { folded, letters, tidyText } from '../text/text'
import type { ImportField } from './column-mapping.rules'
import { someOf } from './file-sheet.rules'
import type { FileNote, FileTable, TableRow } from './import-file.rules'
import { bareNumber } from './imported-number.rules'
import { namesKind } from './imported-value.rules'

/** What a row under the headings is when it is not a row of the list. */
type Leftover = 'total' | 'heading' | 'group' | 'remark'

type Columns = { headLine: number; columns: Partial<Record<ImportField, number>> }

/** What spreadsheets show in place of a value, in Dutch and in English. */
const errorText =
  /^(?:#(?:n\/[ab]|ref!|verw!|value!|waarde!|div\/0!|deel\/0!|name\??|naam\??|num!|getal!|null!|leeg!|spill!|overloop!|calc!|berek(?:enen)?!|getting_data|#+)|err:\d{3}|fout:\d{3})$/i
export const isErrorText = (text: string): boolean => errorText.test(text.trim())

const total =
  /^(?:algemeen |eind|sub|tussen|grand |sub-?)?(?:totaal|totalen|total|totals|som|sum|gemiddelde|average|aantal|count)(?![\p{L}\p{N}])/u
/** The sum itself, beside or behind its word. */
const figures = /^\D{0,3}\d[\d.,\s]*%?$|\d\s*$/

/**
 * Rows that a list of people holds besides its own, by their line: sums, headings that are repeated on every page, titles of groups of rows,
 * and remarks below the list. They are left out, and whoever imports is told.
 */
export function leftRows(table: FileTable, { headLine, columns }: Columns): Map<number, Leftover> {
  const rows = table.rows.filter(({ line }) => line > headLine)
  const head = table.rows.find(({ line }) => line === headLine)?.cells.map(letters) ?? []
  const numberOf = ({ cells }: TableRow) => (columns.number === undefined ? '' : (cells[columns.number] ?? '').trim())
  const hasNumber = (row: TableRow) => /\d/.test(bareNumber(numberOf(row))) && !/\s/.test(bareNumber(numberOf(row)))
  const last = rows.findLast((row) => hasNumber(row) && said(row).length > 1)?.line ?? Number.POSITIVE_INFINITY
  const left = new Map<number, Leftover>()
  for (const row of rows) {
    if (isHeading(row, head)) left.set(row.line, 'heading')
    else if (isTotal(row, numberOf(row))) left.set(row.line, 'total')
    else if (said(row).length === 1 && row.line > last) left.set(row.line, 'remark')
    else if (said(row).length === 1 && !hasNumber(row) && isGroup(row, columns)) left.set(row.line, 'group')
  }
  return left
}

const said = ({ cells }: TableRow) => cells.filter((cell) => cell.trim() !== '')

/** The title of a group stands alone, in words, in the first column or in one that is not imported; a title without its number does not. */
function isGroup(row: TableRow, columns: Columns['columns']): boolean {
  const column = row.cells.findIndex((cell) => cell.trim() !== '')
  const imported = Object.values(columns).some((one) => one === column && one !== columns.number)
  return !imported && /\p{L}{3}/u.test(row.cells[column] ?? '') && !isErrorText(row.cells[column] ?? '')
}

/** The titles of groups that name a flagship, with their line and column, where the list has no column for it: of the rows below them. */
export function groupsOf(table: FileTable, mapping: Columns): { line: number; column: number; text: string }[] {
  if (mapping.columns.flagship !== undefined) return []
  const left = leftRows(table, mapping)
  return table.rows.flatMap(({ line, cells }) => {
    const column = cells.findIndex((cell) => cell.trim() !== '')
    const text = (cells[column] ?? '').trim()
    return left.get(line) === 'group' && namesKind(text, 'flagship') ? [{ line, column, text }] : []
  })
}

/** A sum is in the place of the number, or in a row that has none; a title may begin with such a word: `Aantal opleidingen verhogen`. */
function isTotal(row: TableRow, number: string): boolean {
  const begins = (text: string) => total.test(folded(text).trim())
  if (number !== '') return begins(number)
  const cells = said(row)
  return cells.some(begins) && (cells.length === 1 || cells.some((cell) => figures.test(cell.trim())) || cells.some(isTotalAlone))
}

const isTotalAlone = (text: string) => folded(text).trim().replace(total, '').trim() === ''

function isHeading({ cells }: TableRow, head: string[]): boolean {
  const named = head.filter((heading) => heading !== '').length
  return named > 1 && cells.every((cell, index) => letters(cell) === (head[index] ?? '')) && cells.some((cell) => letters(cell) !== '')
}

/** What is said about the rows that are left out. */
export function leftoverNotes(table: FileTable, mapping: Columns): FileNote[] {
  const left = [...leftRows(table, mapping)]
  const notes = (['total', 'heading', 'group', 'remark'] as const).flatMap((kind) => {
    const lines = left.filter(([, one]) => one === kind).map(([line]) => String(line))
    return lines.length === 0 ? [] : [{ key: `left.${kind}`, values: { count: String(lines.length), lines: someOf(lines) } }]
  })
  return groupsOf(table, mapping).length > 0 ? [...notes, { key: 'flagshipOfGroups', values: {} }] : notes
}

/** The field that each heading means, by the heading without capitals, accents and signs; empty for one that means none. */
export type Headings = Record<string, ImportField | ''>

const mostHeadRows = 40

/** What counts the columns of a list: `1. Nummer`, `b) Titel`. */
const numbering = /^\s*(?:\d{1,2}|[a-z])\s*[.):]\s+(?=\S)/i

/** Behind a bracket or a slash: the text is in a language that is not ours. */
const otherLanguage = /^(?:fr|frans|french|français|de|duits|german|deutsch)$/i

/** What a heading means: as a whole, or without what follows a bracket or a slash, unless that names another language. */
export function fieldOf(heading: string, headings: Headings): ImportField | '' | undefined {
  const meaningOf = (words: string) => (Object.hasOwn(headings, words) ? headings[words] : undefined)
  const whole = meaningOf(letters(heading)) ?? meaningOf(letters(heading.replace(numbering, '')))
  if (whole !== undefined) return whole
  const [start = '', ...rest] = heading.replace(numbering, '').split(/[()/:\n–—]|\s-\s/)
  if (letters(start) === '' || rest.some((part) => otherLanguage.test(part.trim()))) return undefined
  return meaningOf(letters(start))
}

/** The rows that people may choose as the one with the headings. */
export const headRows = (table: FileTable): TableRow[] => table.rows.slice(0, mostHeadRows)

/** What a lower row of headings says about the upper one, and nothing by itself: `Titel` above `NL` and `EN`. */
const partOfHeading = /^(?:nl|en|fr|de|nederlands|engels|frans|duits|dutch|english|french|german|naam|name|letter|code)$/i

/** No row of a file: it has no headings. */
export const noHeadLine = 0

/**
 * The row with the headings: of the first rows the one in which most of them are known, or the lower one of two rows of headings. Where none
 * is known, the first that says as much as most rows do: a title says less. `noHeadLine` where that begins with a number as those below do.
 */
export function headLineOf(table: FileTable, headings: Headings): number {
  const rows = headRows(table)
  const known = ({ cells }: TableRow) => cells.filter((cell) => !isErrorText(cell) && fieldOf(cell, headings)).length
  const best = rows.reduce<TableRow | null>((best, row) => (best === null || known(row) > known(best) ? row : best), null)
  if (best === null) return noHeadLine
  if (known(best) === 0) {
    const widths = table.rows.map(filled).sort((a, b) => a - b)
    const usual = widths[Math.floor(widths.length / 2)] ?? 0
    const first = rows.find((row) => filled(row) > 1 && filled(row) >= usual / 2) ?? best
    return isNumbered(first, table.rows) ? noHeadLine : first.line
  }
  const next = rows.find(({ line }) => line === best.line + 1)
  const parts = next?.cells.filter((cell) => cell.trim() !== '') ?? []
  const isPart = parts.length > 1 && parts.every((cell) => partOfHeading.test(cell.trim()))
  return next && (isPart || known(next) > 0) && !next.cells.some((cell) => /\d/.test(cell)) ? next.line : best.line
}

/** Whether a row has a number in the column in which most rows have one. */
function isNumbered({ cells }: TableRow, rows: TableRow[]): boolean {
  const isNumber = (cell: string | undefined) => /^\d{1,4}[.)]?$/.test((cell ?? '').trim())
  const column = cells.findIndex(isNumber)
  return column >= 0 && rows.filter((row) => isNumber(row.cells[column])).length > rows.length * 0.7
}

const filled = ({ cells }: TableRow) => cells.filter((cell) => cell.trim() !== '').length

/**
 * The headings by column; where the row leaves one empty, what is right above it in a row of headings, and with it where the lower one
 * only says a part: `Titel (EN)`. Columns without any are there too.
 */
export function headingCells(table: FileTable, headLine: number): string[] {
  const at = table.rows.find(({ line }) => line === headLine)?.cells ?? []
  const above = table.rows.find(({ line }) => line === headLine - 1)
  const over = above && filled(above) > 1 ? above.cells : []
  let group = ''
  return Array.from({ length: widthOf(table) }, (_, column) => {
    const [lower, upper] = [tidyText(at[column] ?? ''), tidyText(over[column] ?? '')]
    group = upper || (lower === '' ? '' : group)
    return partOfHeading.test(lower) && group !== '' ? `${group} (${lower})` : lower || upper
  })
}

/** What comes first below the headings, by column. */
export const firstCells = (table: FileTable, headLine: number): string[] =>
  Array.from({ length: widthOf(table) }, (_, column) => {
    const row = table.rows.find(({ line, cells }) => line > headLine && (cells[column] ?? '').trim() !== '')
    return tidyText(row?.cells[column] ?? '')
  })

const widthOf = ({ rows }: FileTable) => rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
