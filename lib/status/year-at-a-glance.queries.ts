import 'server-only'
import { today } from '../dates'
import { db } from '../db'
import { type DatedName, nameInYear } from '../organisation/organisation.rules'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { leadDay } from '../year/year.rules'
import { type ListedAction, listRoles, readLedger } from './ledger.queries'
import { actionsInScope, entriesOf, rolesByAction } from './ledger.rules'
import { type CountState, countedState } from './status.rules'
import { type Waiting, waitingFor } from './year-at-a-glance.rules'

/** What moved in an open year: what it said when it was confirmed the year before, and what it says now. */
export type Move = { action: ListedAction; before: CountState | null; now: CountState; confirmed: boolean; at: Date; by: string | null }

/** What the report on a year still needs: texts that are written of those that it has, and actions that it would print with a gap. */
export type ReportNeeds = {
  year: number
  closed: boolean
  introduction: boolean
  flagships: { written: number; all: number }
  withoutEvidence: number
}

/** An open year as whoever steers it wants to see it. */
export type YearAtAGlance = {
  year: number
  /** Whom the year waits for: those who lead actions that are not confirmed, most first. */
  waiting: Waiting[]
  /** Saved or confirmed in the last seven days, the newest first. */
  moved: Move[]
  /** Filled in and not confirmed, in the plan's order. */
  unconfirmed: { action: ListedAction; state: CountState }[]
}

/** An action that was unlocked in a closed year and not locked again. */
export type StillUnlocked = { year: number; number: string }

export type WorkAtAGlance = { years: YearAtAGlance[]; reports: ReportNeeds[]; unlocked: StillUnlocked[] }

const week = 7 * 24 * 3600_000

/**
 * The open years of a plan at a glance, and what the reports still need that are not published yet: those on open years, and on the newest closed one.
 * In a number of statements that does not grow with the plan. Null for anyone who may not read the whole of a year.
 */
export async function getWorkAtAGlance(actor: Actor, slug: string): Promise<WorkAtAGlance | null> {
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true } })
  if (!plan || !may(actor, 'getWorkAtAGlance', { planId: plan.id })) return null
  const ledger = await readLedger(db, plan.id, false)
  const newestFirst = [...ledger.years].sort((a, b) => b.year - a.year)
  const open = newestFirst.filter(({ closedAt }) => closedAt === null).map(({ year }) => year)
  const newestClosed = newestFirst.find(({ closedAt }) => closedAt !== null)?.year
  const [held, organisations, recent, reports, unlocked] = await Promise.all([
    listRoles(db, plan.id),
    listNames(plan.id),
    listRecent(plan.id, open),
    listNeeds(plan.id, newestClosed === undefined ? open : [...open, newestClosed]),
    listStillUnlocked(plan.id),
  ])
  const years = open.map((year) => {
    const entries = entriesOf(ledger, year)
    const before = entriesOf(ledger, year - 1)
    const inScope = actionsInScope(ledger, year)
    const roles = rolesByAction(held, leadDay(year, today()))
    const answers = inScope.map((action) => ({ action, entry: entries.get(action.id) }))
    const nameOf = (id: string) => nameInYear(organisations.get(id) ?? [], year)
    const moved = recent.flatMap((entry): Move[] => {
      const action = entry.year === year && inScope.find(({ id }) => id === entry.actionId)
      if (!action) return []
      const last = before.get(action.id)
      const confirmed = entry.confirmedAt !== null
      const by = (confirmed ? entry.confirmedBy : entry.savedBy)?.name ?? null
      const now = countedState({ ...entry, confirmed: true })
      return [{ action, before: last?.confirmed ? countedState(last) : null, now, confirmed, at: entry.confirmedAt ?? entry.savedAt, by }]
    })
    return {
      year,
      waiting: waitingFor(answers, (id) => roles(id).leads, nameOf),
      moved: moved.sort((a, b) => b.at.getTime() - a.at.getTime()),
      unconfirmed: answers.flatMap(({ action, entry }) =>
        entry && !entry.confirmed ? [{ action, state: countedState({ ...entry, confirmed: true }) }] : [],
      ),
    }
  })
  return { years, reports: reports.map((needs) => ({ ...needs, closed: !open.includes(needs.year) })), unlocked }
}

function listRecent(planId: string, years: number[]) {
  const since = new Date(Date.now() - week)
  return db.statusEntry.findMany({
    where: { planId, year: { in: years }, OR: [{ savedAt: { gte: since } }, { confirmedAt: { gte: since } }] },
    select: {
      actionId: true,
      year: true,
      status: true,
      nothingToReport: true,
      savedAt: true,
      confirmedAt: true,
      savedBy: { select: { name: true } },
      confirmedBy: { select: { name: true } },
    },
  })
}

async function listStillUnlocked(planId: string): Promise<StillUnlocked[]> {
  const rows = await db.unlock.findMany({
    where: { planId, lockedAt: null },
    select: { year: true, scope: { select: { action: { select: { number: true } } } } },
    orderBy: [{ year: 'desc' }, { scope: { action: { position: 'asc' } } }],
  })
  return rows.map(({ year, scope }) => ({ year, number: scope.action.number }))
}

async function listNames(planId: string): Promise<Map<string, DatedName[]>> {
  const rows: { id: string; names: DatedName[] }[] = await db.organisation.findMany({
    where: { planId },
    select: { id: true, names: true },
  })
  return new Map(rows.map(({ id, names }) => [id, names]))
}

/** Of the years whose report is not published. */
async function listNeeds(planId: string, years: number[]): Promise<Omit<ReportNeeds, 'closed'>[]> {
  const [flagships, written, bare] = await Promise.all([
    db.flagship.count({ where: { planId } }),
    db.annualReport.findMany({
      where: { planId, year: { in: years } },
      select: {
        year: true,
        introductionNl: true,
        introductionEn: true,
        flagshipTexts: { select: { textNl: true, textEn: true } },
        editions: { where: { withdrawal: null }, select: { id: true }, take: 1 },
      },
    }),
    db.statusEntry.groupBy({
      by: ['year'],
      // as the report counts them: what is not confirmed is not in it
      where: { planId, year: { in: years }, status: 'REALISED', confirmedAt: { not: null }, evidence: { none: {} } },
      _count: true,
    }),
  ])
  return years.flatMap((year) => {
    const report = written.find((one) => one.year === year)
    if (report && report.editions.length > 0) return []
    const texts = (report?.flagshipTexts ?? []).filter(({ textNl, textEn }) => textNl !== null || textEn !== null)
    return {
      year,
      introduction: (report?.introductionNl ?? report?.introductionEn ?? null) !== null,
      flagships: { written: texts.length, all: flagships },
      withoutEvidence: bare.find((one) => one.year === year)?._count ?? 0,
    }
  })
}
