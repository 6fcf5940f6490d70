import 'server-only'
import { columnOf } from '../../../dates'
import { type Database, db } from '../../../db'
import { ConflictError, RuleError } from '../../../errors'
import type { Actor } from '../../../user/rules'
import { citeSource, planToRevise, recordRevision } from '../../revision/commands'
import { citing, difference, refuseDemoOnReal, refuseStale, split } from '../../revision/rules'
import { dropOverlay } from '../overlay/commands'
import { asRole, readAction, readTies } from './queries'
import { type ActionValues, becomesReal, changesSlot, inOrder, roleHeldTwice, slotFields } from './rules'
import type { ActionInput, Role } from './schema'

/**
 * Changes what the plan says of an action. A changed number leaves the former one behind, whose address leads on. In a slot of the sample
 * it stays sample and leaves with it, unless the title becomes official: then the rest of the overlay goes at once (rule 7).
 * @throws ForbiddenError; ConflictError with the values that stand there; RuleError when nothing changed, for a number that another action has or
 * had, a role held twice, a year after one in which the action counted, an origin that leads back to itself, and for a demo account on what is real.
 */
export function reviseAction(actor: Actor, input: ActionInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const plan = await planToRevise(transaction, actor, 'reviseAction', input.plan)
    const action = await readAction(transaction, plan.id, input.action)
    if (!action) throw new RuleError('action.unknown')
    const { values: before } = action
    refuseStale(input.version, action, before)
    refuseDemoOnReal(actor, action)
    const real = becomesReal(action, input, actor)
    const after = valuesOf(input)
    if (real) after.involvements = await meant(transaction, action.id, after.involvements)
    const change = difference(before, after)
    if (actor.sample && changesSlot(before, after)) throw new RuleError('action.demoSlot')

    const ties = await readTies(transaction, plan.id, after)
    if (after.number !== before.number) await takeNumber(transaction, plan.id, action.id, before.number, after.number)
    await refuseYearAfterCounting(transaction, action.id, before, after)
    await refuseRoundOrigin(transaction, action.id, ties.splitFromId)
    const twice = roleHeldTwice(input.involvements)
    if (twice) throw new RuleError('action.roleTwice', {}, `organisation.${twice.row}`)

    const sample = action.sample && !real
    const source = await citeSource(transaction, plan.id, input, sample)
    if (real) await dropOverlay(transaction, [action.id])
    const { number, titleNl, titleEn, titleStatus, descriptionNl, descriptionEn, introducedYear } = after
    const { count } = await transaction.action.updateMany({
      where: { id: action.id, version: input.version },
      data: {
        ...{ number, titleNl, titleEn, titleStatus, descriptionNl, descriptionEn, introducedYear, sample },
        flagshipId: ties.flagshipId,
        splitFromId: ties.splitFromId,
        version: { increment: 1 },
      },
    })
    if (count === 0) throw new ConflictError({ ...before, version: action.version })
    await transaction.action.update({ where: { id: action.id }, data: { sources: citing(source) }, select: { id: true } })
    await replaceTies(transaction, action.id, before, after, ties, sample, real)

    const about = { kind: 'reviseAction', objectType: 'Action', objectId: action.id, planId: plan.id, actionId: action.id } as const
    const { reason } = input
    if (real) return recordRevision(transaction, actor, about, { change: difference(nothing, after), reason, source, sample: false })
    // the number and its like stay when the sample goes, and so does what is said about them
    const [slot, filling] = change && sample ? split(change, slotFields) : [null, change]
    if (slot) await recordRevision(transaction, actor, about, { change: slot, reason, source: null, sample: false })
    if (filling || source || !slot) await recordRevision(transaction, actor, about, { change: filling, reason, source, sample })
  })
}

const nothing = { goals: [], targetGroups: [], themes: [], involvements: [] }

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

/** The roles that somebody meant to give: those of the sample that were left as they stood go with it. */
async function meant(transaction: Database, actionId: string, roles: Role[]): Promise<Role[]> {
  const held = await transaction.involvement.findMany({
    where: { actionId, sample: true },
    select: { role: true, startsOn: true, endsOn: true, organisation: { select: { slug: true } } },
  })
  const left = new Set(held.map(({ organisation, ...of }) => said({ ...asRole(of), organisation: organisation.slug })))
  return roles.filter((role) => !left.has(said(role)))
}

const said = ({ organisation, role, startsOn, endsOn }: Role) => [organisation, role, startsOn, endsOn].join(' ')

type Ties = Awaited<ReturnType<typeof readTies>>

/** Ties that stay keep their mark, unless the slot became real. */
async function replaceTies(
  transaction: Database,
  actionId: string,
  before: ActionValues,
  after: ActionValues,
  ties: Ties,
  sample: boolean,
  real: boolean,
) {
  const changed = (field: keyof ActionValues) => real || JSON.stringify(before[field]) !== JSON.stringify(after[field])
  const where = { actionId }
  if (changed('goals')) {
    await transaction.actionGoal.deleteMany({ where })
    await transaction.actionGoal.createMany({ data: ties.goalIds.map((goalId) => ({ actionId, goalId, sample })) })
  }
  if (changed('targetGroups')) {
    await transaction.actionTargetGroup.deleteMany({ where })
    await transaction.actionTargetGroup.createMany({
      data: ties.targetGroupIds.map((targetGroupId) => ({ actionId, targetGroupId, sample })),
    })
  }
  if (changed('themes')) {
    await transaction.actionTheme.deleteMany({ where })
    await transaction.actionTheme.createMany({ data: ties.themeIds.map((themeId) => ({ actionId, themeId, sample })) })
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
        sample,
      })),
    })
  }
}
