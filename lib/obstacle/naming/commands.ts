import 'server-only'
import { db } from '../../db'
import { RuleError } from '../../errors'
import { recordEvent } from '../../event/commands'
import { lockRow } from '../../status/row/queries'
import { writesSample } from '../../status/row/rules'
import type { Actor } from '../../user/rules'
import { holdPlan } from '../../year/queries'
import { listObstaclesToShow, type SheetObstacle } from '../queries'
import { freeSlug, slugOf } from './rules'
import type { ObstacleInput, ObstacleLinkInput } from './schema'

/**
 * Names an obstacle that stands in the way of an action from this year on (rule 10). Its address is made from its title.
 * @throws ForbiddenError for who may not write the row of the action; RuleError when the year is not open, the action does not count in
 * it, or a target group is not one of the plan. Nothing is written then.
 */
export function nameObstacle(actor: Actor, input: ObstacleInput): Promise<SheetObstacle> {
  const { number, year, kind, titleNl, titleEn } = input
  return db.$transaction(async (transaction) => {
    const row = await lockRow(transaction, actor, 'nameObstacle', input)
    const { planId, actionId } = row
    const sample = writesSample(actor, row)
    const codes = [...new Set(input.targetGroups)]
    const groups = await transaction.targetGroup.findMany({ where: { planId, code: { in: codes } }, select: { id: true, code: true } })
    if (groups.length < codes.length) throw new RuleError('obstacle.unknownGroup', {}, 'targetGroups')
    // two people who think of the same title get two addresses
    await holdPlan(transaction, planId)
    const wanted = slugOf(titleNl ?? titleEn ?? '')
    const taken = await transaction.obstacle.findMany({ where: { planId, slug: { startsWith: wanted } }, select: { slug: true } })
    const slug = freeSlug(wanted, new Set(taken.map((known) => known.slug)))
    const { id } = await transaction.obstacle.create({
      data: {
        planId,
        slug,
        kind,
        titleNl,
        titleEn,
        openedYear: year,
        sample,
        actions: { create: [{ actionId, sample }] },
        targetGroups: { create: groups.map((group) => ({ targetGroupId: group.id, sample })) },
      },
      select: { id: true },
    })
    await recordEvent(transaction, {
      ...{ planId, actionId, year, actorId: actor.id, kind: 'nameObstacle', objectType: 'Obstacle', objectId: id, sample },
      after: { obstacleKind: kind, titleNl, titleEn, targetGroups: groups.map((group) => group.code), actions: [number] },
    })
    return { slug, kind, titleNl, titleEn, actions: [number] }
  })
}

/**
 * Says that an obstacle somebody named before stands in the way of this action too. Saying it twice changes nothing.
 * @throws as nameObstacle; RuleError also when the actor knows of no such obstacle that stands in the year.
 */
export function linkObstacle(actor: Actor, input: ObstacleLinkInput): Promise<SheetObstacle> {
  const { number, year, obstacle: slug } = input
  return db.$transaction(async (transaction) => {
    const row = await lockRow(transaction, actor, 'linkObstacle', input)
    const { planId, actionId } = row
    const known = (await listObstaclesToShow(transaction, actor, planId, year)).find((obstacle) => obstacle.slug === slug)
    if (!known) throw new RuleError('obstacle.unknown', {}, 'obstacle')
    if (known.actions.includes(number)) return known
    const sample = writesSample(actor, row)
    const { id } = await transaction.obstacle.findUniqueOrThrow({ where: { planId_slug: { planId, slug } }, select: { id: true } })
    const { count } = await transaction.obstacleAction.createMany({ data: [{ obstacleId: id, actionId, sample }], skipDuplicates: true })
    const actions = [...known.actions, number]
    if (count > 0) {
      await recordEvent(transaction, {
        ...{ planId, actionId, year, actorId: actor.id, kind: 'linkObstacle', objectType: 'Obstacle', objectId: id, sample },
        before: { actions: known.actions },
        after: { actions },
      })
    }
    return { ...known, actions }
  })
}
