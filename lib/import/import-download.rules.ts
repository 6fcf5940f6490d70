import type { ImportKind } from '@/prisma/generated/enums'
import type { Locale } from '../locale'
import { actionListFields, historyFields, historyMarkFields, type ImportField, markFields } from './column-mapping.rules'
import { headingOf } from './heading.rules'
import { type ListValues, listCells } from './imported-actions.rules'
import { type HistoryValues, historyCells } from './imported-statuses.rules'

/** What a person downloads: a template, or everything that is stored. */
export type Download = { kind: ImportKind; content: 'template' | 'stored'; format: 'xlsx' | 'csv' }

/** What an export says about a row, besides its values. */
export type Marks = { plan: string; version: number | null; sample: boolean; lacksEvidence?: boolean }

const templateFields: Record<ImportKind, readonly ImportField[]> = {
  ACTIONS: actionListFields.filter((field) => field !== 'titleStatus'),
  STATUSES: historyFields,
}
const exportFields: Record<ImportKind, readonly ImportField[]> = {
  ACTIONS: [...actionListFields, ...markFields],
  STATUSES: [...historyFields, ...historyMarkFields],
}

/** Only the headings. */
export const templateRows = (kind: ImportKind, locale: Locale): string[][] => [
  templateFields[kind].map((field) => headingOf(field, locale)),
]

/** The headings, and a row for each: importing it again without changing anything changes nothing. */
export function exportRows(
  kind: ImportKind,
  locale: Locale,
  yes: string,
  rows: Partial<Record<ImportField, string>>[],
  marks: Marks[],
): string[][] {
  const fields = exportFields[kind]
  const written = rows.map((row, index) => {
    const mark = marks[index]
    const cells = {
      ...row,
      plan: mark?.plan ?? '',
      version: mark?.version?.toString() ?? '',
      sample: mark?.sample ? yes : '',
      lacksEvidence: mark?.lacksEvidence ? yes : '',
    }
    return fields.map((field) => cells[field as keyof typeof cells] ?? '')
  })
  return [fields.map((field) => headingOf(field, locale)), ...written]
}

/** The cells of an action, by field. */
export const listRow = (number: string, values: ListValues) => ({ number, ...listCells(values) })
/** The cells of an entry of a past year, by field. */
export const historyRow = (number: string, year: number, values: HistoryValues) => ({ number, year: String(year), ...historyCells(values) })
