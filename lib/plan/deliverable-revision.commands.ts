import 'server-only'
import { type Database, db } from '../db'
import { ConflictError, RuleError } from '../errors'
import type { Actor } from '../user/user.rules'
import { readDeliverable } from './deliverable.queries'
import { columnsOfDate, type DeliverableValues } from './deliverable.rules'
import type { DeliverableInput } from './deliverable-revision.schema'
import { citeSource, planToRevise, recordRevision } from './plan-revision.commands'
import { citing, difference, firstVersion, freeSlug, refuseStale, slugOf, withdrawnAtOf } from './plan-revision.rules'

/**
 * Adds a deliverable, changes it, or withdraws it: then no page and no new edition shows it. It always has a source.
 * @returns its code.
 * @throws ForbiddenError; ConflictError with what is stored; RuleError for a new one without a source, for links to what the plan
 * does not have, and when nothing changed.
 */
export function reviseDeliverable(actor: Actor, input: DeliverableInput): Promise<string> {
  return db.$transaction(async (transaction) => {
    const { id: planId } = await planToRevise(transaction, actor, 'reviseDeliverable', input.plan)
    const found = input.deliverable === null ? null : await readDeliverable(transaction, planId, input.deliverable)
    if (input.deliverable !== null && !found) throw new RuleError('deliverable.unknown')
    if (found) refuseStale(input.version, found, found.values)
    const source = await citeSource(transaction, planId, input)
    if (!source && (found?.sources.length ?? 0) === 0) throw new RuleError('deliverable.needsSource', {}, 'source')
    const after = await inPlanOrder(transaction, planId, valuesOf(input))
    const change = difference(found?.values ?? { flagships: [], targetGroups: [] }, after.values)
    const columns = { ...columnsOf(after.values), withdrawnAt: withdrawnAtOf(input.validity, found) }
    const about = { kind: 'reviseDeliverable', objectType: 'Deliverable', planId, year: columns.year ?? undefined } as const
    const why = { change, reason: input.reason, source }
    if (found) {
      const { count } = await transaction.deliverable.updateMany({
        where: { id: found.id, version: input.version },
        data: { ...columns, version: { increment: 1 } },
      })
      if (count === 0) throw new ConflictError({ ...found.values, version: found.version })
      await transaction.deliverable.update({ where: { id: found.id }, data: { sources: citing(source) }, select: { id: true } })
      await replaceTies(transaction, found.id, after, change?.after ?? {})
      await recordRevision(transaction, actor, { ...about, objectId: found.id }, why)
      return found.code
    }
    const taken = await transaction.deliverable.findMany({ where: { planId }, select: { code: true } })
    const wanted = slugOf(input.titleNl ?? input.titleEn ?? '', 'resultaat')
    const code = freeSlug(
      wanted,
      taken.map((one) => one.code),
    )
    const data = { planId, code, ...columns, version: firstVersion, sources: citing(source) }
    const { id } = await transaction.deliverable.create({ data, select: { id: true } })
    await replaceTies(transaction, id, after, after.values)
    await recordRevision(transaction, actor, { ...about, objectId: id }, why)
    return code
  })
}

function valuesOf({ kind, date, titleNl, titleEn, descriptionNl, descriptionEn, ...input }: DeliverableInput): DeliverableValues {
  const { validity, flagships, targetGroups } = input
  return { kind, date, titleNl, titleEn, descriptionNl, descriptionEn, validity, flagships, targetGroups }
}

const columnsOf = ({ kind, date, titleNl, titleEn, descriptionNl, descriptionEn }: DeliverableValues) => ({
  ...{ kind, ...columnsOfDate(date), titleNl, titleEn, descriptionNl, descriptionEn },
})

type Chosen = Awaited<ReturnType<typeof inPlanOrder>>

/** The links in the order of the plan, with the ids behind the codes. @throws RuleError for what the plan does not have. */
async function inPlanOrder(transaction: Database, planId: string, values: DeliverableValues) {
  const query = { where: { planId }, select: { id: true, code: true }, orderBy: { position: 'asc' } } as const
  const inPlan = { flagships: await transaction.flagship.findMany(query), targetGroups: await transaction.targetGroup.findMany(query) }
  const flagships = inPlan.flagships.flatMap(({ id, code }) =>
    values.flagships.filter(({ flagship }) => flagship === code).map((tie) => ({ id, tie })),
  )
  const targetGroups = inPlan.targetGroups.flatMap(({ id, code }) =>
    values.targetGroups.filter(({ targetGroup }) => targetGroup === code).map((tie) => ({ id, tie })),
  )
  if (flagships.length !== values.flagships.length) throw new RuleError('revision.unknownChoice', {}, 'flagships')
  if (targetGroups.length !== values.targetGroups.length) throw new RuleError('revision.unknownChoice', {}, 'targetGroups')
  const ties = { flagships: flagships.map(({ tie }) => tie), targetGroups: targetGroups.map(({ tie }) => tie) }
  return { flagships, targetGroups, values: { ...values, ...ties } }
}

/** Links of which nothing changed stay as they are. */
async function replaceTies(transaction: Database, deliverableId: string, after: Chosen, changed: object) {
  if ('flagships' in changed) {
    await transaction.deliverableFlagship.deleteMany({ where: { deliverableId } })
    await transaction.deliverableFlagship.createMany({
      data: after.flagships.map(({ id, tie }) => ({
        ...{ deliverableId, flagshipId: id, tie: tie.flagshipTie, note: tie.flagshipNote },
      })),
    })
  }
  if ('targetGroups' in changed) {
    await transaction.deliverableTargetGroup.deleteMany({ where: { deliverableId } })
    await transaction.deliverableTargetGroup.createMany({
      data: after.targetGroups.map(({ id, tie }) => ({ deliverableId, targetGroupId: id, tie: tie.targetGroupTie })),
    })
  }
}
