import { type Day, lastDayOf } from '../dates'

/** A reporting year as far as the rules need it. */
export type YearState = { year: number; openedAt: Date; closedAt: Date | null; publicSince: Date | null }

/** Entries may be written from opening to closing; a year is never reopened (rules 3 and 12). */
export const isYearOpen = (year: YearState | null): boolean => year !== null && year.closedAt === null

/** Everybody may read the year. */
export const isYearPublic = (year: YearState | null): boolean => year?.publicSince != null

/** Public but not closed: pages print "provisional, n/N confirmed". */
export const isProvisional = (year: YearState): boolean => year.publicSince !== null && year.closedAt === null

/** The day whose lead organisations write in a year: 31 December of it, or today if that is earlier. */
export const leadDay = (year: number, today: Day): Day => (lastDayOf(year) < today ? lastDayOf(year) : today)
