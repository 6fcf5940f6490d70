import type { ActionStatus } from '@/prisma/generated/enums'
import { countsIn } from '../../../status/ledger/rules'
import { isClosing } from '../../../status/rules'
import type { Flaw, Outcome } from '../../difference/rules'

/** What decides which actions count in which year (rule 4), by printed number. */
export type ScopeFacts = {
  firstYear: number
  actions: Map<string, { id: string; introducedYear: number | null }>
  years: Map<number, { closed: boolean }>
  /** Entries that close an action, confirmed or not. */
  closings: { number: string; year: number; confirmed: boolean; status: ActionStatus; into: string | null }[]
  /** The newest closed year in which an action counts. */
  countedUntil: Map<string, number>
}

type Row = {
  number: string
  year: number | null
  outcome: Outcome
  flaws: Flaw[]
  values: { status: ActionStatus | null; successorAction: string | null }
}
/** `counts`: takes the action out of later years, which an unconfirmed entry does not do yet. */
type Closing = { number: string; year: number; into: string | null; merged: boolean; counts: boolean }

/** Adds to each row that would be written what the plan says against it, once the file and what is stored are taken together. */
export function refuseOutOfScope(rows: Row[], facts: ScopeFacts): void {
  const writes = rows.filter(
    (row): row is Row & { year: number } => row.outcome !== 'unchanged' && row.flaws.length === 0 && row.year !== null,
  )
  const replaced = new Set(writes.map(({ number, year }) => `${number} ${year}`))
  const closings: Closing[] = [
    ...facts.closings
      .filter(({ number, year }) => !replaced.has(`${number} ${year}`))
      .map(({ number, year, into, status, confirmed }) => ({ number, year, into, merged: status === 'MERGED', counts: confirmed })),
    ...writes
      .filter(({ values }) => isClosing(values.status))
      .map(({ number, year, values }) => ({
        number,
        year,
        into: values.successorAction,
        merged: values.status === 'MERGED',
        counts: true,
      })),
  ]
  const closedIn = new Map<string, number>()
  for (const { number, year, counts } of closings) if (counts) closedIn.set(number, Math.min(year, closedIn.get(number) ?? year))
  const absorbs = new Map<string, Closing>()
  for (const closing of closings) if (closing.merged && closing.into) absorbs.set(closing.into, closing)
  const counts = (number: string, year: number) => {
    const action = facts.actions.get(number)
    return action !== undefined && countsIn(year, action.introducedYear ?? facts.firstYear, closedIn.get(number))
  }
  for (const row of writes) {
    const refuse = (key: string, field: string, values: Record<string, string>) => row.flaws.push({ key, values, field, cell: null })
    const { number, year, values } = row
    if (facts.years.get(year)?.closed) refuse('year.closed', 'year', { year: String(year) })
    const closed = closedIn.get(number)
    if (closed !== undefined && closed < year) refuse('scope.closedEarlier', 'year', { number, year: String(closed) })
    else if (!counts(number, year)) refuse('scope.notYet', 'year', { number, year: String(year) })
    if (!isClosing(values.status)) continue
    const counted = facts.countedUntil.get(number)
    if (counted !== undefined && counted > year) refuse('rules.status.countedLater', 'status', { year: String(counted) })
    const absorbed = absorbs.get(number)
    if (absorbed && absorbed.year >= year) {
      refuse('rules.status.absorbsOthers', 'status', { number: absorbed.number, year: String(absorbed.year) })
    }
    const into = values.status === 'MERGED' ? values.successorAction : null
    if (into === null) continue
    if (into === number) refuse('rules.status.mergedIntoItself', 'successorAction', { number: into, year: String(year) })
    else if (!counts(into, year)) refuse('rules.status.survivorOutOfScope', 'successorAction', { number: into, year: String(year) })
    else if (closings.some((other) => other.number === into && other.year === year))
      refuse('rules.status.survivorCloses', 'successorAction', { number: into, year: String(year) })
  }
}
