import 'server-only'
import type { Database } from '../db'
import { db } from '../db'
import { RuleError } from '../errors'
import { holdPlan } from '../year/year.queries'
import type { EntryValues } from './entry.rules'
import { countsIn } from './ledger.rules'
import { closingStates, isClosing } from './status.rules'

type Row = { planId: string; firstYear: number; actionId: string; closedAt: Date | null }
type Successor = { successorActionId: string | null; successorOrganisationId: string | null }

const nowhere: Successor = { successorActionId: null, successorOrganisationId: null }

/**
 * Where a closed action went, as ids. Reads nothing for a working state; for a closing one it holds the plan until the transaction ends.
 * @throws RuleError when the survivor is not another action that counts this year and stays open, when the organisation is not
 * known in the plan, or when other actions are merged into the one that would be closed.
 */
export async function findSuccessor(database: Database, row: Row, number: string, year: number, values: EntryValues): Promise<Successor> {
  if (!isClosing(values.status)) return nowhere
  // closings of one plan happen one after the other, in whatever year: each depends on the others
  await holdPlan(database, row.planId)
  await refuseIfSurvivor(database, row, year)
  return {
    successorActionId: values.successorAction === null ? null : await survivor(database, row, number, year, values.successorAction),
    successorOrganisationId: values.successorOrganisation === null ? null : await taker(database, row, values.successorOrganisation),
  }
}

async function survivor(
  database: Database,
  { planId, firstYear, closedAt }: Row,
  number: string,
  year: number,
  into: string,
): Promise<string> {
  const refuse = (key: string) => new RuleError(key, { number: into, year: String(year) }, 'successorAction')
  if (into === number) throw refuse('status.mergedIntoItself')
  const action = await database.action.findUnique({
    where: { planId_number: { planId, number: into } },
    select: {
      id: true,
      introducedYear: true,
      scopes: { where: { year }, select: { year: true } },
      entries: {
        where: { year: { lte: year }, status: { in: [...closingStates] } },
        select: { year: true, confirmedAt: true },
        orderBy: { year: 'asc' },
      },
    },
  })
  const closedIn = action?.entries.find((entry) => entry.confirmedAt)?.year
  const counts = action && (closedAt ? action.scopes.length > 0 : countsIn(year, action.introducedYear ?? firstYear, closedIn))
  if (!counts) throw refuse('status.survivorOutOfScope')
  // also when its closing is not confirmed yet: a chain of mergers would end nowhere
  if (action.entries.some((entry) => entry.year === year)) throw refuse('status.survivorCloses')
  return action.id
}

async function taker(database: Database, { planId }: Row, slug: string): Promise<string> {
  const organisation = await database.organisation.findUnique({ where: { planId_slug: { planId, slug } }, select: { id: true } })
  if (!organisation) throw new RuleError('status.organisationUnknown', {}, 'successorOrganisation')
  return organisation.id
}

/** Also for mergers of later years: the survivor has to be in the plan when they happen, confirmed or not. */
async function refuseIfSurvivor(database: Database, { planId, actionId }: Row, year: number): Promise<void> {
  const merged = await database.statusEntry.findFirst({
    where: { planId, year: { gte: year }, status: 'MERGED', successorActionId: actionId },
    select: { year: true, action: { select: { number: true } } },
    orderBy: { year: 'asc' },
  })
  if (merged) throw new RuleError('status.absorbsOthers', { number: merged.action.number, year: String(merged.year) }, 'status')
}

/**
 * A closing state takes the action out of all later years, so no later year may have been closed with it.
 * @throws RuleError naming that year.
 */
export async function refuseIfCountedLater(database: Database, { planId, actionId }: Row, year: number): Promise<void> {
  const later = await database.yearScope.findFirst({
    where: { planId, actionId, year: { gt: year } },
    select: { year: true },
    orderBy: { year: 'asc' },
  })
  if (later) throw new RuleError('status.countedLater', { year: String(later.year) }, 'status')
}

/**
 * What closed an action cannot be taken back once a later year was closed without it: the action would be in no list at all (rule 4).
 * Holds the plan until the transaction ends. Reads nothing unless a confirmed closing would end.
 * @throws RuleError naming that year.
 */
export async function refuseIfLeftLater(
  database: Database,
  {
    planId,
    actionId,
    entry,
  }: { planId: string; actionId: string; entry: (Pick<EntryValues, 'status'> & { confirmedAt: Date | null }) | null },
  year: number,
  after: { status: EntryValues['status']; confirmed: boolean },
): Promise<void> {
  if (!entry?.confirmedAt || !isClosing(entry.status) || (after.confirmed && isClosing(after.status))) return
  await holdPlan(database, planId)
  const later = await database.reportingYear.findFirst({
    where: { planId, year: { gt: year }, closedAt: { not: null }, scope: { none: { actionId } } },
    select: { year: true },
    orderBy: { year: 'asc' },
  })
  if (later) throw new RuleError('status.leftLater', { later: String(later.year) }, 'status')
}

/** What was said about an action in a year, in short. */
export type PublicNote = { actionId: string; year: number; noteNl: string | null; noteEn: string | null }

/** The notes of some actions in public years, of confirmed entries only; the oldest first. One statement, however many actions there are. */
export const listPublicNotes = (actionIds: string[]): Promise<PublicNote[]> =>
  db.statusEntry.findMany({
    where: {
      actionId: { in: actionIds },
      confirmedAt: { not: null },
      reportingYear: { publicSince: { not: null } },
      OR: [{ noteNl: { not: null } }, { noteEn: { not: null } }],
    },
    select: { actionId: true, year: true, noteNl: true, noteEn: true },
    orderBy: { year: 'asc' },
  })
