import 'server-only'
import { dayOfColumn, today } from '../dates'
import { db } from '../db'
import { getPublicRolesKnown } from '../organisation/organisation.queries'
import { nameInYear } from '../organisation/organisation.rules'
import { citations, type PublicPlan } from '../plan/plan.queries'
import { readConfirmedEntries } from '../report/confirmed-entry.queries'
import { readActions } from '../report/edition-action.queries'
import { asText } from '../report/edition-facts.rules'
import { findLinkedActions } from '../status/action-list.queries'
import { chooseActions, yearToShow } from '../status/action-list.rules'
import type { ListQuery } from '../status/action-list.schema'
import { getPublicLedger } from '../status/ledger.queries'
import { actionsInScope, entriesOf, type Ledger } from '../status/ledger.rules'
import { countedState, lacksEvidence } from '../status/status.rules'
import { listAbsorbedActions } from '../status/status-history.queries'
import type { ActionDocument, ActionsDocument } from './action-data.schema'
import { type Page, pageOf } from './api-paging.rules'
import { listPublicOpenObstacles } from './obstacle-data.queries'
import { citedAs, labelOf, type Origin, termsOf } from './open-data.rules'
import { listPublicChanges } from './year-data.queries'

const pageUrl = (origin: Origin, plan: PublicPlan, number: string) => `${origin}/nl/${plan.slug}/actions/${encodeURIComponent(number)}`

/** The public year in which an action was closed, when that was in a year or before it; null when it was not. Without a year: whenever it was. */
function leftBy(ledger: Ledger, id: string, year: number | null): number | null {
  const closedIn = ledger.closedIn.get(id) ?? null
  const isPublic = ledger.years.some((one) => one.year === closedIn)
  return closedIn !== null && isPublic && (year === null || closedIn <= year) ? closedIn : null
}

/** Which links of actions were entered in a plan at all: what nobody entered is null, and no empty list (rule 9). */
async function enteredIn(planId: string) {
  const links = db.$queryRaw<{ goals: boolean; targetGroups: boolean; themes: boolean }[]>`
    SELECT EXISTS (SELECT FROM action_goals l JOIN actions a ON a.id = l.action_id WHERE a.plan_id = ${planId}::uuid) AS goals,
      EXISTS (SELECT FROM action_target_groups l JOIN actions a ON a.id = l.action_id WHERE a.plan_id = ${planId}::uuid) AS "targetGroups",
      EXISTS (SELECT FROM action_themes l JOIN actions a ON a.id = l.action_id WHERE a.plan_id = ${planId}::uuid) AS themes`
  const [[entered], roles] = await Promise.all([links, getPublicRolesKnown(planId)])
  if (!entered) throw new Error('EXISTS has one row')
  return { ...entered, roles }
}

const known = <T>(entered: boolean, list: T[]): T[] | null => (entered ? list : null)

/** An address of the list that asks for nothing. */
export const wholeList: ListQuery = {
  year: null,
  status: null,
  flagship: null,
  goal: null,
  group: null,
  theme: null,
  organisation: null,
  q: null,
}

/**
 * The actions with their confirmed entry of a year: the one asked for, else the newest public one that is closed. Exactly those of the list
 * of the site: what left the plan earlier is asked for as such, and says when it left.
 * Null when the year asked for is not public.
 */
export async function getActionsDocument(plan: PublicPlan, query: ListQuery, page: Page, origin: Origin): Promise<ActionsDocument | null> {
  const label = labelOf(plan)
  const [ledger, organisations, flagship, rolesKnown] = await Promise.all([
    getPublicLedger(plan.id),
    db.organisation.findMany({
      where: { planId: plan.id },
      select: {
        slug: true,
        names: { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } },
      },
      orderBy: { slug: 'asc' },
    }),
    query.flagship === null || query.flagship === 'unknown'
      ? null
      : db.flagship.findUnique({ where: { planId_code: { planId: plan.id, code: query.flagship } }, select: { id: true } }),
    getPublicRolesKnown(plan.id),
  ])
  const year = query.year ?? yearToShow(ledger.years)
  const shown = ledger.years.find((candidate) => candidate.year === year)
  if (query.year !== null && !shown) return null
  // without a public year the organisations are those of today, and no entry is shown
  const namesOf = year ?? Number(today().slice(0, 4))
  const [actions, linked] = await Promise.all([readActions(db, plan.id, namesOf), findLinkedActions(plan.id, query, year)])
  const entered = {
    goals: actions.some(({ goals }) => goals.length > 0),
    targetGroups: actions.some(({ targetGroups }) => targetGroups.length > 0),
    themes: actions.some(({ themes }) => themes.length > 0),
    roles: rolesKnown,
  }
  const flagshipId = flagship?.id ?? 'none'
  const asked = chooseActions(ledger, year, query, flagshipId, linked)
  const chosen = new Set(asked.map(({ action }) => action.id))
  const place = new Map(ledger.actions.map(({ id, position }) => [id, position]))
  const { items, next } = pageOf(
    actions.filter(({ id }) => chosen.has(id)),
    ({ id, number }) => [place.get(id) ?? 0, number],
    page,
  )
  const scope = new Set(year === null ? [] : actionsInScope(ledger, year).map((action) => action.id))
  const entries = year === null ? new Map() : entriesOf(ledger, year)
  return {
    ...termsOf(plan, origin),
    year,
    provisional: shown !== undefined && shown.closedAt === null,
    organisations: organisations.map(({ slug, names }) => {
      const name = nameInYear(names, namesOf)
      return { ...label, slug, name: asText(name?.nameNl, name?.nameEn), abbreviation: name?.abbreviation ?? null }
    }),
    actions: items.map(({ id, flagshipId: _, introducedYear: __, ...action }) => {
      const state = scope.has(id) ? countedState(entries.get(id)) : null
      const entry = state === null ? null : action.entry
      return {
        ...label,
        ...action,
        goals: known(entered.goals, action.goals),
        targetGroups: known(entered.targetGroups, action.targetGroups),
        themes: known(entered.themes, action.themes),
        leads: known(entered.roles, action.leads),
        partners: known(entered.roles, action.partners),
        consulted: known(entered.roles, action.consulted),
        state,
        entry,
        leftIn: leftBy(ledger, id, year),
        lacksEvidence: lacksEvidence(state, entry?.evidence.length ?? 0),
        url: pageUrl(origin, plan, action.number),
      }
    }),
    next,
  }
}

/** One action: what the plan says of it, what was confirmed each public year, who is involved in it, what stands in its way, and its public history. Null when there is none. */
export async function getPublicActionDocument(plan: PublicPlan, number: string, origin: Origin): Promise<ActionDocument | null> {
  const row = await db.action.findUnique({
    where: { planId_number: { planId: plan.id, number } },
    select: {
      id: true,
      number: true,
      titleNl: true,
      titleEn: true,
      titleStatus: true,
      descriptionNl: true,
      descriptionEn: true,
      introducedYear: true,
      flagship: { select: { code: true } },
      splitFrom: { select: { number: true } },
      formerNumbers: { select: { number: true }, orderBy: { number: 'asc' } },
      goals: { select: { goal: { select: { code: true } } }, orderBy: { goal: { position: 'asc' } } },
      targetGroups: { select: { targetGroup: { select: { code: true } } }, orderBy: { targetGroup: { position: 'asc' } } },
      themes: { select: { theme: { select: { code: true } } }, orderBy: { theme: { position: 'asc' } } },
      sources: citations,
      involvements: {
        select: { role: true, startsOn: true, endsOn: true, organisation: { select: { slug: true } } },
        orderBy: [{ role: 'asc' }, { startsOn: { sort: 'asc', nulls: 'first' } }, { organisation: { slug: 'asc' } }],
      },
    },
  })
  if (!row) return null
  const label = labelOf(plan)
  const [ledger, told, absorbed, obstacles, history, entered] = await Promise.all([
    getPublicLedger(plan.id),
    readConfirmedEntries(db, plan.id, 'public', row.id),
    listAbsorbedActions(plan.id, row.id),
    listPublicOpenObstacles(plan, row.id),
    listPublicChanges(plan, row.id),
    enteredIn(plan.id),
  ])
  return {
    ...termsOf(plan, origin),
    action: {
      ...label,
      number: row.number,
      title: asText(row.titleNl, row.titleEn),
      titleStatus: row.titleStatus,
      description: asText(row.descriptionNl, row.descriptionEn),
      flagship: row.flagship?.code ?? null,
      goals: known(
        entered.goals,
        row.goals.map(({ goal }) => goal.code),
      ),
      targetGroups: known(
        entered.targetGroups,
        row.targetGroups.map(({ targetGroup }) => targetGroup.code),
      ),
      themes: known(
        entered.themes,
        row.themes.map(({ theme }) => theme.code),
      ),
      introducedYear: row.introducedYear,
      splitFrom: row.splitFrom?.number ?? null,
      formerNumbers: row.formerNumbers.map((former) => former.number),
      absorbed: absorbed.map((one) => ({ year: one.year, action: one.number })),
      sources: row.sources.map(citedAs),
      url: pageUrl(origin, plan, row.number),
    },
    involvements: known(
      entered.roles,
      row.involvements.map(({ organisation, startsOn, endsOn, ...held }) => ({
        ...label,
        ...held,
        organisation: organisation.slug,
        from: startsOn && dayOfColumn(startsOn),
        until: endsOn && dayOfColumn(endsOn),
      })),
    ),
    years: ledger.years.map(({ year, closedAt }) => {
      const inScope = actionsInScope(ledger, year).some(({ id }) => id === row.id)
      const state = inScope ? countedState(entriesOf(ledger, year).get(row.id)) : null
      const own = state === null ? undefined : told.find((one) => one.year === year)
      const entry = own?.entry ?? null
      const bare = lacksEvidence(state, entry?.evidence.length ?? 0)
      const leftIn = leftBy(ledger, row.id, year)
      return { ...label, year, provisional: closedAt === null, state, entry, leftIn, lacksEvidence: bare }
    }),
    obstacles,
    history,
  }
}
