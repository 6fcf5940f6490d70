import 'server-only'
import { db } from '../../db'
import type { AxisItem } from './rules'

/**
 * The two axes of the plan's matrix, each in its order, with the ids of the actions that stand under each item; one statement. Which
 * actions count in a year, the ledger says.
 */
export async function getPublicMatrix(planId: string): Promise<{ targetGroups: AxisItem[]; themes: AxisItem[] }> {
  const rows = await db.$queryRaw<(AxisItem & { axis: 'group' | 'theme' })[]>`
    SELECT axis, code, "nameNl", "nameEn", "actionIds" FROM (
      SELECT 'group' AS axis, g.code, g.name_nl AS "nameNl", g.name_en AS "nameEn", g.position,
        ARRAY(SELECT l.action_id::text FROM action_target_groups l WHERE l.target_group_id = g.id) AS "actionIds"
      FROM target_groups g WHERE g.plan_id = ${planId}::uuid
      UNION ALL
      SELECT 'theme', t.code, t.name_nl, t.name_en, t.position,
        ARRAY(SELECT l.action_id::text FROM action_themes l WHERE l.theme_id = t.id)
      FROM themes t WHERE t.plan_id = ${planId}::uuid
    ) AS items ORDER BY axis, position`
  const of = (wanted: string): AxisItem[] => rows.flatMap(({ axis, ...item }) => (axis === wanted ? [item] : []))
  return { targetGroups: of('group'), themes: of('theme') }
}
