import type { ImportKind } from '@/prisma/generated/enums'
import { letters, tidyText } from '../../text'
import type { Flaw } from '../difference/rules'
import { cellAddress, cellName, type Table, type TableRow } from '../file/rules'

/** What an export says about itself, so that it can be imported again: the plan, the version of what is stored, whether it is sample. */
export const markFields = ['plan', 'version', 'sample'] as const

/** What an export of statuses says besides: that an action is realised without evidence (rule 9). Nothing is read from it. */
export const historyMarkFields = [...markFields, 'lacksEvidence'] as const

/** The columns of the official list, in the order of the template. */
export const listFields = [
  'number',
  'titleNl',
  'titleEn',
  'descriptionNl',
  'descriptionEn',
  'flagship',
  'goals',
  'targetGroups',
  'themes',
  'leads',
  'partners',
  'introducedYear',
  'titleStatus',
] as const

/** The columns of the statuses of past years. */
export const historyFields = [
  'number',
  'year',
  'status',
  'nothingToReport',
  'noteNl',
  'noteEn',
  'closingReason',
  'closingNoteNl',
  'closingNoteEn',
  'successorAction',
  'successorOrganisation',
  'successorNl',
  'successorEn',
  'evidenceLabelNl',
  'evidenceLabelEn',
  'evidenceUrl',
  'source',
] as const

export type MarkField = (typeof historyMarkFields)[number]
export type ListField = (typeof listFields)[number]
export type HistoryField = (typeof historyFields)[number]
export type ImportField = MarkField | ListField | HistoryField

/** What a file of each kind may hold, and what it must. */
export const fieldsOf: Record<ImportKind, readonly ImportField[]> = {
  ACTIONS: [...listFields, ...markFields],
  STATUSES: [...historyFields, ...historyMarkFields],
}
export const requiredFields: Record<ImportKind, readonly ImportField[]> = { ACTIONS: ['number'], STATUSES: ['number', 'year', 'status'] }

/** In which column, from 0, each field stands, and on which row the headings. A field that is left out is not imported. */
export type Mapping = { headLine: number; columns: Partial<Record<ImportField, number>> }

/** The field that each heading means, by the heading without capitals, accents and signs; empty for one that means none. */
export type Headings = Record<string, ImportField | ''>

const mostHeadRows = 20

/** The row with the headings: of the first rows the one in which most of them are known; null for a file without rows. */
export function headRow(table: Table, headings: Headings): TableRow | null {
  const known = ({ cells }: TableRow) => cells.filter((cell) => headings[letters(cell)]).length
  return table.rows
    .slice(0, mostHeadRows)
    .reduce<TableRow | null>((best, row) => (best === null || known(row) > known(best) ? row : best), null)
}

/** The columns as far as their headings are known; the first of two with the same meaning counts. */
export function suggestMapping(table: Table, kind: ImportKind, headings: Headings): Mapping {
  const head = headRow(table, headings)
  const columns: Mapping['columns'] = {}
  for (const [place, heading] of (head?.cells ?? []).entries()) {
    const field = headings[letters(heading)]
    if (field && fieldsOf[kind].includes(field)) columns[field] ??= place
  }
  return { headLine: head?.line ?? 1, columns }
}

/** The fields that must still be found. */
export const missingFields = (kind: ImportKind, { columns }: Mapping): ImportField[] =>
  requiredFields[kind].filter((field) => columns[field] === undefined)

/** What a chosen mapping says about headings, to be remembered for the next file. */
export function headingsOf(table: Table, mapping: Mapping): Headings {
  const head = table.rows.find(({ line }) => line === mapping.headLine)
  const byColumn = new Map(Object.entries(mapping.columns).map(([field, column]) => [column, field as ImportField]))
  const named = (head?.cells ?? []).map((heading, column) => [letters(heading), byColumn.get(column) ?? ''] as const)
  return Object.fromEntries(named.filter(([heading]) => heading !== ''))
}

/** One row of a file by field: only those that have a column; texts as they are stored. */
export type ImportRow = {
  line: number
  cells: Partial<Record<ImportField, string>>
  /** Where each of them stands, such as `Blad1!C14`. */
  at: Partial<Record<ImportField, string>>
  /** Cells whose text cannot be trusted. */
  flaws: Flaw[]
}

/** The rows under the headings. A row in which every field of the plan is empty is left out. */
export function importRows(table: Table, mapping: Mapping): ImportRow[] {
  const fields = Object.entries(mapping.columns) as [ImportField, number][]
  return table.rows
    .filter(({ line }) => line > mapping.headLine)
    .map(({ line, cells }) => {
      const row: ImportRow = { line, cells: {}, at: {}, flaws: [] }
      for (const [field, column] of fields) {
        const raw = cells[column] ?? ''
        const cell = cellAddress(table.sheet, line, column)
        row.at[field] = cell
        row.cells[field] = cleanCell(raw)
        const flaw = table.flaws[cellName(line, column)] ?? (hasControl(raw) ? 'control' : null)
        if (flaw) row.flaws.push({ key: `cell.${flaw}`, values: {}, field, cell })
      }
      return row
    })
    .filter(({ cells, flaws }) => flaws.length > 0 || Object.values(cells).some((cell) => cell !== ''))
}

/** Signs that no text has and XML cannot hold; tab and line ends are none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones it is about
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g
const hasControl = (text: string) => text.search(control) >= 0

/** A cell as a text of the plan. */
const cleanCell = (text: string): string => tidyText(text.replace(control, ''))

/** Longest file name that is kept, in characters. */
export const longestFileName = 200
