import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { db } from '../../db'
import type { PublicPlan } from '../../plan/queries'
import { type Confirmation, publicHistory } from '../../status/history/rules'
import { confirmation, withdrawal } from '../../status/history/schema'
import type { LedgerYear } from '../../status/ledger/rules'
import { countedState } from '../../status/rules'
import { type Page, pageOf } from '../paging/rules'
import { type LabelledPlan, labelOf, type Origin, termsOf } from '../terms/rules'
import type { ChangesDocument, PublicChange } from './schema'

type Said = Confirmation & { slug: string | null }
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
