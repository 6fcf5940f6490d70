import { z } from 'zod'
import type { SearchParams } from '../status/action-list.schema'

/** One side of a comparison: a year as it is now, or one edition of the report on it. */
export type Side = { year: number; edition: number | null }
export type SideField = 'from' | 'to'

/** `2023`, or `2023-1` for the first edition of its report: as addresses spell it. */
export const sideToSlug = ({ year, edition }: Side): string => (edition === null ? String(year) : `${year}-${edition}`)

/** A side as addresses spell it. */
export const side = z.string().regex(/^(?:20\d\d|2100)(?:-[1-9]\d{0,3})?$/)

/** The older first: by year, then by edition; a year as it is now comes after its editions. */
export const bySide = (a: Side, b: Side): number =>
  a.year - b.year || (a.edition ?? Number.POSITIVE_INFINITY) - (b.edition ?? Number.POSITIVE_INFINITY) || 0

/** What an address asks to compare; `faults` names the fields that cannot be granted. Null when there is nothing to show. */
export type ComparisonQuery<S> = { from: S | null; to: S | null; faults: Partial<Record<SideField, 'unknown' | 'order'>> }

/**
 * Reads `?from=2022&to=2023-1`. A field that is left out takes the default; one that names nothing among the sides, and a `to` that does
 * not come after `from`, is a fault, and nothing is put in its place.
 * @param sides what may be compared, the oldest first.
 */
export function parseComparison<S extends Side>(
  search: SearchParams,
  sides: S[],
  defaults: Record<SideField, S> | null,
): ComparisonQuery<S> {
  const faults: ComparisonQuery<S>['faults'] = {}
  const read = (field: SideField): S | null => {
    const given = search[field]
    if (given === undefined || given === '') return defaults?.[field] ?? null
    const slug = side.safeParse(given).data
    const found = sides.find((one) => sideToSlug(one) === slug) ?? null
    if (!found) faults[field] = 'unknown'
    return found
  }
  const from = read('from')
  const to = read('to')
  if (from && to && bySide(from, to) >= 0) faults.to = 'order'
  return { from, to, faults }
}

/** What is known of an edition before it is read. */
type Published = { year: number; number: number; withdrawal: object | null }

/**
 * What an edition is best compared with: the edition that stood before it, and that of the year before on which a report stands. Withdrawn
 * editions are compared with nothing.
 */
export function sidesBefore({ year, number }: Pick<Published, 'year' | 'number'>, editions: Published[]): Side[] {
  const current = editions
    .filter(({ withdrawal }) => withdrawal === null)
    .map((one): Side => ({ year: one.year, edition: one.number }))
    .sort(bySide)
  const before = current.filter((one) => bySide(one, { year, edition: number }) < 0)
  return [before.findLast((one) => one.year === year), before.findLast((one) => one.year < year)].filter((one) => one !== undefined)
}
