import { folded, letters } from '../../../text'
import type { Note, Table, TableRow } from '../../file/rules'
import { someOf } from '../../file/sheet/rules'
import { bareNumber } from '../../number/rules'

/** What a row under the headings is that is no row of the list. */
export type Leftover = 'total' | 'heading' | 'remark'

type Columns = { headLine: number; columns: { number?: number } }

/** What spreadsheets show in place of a value, in Dutch and in English. */
const errorText =
  /^(?:#(?:n\/[ab]|ref!|verw!|value!|waarde!|div\/0!|deel\/0!|name\??|naam\??|num!|getal!|null!|leeg!|spill!|overloop!|calc!|berek(?:enen)?!|getting_data|#+)|err:\d{3}|fout:\d{3})$/i
export const isErrorText = (text: string): boolean => errorText.test(text.trim())

const total =
  /^(?:algemeen |eind|sub|tussen|grand |sub-?)?(?:totaal|totalen|total|totals|som|sum|gemiddelde|average|aantal|count)(?![\p{L}\p{N}])/u

/**
 * Rows that a list of people holds besides its own, by their line: sums, headings that are repeated on every page, and remarks below the
 * list. They are left out, and whoever imports is told.
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
    else if (row.line > last && said(row).length === 1) left.set(row.line, 'remark')
  }
  return left
}

const said = ({ cells }: TableRow) => cells.filter((cell) => cell.trim() !== '')

/** A sum stands in the place of the number, or in a row that has none. */
function isTotal(row: TableRow, number: string): boolean {
  const begins = (text: string) => total.test(folded(text).trim())
  return number === '' ? said(row).some(begins) : begins(number)
}

function isHeading({ cells }: TableRow, head: string[]): boolean {
  const named = head.filter((heading) => heading !== '').length
  return named > 1 && cells.every((cell, place) => letters(cell) === (head[place] ?? '')) && cells.some((cell) => letters(cell) !== '')
}

/** What is said of the rows that are left out. */
export function leftoverNotes(table: Table, mapping: Columns): Note[] {
  const left = [...leftRows(table, mapping)]
  return (['total', 'heading', 'remark'] as const).flatMap((kind) => {
    const lines = left.filter(([, one]) => one === kind).map(([line]) => String(line))
    return lines.length === 0 ? [] : [{ key: `left.${kind}`, values: { count: String(lines.length), lines: someOf(lines) } }]
  })
}
