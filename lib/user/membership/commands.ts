import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { db } from '../../db'
import { RuleError } from '../../errors'
import { recordEvent } from '../../event/commands'
import { eventAbout, lockUser } from '../commands'
import { requireRight } from '../right/rules'
import type { Operator } from '../rules'
import type { MembershipInput } from './schema'

type Transaction = Prisma.TransactionClient

/** @throws RuleError when the organisation is not one of the plan, or the person has this role already. */
async function requirePossible(transaction: Transaction, userId: string, planId: string, { role, organisationId }: MembershipInput) {
  if (organisationId && !(await transaction.organisation.count({ where: { id: organisationId, planId } })))
    throw new RuleError('user.organisationOfAnotherPlan', {}, 'organisationId')
  if (await transaction.membership.count({ where: { userId, planId, role, organisationId } })) throw new RuleError('user.hasRole')
}

async function lockMembership(transaction: Transaction, id: string) {
  await transaction.$queryRaw`SELECT 1 FROM memberships WHERE id = ${id}::uuid FOR UPDATE`
  const membership = await transaction.membership.findUnique({ where: { id }, include: { user: true } })
  if (!membership) throw new RuleError('user.unknownRole')
  return membership
}

/**
 * Gives somebody a role in a plan.
 * @returns the id of the membership.
 * @throws ForbiddenError; RuleError `user.unknown`, `user.hasRole`, `user.organisationOfAnotherPlan`.
 */
export async function addMembership(operator: Operator, userId: string, planId: string, role: MembershipInput): Promise<string> {
  requireRight(operator, 'addMembership')
  return db.$transaction(async (transaction) => {
    const user = await lockUser(transaction, userId)
    await requirePossible(transaction, userId, planId, role)
    const { id } = await transaction.membership.create({ data: { userId, planId, ...role, sample: operator.sample || user.sample } })
    await recordEvent(transaction, { ...eventAbout(operator, user, 'addMembership'), planId, after: role })
    return id
  })
}

/** Another role in the same plan, or the same for another organisation. @throws ForbiddenError; RuleError as above, `user.unknownRole`. */
export async function changeRole(operator: Operator, membershipId: string, after: MembershipInput): Promise<void> {
  requireRight(operator, 'changeRole')
  await db.$transaction(async (transaction) => {
    const { planId, role, organisationId, user } = await lockMembership(transaction, membershipId)
    await requirePossible(transaction, user.id, planId, after)
    await transaction.membership.update({ where: { id: membershipId }, data: after })
    await recordEvent(transaction, { ...eventAbout(operator, user, 'changeRole'), planId, before: { role, organisationId }, after })
  })
}

/** Takes a role away. @throws ForbiddenError; RuleError `user.unknownRole`. */
export async function removeMembership(operator: Operator, membershipId: string): Promise<void> {
  requireRight(operator, 'removeMembership')
  await db.$transaction(async (transaction) => {
    const { planId, role, organisationId, user } = await lockMembership(transaction, membershipId)
    await transaction.membership.delete({ where: { id: membershipId } })
    await recordEvent(transaction, { ...eventAbout(operator, user, 'removeMembership'), planId, before: { role, organisationId } })
  })
}
