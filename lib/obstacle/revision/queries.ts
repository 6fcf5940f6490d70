import 'server-only'
import { type Database, db } from '../../db'
import { may } from '../../user/right/rules'
import type { Actor } from '../../user/rules'
import type { ObstacleValues } from '../rules'

/** An obstacle with its values as forms and events name them, or null. */
export async function readObstacle(
  database: Database,
  planId: string,
  slug: string,
): Promise<{ id: string; slug: string; version: number; values: ObstacleValues } | null> {
  const obstacle = await database.obstacle.findUnique({
    where: { planId_slug: { planId, slug } },
    include: {
      owner: { select: { slug: true } },
      actions: { select: { action: { select: { number: true } } } },
      targetGroups: { select: { targetGroup: { select: { code: true } } } },
    },
  })
  if (!obstacle) return null
  const { id, version, titleNl, titleEn, kind, owner, nextStepNl, nextStepEn } = obstacle
  const { openedYear, resolvedYear, resolutionNl, resolutionEn, actions, targetGroups } = obstacle
  return {
    ...{ id, slug, version },
    values: {
      ...{ titleNl, titleEn, kind, owner: owner?.slug ?? null, nextStepNl, nextStepEn },
      ...{ openedYear, resolvedYear, resolutionNl, resolutionEn },
      actions: actions.map(({ action }) => action.number).sort(),
      targetGroups: targetGroups.map(({ targetGroup }) => targetGroup.code).sort(),
    },
  }
}

/** An obstacle for the form about it. Null for who may not revise the plan, and for a slug that none has. */
export async function getObstacleToRevise(actor: Actor, planId: string, slug: string) {
  return may(actor, 'getObstacleToRevise', { planId }) ? readObstacle(db, planId, slug) : null
}

/** What the form about an obstacle offers to choose from. Null for who may not revise the plan. */
export async function getObstacleChoices(actor: Actor, planId: string) {
  if (!may(actor, 'getObstacleChoices', { planId })) return null
  const query = { where: { planId }, orderBy: { position: 'asc' } } as const
  const flagshipTitles = { code: true, titleNl: true, titleEn: true, workingTitleNl: true, workingTitleEn: true } as const
  const names = { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } } as const
  const [actions, targetGroups, organisations] = await Promise.all([
    db.action.findMany({
      where: { planId },
      select: { number: true, titleNl: true, titleEn: true, flagship: { select: flagshipTitles } },
      // together by flagship, those whose flagship is not known last
      orderBy: [{ flagship: { position: 'asc' } }, { position: 'asc' }],
    }),
    db.targetGroup.findMany({ ...query, select: { code: true, nameNl: true, nameEn: true } }),
    db.organisation.findMany({ where: { planId }, select: { slug: true, names } }),
  ])
  return { actions, targetGroups, organisations }
}

/** The obstacles of a plan, those that still stand first. Null for who may not revise them. */
export async function listObstaclesToRevise(actor: Actor, planId: string) {
  if (!may(actor, 'listObstaclesToRevise', { planId })) return null
  return db.obstacle.findMany({
    where: { planId },
    select: {
      ...{ slug: true, titleNl: true, titleEn: true, kind: true, openedYear: true, resolvedYear: true },
      actions: { select: { action: { select: { number: true } } }, orderBy: { action: { position: 'asc' } } },
    },
    orderBy: [{ resolvedYear: { sort: 'desc', nulls: 'first' } }, { openedYear: 'desc' }, { slug: 'asc' }],
  })
}
