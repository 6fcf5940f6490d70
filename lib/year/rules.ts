import { type Day, lastDayOf } from '../dates'
import { RuleError } from '../errors'
import { type Actor, isCoordinator } from '../user/rules'

/** A reporting year as far as the rules need it. */
export type YearState = { year: number; openedAt: Date; closedAt: Date | null; publicSince: Date | null }

/** Public but not closed: pages print "provisional, n/N confirmed". */
export const isProvisional = (year: YearState): boolean => year.publicSince !== null && year.closedAt === null

/** The day whose lead organisations write in a year: 31 December of it, or today if that is earlier. */
export const leadDay = (year: number, today: Day): Day => (lastDayOf(year) < today ? lastDayOf(year) : today)

/** Opening, closing and showing a year is for the coordinators of its plan. */
export const canSteerYears = isCoordinator

/**
 * A demo account writes nothing in a year that is not sample: what it did could not be undone with the sample (rule 7).
 * @throws RuleError `year.demoAccount`.
 */
export function refuseDemoOnRealYear(actor: Actor, sampleYear: boolean): void {
  if (actor.sample && !sampleYear) throw new RuleError('year.demoAccount')
}

/** The years that may still be opened, newest first: from the plan's first year to the current one, without those that were. */
export function openableYears(firstYear: number, opened: number[], today: Day): number[] {
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: Math.max(0, thisYear - firstYear + 1) }, (_, index) => thisYear - index)
  return years.filter((year) => !opened.includes(year))
}
