import 'server-only'
import { type Day, dayOfColumn, today } from '../dates'
import { db } from '../db'
import { publicPlans } from '../plan/plan.queries'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { canSteerYears, leadDay, openableYears } from '../year/year.rules'
import { yearToShow } from './action-list.rules'
import { getPublicLedger, type ListedAction, listRoles, readLedger } from './ledger.queries'
import { actionsInScope, closingYears, entriesOf, type HeldRole, rolesByAction, type Tally, tally } from './ledger.rules'
import { type Lack, lacksOf } from './reporting-progress.rules'
import { type CountState, canLogStatus, canReadEntry, closingStates, countedState } from './status.rules'

/** How far a year is, and who still has to report: over the whole plan for anyone who may read everything, else over the actions that one's organisation leads. */
export type YearProgress = {
  year: number
  openedAt: Date
  deadline: Day | null
  closedAt: Date | null
  publicSince: Date | null
  progress: Tally
  /** The actions without a confirmed entry, in the plan's order. */
  missing: ListedAction[]
  /** Every action whose answer still needs something, with what: those without a confirmed entry, and what is realised without evidence. */
  todo: { action: ListedAction; lacks: Lack[] }[]
  /** A contributor's own actions that are confirmed in an open year, with the version over which they take that back; else none. */
  confirmed: { action: ListedAction; version: number; state: CountState }[]
  /** The actions in which a contributor's organisation is a partner: they read along. */
  along: ListedAction[]
}

type PlanProgress = { years: YearProgress[]; maySteer: boolean; openable: number[] }

/** Every year that was opened, newest first, and the years that may still be. Null for somebody without a role in the plan. */
export async function getPlanProgress(actor: Actor, slug: string): Promise<PlanProgress | null> {
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true, firstYear: true, endedOn: true } })
  if (!plan || !may(actor, 'getPlanProgress', { planId: plan.id })) return null
  const ledger = await readLedger(db, plan.id, false)
  const opened = await db.reportingYear.findMany({
    where: { planId: plan.id },
    select: { year: true, openedAt: true, deadline: true, closedAt: true, publicSince: true },
    orderBy: { year: 'desc' },
  })
  const whole = may(actor, 'readWholeYear', { planId: plan.id })
  const held = whole ? [] : await listRoles(db, plan.id)
  const open = opened.filter(({ closedAt }) => closedAt === null).map(({ year }) => year)
  const [bare, versions] = await Promise.all([listWithoutEvidence(plan.id, open), listConfirmed(plan.id, whole ? [] : open)])
  const years = opened.map(({ year, deadline, ...state }) => {
    const mine = chosen(actor, plan.id, held, year)
    const entries = entriesOf(ledger, year)
    const inScope = actionsInScope(ledger, year)
    const missing = inScope.filter((action) => mine(action) && !entries.get(action.id)?.confirmed)
    const todo = inScope.filter(mine).flatMap((action) => {
      const entry = entries.get(action.id)
      const lacks = lacksOf(entry && { ...entry, evidence: bare.has(`${action.id} ${year}`) ? 0 : 1 })
      return lacks.length > 0 ? [{ action, lacks }] : []
    })
    const confirmed = inScope.filter(mine).flatMap((action) => {
      const version = versions.get(`${action.id} ${year}`)
      return version === undefined ? [] : [{ action, version, state: countedState(entries.get(action.id)) }]
    })
    const along = inScope.filter((action) => !mine(action) && readsAlong(actor, plan.id, held, year)(action))
    const known = { year, deadline: deadline && dayOfColumn(deadline), ...state, progress: tally(ledger, year, mine) }
    return { ...known, missing, todo, confirmed, along }
  })
  const openable = openableYears(plan.firstYear, opened, today(), plan.endedOn)
  return { years, maySteer: canSteerYears(actor, plan.id), openable }
}

/**
 * n and N of a year, for the person who just saved a row or is about to open it. Null for somebody without a role in the plan.
 */
export async function getProgress(actor: Actor, slug: string, year: number): Promise<Tally | null> {
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true, firstYear: true } })
  if (!plan || !may(actor, 'getProgress', { planId: plan.id })) return null
  const [actions, rows, held] = await Promise.all([
    db.action.findMany({ where: { planId: plan.id }, select: { id: true, flagshipId: true, introducedYear: true } }),
    db.statusEntry.findMany({
      where: { planId: plan.id, OR: [{ year }, { confirmedAt: { not: null }, status: { in: [...closingStates] } }] },
      select: { actionId: true, year: true, status: true, nothingToReport: true, confirmedAt: true },
    }),
    may(actor, 'readWholeYear', { planId: plan.id }) ? [] : listRoles(db, plan.id),
  ])
  const entries = rows.map(({ confirmedAt, ...entry }) => ({ ...entry, confirmed: confirmedAt !== null }))
  const ledger = { firstYear: plan.firstYear, years: [], actions, entries, scopes: new Map(), closedIn: closingYears(entries) }
  return tally(ledger, year, chosen(actor, plan.id, held, year))
}

/** The entries that say realised and have no evidence yet, as `action year`. */
async function listWithoutEvidence(planId: string, years: number[]): Promise<Set<string>> {
  const entries = await db.statusEntry.findMany({
    where: { planId, year: { in: years }, status: 'REALISED', evidence: { none: {} } },
    select: { actionId: true, year: true },
  })
  return new Set(entries.map(({ actionId, year }) => `${actionId} ${year}`))
}

/** The versions of the confirmed entries, by `action year`. */
async function listConfirmed(planId: string, years: number[]): Promise<Map<string, number>> {
  if (years.length === 0) return new Map()
  const entries = await db.statusEntry.findMany({
    where: { planId, year: { in: years }, confirmedAt: { not: null } },
    select: { actionId: true, year: true, version: true },
  })
  return new Map(entries.map(({ actionId, year, version }) => [`${actionId} ${year}`, version]))
}

/** Whether somebody's organisation is a partner in an action. */
function readsAlong(actor: Actor, planId: string, held: HeldRole[], year: number): (action: { id: string }) => boolean {
  const roles = rolesByAction(held, leadDay(year, today()))
  return ({ id }) => canReadEntry(actor, planId, roles(id))
}

/** The actions that a person's progress is about. */
function chosen(actor: Actor, planId: string, held: HeldRole[], year: number): (action: { id: string }) => boolean {
  if (may(actor, 'readWholeYear', { planId })) return () => true
  const roles = rolesByAction(held, leadDay(year, today()))
  return ({ id }) => canLogStatus(actor, planId, roles(id))
}

/** A public plan with what is known of it at a glance. */
export type PlanAtAGlance = {
  slug: string
  titleNl: string
  titleEn: string | null
  shortTitleNl: string
  shortTitleEn: string | null
  /** An example, invented. */
  sample: boolean
  actions: number
  /** n and N of the newest public year, a closed one where there is one; null while no year is public. */
  newest: { year: number; provisional: boolean; reported: number; total: number } | null
}

/** The plans that everybody may read, real ones before an example, each in the alphabetical order of the Dutch short titles. */
export async function listPublicPlansAtAGlance(): Promise<PlanAtAGlance[]> {
  const plans = await db.plan.findMany({
    where: publicPlans,
    select: { id: true, slug: true, titleNl: true, titleEn: true, shortTitleNl: true, shortTitleEn: true, sample: true },
    orderBy: [{ sample: 'asc' }, { shortTitleNl: 'asc' }, { slug: 'asc' }],
  })
  return Promise.all(
    plans.map(async ({ id, ...plan }) => {
      const ledger = await getPublicLedger(id)
      const year = yearToShow(ledger.years)
      const provisional = ledger.years.find((one) => one.year === year)?.closedAt === null
      if (year === null) return { ...plan, actions: ledger.actions.length, newest: null }
      const { reported, total } = tally(ledger, year)
      return { ...plan, actions: ledger.actions.length, newest: { year, provisional, reported, total } }
    }),
  )
}
