import { tidyText } from '../text/text'
import { type ImportField, type Mapping, yearHeading } from './column-mapping.rules'
import { groupsOf, headingCells, isErrorText, leftRows } from './column-mapping-heading.rules'
import type { RowFlaw } from './import-difference.rules'
import { cellAddress, cellName, type FileTable } from './import-file.rules'
import { wholeNumbers } from './imported-number.rules'

/** One row of a file by field: only those that have a column; texts as they are stored. */
export type ImportRow = {
  line: number
  cells: Partial<Record<ImportField, string>>
  /** Where each of them is, such as `Blad1!C14`. */
  at: Partial<Record<ImportField, string>>
  /** Cells whose text cannot be trusted. */
  flaws: RowFlaw[]
}

/** The rows under the headings, without those that are no rows of the list. A row in which every field of the plan is empty is left out. */
export function importRows(table: FileTable, mapping: Mapping): ImportRow[] {
  const fields = Object.entries(mapping.columns) as [ImportField, number][]
  const left = leftRows(table, mapping)
  const below = table.rows.filter(({ line }) => line > mapping.headLine && !left.has(line))
  const number = mapping.columns.number
  const whole = number !== undefined && wholeNumbers(below.map(({ cells }) => (cells[number] ?? '').trim()))
  const groups = groupsOf(table, mapping)
  const { years = [] } = mapping
  const headings = years.length > 0 ? headingCells(table, mapping.headLine) : []
  const textsOf = new Map(years.length > 0 ? below.map(({ line, cells }) => [line, cells]) : [])
  return below
    .map(({ line, cells }) => {
      const row: ImportRow = { line, cells: {}, at: {}, flaws: [] }
      // what an export holds was typed in Koers, also where it looks like an error of a spreadsheet
      const exported = mapping.columns.version !== undefined && (cells[mapping.columns.version] ?? '') !== ''
      for (const [field, column] of fields) {
        const raw = cells[column] ?? ''
        const cell = cellAddress(table.sheet, line, column)
        row.at[field] = cell
        row.cells[field] = cellOf(field, tidyText(raw), whole)
        const flaw =
          table.flaws[cellName(line, column)] ?? (misread.test(raw) ? 'control' : !exported && isErrorText(raw) ? 'errorValue' : null)
        if (flaw) row.flaws.push({ key: `cell.${flaw}`, values: {}, field, cell })
        // an error says nothing that could be looked up, or decided on
        if (flaw === 'errorValue') row.cells[field] = ''
      }
      return row
    })
    .flatMap((row) => byYear(row, textsOf.get(row.line) ?? [], { table, years, headings }))
    .map((row) =>
      inGroup(
        row,
        groups.findLast(({ line }) => line < row.line),
        table.sheet,
      ),
    )
    .filter(({ cells, flaws }) => flaws.length > 0 || Object.values(cells).some((cell) => cell !== ''))
}

/** A row with a column for each year says as many things as it has years that say something. */
function byYear(
  row: ImportRow,
  texts: string[],
  { table, years, headings }: { table: FileTable; years: number[]; headings: string[] },
): ImportRow[] {
  if (years.length === 0) return [row]
  return years.flatMap((column) => {
    const status = tidyText(texts[column] ?? '')
    const at = cellAddress(table.sheet, row.line, column)
    const year = yearHeading.exec(headings[column] ?? '')?.[1] ?? ''
    const flaw =
      table.flaws[cellName(row.line, column)] ?? (misread.test(texts[column] ?? '') ? 'control' : isErrorText(status) ? 'errorValue' : null)
    if (status === '' && !flaw) return []
    const flaws = flaw ? [{ key: `cell.${flaw}`, values: {}, field: 'status', cell: at }] : []
    const cells = { ...row.cells, year, status: flaw === 'errorValue' ? '' : status }
    return [{ ...row, cells, at: { ...row.at, year: at, status: at }, flaws: [...row.flaws, ...flaws] }]
  })
}

/** A row below the title of a group that names a flagship: it is of that. */
const inGroup = (row: ImportRow, group: ReturnType<typeof groupsOf>[number] | undefined, sheet: string | null): ImportRow =>
  !group || Object.values(row.cells).every((cell) => cell === '')
    ? row
    : {
        ...row,
        cells: { ...row.cells, flagship: tidyText(group.text) },
        at: { ...row.at, flagship: cellAddress(sheet, group.line, group.column) },
      }

/** Signs that are there when a file was read in an encoding that is not its own, and in no other case. */
const misread = /(?!\u0085)[\u0080-\u009f\ufffd]/

/** A cell as a text of the plan. A year may be written with a space in it, as a program writes a number, or as a day of it. */
function cellOf(field: ImportField, text: string, whole: boolean): string {
  if (field === 'number' && whole) return text.replace(/[.,]0+$/, '')
  if (field !== 'year' && field !== 'introducedYear') return text
  const [, day, otherDay] = /^(?:(\d{4})-\d\d?-\d\d?|\d\d?[-/.]\d\d?[-/.](\d{4}))$/.exec(text) ?? []
  return day ?? otherDay ?? text.replace(/(?<=\d)\s+(?=\d)/g, '').replace(/[.,]0+$/, '')
}
