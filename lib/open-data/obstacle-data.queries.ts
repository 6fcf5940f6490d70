import 'server-only'
import { db } from '../db'
import { obstacleText, obstacleTies } from '../obstacle/obstacle.queries'
import { asPublic, chooseObstacles, type ObstacleQuery } from '../obstacle/obstacle.rules'
import type { PublicPlan } from '../plan/plan.queries'
import { asText } from '../report/edition-facts.rules'
import type { ObstaclesDocument, OpenObstacle } from './action-data.schema'
import { type Page, pageOf } from './api-paging.rules'
import { type LabelledPlan, labelOf, type Origin, termsOf } from './open-data.rules'

/** The obstacles that everybody may know of, of the plan or of one action, the oldest first. */
export async function listPublicOpenObstacles(plan: LabelledPlan, actionId?: string): Promise<OpenObstacle[]> {
  const planId = plan.id
  const [unpublished, rows] = await Promise.all([
    db.reportingYear.findMany({ where: { planId, publicSince: null }, select: { year: true } }),
    db.obstacle.findMany({
      where: { planId, actions: { some: { actionId } } },
      select: {
        ...obstacleText,
        ...obstacleTies,
      },
      orderBy: [{ openedYear: 'asc' }, { slug: 'asc' }],
    }),
  ])
  const hidden = new Set(unpublished.map(({ year }) => year))
  return rows.flatMap((row) => {
    const shown = asPublic(row, hidden)
    return shown
      ? [
          {
            ...labelOf(plan),
            slug: shown.slug,
            title: asText(shown.titleNl, shown.titleEn),
            kind: shown.kind,
            experiencedBy: shown.targetGroups.map(({ targetGroup }) => targetGroup.code),
            actions: shown.actions.map(({ action }) => action.number),
            owner: shown.owner?.slug ?? null,
            nextStep: asText(shown.nextStepNl, shown.nextStepEn),
            openedYear: shown.openedYear,
            resolvedYear: shown.resolvedYear,
            resolution: asText(shown.resolutionNl, shown.resolutionEn),
          },
        ]
      : []
  })
}

/** The obstacles that an address of the list asks for, a page at a time. */
export async function getPublicObstaclesDocument(
  plan: PublicPlan,
  query: ObstacleQuery,
  page: Page,
  origin: Origin,
): Promise<ObstaclesDocument> {
  const asked = chooseObstacles(await listPublicOpenObstacles(plan), query)
  const { items, next } = pageOf(asked, ({ openedYear, slug }) => [openedYear, slug], page)
  return { ...termsOf(plan, origin), obstacles: items, next }
}
