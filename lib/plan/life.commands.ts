import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { columnOf, dayOfColumn } from '../dates'
import { db, patient } from '../db'
import { ConflictError, RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import type { EventKind } from '../event/event.rules'
import type { Verb } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { deleteRowsOfPlan } from './removal.commands'
import { type HeldPlan, holdPlanToSetUp } from './setup.queries'
import { refuseWithoutReason } from './setup.rules'
import type { PlanDecisionInput, PlanEndInput, PlanFromArchiveInput } from './setup.schema'

type Transaction = Prisma.TransactionClient

/** A plan in the state that the screen showed. @throws ForbiddenError; ConflictError. */
async function hold(transaction: Transaction, actor: Actor, verb: Verb, { plan: slug, version }: PlanFromArchiveInput): Promise<HeldPlan> {
  const plan = await holdPlanToSetUp(transaction, actor, verb, slug)
  if (plan.version !== version) throw new ConflictError({ version: plan.version })
  return plan
}

/** The example shows what a plan in use looks like, to whoever comes next. @throws RuleError `plan.exampleStays`. */
function refuseExample({ sample }: HeldPlan): void {
  if (sample) throw new RuleError('plan.exampleStays')
}

type Change = { before: Prisma.InputJsonObject; after: Prisma.InputJsonObject; reason?: string | null }

async function change(transaction: Transaction, actor: Actor, kind: EventKind, plan: HeldPlan, data: Prisma.PlanUpdateInput, said: Change) {
  await transaction.plan.update({ where: { id: plan.id }, data: { ...data, version: { increment: 1 } }, select: { id: true } })
  const about = { planId: plan.id, actorId: actor.id, objectType: 'Plan', objectId: plan.id } as const
  await recordEvent(transaction, { ...about, kind, ...said })
}

/**
 * Lets everybody read a plan. Cannot be taken back: what everybody could read stays at its address.
 * @throws ForbiddenError; ConflictError when somebody changed it meanwhile; RuleError when it is public already, and while it has no action.
 */
export function publishPlan(actor: Actor, input: PlanDecisionInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const plan = await hold(transaction, actor, 'publishPlan', input)
    if (plan.publishedAt !== null) throw new RuleError('plan.alreadyPublic')
    if ((await transaction.action.count({ where: { planId: plan.id } })) === 0) throw new RuleError('plan.noActions')
    const said = { before: { public: false }, after: { public: true } }
    await change(transaction, actor, 'publishPlan', plan, { publishedAt: new Date() }, said)
  })
}

/**
 * Says on which day a plan ended, or that it goes on after all. No year after that day is reported on.
 * @throws ForbiddenError; ConflictError; RuleError when nothing changed, without a reason once it is public, when a later year was opened,
 * and for the example.
 */
export function endPlan(actor: Actor, input: PlanEndInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const plan = await hold(transaction, actor, 'endPlan', input)
    refuseExample(plan)
    const before = plan.endedOn && dayOfColumn(plan.endedOn)
    if (before === input.endedOn) throw new RuleError('revision.nothingChanged')
    refuseWithoutReason(plan, input.reason)
    if (input.endedOn !== null) {
      const later = { planId: plan.id, year: { gt: Number(input.endedOn.slice(0, 4)) } }
      const opened = await transaction.reportingYear.findFirst({ where: later, select: { year: true }, orderBy: { year: 'desc' } })
      if (opened) throw new RuleError('plan.reportedAfter', { year: String(opened.year) }, 'endedOn')
    }
    const said = { before: { endedOn: before }, after: { endedOn: input.endedOn }, reason: input.reason }
    await change(transaction, actor, 'endPlan', plan, { endedOn: input.endedOn && columnOf(input.endedOn) }, said)
  })
}

/**
 * Ends the work in a plan that ended: its pages stay, its roles give no rights, nothing of it changes.
 * @throws ForbiddenError; ConflictError; RuleError while it did not end, or a year of it is open, and for the example.
 */
export function archivePlan(actor: Actor, input: PlanDecisionInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const plan = await hold(transaction, actor, 'archivePlan', input)
    refuseExample(plan)
    if (plan.publishedAt === null) throw new RuleError('plan.inPreparation')
    if (plan.endedOn === null) throw new RuleError('plan.notEnded')
    const open = await transaction.reportingYear.findFirst({ where: { planId: plan.id, closedAt: null }, select: { year: true } })
    if (open) throw new RuleError('plan.yearOpen', { year: String(open.year) })
    const said = { before: { archived: false }, after: { archived: true } }
    await change(transaction, actor, 'archivePlan', plan, { archivedAt: new Date() }, said)
  })
}

/** Lets people work in an archived plan again. @throws ForbiddenError; ConflictError; RuleError when it is not archived. */
export function takeFromArchive(actor: Actor, input: PlanFromArchiveInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const plan = await hold(transaction, actor, 'takeFromArchive', input)
    if (plan.archivedAt === null) throw new RuleError('plan.notArchived')
    const said = { before: { archived: true }, after: { archived: false } }
    await change(transaction, actor, 'takeFromArchive', plan, { archivedAt: null }, said)
  })
}

/**
 * Deletes a plan that was never public, with everything in it. What happened to it stays in the log.
 * @throws ForbiddenError; ConflictError; RuleError when it is public.
 */
export function deletePlan(actor: Actor, input: PlanDecisionInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const plan = await hold(transaction, actor, 'deletePlan', input)
    if (plan.publishedAt !== null) throw new RuleError('plan.wasPublic')
    const { slug, titleNl } = await transaction.plan.findUniqueOrThrow({ where: { id: plan.id }, select: { slug: true, titleNl: true } })
    await deleteRowsOfPlan(transaction, plan.id)
    const about = { planId: plan.id, actorId: actor.id, objectType: 'Plan', objectId: plan.id } as const
    await recordEvent(transaction, { ...about, kind: 'deletePlan', before: { slug, titleNl } })
  }, patient)
}
