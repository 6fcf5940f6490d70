import 'server-only'
import { dayOf } from '../dates'
import { type Database, db } from '../db'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import type { AxisItem } from './matrix.rules'
import { citations } from './plan.queries'
import { validityOf } from './plan-revision.rules'

/** A theme with what has to be known of it, such as that it is our reading of the source. */
type Theme = AxisItem & { note: string | null; noteNl: string | null }

/**
 * The two axes of the plan's matrix, each in its order, with the ids of the actions that are under each item; one statement. Which
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

const said = { about: true, textNl: true, textEn: true } as const
const cell = { targetGroup: { select: { code: true } }, theme: { select: { code: true } } } as const

/**
 * What everybody may read of the cells of a plan's matrix, with its sources and the day since which it reads as it does (null when that is
 * not known); withdrawn comments are not among it.
 */
export async function listPublicCellComments(planId: string) {
  const rows = await db.cellComment.findMany({
    where: { planId, withdrawnAt: null },
    select: { id: true, ...said, ...cell, sources: citations },
    orderBy: [{ targetGroup: { position: 'asc' } }, { theme: { position: 'asc' } }],
  })
  const revisions = await db.event.groupBy({
    by: ['objectId'],
    where: { objectType: 'CellComment', objectId: { in: rows.map(({ id }) => id) } },
    _max: { at: true },
  })
  const last = new Map(revisions.map(({ objectId, _max }) => [objectId, _max.at]))
  return rows.map(({ id, targetGroup, theme, ...comment }) => {
    const at = last.get(id)
    return { ...comment, group: targetGroup.code, theme: theme.code, since: at ? dayOf(at) : null }
  })
}

export type PublicCellComment = Awaited<ReturnType<typeof listPublicCellComments>>[number]

/** The axes of a cell, or null when the plan does not have it. */
export async function readCell(database: Database, planId: string, group: string, theme: string) {
  const select = { id: true, nameNl: true, nameEn: true } as const
  const [targetGroup, column] = [
    await database.targetGroup.findUnique({ where: { planId_code: { planId, code: group } }, select }),
    await database.theme.findUnique({ where: { planId_code: { planId, code: theme } }, select }),
  ]
  return targetGroup && column ? { targetGroup, theme: column } : null
}

/** The comment on a cell with its values as forms and events name them, or null. */
export async function readCellComment(database: Database, targetGroupId: string, themeId: string) {
  const found = await database.cellComment.findUnique({
    where: { targetGroupId_themeId: { targetGroupId, themeId } },
    select: { id: true, version: true, withdrawnAt: true, ...said, sources: citations },
  })
  if (!found) return null
  const { about, textNl, textEn, ...row } = found
  return { ...row, values: { about, textNl, textEn, validity: validityOf(row) } }
}

/** A cell and what is said of it, for the form; null for anyone who may not revise the plan, and for a cell that the plan does not have. */
export async function getCellCommentToRevise(actor: Actor, planId: string, group: string, theme: string) {
  if (!may(actor, 'getCellCommentToRevise', { planId })) return null
  const found = await readCell(db, planId, group, theme)
  if (!found) return null
  return { ...found, comment: await readCellComment(db, found.targetGroup.id, found.theme.id) }
}

/** What is said of every cell, withdrawn comments too. Null for anyone who may not revise the plan. */
export async function listCellCommentsToRevise(actor: Actor, planId: string) {
  if (!may(actor, 'listCellCommentsToRevise', { planId })) return null
  const rows = await db.cellComment.findMany({ where: { planId }, select: { ...said, ...cell, withdrawnAt: true } })
  return rows.map(({ targetGroup, theme, ...comment }) => ({ ...comment, group: targetGroup.code, theme: theme.code }))
}
