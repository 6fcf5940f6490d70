import 'server-only'
import { db } from '../../db'

/** A target group or a theme: a row or a column of the plan's matrix. */
export type AxisItem = { code: string; nameNl: string; nameEn: string | null }

/** The two axes of the plan's matrix, each in its order. */
export async function listPublicAxes(planId: string): Promise<{ targetGroups: AxisItem[]; themes: AxisItem[] }> {
  const query = { where: { planId }, select: { code: true, nameNl: true, nameEn: true }, orderBy: { position: 'asc' } } as const
  const [targetGroups, themes] = await Promise.all([db.targetGroup.findMany(query), db.theme.findMany(query)])
  return { targetGroups, themes }
}
