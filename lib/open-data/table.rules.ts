import { locales } from '../locale'
import type { Text } from '../report/edition-vocabulary.schema'
import type { CsvCell } from '../text/csv'
import { type TableName, tableOf } from './table.schema'

/** A row as what is known of each column of its table; null where nothing is. */
export type Row = Record<string, CsvCell>

/** The two columns of a text, empty when there is no text. */
export const inColumns = (name: string, text: Text | null | undefined): Record<string, CsvCell> =>
  Object.fromEntries(locales.map((language) => [`${name}_${language}`, text?.[language] ?? null]))

export const codesOf = (sources: { code: string }[]): string => sources.map(({ code }) => code).join(' ')

/** What came how many before, among the rows with the same beginning: 1, 2, 3. */
export function numbered<T>(items: T[], group: (item: T) => string): { item: T; place: number }[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const index = (seen.get(group(item)) ?? 0) + 1
    seen.set(group(item), index)
    return { item, place: index }
  })
}

/** A table as rows of cells, its heading first. @param terms the cells that each row ends with: the plan, whether it is an example, licence and attribution. @throws when a row leaves out a column of its table, or has one that the table does not have. */
export function asCells(name: TableName, rows: Row[], terms: CsvCell[]): CsvCell[][] {
  const { fields } = tableOf(name)
  const own = fields.slice(0, -terms.length)
  const known = new Set(own.map((field) => field.name))
  const cells = (row: Row) => {
    const unknown = Object.keys(row).find((field) => !known.has(field))
    if (unknown) throw new Error(`${unknown} is no column of ${name}`)
    return own.map(({ name: field, type }) => {
      const cell = row[field]
      if (cell === undefined) throw new Error(`a row of ${name} says nothing of ${field}, not even null`)
      return type === 'datetime' ? toTheSecond(cell) : cell
    })
  }
  return [fields.map((field) => field.name), ...rows.map((row) => [...cells(row), ...terms])]
}

/** An instant as Frictionless writes one by default: `2026-11-22T09:00:00Z`, which programs of its first version cannot read with more. */
const toTheSecond = (instant: CsvCell): CsvCell => (typeof instant === 'string' ? instant.replace(/\.\d+(?=Z$)/, '') : instant)
