import { columnOf, type Day } from '@/lib/dates'

// When the things of the example happened, every year alike: opened on 1 December, asked in January, closed in February, public in March.
// Nothing of it lies in the future of the moment it is loaded.

const at = (now: Date) => (instant: string) => new Date(Math.min(Date.parse(instant), now.getTime()))

/** The instants of a reporting year. An open one has neither closing nor publication; its deadline is still ahead, as when one is at work. */
export function yearCalendar(year: number, { closed, isPublic }: { closed: boolean; isPublic: boolean }, now: Date) {
  const past = at(now)
  const deadline = closed ? columnOf(`${year + 1}-01-31`) : laterOf(columnOf(`${year + 1}-01-31`), inFourWeeks(now))
  return {
    openedAt: past(`${year}-12-01T08:00:00Z`),
    deadline,
    closedAt: closed ? past(`${year + 1}-02-14T15:00:00Z`) : null,
    publicSince: isPublic ? past(`${year + 1}-03-15T09:00:00Z`) : null,
  }
}

/** When the entry of an action was saved and confirmed: working days of January, a few actions a day. */
export function entryCalendar(year: number, position: number, now: Date) {
  const past = at(now)
  const day = String(6 + (position % 20)).padStart(2, '0')
  return {
    savedAt: past(`${year + 1}-01-${day}T08:${String(10 + (position % 40))}:00Z`),
    confirmedAt: past(`${year + 1}-01-${day}T14:${String(10 + (position % 40))}:00Z`),
    accessedOn: new Date(Math.min(columnOf(`${year + 1}-01-${day}`).getTime(), midnight(now).getTime())),
  }
}

/** When the texts of a report were saved last. */
export const reportSavedAt = (year: number, now: Date): Date => at(now)(`${year + 1}-02-20T10:00:00Z`)

/** When a report was published: with its year, which it made public. */
export const reportPublishedAt = (year: number, now: Date): Date => at(now)(`${year + 1}-03-15T09:00:00Z`)

const first = (year: number): Day => `${year}-01-01`
const last = (year: number): Day => `${year}-12-31`

/** Reporting years, both included, as days: from 1 January of the first to 31 December of the last. */
export const periodOf = ({ from, until }: { from: number; until: number | null }) => ({
  startsOn: columnOf(first(from)),
  endsOn: until === null ? null : columnOf(last(until)),
})

const midnight = (instant: Date) => columnOf(instant.toISOString().slice(0, 10))
const inFourWeeks = (now: Date) => new Date(midnight(now).getTime() + 28 * 24 * 3600 * 1000)
const laterOf = (one: Date, other: Date) => (one > other ? one : other)
