import type { ImportKind } from '@/prisma/generated/enums'
import { letters } from '../text/text'
import { fieldOf, firstCells, type Headings, headingCells, headLineOf } from './column-mapping-heading.rules'
import { columnName, type FileNote, type FileTable } from './import-file.rules'
import { bareNumber } from './imported-number.rules'
import type { Decisions } from './imported-value.rules'

/** What an export says about itself, so that it can be imported again: the plan, the version of what is stored, whether that is an example. */
export const markFields = ['plan', 'version', 'sample'] as const

/** What an export of statuses says besides: that an action is realised without evidence (rule 9). Nothing is read from it. */
export const historyMarkFields = [...markFields, 'lacksEvidence'] as const

/** The columns of the official list, in the order of the template. */
export const actionListFields = [
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
export type ActionListField = (typeof actionListFields)[number]
export type HistoryField = (typeof historyFields)[number]
export type ImportField = MarkField | ActionListField | HistoryField

/** What a file of each kind may hold, and what it must. */
export const fieldsOf: Record<ImportKind, readonly ImportField[]> = {
  ACTIONS: [...actionListFields, ...markFields],
  STATUSES: [...historyFields, ...historyMarkFields],
}
export const requiredFields: Record<ImportKind, readonly ImportField[]> = { ACTIONS: ['number'], STATUSES: ['number', 'year', 'status'] }

/**
 * Which column, from 0, each field is in, which row the headings are on, and what was decided on values that the plan does not have. A field
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
export function suggestMapping(table: FileTable, kind: ImportKind, headings: Headings, chosen: number | null = null): Mapping {
  const headLine = chosen ?? headLineOf(table, headings)
  const columns: Mapping['columns'] = {}
  const cells = headingCells(table, headLine)
  const number = numberColumn(table, { headLine, cells }, headings)
  for (const [index, heading] of cells.entries()) {
    const field = index === number ? 'number' : fieldOf(heading, headings)
    if (field && fieldsOf[kind].includes(field) && (field !== 'number' || index === number)) columns[field] ??= index
  }
  const years = kind === 'STATUSES' && columns.year === undefined && columns.status === undefined ? yearColumns(table, headLine) : []
  return { headLine, columns, ...(years.length > 0 && { years }), values: {} }
}

/**
 * The column with the numbers of actions. One that says so (`Actienummer`) goes before one that may count the rows (`Volgnr.`); one that is
 * only headed `Actie` has them where no other does and a number comes first in it.
 */
function numberColumn(
  table: FileTable,
  { headLine, cells }: { headLine: number; cells: string[] },
  headings: Headings,
): number | undefined {
  const first = firstCells(table, headLine)
  const known = [...cells.keys()].filter((index) => fieldOf(cells[index] ?? '', headings) === 'number')
  const ofActions = known.find((index) => /acti(?:e|on)/.test(letters(cells[index] ?? '')))
  const isNumber = (text: string) => /\d/.test(bareNumber(text)) && !/\s/.test(bareNumber(text))
  const bare = cells.findIndex((heading, index) => /^acti(?:es?|ons?)$/.test(letters(heading)) && isNumber(first[index] ?? ''))
  return ofActions ?? known[0] ?? (bare < 0 ? undefined : bare)
}

export const yearHeading = /^(?:status|stand)?\s*((?:19|20)\d\d)$/i
const yearColumns = (table: FileTable, headLine: number) =>
  headingCells(table, headLine).flatMap((heading, column) => (yearHeading.test(heading) ? [column] : []))

/** The fields that must still be found. */
export const missingFields = (kind: ImportKind, { columns, years = [] }: Mapping): ImportField[] =>
  requiredFields[kind].filter((field) => columns[field] === undefined && !(years.length > 0 && (field === 'year' || field === 'status')))

/** What is said of columns: those that are there twice, and those with something in them that is not imported. */
export function columnNotes(table: FileTable, { headLine, columns, years = [] }: Mapping): FileNote[] {
  const headings = headingCells(table, headLine)
  const used = new Set([...Object.values(columns), ...years])
  const name = (column: number) => (headings[column] ? `${columnName(column)} (${headings[column]})` : columnName(column))
  const left = [...headings.keys()].filter(
    (column) => !used.has(column) && table.rows.some(({ line, cells }) => line > headLine && (cells[column] ?? '').trim() !== ''),
  )
  const twice = left.filter((column) =>
    headings.some((one, index) => used.has(index) && one !== '' && letters(one) === letters(headings[column] ?? '')),
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
export function headingsOf(table: FileTable, mapping: Mapping): Headings {
  const byColumn = new Map(Object.entries(mapping.columns).map(([field, column]) => [column, field as ImportField]))
  const named = headingCells(table, mapping.headLine).map((heading, column) => [letters(heading), byColumn.get(column) ?? ''] as const)
  return Object.fromEntries(named.filter(([heading]) => heading !== ''))
}

/** Longest file name that is kept, in characters. */
export const longestFileName = 200
