import 'server-only'
import { type Day, dayOfColumn, today } from '../dates'
import { db } from '../db'
import { type DatedName, nameInYear } from '../organisation/organisation.rules'
import { type ListedFlagship, listPublicFlagships } from '../plan/flagship.queries'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { canSteerYears, leadDay } from '../year/year.rules'
import { listRoles } from './ledger.queries'
import { actionsInScope, closingYears, rolesByAction, type Tally, tally } from './ledger.rules'
import { entrySelect, storedEntry } from './sheet-row.queries'
import { canLogStatus, canReadEntry, closingStates, type Involved } from './status.rules'
import { listUnlocked } from './unlock.queries'
import type { SheetRow, Unlocked } from './year-sheet.rules'

/** The year sheet as one person sees it. */
export type YearSheet = {
  year: number
  deadline: Day | null
  closedAt: Date | null
  publicSince: Date | null
  /** In the plan's order. */
  flagships: ListedFlagship[]
  /** In the plan's order. */
  rows: SheetRow[]
  /** Over the whole plan for anyone who may read everything, else over the rows one may write. */
  progress: Tally
  /** Opening, closing, showing. */
  maySteer: boolean
  /** Where a closed action may have gone: actions that count this year, and the organisations of the plan. */
  survivors: Pick<SheetRow, 'number' | 'titleNl' | 'titleEn'>[]
  takers: { slug: string; nameNl: string; nameEn: string | null }[]
}

const yearSelect = { deadline: true, closedAt: true, publicSince: true, scope: { select: { actionId: true } } } as const

/**
 * Everything the sheet of a year shows, in a number of statements that does not grow with the plan.
 * A contributor gets the actions that their organisation leads, to write, and those in which it is a partner, to read.
 * Null when the year was not opened or the actor has no role in the plan.
 */
export async function getYearSheet(actor: Actor, slug: string, year: number): Promise<YearSheet | null> {
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true, firstYear: true } })
  if (!plan || !may(actor, 'getYearSheet', { planId: plan.id })) return null
  const opened = await db.reportingYear.findUnique({ where: { planId_year: { planId: plan.id, year } }, select: yearSelect })
  if (!opened) return null
  const [actions, entries, flagships, organisations, held, unlocked] = await Promise.all([
    listActions(plan.id),
    listEntries(plan.id, year),
    listPublicFlagships(plan.id),
    listOrganisations(plan.id, year),
    listRoles(db, plan.id),
    listUnlocked(db, plan.id, year),
  ])
  const facts = entries.map((entry) => ({ ...entry, confirmed: entry.confirmedAt !== null }))
  const ledger = {
    firstYear: plan.firstYear,
    years: [],
    actions,
    entries: facts,
    scopes: new Map(opened.closedAt ? [[year, new Set(opened.scope.map(({ actionId }) => actionId))]] : []),
    closedIn: closingYears(facts),
  }
  const roles = rolesByAction(held, leadDay(year, today()))
  const writes = (action: { id: string }) => canLogStatus(actor, plan.id, roles(action.id))
  const inScope = actionsInScope(ledger, year)
  const said = new Map<string, SheetEntry[]>()
  for (const entry of entries) said.set(entry.actionId, [...(said.get(entry.actionId) ?? []), entry])
  const known = { year, firstYear: plan.firstYear, said, flagships, names: organisations, open: opened.closedAt === null, unlocked }
  return {
    year,
    deadline: opened.deadline && dayOfColumn(opened.deadline),
    closedAt: opened.closedAt,
    publicSince: opened.publicSince,
    flagships,
    rows: inScope
      .filter((action) => canReadEntry(actor, plan.id, roles(action.id)))
      .map((action) => rowOf(action, roles(action.id), writes(action), known)),
    progress: tally(ledger, year, (action) => may(actor, 'readWholeYear', { planId: plan.id }) || writes(action)),
    maySteer: canSteerYears(actor, plan.id),
    survivors: inScope.map(({ number, titleNl, titleEn }) => ({ number, titleNl, titleEn })),
    takers: [...organisations.values()],
  }
}

const listActions = (planId: string) =>
  db.action.findMany({
    where: { planId },
    select: {
      id: true,
      number: true,
      titleNl: true,
      titleEn: true,
      titleStatus: true,
      flagshipId: true,
      introducedYear: true,
    },
    orderBy: { position: 'asc' },
  })

type SheetAction = Awaited<ReturnType<typeof listActions>>[number]

/** The entries of the year and of the two before it, and whatever closed an action earlier. */
const listEntries = (planId: string, year: number) =>
  db.statusEntry.findMany({
    where: {
      planId,
      year: { lte: year },
      OR: [{ year: { gte: year - 2 } }, { confirmedAt: { not: null }, status: { in: [...closingStates] } }],
    },
    select: { actionId: true, year: true, ...entrySelect },
  })

type SheetEntry = Awaited<ReturnType<typeof listEntries>>[number]

/** The organisations of a plan by id, with the name that the year prints. */
async function listOrganisations(planId: string, year: number): Promise<Map<string, YearSheet['takers'][number]>> {
  const rows: { id: string; slug: string; names: DatedName[] }[] = await db.organisation.findMany({
    where: { planId },
    select: { id: true, slug: true, names: true },
    orderBy: { slug: 'asc' },
  })
  return new Map(
    rows.flatMap(({ id, slug, names }) => {
      const name = nameInYear(names, year)
      return name ? [[id, { slug, nameNl: name.nameNl, nameEn: name.nameEn }]] : []
    }),
  )
}

type Known = {
  year: number
  firstYear: number
  said: Map<string, SheetEntry[]>
  flagships: ListedFlagship[]
  names: Map<string, YearSheet['takers'][number]>
  open: boolean
  unlocked: Map<string, Unlocked>
}

function rowOf(
  action: SheetAction,
  { leads }: Involved,
  writes: boolean,
  { year, firstYear, said, flagships, names, open, unlocked }: Known,
): SheetRow {
  const entries = said.get(action.id) ?? []
  const confirmed = (when: number) => entries.find((entry) => entry.year === when && entry.confirmedAt !== null)
  const entry = entries.find((candidate) => candidate.year === year)
  const last = confirmed(year - 1)
  return {
    number: action.number,
    titleNl: action.titleNl,
    titleEn: action.titleEn,
    titleStatus: action.titleStatus,
    flagship: flagships.find(({ id }) => id === action.flagshipId)?.code ?? null,
    leads: leads.flatMap((id) => names.get(id) ?? []).map(({ nameNl, nameEn }) => ({ nameNl, nameEn })),
    last: last
      ? {
          status: last.status,
          nothingToReport: last.nothingToReport,
          noteNl: last.noteNl,
          noteEn: last.noteEn,
          evidence: last.evidence.map(({ labelNl, labelEn, url }) => ({ labelNl, labelEn, url })),
        }
      : null,
    isNew: (action.introducedYear ?? firstYear) >= year,
    earlier: confirmed(year - 2)?.status ?? null,
    entry: entry ? storedEntry(entry) : null,
    unlocked: unlocked.get(action.id) ?? null,
    mayWrite: writes && (open || unlocked.has(action.id)),
  }
}
