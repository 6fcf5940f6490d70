import 'server-only'
import { type Database, db } from '../db'
import { ConflictError, RuleError } from '../errors'
import { citeSource, planToRevise, recordRevision } from '../plan/plan-revision.commands'
import { difference, freeSlug, refuseStale, slugOf } from '../plan/plan-revision.rules'
import type { Actor } from '../user/user.rules'
import { readObstacle } from './obstacle.queries'
import { alikeTitle, type ObstacleValues } from './obstacle.rules'
import type { NewObstacleInput, ObstacleInput } from './obstacle.schema'

/**
 * Names an obstacle; its address is made of its title.
 * @returns its slug.
 * @throws ForbiddenError; RuleError `revision.unknownChoice` for an action, owner or target group that the plan does not have, `obstacle.alike`
 * unless it was said to be another one.
 */
export function createObstacle(actor: Actor, input: NewObstacleInput): Promise<string> {
  return db.$transaction(async (transaction) => {
    const { id: planId } = await planToRevise(transaction, actor, 'createObstacle', input.plan)
    await refuseAlike(transaction, planId, input, { slug: null, titleNl: null, titleEn: null })
    const source = await citeSource(transaction, planId, input)
    return addObstacle(transaction, actor, planId, valuesOf(input), {
      ...{ kind: 'createObstacle', reason: input.reason, source },
    })
  })
}

type How = Omit<Parameters<typeof recordRevision>[3], 'change'> & {
  kind: 'createObstacle' | 'nameObstacle'
  actionId?: string
  year?: number
}

/**
 * The one way in which an obstacle comes to be, once the right was asked and the plan is held: from its own form, and from a row of a sheet.
 * @returns its slug, which is made of its title.
 * @throws RuleError `revision.unknownChoice` for an action, owner or target group that the plan does not have.
 */
export async function addObstacle(transaction: Database, actor: Actor, planId: string, values: ObstacleValues, how: How): Promise<string> {
  const { ownerId, actionIds, targetGroupIds } = await chosen(transaction, planId, values)
  const taken = await transaction.obstacle.findMany({ where: { planId }, select: { slug: true } })
  const wanted = slugOf(values.titleNl ?? values.titleEn ?? '', 'obstakel')
  const slug = freeSlug(
    wanted,
    taken.map((one) => one.slug),
  )
  const { kind, actionId, year, ...why } = how
  const { id } = await transaction.obstacle.create({
    data: {
      ...{ planId, slug, ...columns(values), ownerId },
      actions: { create: actionIds.map((linkedId) => ({ actionId: linkedId })) },
      targetGroups: { create: targetGroupIds.map((targetGroupId) => ({ targetGroupId })) },
    },
    select: { id: true },
  })
  const about = { kind, objectType: 'Obstacle', objectId: id, planId, actionId, year } as const
  await recordRevision(transaction, actor, about, { ...why, change: difference({ actions: [], targetGroups: [] }, values) })
  return slug
}

/**
 * Changes an obstacle, or resolves it with a year and what became of it.
 * @throws ForbiddenError; ConflictError with the values that are stored; RuleError when nothing changed, and for what the plan does not have.
 */
export function reviseObstacle(actor: Actor, input: ObstacleInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const { id: planId } = await planToRevise(transaction, actor, 'reviseObstacle', input.plan)
    const obstacle = await readObstacle(transaction, planId, input.obstacle)
    if (!obstacle) throw new RuleError('obstacle.unknown')
    const { id: obstacleId, values: before } = obstacle
    refuseStale(input.version, obstacle, before)
    const after = valuesOf(input)
    await refuseAlike(transaction, planId, input, { ...before, slug: input.obstacle })
    const { ownerId, actionIds, targetGroupIds } = await chosen(transaction, planId, after)
    const source = await citeSource(transaction, planId, input)
    const { count } = await transaction.obstacle.updateMany({
      where: { id: obstacleId, version: input.version },
      data: { ...columns(after), ownerId, version: { increment: 1 } },
    })
    if (count === 0) throw new ConflictError({ ...before, version: obstacle.version })
    await transaction.obstacleAction.deleteMany({ where: { obstacleId, actionId: { notIn: actionIds } } })
    await transaction.obstacleAction.createMany({
      data: actionIds.map((actionId) => ({ obstacleId, actionId })),
      skipDuplicates: true,
    })
    await transaction.obstacleTargetGroup.deleteMany({ where: { obstacleId, targetGroupId: { notIn: targetGroupIds } } })
    const groups = targetGroupIds.map((targetGroupId) => ({ obstacleId, targetGroupId }))
    await transaction.obstacleTargetGroup.createMany({ data: groups, skipDuplicates: true })
    const about = { kind: 'reviseObstacle', objectType: 'Obstacle', objectId: obstacleId, planId } as const
    await recordRevision(transaction, actor, about, { change: difference(before, after), reason: input.reason, source })
  })
}

/** Two obstacles of one title are a mistake most of the time: it takes a second step. */
async function refuseAlike(
  transaction: Database,
  planId: string,
  { different, ...titles }: Pick<NewObstacleInput, 'different' | 'titleNl' | 'titleEn'>,
  before: Pick<ObstacleValues, 'titleNl' | 'titleEn'> & { slug: string | null },
): Promise<void> {
  if (different) return
  const others = await transaction.obstacle.findMany({
    where: { planId, ...(before.slug !== null && { slug: { not: before.slug } }) },
    select: { titleNl: true, titleEn: true },
    orderBy: { slug: 'asc' },
  })
  const alike = alikeTitle(titles, before, others)
  if (alike) throw new RuleError('obstacle.alike', alike, 'different')
}

function valuesOf({ titleNl, titleEn, kind, owner, nextStepNl, nextStepEn, ...input }: NewObstacleInput): ObstacleValues {
  const { openedYear, resolvedYear, resolutionNl, resolutionEn } = input
  const unique = (list: string[]) => [...new Set(list)].sort()
  return {
    ...{ titleNl, titleEn, kind, owner, nextStepNl, nextStepEn, openedYear, resolvedYear, resolutionNl, resolutionEn },
    actions: unique(input.actions),
    targetGroups: unique(input.targetGroups),
  }
}

const columns = ({ owner: _, actions: __, targetGroups: ___, ...own }: ObstacleValues) => own

/** The ids behind what was chosen. @throws RuleError for what the plan does not have. */
async function chosen(transaction: Database, planId: string, { owner, actions, targetGroups }: ObstacleValues) {
  const numbered = await transaction.action.findMany({ where: { planId, number: { in: actions } }, select: { id: true } })
  const groups = await transaction.targetGroup.findMany({ where: { planId, code: { in: targetGroups } }, select: { id: true } })
  const organisation =
    owner === null ? null : await transaction.organisation.findUnique({ where: { planId_slug: { planId, slug: owner } } })
  if (numbered.length !== actions.length) throw new RuleError('revision.unknownChoice', {}, 'actions')
  if (groups.length !== targetGroups.length) throw new RuleError('revision.unknownChoice', {}, 'targetGroups')
  if (owner !== null && organisation === null) throw new RuleError('revision.unknownChoice', {}, 'owner')
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return { ownerId: organisation?.id ?? null, actionIds: ids(numbered), targetGroupIds: ids(groups) }
}
