import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { dayOf } from '../dates'
import { db } from '../db'
import type { PublicPlan } from '../plan/plan.queries'
import { listPublicCorrectedYears, listPublicEditions } from '../report/edition.queries'
import { editionTally } from '../report/edition-counts.rules'
import { getPublicLedger } from '../status/ledger.queries'
import { actionsInScope, type LedgerYear } from '../status/ledger.rules'
import { listPublicTotals } from '../status/published-total.queries'
import { countedState, countStates } from '../status/status.rules'
import { type ConfirmedState, publicHistory } from '../status/status-history.rules'
import { confirmation, withdrawal } from '../status/status-history.schema'
import type { ChangesDocument, PublicChange } from './action-data.schema'
import { type Page, pageOf } from './api-paging.rules'
import { citedAs, editionUrl, type LabelledPlan, labelOf, type Origin, planUrl, termsOf } from './open-data.rules'
import type { YearDocument, YearsDocument } from './plan-data.schema'

/** Every year of which something is public: what is recorded, with its scope, beside what was published. */
export async function listPublicOpenYears(plan: PublicPlan, origin: Origin): Promise<YearsDocument['years']> {
  const [ledger, totals, _editions, corrected, own] = await Promise.all([
    getPublicLedger(plan.id),
    listPublicTotals(plan.id),
    listPublicEditions(plan.id),
    listPublicCorrectedYears(plan.id),
    db.reportingYear.findMany({
      where: { planId: plan.id, publicSince: { not: null } },
      select: { year: true, closedAt: true },
    }),
  ])
  const years = [...new Set([...own, ...totals].map(({ year }) => year))].sort((a, b) => a - b)
  return years.map((year) => {
    const recorded = own.find((one) => one.year === year)
    return {
      year,
      recorded: recorded
        ? {
            ...labelOf(plan),
            closedOn: recorded.closedAt && dayOf(recorded.closedAt),
            provisional: recorded.closedAt === null,
            correctedSinceEdition: corrected.find((one) => one.year === year)?.number ?? null,
            ...editionTally({ ledger, year }),
            scope: actionsInScope(ledger, year).map(({ number }) => number),
          }
        : null,
      published: totals
        .filter((total) => total.year === year)
        .map(({ code, total, counts, sources, edition }) => ({
          ...labelOf(plan),
          code,
          total,
          counts: countStates.map((state) => ({ state, count: counts[state] })),
          sources: sources.map(citedAs),
          edition: edition && { ...edition, url: editionUrl(origin, plan.slug, edition) },
        })),
      url: `${planUrl(origin, plan.slug)}/years/${year}`,
    }
  })
}

export const getPublicYearsDocument = async (plan: PublicPlan, origin: Origin): Promise<YearsDocument> => ({
  ...termsOf(plan, origin),
  years: await listPublicOpenYears(plan, origin),
})

/** The totals of a year: what is recorded, with its scope, beside what was published. Null when neither is public. */
export async function getYearDocument(plan: PublicPlan, year: number, origin: Origin): Promise<YearDocument | null> {
  const found = (await listPublicOpenYears(plan, origin)).find((one) => one.year === year)
  if (!found) return null
  const { url: _, ...body } = found
  return { ...termsOf(plan, origin), ...body }
}

type Said = ConfirmedState & { slug: string | null }
type Row = { actionId: string; number: string; at: Date; year: number; after: unknown; slug: string | null }

/**
 * The public history of all actions of a plan, or of one, newest first: confirmations of public years. Who did it is not read, and
 * neither is what was saved without being confirmed.
 */
export async function listPublicChanges(plan: LabelledPlan, actionId: string | null = null): Promise<PublicChange[]> {
  const planId = plan.id
  const ofAction = actionId === null ? Prisma.empty : Prisma.sql`AND e.action_id = ${actionId}::uuid`
  const [years, rows] = await Promise.all([
    db.reportingYear.findMany({
      where: { planId, publicSince: { not: null } },
      select: { year: true, closedAt: true, publicSince: true },
    }),
    db.$queryRaw<Row[]>`
      SELECT e.action_id::text AS "actionId", a.number, e.at, e.year, e.after, o.slug
      FROM events e
      JOIN actions a ON a.id = e.action_id
      JOIN reporting_years y ON y.plan_id = e.plan_id AND y.year = e.year AND y.public_since IS NOT NULL
      LEFT JOIN organisations o ON o.plan_id = e.plan_id AND o.slug = e.after->>'reportedBy'
      WHERE e.plan_id = ${planId}::uuid ${ofAction} AND e.object_type = 'StatusEntry'
        AND (e.after IS NULL OR e.after ? 'confirmed')
      ORDER BY e.id`,
  ])
  const byAction = new Map<string, Row[]>()
  for (const row of rows) byAction.set(row.actionId, [...(byAction.get(row.actionId) ?? []), row])
  return [...byAction.values()].flatMap((events) => changesOf(plan, events, years)).sort(newestFirst)
}

function changesOf(plan: LabelledPlan, events: Row[], years: LedgerYear[]): PublicChange[] {
  const said = events.flatMap(({ at, year, after, slug }): Said[] => {
    if (withdrawal.safeParse(after).success) return [{ at, year, state: null, slug: null }]
    const { data } = confirmation.safeParse(after)
    return data ? [{ at, year, state: countedState({ ...data, confirmed: true }), slug }] : []
  })
  const publicSince = new Map(years.map((one) => [one.year, one.publicSince]))
  return publicHistory(said, years).map(({ at, year, state, before, slug }) => {
    const since = publicSince.get(year)
    return {
      ...labelOf(plan),
      publicAt: (since && since > at ? since : at).toISOString(),
      confirmedAt: at.toISOString(),
      action: events[0]?.number ?? '',
      year,
      state,
      before,
      reportedBy: slug,
    }
  })
}

const newestFirst = (one: PublicChange, other: PublicChange) =>
  other.publicAt.localeCompare(one.publicAt) || other.confirmedAt.localeCompare(one.confirmedAt) || one.action.localeCompare(other.action)

/** The same as a document, a page at a time. */
export async function getPublicChangesDocument(plan: PublicPlan, page: Page, origin: Origin): Promise<ChangesDocument> {
  const key = ({ publicAt, confirmedAt, action, year }: PublicChange) => [-Date.parse(publicAt), -Date.parse(confirmedAt), action, year]
  const { items, next } = pageOf(await listPublicChanges(plan), key, page)
  return { ...termsOf(plan, origin), changes: items, next }
}
