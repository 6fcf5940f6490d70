import 'server-only'
import { db } from '../db'
import { asPublic } from './rules'

/** The obstacles of the given actions that everybody may know of, the oldest first. Names of owners come with their days. */
export async function listPublicObstacles(planId: string, actionIds: string[]) {
  const [unpublished, obstacles] = await Promise.all([
    db.reportingYear.findMany({ where: { planId, publicSince: null }, select: { year: true } }),
    db.obstacle.findMany({
      where: { planId, actions: { some: { actionId: { in: actionIds } } } },
      select: {
        slug: true,
        kind: true,
        titleNl: true,
        titleEn: true,
        nextStepNl: true,
        nextStepEn: true,
        openedYear: true,
        resolvedYear: true,
        resolutionNl: true,
        resolutionEn: true,
        owner: {
          select: { slug: true, names: { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } } },
        },
        actions: { select: { action: { select: { number: true } } }, orderBy: { action: { position: 'asc' } } },
        targetGroups: {
          select: { targetGroup: { select: { nameNl: true, nameEn: true } } },
          orderBy: { targetGroup: { position: 'asc' } },
        },
      },
      orderBy: [{ openedYear: 'asc' }, { slug: 'asc' }],
    }),
  ])
  const hidden = new Set(unpublished.map(({ year }) => year))
  return obstacles.flatMap(({ actions, targetGroups, ...obstacle }) => {
    const shown = asPublic(obstacle, hidden)
    return shown
      ? [{ ...shown, actions: actions.map(({ action }) => action.number), targetGroups: targetGroups.map((row) => row.targetGroup) }]
      : []
  })
}
