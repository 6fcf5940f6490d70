import 'server-only'
import { db } from '../db'
import { ConflictError, ForbiddenError, RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import { giveRole } from './membership.commands'
import { makeLink } from './password.commands'
import { type InvitationInput, membershipOf, type PersonInput } from './person.schema'
import { reachOf, requireRight } from './right.rules'
import { eventAbout, insertUser, lockUser, requireAddressOfNobody } from './user.commands'
import type { Operator } from './user.rules'

/**
 * Adds somebody with what they may do, and makes the link with which they choose a password: all of it, or nothing.
 * @returns the token for the address `/set-password/…`, which is never to be had again.
 * @throws ForbiddenError; RuleError `user.known`, `user.exampleAddress`, `user.organisationOfAnotherPlan`.
 */
export async function invitePerson(
  operator: Operator,
  { plan: slug, email, name, locale, role, organisationId }: InvitationInput,
): Promise<string> {
  requireRight(operator, 'invitePerson', reachOf(operator))
  return db.$transaction(async (transaction) => {
    const plan = await transaction.plan.findUnique({ where: { slug }, select: { id: true } })
    if (!plan) throw new ForbiddenError('invitePerson')
    requireRight(operator, 'invitePerson', { planId: plan.id })
    const user = await insertUser(transaction, operator, { email, name, locale })
    if (role !== 'ADMINISTRATOR') await giveRole(transaction, operator, user, plan.id, membershipOf({ role, organisationId }))
    else {
      await transaction.user.update({ where: { id: user.id }, data: { administratorSince: new Date() } })
      await recordEvent(transaction, eventAbout(operator, user, 'makeAdministrator'))
    }
    return makeLink(transaction, operator, user)
  })
}

/**
 * Corrects who somebody is. The event says which of the three changed, never what they were.
 * @throws ForbiddenError; RuleError `user.unknown`, `user.left`, `user.addressTaken` when the address belongs to somebody else, `user.exampleAddress`; ConflictError
 * with what is stored, when `version` is not the stored one.
 */
export async function changePerson(operator: Operator, { person, version, ...after }: PersonInput): Promise<void> {
  requireRight(operator, 'changePerson', reachOf(operator))
  await db.$transaction(async (transaction) => {
    const user = await lockUser(transaction, operator, person)
    const fields = (['email', 'name', 'locale'] as const).filter((field) => user[field] !== after[field])
    if (fields.length === 0) return
    const { email, name, locale } = user
    if (user.version !== version) throw new ConflictError({ email, name, locale, version: user.version })
    requireAddressOfNobody(operator, after.email)
    const taken = await transaction.user.count({ where: { email: after.email, id: { not: person } } })
    if (taken > 0) throw new RuleError('user.addressTaken', {}, 'email')
    await transaction.user.update({ where: { id: person }, data: { ...after, version: { increment: 1 } } })
    await recordEvent(transaction, { ...eventAbout(operator, user, 'changePerson'), after: { fields } })
  })
}
