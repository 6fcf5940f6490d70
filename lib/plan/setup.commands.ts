import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { type Database, db } from '../db'
import { ConflictError, RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import { giveRole } from '../user/membership.commands'
import { may, requireRight } from '../user/right.rules'
import { lockUser } from '../user/user.commands'
import type { Actor } from '../user/user.rules'
import { recordRevision } from './plan-revision.commands'
import { difference } from './plan-revision.rules'
import { holdPlanToSetUp, readPlanValues } from './setup.queries'
import { addressOf, refuseReserved, refuseWithoutReason } from './setup.rules'
import type { NewPlanInput, PlanInput } from './setup.schema'

const inOrder = { position: 'asc' } as const

/**
 * Gives a plan the goals, flagships, target groups, themes and words of another, as they stand, within the transaction of whoever asks. What
 * the other plan did with them stays there: actions, sources, history.
 */
async function copyStructure(transaction: Database, fromId: string, toId: string): Promise<void> {
  const of = { where: { planId: fromId }, orderBy: inOrder }
  const axis = { code: true, position: true, nameNl: true, nameEn: true, confidence: true } as const
  const goals = await transaction.goal.findMany({ ...of, select: axis })
  await transaction.goal.createMany({ data: goals.map((goal) => ({ ...goal, planId: toId })) })
  const groups = await transaction.targetGroup.findMany({ ...of, select: axis })
  await transaction.targetGroup.createMany({ data: groups.map((group) => ({ ...group, planId: toId })) })
  const themes = await transaction.theme.findMany({ ...of, select: { ...axis, note: true, noteNl: true } })
  const copied = await transaction.theme.createManyAndReturn({
    data: themes.map((theme) => ({ ...theme, planId: toId })),
    select: { id: true, code: true },
  })
  const themeIds = new Map(copied.map(({ id, code }) => [code, id]))
  const flagships = await transaction.flagship.findMany({
    ...of,
    select: {
      ...{ code: true, position: true, titleNl: true, titleEn: true, workingTitleNl: true, workingTitleEn: true },
      ...{ themeTie: true, confidence: true, theme: { select: { code: true } } },
    },
  })
  await transaction.flagship.createMany({
    data: flagships.map(({ theme, ...flagship }) => ({
      ...flagship,
      planId: toId,
      themeId: theme ? (themeIds.get(theme.code) ?? null) : null,
    })),
  })
  await copyWords(transaction, fromId, toId)
}

/** What the other plan calls its levels and states, when it does so in its own way. */
async function copyWords(transaction: Database, fromId: string, toId: string): Promise<void> {
  const levels = { level: true, oneNl: true, otherNl: true, oneEn: true, otherEn: true } as const
  const states = { state: true, labelNl: true, labelEn: true, definitionNl: true, definitionEn: true } as const
  const words = await transaction.planWords.findUnique({
    where: { planId: fromId },
    select: { levels: { select: levels }, states: { select: states } },
  })
  if (!words) return
  await transaction.planWords.create({ data: { planId: toId }, select: { planId: true } })
  await transaction.levelName.createMany({ data: words.levels.map((row) => ({ ...row, planId: toId })) })
  await transaction.stateWords.createMany({ data: words.states.map((row) => ({ ...row, planId: toId })) })
}

type Transaction = Prisma.TransactionClient

/**
 * Makes a plan that is in preparation: staff alone see it. With `from`, it begins with the structure of another plan: goals, flagships,
 * target groups and themes, without actions.
 * @returns its slug.
 * @throws ForbiddenError; RuleError for an address that is taken or reserved, and for a plan to begin with that does not exist.
 */
export async function createPlan(actor: Actor, { slug: typed, from, coordinator, matrix, ...columns }: NewPlanInput): Promise<string> {
  requireRight(actor, 'createPlan')
  const slug = addressOf(typed, columns)
  refuseReserved(slug)
  return db.$transaction(async (transaction) => {
    const origin = from === null ? null : await transaction.plan.findUnique({ where: { slug: from }, select: { id: true } })
    if (from !== null && !(origin && may(actor, 'getKeptPlan', { planId: origin.id })))
      throw new RuleError('plan.unknownOrigin', {}, 'from')
    // whoever comes second waits here for the first, and then finds the address taken
    const [plan] = await transaction.plan.createManyAndReturn({
      data: [{ slug, ...columns, hasMatrix: matrix === 'WITH' }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!plan) throw new RuleError('plan.slugTaken', { slug }, 'slug')
    const after = { ...(await readPlanValues(transaction, plan.id)), from: from ?? undefined }
    const about = { planId: plan.id, actorId: actor.id, objectType: 'Plan', objectId: plan.id } as const
    await recordEvent(transaction, { ...about, kind: 'createPlan', after: JSON.parse(JSON.stringify(after)) })
    if (origin) await copyStructure(transaction, origin.id, plan.id)
    if (coordinator) {
      const user = await lockUser(transaction, actor, actor.id)
      await giveRole(transaction, actor, user, plan.id, { role: 'COORDINATOR', organisationId: null })
    }
    return slug
  })
}

/**
 * Changes what a plan is called, where it is and what it counts. Its address changes only while it is in preparation.
 * @returns its slug.
 * @throws ForbiddenError; ConflictError with the values that are stored; RuleError when nothing changed, for an address that is taken,
 * reserved or was read by others, without a reason once the plan is public, and for a first year after one that was opened.
 */
export function revisePlan(actor: Actor, input: PlanInput): Promise<string> {
  const { plan: current, slug: typed, version, reason, matrix, ...columns } = input
  return db.$transaction(async (transaction) => {
    const plan = await holdPlanToSetUp(transaction, actor, 'revisePlan', current)
    const before = await readPlanValues(transaction, plan.id)
    if (plan.version !== version) throw new ConflictError({ ...before, version: plan.version })
    const slug = typed ?? before.slug
    if (slug !== before.slug) await takeAddress(transaction, plan, slug)
    const opened = await transaction.reportingYear.findFirst({
      where: { planId: plan.id, year: { lt: columns.firstYear } },
      select: { year: true },
      orderBy: { year: 'asc' },
    })
    if (opened) throw new RuleError('plan.yearOpened', { year: String(opened.year) }, 'firstYear')
    const change = difference(before, { ...columns, slug, matrix })
    if (change) refuseWithoutReason(plan, reason)
    await transaction.plan.update({
      where: { id: plan.id },
      data: { ...columns, slug, hasMatrix: matrix === 'WITH', version: { increment: 1 } },
      select: { id: true },
    })
    const about = { kind: 'revisePlan', objectType: 'Plan', objectId: plan.id, planId: plan.id } as const
    await recordRevision(transaction, actor, about, { change, reason, source: null })
    return slug
  })
}

async function takeAddress(transaction: Transaction, plan: { publishedAt: Date | null }, slug: string): Promise<void> {
  if (plan.publishedAt !== null) throw new RuleError('plan.slugFixed', {}, 'slug')
  refuseReserved(slug)
  if ((await transaction.plan.count({ where: { slug } })) > 0) throw new RuleError('plan.slugTaken', { slug }, 'slug')
}
