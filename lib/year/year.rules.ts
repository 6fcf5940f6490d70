import { type Day, lastDayOf, type Period } from '../dates'
import { rolesOn } from '../organisation/organisation.rules'
import { may } from '../user/right.rules'
import { type Actor, contributesFor } from '../user/user.rules'

/** A reporting year as far as the rules need it. */
export type YearState = { year: number; openedAt: Date; closedAt: Date | null; publicSince: Date | null }

/** Public but not closed: pages print "provisional, n/N confirmed". */
export const isProvisional = (year: YearState): boolean => year.publicSince !== null && year.closedAt === null

/** The day whose lead organisations write in a year: 31 December of it, or today if that is earlier. */
export const leadDay = (year: number, today: Day): Day => (lastDayOf(year) < today ? lastDayOf(year) : today)

/**
 * Whether an organisation holds a role in an action in a year: on the day on which that year reads roles.
 * @param years those that are asked for. @param now the day it is today.
 */
export function heldInYears<R extends Period & { actionId: string }>(
  roles: R[],
  years: number[],
  now: Day,
): (action: { id: string }, year: number) => boolean {
  const held = new Map(years.map((year) => [year, new Set(rolesOn(roles, leadDay(year, now)).map(({ actionId }) => actionId))]))
  return ({ id }, year) => held.get(year)?.has(id) ?? false
}

/** Opening, closing and showing a year is for the coordinators of its plan. */
export const canSteerYears = (actor: Actor, planId: string): boolean =>
  (['openYear', 'closeYear', 'showProvisionalFigures'] as const).every((verb) => may(actor, verb, { planId }))

/** What somebody does about a year that is to be opened: open it, fill it in once it is open, or only read it then. */
export function partInYear(actor: Actor, planId: string): 'opens' | 'fillsIn' | 'reads' {
  if (canSteerYears(actor, planId)) return 'opens'
  return contributesFor(actor, planId).length > 0 ? 'fillsIn' : 'reads'
}

/** What others may already rely on: whether a year is closed, and whether it is public. */
export type Settled = Pick<YearState, 'year' | 'closedAt' | 'publicSince'>

/**
 * The first year after this one that is closed or public, or null. What is closed in an earlier year would have to leave its list, and
 * that is fixed or was shown (rules 3 and 4).
 */
export const settledAfter = (years: Settled[], year: number): number | null =>
  years.reduce<number | null>(
    (first, later) =>
      later.year > year && (later.closedAt || later.publicSince) && (first === null || later.year < first) ? later.year : first,
    null,
  )

/**
 * The years that may still be opened, newest first: from the plan's first year to the current one, without those that were, and without
 * those before a year that is closed or public, and those after the plan ended.
 */
export function openableYears(firstYear: number, opened: Settled[], today: Day, endedOn: Date | null = null): number[] {
  const thisYear = Math.min(Number(today.slice(0, 4)), endedOn?.getUTCFullYear() ?? Number.POSITIVE_INFINITY)
  const years = Array.from({ length: Math.max(0, thisYear - firstYear + 1) }, (_, index) => thisYear - index)
  return years.filter((year) => settledAfter(opened, year) === null && !opened.some((one) => one.year === year))
}

/** Why a report on a year cannot be published yet: an earlier year that is still open, or closed and not public. */
export type YearInTheWay = { year: number; because: 'open' | 'notPublic' }

/**
 * The year that stands in the way of a report, the earliest first, or null. A report says for ever which actions left earlier: of an open
 * year that is not certain yet, of a year that is not public nobody may know it (rules 3 and 13).
 */
export function yearInTheWay(years: Settled[], year: number): YearInTheWay | null {
  const earlier = years.filter((one) => one.year < year).sort((a, b) => a.year - b.year)
  const open = earlier.find((one) => one.closedAt === null)
  if (open) return { year: open.year, because: 'open' }
  const hidden = earlier.find((one) => one.publicSince === null)
  return hidden ? { year: hidden.year, because: 'notPublic' } : null
}
