import 'server-only'
import type { ObstacleKind } from '@/prisma/generated/enums'
import { today } from '../dates'
import { type Database, db } from '../db'
import { listRoles } from '../status/ledger.queries'
import { rolesByAction } from '../status/ledger.rules'
import { canReadEntry } from '../status/status.rules'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { leadDay } from '../year/year.rules'
import { asPublic, type ObstacleValues } from './obstacle.rules'

/** What is said about an obstacle itself, without the people and actions around it. */
export const obstacleText = {
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
} as const

/** Who handles it, what it stands in the way of, and who experiences it, by the codes that everybody knows them by. */
export const obstacleTies = {
  owner: { select: { slug: true } },
  actions: { select: { action: { select: { number: true } } }, orderBy: { action: { position: 'asc' } } },
  targetGroups: { select: { targetGroup: { select: { code: true } } }, orderBy: { targetGroup: { position: 'asc' } } },
} as const

/** The obstacles of the given actions that everybody may know of, the oldest first. Names of owners come with their days. */
export async function listPublicObstacles(planId: string, actionIds: string[]) {
  const [unpublished, obstacles] = await Promise.all([
    db.reportingYear.findMany({ where: { planId, publicSince: null }, select: { year: true } }),
    db.obstacle.findMany({
      where: { planId, actions: { some: { actionId: { in: actionIds } } } },
      select: {
        ...obstacleText,
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

/** An obstacle as the sheet of a year shows it, with the numbers of its actions. */
export type SheetObstacle = { slug: string; kind: ObstacleKind; titleNl: string | null; titleEn: string | null; actions: string[] }

/**
 * The obstacles that are open in a year, as far as somebody may know of them: all of them for anyone who reads the whole year, else those that are
 * public and those of actions that their organisation leads or helps with.
 */
export async function listObstaclesToShow(database: Database, actor: Actor, planId: string, year: number): Promise<SheetObstacle[]> {
  const [unpublished, held, obstacles] = await Promise.all([
    database.reportingYear.findMany({ where: { planId, publicSince: null }, select: { year: true } }),
    listRoles(database, planId),
    database.obstacle.findMany({
      where: { planId, openedYear: { lte: year }, OR: [{ resolvedYear: null }, { resolvedYear: { gt: year } }] },
      select: {
        slug: true,
        kind: true,
        titleNl: true,
        titleEn: true,
        openedYear: true,
        actions: { select: { actionId: true, action: { select: { number: true } } }, orderBy: { action: { position: 'asc' } } },
      },
      orderBy: [{ openedYear: 'asc' }, { slug: 'asc' }],
    }),
  ])
  const hidden = new Set(unpublished.map((one) => one.year))
  const roles = rolesByAction(held, leadDay(year, today()))
  const all = may(actor, 'readWholeYear', { planId })
  return obstacles
    .filter(
      ({ openedYear, actions }) =>
        all || !hidden.has(openedYear) || actions.some(({ actionId }) => canReadEntry(actor, planId, roles(actionId))),
    )
    .map(({ openedYear: _, actions, ...obstacle }) => ({ ...obstacle, actions: actions.map(({ action }) => action.number) }))
}

/**
 * What the sheet of a year needs to name obstacles: those that are open in it, as `listObstaclesToShow`, and the target groups of the plan.
 * Null for anyone who has no role in the plan.
 */
export async function getSheetObstacles(actor: Actor, slug: string, year: number) {
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true } })
  if (!plan || !may(actor, 'getSheetObstacles', { planId: plan.id })) return null
  const [obstacles, targetGroups] = await Promise.all([
    listObstaclesToShow(db, actor, plan.id, year),
    db.targetGroup.findMany({
      where: { planId: plan.id },
      select: { code: true, nameNl: true, nameEn: true },
      orderBy: { position: 'asc' },
    }),
  ])
  return { obstacles, targetGroups }
}

export type SheetObstacles = NonNullable<Awaited<ReturnType<typeof getSheetObstacles>>>

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

/** An obstacle for the form about it. Null for anyone who may not revise the plan, and for a slug that none has. */
export async function getObstacleToRevise(actor: Actor, planId: string, slug: string) {
  return may(actor, 'getObstacleToRevise', { planId }) ? readObstacle(db, planId, slug) : null
}

/** What the form about an obstacle offers to choose from. Null for anyone who may not revise the plan. */
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

/** The obstacles of a plan, the open ones first. Null for anyone who may not revise them. */
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
