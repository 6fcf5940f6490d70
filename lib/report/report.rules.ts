import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'

/** The longest text of an introduction or a flagship, in characters, per language. */
export const longestReportText = 20_000

/** Reports are written and published by the coordinators of the plan; an administrator without that role publishes nothing. */
export const canWriteReport = (actor: Actor, planId: string): boolean => may(actor, 'publishEdition', { planId })

/** Taking a published edition offline is for administrators, and for nobody else (rule 13). */
export const canWithdraw = (actor: Actor, planId: string): boolean => may(actor, 'withdrawEdition', { planId })

/** A published year of which an entry was corrected since, and the newest edition that stands: that one still says what it said. */
export type CorrectedYear = { year: number; number: number }

type Standing = { year: number; withdrawal: object | null }

/** The newest edition that stands; null when there is none. @param editions the newest first. */
export const newestStanding = <E extends Standing>(editions: E[]): E | null => editions.find(({ withdrawal }) => !withdrawal) ?? null

/**
 * Why there is no report on a year that is later than the newest one: none was published yet, or it was withdrawn. Null where that need not be
 * said: there is one, or none at all, or a later one.
 */
export function missingReport(editions: Standing[], year: number | null): 'notYet' | 'withdrawn' | null {
  const newest = newestStanding(editions)
  if (year === null || !newest || newest.year >= year) return null
  return editions.some((one) => one.year === year) ? 'withdrawn' : 'notYet'
}
