import 'server-only'
import { db } from '../../db'
import type { AxisItem } from './rules'

/** A theme with what has to be known of it, such as that it is our reading of the source. */
type Theme = AxisItem & { note: string | null; noteNl: string | null }

/**
 * The two axes of the plan's matrix, each in its order, with the ids of the actions that stand under each item; one statement. Which
 * actions count in a year, the ledger says.
 */
export async function getPublicMatrix(planId: string): Promise<{ targetGroups: AxisItem[]; themes: Theme[] }> {
  const rows = await db.$queryRaw<(Theme & { axis: 'group' | 'theme' })[]>`
    SELECT axis, code, "nameNl", "nameEn", note, "noteNl", "actionIds" FROM (
      SELECT 'group' AS axis, g.code, g.name_nl AS "nameNl", g.name_en AS "nameEn", NULL AS note, NULL AS "noteNl", g.position,
        ARRAY(SELECT l.action_id::text FROM action_target_groups l WHERE l.target_group_id = g.id) AS "actionIds"
      FROM target_groups g WHERE g.plan_id = ${planId}::uuid
      UNION ALL
      SELECT 'theme', t.code, t.name_nl, t.name_en, t.note, t.note_nl, t.position,
        ARRAY(SELECT l.action_id::text FROM action_themes l WHERE l.theme_id = t.id)
      FROM themes t WHERE t.plan_id = ${planId}::uuid
    ) AS items ORDER BY axis, position`
  const of = (wanted: string): Theme[] => rows.flatMap(({ axis, ...item }) => (axis === wanted ? [item] : []))
  return { targetGroups: of('group'), themes: of('theme') }
}
