import 'server-only'
import type { InvolvementRole } from '@/prisma/generated/enums'
import { columnOf, type Day, lastDayOf } from '../dates'
import type { Database } from '../db'
import { rolesOn } from '../organisation/organisation.rules'
import { readConfirmedEntries } from './confirmed-entry.queries'
import { asText, type FactAction } from './edition-facts.rules'

type Row = Pick<
  FactAction,
  'id' | 'number' | 'titleStatus' | 'introducedYear' | 'flagshipId' | 'flagship' | 'goals' | 'targetGroups' | 'themes'
> & {
  titleNl: string | null
  titleEn: string | null
  descriptionNl: string | null
  descriptionEn: string | null
  roles: [role: InvolvementRole, startsOn: Day | null, endsOn: Day | null, slug: string][]
}

/**
 * The actions of a plan in its order, with the confirmed entry of the year, if there is one, and the organisations that had a role on
 * 31 December of it. Who saved or confirmed an entry is not read.
 *
 * One statement that reads each table of the plan once, and not once more for every action. Lists come as JSON, which is read faster than arrays.
 */
export async function readActions(database: Database, planId: string, year: number): Promise<FactAction[]> {
  const actions = database.$queryRaw<Row[]>`
    SELECT a.id, a.number, a.title_nl AS "titleNl", a.title_en AS "titleEn", a.title_status AS "titleStatus", a.description_nl AS "descriptionNl",
      a.description_en AS "descriptionEn", a.introduced_year AS "introducedYear", a.flagship_id AS "flagshipId", f.code AS flagship,
      coalesce(goals.codes, '[]') AS goals, coalesce(groups.codes, '[]') AS "targetGroups", coalesce(themes.codes, '[]') AS themes,
      coalesce(held.roles, '[]') AS roles
    FROM actions a LEFT JOIN flagships f ON f.id = a.flagship_id
    LEFT JOIN (SELECT l.action_id, json_agg(g.code ORDER BY g.position) AS codes FROM goals g JOIN action_goals l ON l.goal_id = g.id
      WHERE g.plan_id = ${planId}::uuid GROUP BY l.action_id) AS goals ON goals.action_id = a.id
    LEFT JOIN (SELECT l.action_id, json_agg(g.code ORDER BY g.position) AS codes FROM target_groups g JOIN action_target_groups l ON l.target_group_id = g.id
      WHERE g.plan_id = ${planId}::uuid GROUP BY l.action_id) AS groups ON groups.action_id = a.id
    LEFT JOIN (SELECT l.action_id, json_agg(t.code ORDER BY t.position) AS codes FROM themes t JOIN action_themes l ON l.theme_id = t.id
      WHERE t.plan_id = ${planId}::uuid GROUP BY l.action_id) AS themes ON themes.action_id = a.id
    LEFT JOIN (SELECT i.action_id, json_agg(json_build_array(i.role, i.starts_on, i.ends_on, o.slug) ORDER BY i.starts_on NULLS FIRST, o.slug) AS roles
      FROM organisations o JOIN involvements i ON i.organisation_id = o.id
      WHERE o.plan_id = ${planId}::uuid GROUP BY i.action_id) AS held ON held.action_id = a.id
    WHERE a.plan_id = ${planId}::uuid ORDER BY a.position`
  const [rows, told] = await Promise.all([actions, readConfirmedEntries(database, planId, year)])
  const entries = new Map(told.map(({ actionId, entry }) => [actionId, entry]))
  return rows.map(({ titleNl, titleEn, descriptionNl, descriptionEn, roles, ...action }): FactAction => {
    const involvements = roles.map(([role, startsOn, endsOn, slug]) => ({
      role,
      slug,
      startsOn: startsOn === null ? null : columnOf(startsOn),
      endsOn: endsOn === null ? null : columnOf(endsOn),
    }))
    const held = rolesOn(involvements, lastDayOf(year))
    const inRole = (asked: InvolvementRole) => [...new Set(held.filter(({ role }) => role === asked).map(({ slug }) => slug))]
    return {
      id: action.id,
      flagshipId: action.flagshipId,
      introducedYear: action.introducedYear,
      number: action.number,
      title: asText(titleNl, titleEn),
      titleStatus: action.titleStatus,
      description: asText(descriptionNl, descriptionEn),
      flagship: action.flagship,
      goals: action.goals,
      targetGroups: action.targetGroups,
      themes: action.themes,
      leads: inRole('LEAD'),
      partners: inRole('PARTNER'),
      consulted: inRole('CONSULTED'),
      entry: entries.get(action.id) ?? null,
    }
  })
}
