import { letters, tidyText } from '../../../text'
import type { Table, TableRow } from '../../file/rules'
import { isErrorText } from '../leftover/rules'
import type { ImportField } from '../rules'

/** The field that each heading means, by the heading without capitals, accents and signs; empty for one that means none. */
export type Headings = Record<string, ImportField | ''>

const mostHeadRows = 40

/** What a heading means: as a whole, or without what is behind a bracket or a slash, unless that names another language. */
export function fieldOf(heading: string, headings: Headings): ImportField | '' | undefined {
  const meaningOf = (words: string) => (Object.hasOwn(headings, words) ? headings[words] : undefined)
  const whole = meaningOf(letters(heading))
  if (whole !== undefined || /\b(?:fr|frans|french|de|duits|german)\b/i.test(heading)) return whole
  const start = letters(heading.split(/[(/:\n–—]|\s-\s/)[0] ?? '')
  return start === '' ? undefined : meaningOf(start)
}

/** The rows that people may choose as the one with the headings. */
export const headRows = (table: Table): TableRow[] => table.rows.slice(0, mostHeadRows)

/** What a lower row of headings says about the upper one, and nothing by itself: `Titel` above `NL` and `EN`. */
const partOfHeading = /^(?:nl|en|fr|de|nederlands|engels|frans|duits|dutch|english|french|german|naam|name|letter|code)$/i

/** No row of a file: it has no headings. */
export const noHeadLine = 0

/**
 * The row with the headings: of the first rows the one in which most of them are known, or the lower one of two rows of headings. Where none
 * is known, the first that says as much as most rows do: a title says less. `noHeadLine` where that begins with a number as those below do.
 */
export function headLineOf(table: Table, headings: Headings): number {
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
export function headingCells(table: Table, headLine: number): string[] {
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

/** What stands first below the headings, by column. */
export const firstCells = (table: Table, headLine: number): string[] =>
  Array.from({ length: widthOf(table) }, (_, column) => {
    const row = table.rows.find(({ line, cells }) => line > headLine && (cells[column] ?? '').trim() !== '')
    return tidyText(row?.cells[column] ?? '')
  })

const widthOf = ({ rows }: Table) => rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
