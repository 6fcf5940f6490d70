/** A day as `YYYY-MM-DD`. Days, deadlines and "today" are those of Europe/Brussels (rule 16); timestamps are UTC. */
export type Day = string

const brussels = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short' })

/** The day in Brussels at an instant. */
export const dayOf = (instant: Date): Day => brussels.format(instant)

/** Today in Brussels. */
export const today = (): Day => dayOf(new Date())

/** A DATE column (midnight UTC) as a day. */
export const dayOfColumn = (column: Date): Day => column.toISOString().slice(0, 10)

/** A day as the value of a DATE column. */
export const columnOf = (day: Day): Date => new Date(`${day}T00:00:00.000Z`)

/** The day on which names and roles of a reporting year are read: 31 December of it. */
export const lastDayOf = (year: number): Day => `${year}-12-31`

/** Something with a first and a last day, both included; null is open-ended. */
export type Period = { startsOn: Date | null; endsOn: Date | null }

/** Whether the period covers the day. */
export const covers = (period: Period, day: Day): boolean =>
  (period.startsOn === null || dayOfColumn(period.startsOn) <= day) && (period.endsOn === null || day <= dayOfColumn(period.endsOn))
