import { type Day, lastDayOf } from '../dates'
import type { ObstacleYears } from './obstacle.rules'

/** When a page speaks: on a day of now, or at the end of a year that is over. */
export type Moment = { day: Day; year: number; over: boolean }

/** What a page that shows a year says of obstacles it says at the end of that year; of a year that goes on, and without one, it says it now. */
export function momentOf(shown: number | null, today: Day): Moment {
  const now = Number(today.slice(0, 4))
  return shown !== null && shown < now ? { day: lastDayOf(shown), year: shown, over: true } : { day: today, year: now, over: false }
}

/** For how many years an obstacle has been open at a moment: only years are known. Never negative. */
export const yearsOpen = ({ openedYear }: Pick<ObstacleYears, 'openedYear'>, { year }: Moment): number => Math.max(0, year - openedYear)

/** The year since which obstacles that are open now have been so the longest, and how many of them; null when none is open. */
export function longestOpen(obstacles: ObstacleYears[]): { since: number; count: number; open: number } | null {
  const open = obstacles.filter(({ resolvedYear }) => resolvedYear === null)
  if (open.length === 0) return null
  const since = Math.min(...open.map(({ openedYear }) => openedYear))
  return { since, count: open.filter(({ openedYear }) => openedYear === since).length, open: open.length }
}
