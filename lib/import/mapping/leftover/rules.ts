import { folded, letters } from '../../../text'
import type { Note, Table, TableRow } from '../../file/rules'
import { someOf } from '../../file/sheet/rules'
import { bareNumber } from '../../number/rules'
import { namesKind } from '../../value/spelling/rules'
import type { ImportField } from '../rules'

/** What a row under the headings is that is no row of the list. */
export type Leftover = 'total' | 'heading' | 'group' | 'remark'

type Columns = { headLine: number; columns: Partial<Record<ImportField, number>> }

/** What spreadsheets show in place of a value, in Dutch and in English. */
const errorText =
  /^(?:#(?:n\/[ab]|ref!|verw!|value!|waarde!|div\/0!|deel\/0!|name\??|naam\??|num!|getal!|null!|leeg!|spill!|overloop!|calc!|berek(?:enen)?!|getting_data|#+)|err:\d{3}|fout:\d{3})$/i
export const isErrorText = (text: string): boolean => errorText.test(text.trim())

const total =
  /^(?:algemeen |eind|sub|tussen|grand |sub-?)?(?:totaal|totalen|total|totals|som|sum|gemiddelde|average|aantal|count)(?![\p{L}\p{N}])/u

/**
 * Rows that a list of people holds besides its own, by their line: sums, headings that are repeated on every page, titles of groups of rows,
 * and remarks below the list. They are left out, and whoever imports is told.
 */
export function leftRows(table: Table, { headLine, columns }: Columns): Map<number, Leftover> {
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
export function groupsOf(table: Table, mapping: Columns): { line: number; column: number; text: string }[] {
  if (mapping.columns.flagship !== undefined) return []
  const left = leftRows(table, mapping)
  return table.rows.flatMap(({ line, cells }) => {
    const column = cells.findIndex((cell) => cell.trim() !== '')
    const text = (cells[column] ?? '').trim()
    return left.get(line) === 'group' && namesKind(text, 'flagship') ? [{ line, column, text }] : []
  })
}

/** A sum is in the place of the number, or in a row that has none. */
function isTotal(row: TableRow, number: string): boolean {
  const begins = (text: string) => total.test(folded(text).trim())
  return number === '' ? said(row).some(begins) : begins(number)
}

function isHeading({ cells }: TableRow, head: string[]): boolean {
  const named = head.filter((heading) => heading !== '').length
  return named > 1 && cells.every((cell, place) => letters(cell) === (head[place] ?? '')) && cells.some((cell) => letters(cell) !== '')
}

/** What is said about the rows that are left out. */
export function leftoverNotes(table: Table, mapping: Columns): Note[] {
  const left = [...leftRows(table, mapping)]
  const notes = (['total', 'heading', 'group', 'remark'] as const).flatMap((kind) => {
    const lines = left.filter(([, one]) => one === kind).map(([line]) => String(line))
    return lines.length === 0 ? [] : [{ key: `left.${kind}`, values: { count: String(lines.length), lines: someOf(lines) } }]
  })
  return groupsOf(table, mapping).length > 0 ? [...notes, { key: 'flagshipOfGroups', values: {} }] : notes
}
