import 'server-only'
import { columnOf } from '../dates'
import { type Database, db } from '../db'
import { ConflictError, RuleError } from '../errors'
import type { Actor } from '../user/user.rules'
import { readAction, readTies } from './action.queries'
import { type ActionValues, inOrder, roleHeldTwice } from './action-revision.rules'
import type { ActionInput } from './action-revision.schema'
import { citeSource, planToRevise, recordRevision } from './plan-revision.commands'
import { citing, difference, refuseStale } from './plan-revision.rules'

/**
 * Changes what the plan says of an action. A changed number leaves the former one behind, whose address leads on.
 * @throws ForbiddenError; ConflictError with the values that are stored; RuleError when nothing changed, for a number that another action has or
 * had, a role held twice, a year after one in which the action counted, and an origin that leads back to itself.
 */
export function reviseAction(actor: Actor, input: ActionInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const plan = await planToRevise(transaction, actor, 'reviseAction', input.plan)
    const action = await readAction(transaction, plan.id, input.action)
    if (!action) throw new RuleError('action.unknown')
    const { values: before } = action
    refuseStale(input.version, action, before)
    const after = valuesOf(input)
    const change = difference(before, after)

    const ties = await readTies(transaction, plan.id, after)
    if (after.number !== before.number) await takeNumber(transaction, plan.id, action.id, before.number, after.number)
    await refuseYearAfterCounting(transaction, action.id, before, after)
    await refuseRoundOrigin(transaction, action.id, ties.splitFromId)
    const twice = roleHeldTwice(input.involvements)
    if (twice) throw new RuleError('action.roleTwice', {}, `organisation.${twice.row}`)

    const source = await citeSource(transaction, plan.id, input)
    const { number, titleNl, titleEn, titleStatus, descriptionNl, descriptionEn, introducedYear } = after
    const { count } = await transaction.action.updateMany({
      where: { id: action.id, version: input.version },
      data: {
        ...{ number, titleNl, titleEn, titleStatus, descriptionNl, descriptionEn, introducedYear },
        flagshipId: ties.flagshipId,
        splitFromId: ties.splitFromId,
        version: { increment: 1 },
      },
    })
    if (count === 0) throw new ConflictError({ ...before, version: action.version })
    await transaction.action.update({ where: { id: action.id }, data: { sources: citing(source) }, select: { id: true } })
    await replaceTies(transaction, action.id, before, after, ties)

    const about = { kind: 'reviseAction', objectType: 'Action', objectId: action.id, planId: plan.id, actionId: action.id } as const
    await recordRevision(transaction, actor, about, { change, reason: input.reason, source })
  })
}

function valuesOf(input: ActionInput): ActionValues {
  const { number, titleNl, titleEn, descriptionNl, descriptionEn, flagship, introducedYear, splitFrom } = input
  const titleStatus = (titleNl ?? titleEn) === null ? null : input.titleStatus
  const codes = (list: string[]) => [...new Set(list)].sort()
  const tied = { goals: codes(input.goals), targetGroups: codes(input.targetGroups), themes: codes(input.themes) }
  const texts = { titleNl, titleEn, titleStatus, descriptionNl, descriptionEn }
  return { number, ...texts, flagship, ...tied, introducedYear, splitFrom, involvements: inOrder(input.involvements) }
}

/** Its own former number an action may take back; that of another one leads somewhere already. */
async function takeNumber(transaction: Database, planId: string, actionId: string, from: string, to: string) {
  const taken = await transaction.action.count({ where: { planId, number: to } })
  if (taken > 0) throw new RuleError('action.numberTaken', { number: to }, 'number')
  const former = await transaction.formerNumber.findUnique({ where: { planId_number: { planId, number: to } } })
  if (former && former.actionId !== actionId) throw new RuleError('action.numberWasTaken', { number: to }, 'number')
  if (former) await transaction.formerNumber.delete({ where: { id: former.id } })
  await transaction.formerNumber.create({ data: { planId, number: from, actionId } })
}

/** An action cannot come later than a year in which something was said of it, or whose list names it. */
async function refuseYearAfterCounting(transaction: Database, actionId: string, before: ActionValues, { introducedYear }: ActionValues) {
  if (introducedYear === null || introducedYear === before.introducedYear) return
  const earlier = { where: { actionId, year: { lt: introducedYear } }, select: { year: true }, orderBy: { year: 'asc' } } as const
  const counted = (await transaction.statusEntry.findFirst(earlier)) ?? (await transaction.yearScope.findFirst(earlier))
  if (counted) throw new RuleError('action.countedBefore', { year: String(counted.year) }, 'introducedYear')
}

async function refuseRoundOrigin(transaction: Database, actionId: string, origin: string | null) {
  for (let id = origin; id !== null; ) {
    if (id === actionId) throw new RuleError('action.splitFromItself', {}, 'splitFrom')
    id = (await transaction.action.findUnique({ where: { id }, select: { splitFromId: true } }))?.splitFromId ?? null
  }
}

type Ties = Awaited<ReturnType<typeof readTies>>

/** Links of which nothing changed stay as they are. */
async function replaceTies(transaction: Database, actionId: string, before: ActionValues, after: ActionValues, ties: Ties) {
  const changed = (field: keyof ActionValues) => JSON.stringify(before[field]) !== JSON.stringify(after[field])
  const where = { actionId }
  if (changed('goals')) {
    await transaction.actionGoal.deleteMany({ where })
    await transaction.actionGoal.createMany({ data: ties.goalIds.map((goalId) => ({ actionId, goalId })) })
  }
  if (changed('targetGroups')) {
    await transaction.actionTargetGroup.deleteMany({ where })
    await transaction.actionTargetGroup.createMany({
      data: ties.targetGroupIds.map((targetGroupId) => ({ actionId, targetGroupId })),
    })
  }
  if (changed('themes')) {
    await transaction.actionTheme.deleteMany({ where })
    await transaction.actionTheme.createMany({ data: ties.themeIds.map((themeId) => ({ actionId, themeId })) })
  }
  if (changed('involvements')) {
    await transaction.involvement.deleteMany({ where })
    await transaction.involvement.createMany({
      data: after.involvements.map(({ organisation, role, startsOn, endsOn }) => ({
        actionId,
        organisationId: ties.organisations.get(organisation) ?? '',
        role,
        startsOn: startsOn && columnOf(startsOn),
        endsOn: endsOn && columnOf(endsOn),
      })),
    })
  }
}
