import 'server-only'
import { db } from '../db'
import { RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import { lockRow } from '../status/sheet-row.queries'
import type { Actor } from '../user/user.rules'
import { holdPlan } from '../year/year.queries'
import { addObstacle } from './obstacle.commands'
import { listObstaclesToShow, type SheetObstacle } from './obstacle.queries'
import { alikeTitle } from './obstacle.rules'
import type { NamedObstacleInput, ObstacleLinkInput } from './obstacle-naming.schema'

/**
 * Names an obstacle that stands in the way of an action from this year on (rule 10). Its address is made from its title.
 * @throws ForbiddenError for anyone who may not write the row of the action; RuleError when the year is not open, the action does not count in
 *  it, a target group is not one of the plan, or an obstacle to choose has almost this title. Nothing is written then.
 */
export function nameObstacle(actor: Actor, input: NamedObstacleInput): Promise<SheetObstacle> {
  const { number, year, kind, titleNl, titleEn } = input
  return db.$transaction(async (transaction) => {
    const row = await lockRow(transaction, actor, 'nameObstacle', input)
    const { planId, actionId } = row
    // two people who think of the same title get two addresses
    await holdPlan(transaction, planId)
    const shown = await listObstaclesToShow(transaction, actor, planId, year)
    const alike = alikeTitle(input, { titleNl: null, titleEn: null }, shown)
    if (alike) throw new RuleError('obstacle.alikeShown', alike, titleNl === null ? 'titleEn' : 'titleNl')
    const named = { titleNl, titleEn, kind, openedYear: year, actions: [number], targetGroups: [...new Set(input.targetGroups)].sort() }
    const how = { kind: 'nameObstacle', actionId, year, reason: null, source: null } as const
    const slug = await addObstacle(transaction, actor, planId, { ...stillUnsaid, ...named }, how)
    return { slug, kind, titleNl, titleEn, actions: [number] }
  })
}

/** What the sheet does not ask: who handles it, how, and when. */
const stillUnsaid = { owner: null, nextStepNl: null, nextStepEn: null, resolvedYear: null, resolutionNl: null, resolutionEn: null }

/**
 * Says that an obstacle somebody named before stands in the way of this action too. Saying it twice changes nothing.
 * @throws as nameObstacle; RuleError also when the actor knows of no such obstacle that is open in the year.
 */
export function linkObstacle(actor: Actor, input: ObstacleLinkInput): Promise<SheetObstacle> {
  const { number, year, obstacle: slug } = input
  return db.$transaction(async (transaction) => {
    const row = await lockRow(transaction, actor, 'linkObstacle', input)
    const { planId, actionId } = row
    const known = (await listObstaclesToShow(transaction, actor, planId, year)).find((obstacle) => obstacle.slug === slug)
    if (!known) throw new RuleError('obstacle.unknown', {}, 'obstacle')
    if (known.actions.includes(number)) return known
    const { id } = await transaction.obstacle.findUniqueOrThrow({ where: { planId_slug: { planId, slug } }, select: { id: true } })
    const { count } = await transaction.obstacleAction.createMany({ data: [{ obstacleId: id, actionId }], skipDuplicates: true })
    const actions = [...known.actions, number]
    if (count > 0) {
      await recordEvent(transaction, {
        ...{ planId, actionId, year, actorId: actor.id, kind: 'linkObstacle', objectType: 'Obstacle', objectId: id },
        before: { actions: known.actions },
        after: { actions },
      })
    }
    return { ...known, actions }
  })
}
