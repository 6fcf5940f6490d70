import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { columnOf, today } from '../dates'
import { db } from '../db'
import { leadDay } from '../year/year.rules'
import type { ListQuery } from './action-list.schema'
import { lacksEvidence } from './status.rules'

export type FilterChoice = { kind: 'goal' | 'group' | 'theme'; code: string; nl: string | null; en: string | null }

/** The goals, target groups and themes that the filters of the list offer, each kind in the plan's order; one statement. */
export const listFilterChoices = (planId: string): Promise<FilterChoice[]> =>
  db.$queryRaw<FilterChoice[]>`
    SELECT kind, code, nl, en FROM (
      SELECT 'goal' AS kind, code, name_nl AS nl, name_en AS en, position FROM goals WHERE plan_id = ${planId}::uuid
      UNION ALL SELECT 'group', code, name_nl, name_en, position FROM target_groups WHERE plan_id = ${planId}::uuid
      UNION ALL SELECT 'theme', code, name_nl, name_en, position FROM themes WHERE plan_id = ${planId}::uuid
    ) AS choices ORDER BY kind, position`

/**
 * The ids of the actions with the goal, target group, theme and organisation of a query; null when it asks for none of these.
 * An organisation counts in any role it holds on 31 December of the year, or today if that is earlier or the list is of no year.
 */
export async function findLinkedActions(planId: string, query: ListQuery, year: number | null): Promise<Set<string> | null> {
  const { goal, group, theme, organisation } = query
  if (!goal && !group && !theme && !organisation) return null
  const day = columnOf(year === null ? today() : leadDay(year, today()))
  const conditions = [
    goal && Prisma.sql`EXISTS (SELECT FROM action_goals l JOIN goals g ON g.id = l.goal_id WHERE l.action_id = a.id AND g.code = ${goal})`,
    group &&
      Prisma.sql`EXISTS (SELECT FROM action_target_groups l JOIN target_groups g ON g.id = l.target_group_id WHERE l.action_id = a.id AND g.code = ${group})`,
    theme &&
      Prisma.sql`EXISTS (SELECT FROM action_themes l JOIN themes g ON g.id = l.theme_id WHERE l.action_id = a.id AND g.code = ${theme})`,
    organisation &&
      Prisma.sql`EXISTS (SELECT FROM involvements l JOIN organisations g ON g.id = l.organisation_id WHERE l.action_id = a.id AND g.slug = ${organisation}
        AND coalesce(l.starts_on <= ${day}::date, true) AND coalesce(l.ends_on >= ${day}::date, true))`,
  ].filter((condition) => condition !== null && condition !== '')
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM actions a WHERE a.plan_id = ${planId}::uuid AND ${Prisma.join(conditions, ' AND ')}`
  return new Set(rows.map(({ id }) => id))
}

/** The numbers of the actions that are realised in a public year without a piece of evidence, which is allowed and flagged (rule 9). */
export async function listPublicWithoutEvidence(planId: string, year: number | null): Promise<Set<string>> {
  if (year === null) return new Set()
  const entries = await db.statusEntry.findMany({
    where: { planId, year, confirmedAt: { not: null }, reportingYear: { publicSince: { not: null } } },
    select: { status: true, action: { select: { number: true } }, _count: { select: { evidence: true } } },
  })
  return new Set(entries.filter(({ status, _count }) => lacksEvidence(status, _count.evidence)).map(({ action }) => action.number))
}
