import 'server-only'
import type { Database } from '../../../db'
import { obstacleText, obstacleTies } from '../../../obstacle/queries'
import { asText, type Facts } from '../facts/rules'
import { inYear } from './rules'

/** The obstacles that stood in the way during a year, the oldest first. `hidden` are the years that are not public. */
export async function readObstacles(
  database: Database,
  planId: string,
  year: number,
  hidden: ReadonlySet<number>,
): Promise<Facts['obstacles']> {
  const rows = await database.obstacle.findMany({
    where: { planId, openedYear: { lte: year } },
    select: {
      ...obstacleText,
      ...obstacleTies,
    },
    orderBy: [{ openedYear: 'asc' }, { slug: 'asc' }],
  })
  const told = rows.flatMap((row) => inYear(row, year, hidden) ?? [])
  return told.map((row) => ({
    slug: row.slug,
    title: asText(row.titleNl, row.titleEn),
    kind: row.kind,
    experiencedBy: row.targetGroups.map(({ targetGroup }) => targetGroup.code),
    actions: row.actions.map(({ action }) => action.number),
    owner: row.owner?.slug ?? null,
    nextStep: asText(row.nextStepNl, row.nextStepEn),
    openedYear: row.openedYear,
    resolvedYear: row.resolvedYear,
    resolution: asText(row.resolutionNl, row.resolutionEn),
  }))
}
