import type { ImportKind } from '@/prisma/generated/enums'
import { letters, tidyText } from '../../text'
import type { Flaw } from '../difference/rules'
import { cellAddress, cellName, columnName, type Note, type Table } from '../file/rules'
import { wholeNumbers } from '../number/rules'
import type { Decisions } from '../value/rules'
import { fieldOf, type Headings, headingCells, headLineOf } from './heading/rules'
import { groupsOf, isErrorText, leftRows } from './leftover/rules'

/** What an export says about itself, so that it can be imported again: the plan, the version of what is stored, whether that is an example. */
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

/**
 * In which column, from 0, each field stands, on which row the headings, and what was decided on values that the plan does not have. A field
 * that is left out is not imported.
 */
export type Mapping = {
  headLine: number
  columns: Partial<Record<ImportField, number>>
  /** Columns that are headed by a year and hold its statuses. */
  years?: number[]
  values: Decisions
}

/**
 * The columns as far as their headings are known; the first of two with the same meaning counts.
 * @param chosen the row of the headings, as somebody said; null to recognise it.
 */
export function suggestMapping(table: Table, kind: ImportKind, headings: Headings, chosen: number | null = null): Mapping {
  const headLine = chosen ?? headLineOf(table, headings)
  const columns: Mapping['columns'] = {}
  for (const [place, heading] of headingCells(table, headLine).entries()) {
    const field = fieldOf(heading, headings)
    if (field && fieldsOf[kind].includes(field)) columns[field] ??= place
  }
  const years = kind === 'STATUSES' && columns.year === undefined && columns.status === undefined ? yearColumns(table, headLine) : []
  return { headLine, columns, ...(years.length > 0 && { years }), values: {} }
}

const yearHeading = /^(?:status|stand)?\s*((?:19|20)\d\d)$/i
const yearColumns = (table: Table, headLine: number) =>
  headingCells(table, headLine).flatMap((heading, column) => (yearHeading.test(heading) ? [column] : []))

/** The fields that must still be found. */
export const missingFields = (kind: ImportKind, { columns, years = [] }: Mapping): ImportField[] =>
  requiredFields[kind].filter((field) => columns[field] === undefined && !(years.length > 0 && (field === 'year' || field === 'status')))

/** What is said of columns: those that stand there twice, and those in which something stands that is not imported. */
export function columnNotes(table: Table, { headLine, columns, years = [] }: Mapping): Note[] {
  const headings = headingCells(table, headLine)
  const used = new Set([...Object.values(columns), ...years])
  const name = (column: number) => (headings[column] ? `${columnName(column)} (${headings[column]})` : columnName(column))
  const left = [...headings.keys()].filter(
    (column) => !used.has(column) && table.rows.some(({ line, cells }) => line > headLine && (cells[column] ?? '').trim() !== ''),
  )
  const twice = left.filter((column) =>
    headings.some((one, place) => used.has(place) && one !== '' && letters(one) === letters(headings[column] ?? '')),
  )
  const others = left.filter((column) => !twice.includes(column))
  const described =
    columns.titleNl === undefined && columns.titleEn === undefined ? (columns.descriptionNl ?? columns.descriptionEn) : undefined
  return [
    ...(years.length > 0 ? [{ key: 'yearColumns', values: { columns: years.map(name).join(', ') } }] : []),
    ...(described === undefined ? [] : [{ key: 'noTitleColumn', values: { column: name(described) } }]),
    ...(twice.length > 0 ? [{ key: 'columnsTwice', values: { columns: twice.map(name).join(', ') } }] : []),
    ...(others.length > 0 ? [{ key: 'columnsLeft', values: { count: String(others.length), columns: others.map(name).join(', ') } }] : []),
  ]
}

/**
 * A column that Koers took for descriptions and somebody now chooses for a title is the title's alone: as `noTitleColumn` asks, in one step.
 * @returns the columns, those of a description left out that now hold a title
 */
export function titleBeforeDescription(columns: Mapping['columns'], before: Mapping['columns']): Mapping['columns'] {
  const titles = [columns.titleNl, columns.titleEn]
  const given = (field: 'descriptionNl' | 'descriptionEn') => columns[field] === before[field] && titles.includes(columns[field])
  const kept = { ...columns }
  for (const field of ['descriptionNl', 'descriptionEn'] as const) if (kept[field] !== undefined && given(field)) delete kept[field]
  return kept
}

/** What a chosen mapping says about headings, to be remembered for the next file. */
export function headingsOf(table: Table, mapping: Mapping): Headings {
  const byColumn = new Map(Object.entries(mapping.columns).map(([field, column]) => [column, field as ImportField]))
  const named = headingCells(table, mapping.headLine).map((heading, column) => [letters(heading), byColumn.get(column) ?? ''] as const)
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

/** The rows under the headings, without those that are no rows of the list. A row in which every field of the plan is empty is left out. */
export function importRows(table: Table, mapping: Mapping): ImportRow[] {
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
  { table, years, headings }: { table: Table; years: number[]; headings: string[] },
): ImportRow[] {
  if (years.length === 0) return [row]
  return years.flatMap((column) => {
    const status = tidyText(texts[column] ?? '')
    const at = cellAddress(table.sheet, row.line, column)
    const year = yearHeading.exec(headings[column] ?? '')?.[1] ?? ''
    const flaw = table.flaws[cellName(row.line, column)] ?? (isErrorText(status) ? 'errorValue' : null)
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

/** Longest file name that is kept, in characters. */
export const longestFileName = 200
