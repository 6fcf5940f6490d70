import 'server-only'
import type { Prisma, User } from '@/prisma/generated/client'
import { db } from '../db'
import { ConflictError, RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import { reachOf, requireRight } from './right.rules'
import { eventAbout, lockUser } from './user.commands'
import type { Operator } from './user.rules'
import type { MembershipInput } from './user.schema'

type Transaction = Prisma.TransactionClient

/** @throws RuleError when the organisation is not one of the plan, or the person has this role already. */
async function requirePossible(transaction: Transaction, userId: string, planId: string, { role, organisationId }: MembershipInput) {
  if (organisationId && !(await transaction.organisation.count({ where: { id: organisationId, planId } })))
    throw new RuleError('user.organisationOfAnotherPlan', {}, 'organisationId')
  if (await transaction.membership.count({ where: { userId, planId, role, organisationId } })) throw new RuleError('user.hasRole')
}

/** The membership as it is once its person is locked: whoever gives, changes or takes away a role of theirs waits. */
async function lockMembership(transaction: Transaction, operator: Operator, id: string) {
  const known = await transaction.membership.findUnique({ where: { id }, select: { userId: true } })
  if (!known) throw new RuleError('user.unknownRole')
  const user = await lockUser(transaction, operator, known.userId)
  const membership = await transaction.membership.findUnique({ where: { id } })
  if (!membership) throw new RuleError('user.unknownRole')
  return { ...membership, user }
}

/**
 * Gives somebody a role in a plan.
 * @returns the id of the membership.
 * @throws ForbiddenError; RuleError `user.unknown`, `user.hasRole`, `user.organisationOfAnotherPlan`, `user.accountOfOnePlan`.
 */
export async function addMembership(operator: Operator, userId: string, planId: string, role: MembershipInput): Promise<string> {
  requireRight(operator, 'addMembership', { planId })
  return db.$transaction(async (transaction) =>
    giveRole(transaction, operator, await lockUser(transaction, operator, userId), planId, role),
  )
}

/** `addMembership` as a part of something larger, for a person who is locked or was made just now. */
export async function giveRole(transaction: Transaction, operator: Operator, user: User, planId: string, role: MembershipInput) {
  if (user.planId !== null && user.planId !== planId) throw new RuleError('user.accountOfOnePlan')
  await requirePossible(transaction, user.id, planId, role)
  const { id } = await transaction.membership.create({ data: { userId: user.id, planId, ...role } })
  await recordEvent(transaction, { ...eventAbout(operator, user, 'addMembership'), planId, after: role })
  return id
}

/**
 * Another role in the same plan, or the same for another organisation.
 * @param shown what the person who decides saw; left out, whatever is there is replaced.
 * @throws ForbiddenError; RuleError as above, `user.unknownRole`; ConflictError with the role that is stored, when it is not `shown`.
 */
export async function changeRole(operator: Operator, membershipId: string, after: MembershipInput, shown?: MembershipInput): Promise<void> {
  requireRight(operator, 'changeRole', reachOf(operator))
  await db.$transaction(async (transaction) => {
    const { planId, role, organisationId, user } = await lockMembership(transaction, operator, membershipId)
    if (role === after.role && organisationId === after.organisationId) return
    if (shown && (role !== shown.role || organisationId !== shown.organisationId)) throw new ConflictError({ role, organisationId })
    await requirePossible(transaction, user.id, planId, after)
    await transaction.membership.update({ where: { id: membershipId }, data: { ...after, fromClaims: false } })
    await recordEvent(transaction, { ...eventAbout(operator, user, 'changeRole'), planId, before: { role, organisationId }, after })
  })
}

/** Takes a role away. @throws ForbiddenError; RuleError `user.unknownRole`. */
export async function removeMembership(operator: Operator, membershipId: string): Promise<void> {
  requireRight(operator, 'removeMembership', reachOf(operator))
  await db.$transaction(async (transaction) => {
    const { planId, role, organisationId, user } = await lockMembership(transaction, operator, membershipId)
    await transaction.membership.delete({ where: { id: membershipId } })
    await recordEvent(transaction, { ...eventAbout(operator, user, 'removeMembership'), planId, before: { role, organisationId } })
  })
}
