import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { type Database, db } from '../db'
import { may } from '../user/right.rules'
import type { Operator } from '../user/user.rules'
import { countsByKind, exampleSlug, type KindCount, type RowKind } from './removal.rules'

/** The rows of one table that are of a plan. */
type RowsOfPlan = { table: string; kind: RowKind; where: Prisma.Sql }

const through = (column: string, table: string, where: Prisma.Sql, key = 'id') =>
  Prisma.sql`${Prisma.raw(column)} IN (SELECT ${Prisma.raw(key)} FROM ${Prisma.raw(table)} WHERE ${where})`

/**
 * Everything that is of a plan, table by table: nothing refers to a row when its turn comes. A test holds this list against the foreign keys of
 * the database, so that no table is forgotten. Events of a plan that is not an example are not on this list: they stay for ever.
 */
export function rowsOfPlan(planId: string): RowsOfPlan[] {
  const own = Prisma.sql`plan_id = ${planId}::uuid`
  const of = (parent: string, column: string) => through(column, parent, own)
  const series = through('series_id', 'indicator_series', of('indicators', 'indicator_id'))
  const rows = (kind: RowKind, where: Prisma.Sql, ...tables: string[]) => tables.map((table) => ({ table, kind, where }))
  return [
    ...rows('other', of('editions', 'edition_id'), 'withdrawals', 'edition_documents'),
    ...rows('publishedTotal', own, 'published_totals'),
    ...rows('edition', own, 'editions'),
    ...rows('flagshipText', own, 'flagship_texts'),
    ...rows('annualReport', own, 'annual_reports'),
    ...rows('evidence', of('status_entries', 'entry_id'), 'evidence'),
    ...rows('statusEntry', own, 'status_entries'),
    ...rows('other', own, 'unlocks', 'year_scopes'),
    ...rows('reportingYear', own, 'reporting_years'),
    ...rows('other', of('obstacles', 'obstacle_id'), 'obstacle_actions', 'obstacle_target_groups'),
    ...rows('obstacle', own, 'obstacles'),
    ...rows('actionTie', of('actions', 'action_id'), 'action_goals', 'action_target_groups', 'action_themes'),
    ...rows('involvement', of('actions', 'action_id'), 'involvements'),
    ...rows('other', own, 'former_numbers', 'cell_comments'),
    ...rows('other', of('deliverables', 'deliverable_id'), 'deliverable_flagships', 'deliverable_target_groups'),
    ...rows('deliverable', own, 'deliverables'),
    ...rows('indicator', series, 'indicator_values'),
    ...rows('indicator', of('indicators', 'indicator_id'), 'indicator_targets', 'indicator_series'),
    ...rows('indicator', own, 'indicators'),
    ...rows('other', own, 'level_names', 'state_words', 'plan_words', 'plan_stages', 'plan_passages', 'plan_terms', 'partnership_seats'),
    ...rows('action', own, 'actions'),
    ...rows('structure', own, 'flagships', 'goals', 'target_groups', 'themes'),
    ...rows('import', own, 'imports'),
    ...rows('other', own, 'import_headings', 'claim_meanings'),
    ...rows('membership', own, 'memberships'),
    ...rows('other', of('organisations', 'organisation_id'), 'organisation_names'),
    ...rows('organisation', own, 'organisations'),
    ...rows('other', through('session_id', 'sessions', of('users', 'user_id')), 'passkey_challenges'),
    ...rows('other', of('users', 'user_id'), 'sessions', 'identities', 'second_factors', 'recovery_codes', 'passkeys', 'one_time_links'),
    ...rows('user', own, 'users'),
    ...rows('source', own, 'sources'),
    ...rows('event', Prisma.sql`${own} AND EXISTS (SELECT FROM plans p WHERE p.id = plan_id AND p.sample)`, 'events'),
    ...rows('plan', Prisma.sql`id = ${planId}::uuid`, 'plans'),
  ]
}

/** How much of each kind a plan consists of at this moment, in one statement. */
export async function countRowsOfPlan(database: Database, planId: string): Promise<KindCount[]> {
  const counts = rowsOfPlan(planId).map(
    ({ table, kind, where }) => Prisma.sql`SELECT ${kind}::text AS kind, count(*)::int AS count FROM ${Prisma.raw(table)} WHERE ${where}`,
  )
  return countsByKind(await database.$queryRaw<KindCount[]>`${Prisma.join(counts, ' UNION ALL ')}`)
}

/** What removing the example would take away at this moment, nothing when there is none; null for anyone who may not remove it. */
export async function listExample(operator: Operator): Promise<KindCount[] | null> {
  const plan = await db.plan.findUnique({ where: { slug: exampleSlug, sample: true }, select: { id: true } })
  if (!may(operator, 'listExample', { planId: plan?.id })) return null
  return plan ? countRowsOfPlan(db, plan.id) : []
}
