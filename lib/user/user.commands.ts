import 'server-only'
import type { Prisma, User } from '@/prisma/generated/client'
import { db } from '../db'
import { RuleError } from '../errors'
import { type EventInput, recordEvent } from '../event/event.commands'
import type { EventKind } from '../event/event.rules'
import { sessionIdleMinutes } from '../settings/installation'
import { reachOf, requireRight, type Verb } from './right.rules'
import { openSessions } from './session.rules'
import { isNobodysAddress, type Operator } from './user.rules'
import type { UserInput } from './user.schema'

type Transaction = Prisma.TransactionClient

/** Whom something is about, and the plan that the account is of alone: what happens to it is an event of that plan, and goes with it. */
export type EventUser = Pick<User, 'id' | 'planId'>

/** What every event about a person says. Names and addresses stay out of it: an event is for ever. */
export const eventAbout = (operator: { id: string | null }, user: EventUser, kind: EventKind): EventInput => ({
  actorId: operator.id,
  kind,
  objectType: 'User',
  objectId: user.id,
  planId: user.planId,
})

/**
 * The person, together with all administrators locked until the transaction ends: two who take each other's rights at the
 * same moment would otherwise both succeed.
 * @throws RuleError `user.unknown`, also of people outside the plan that the operator's own account is of; `user.left` for somebody who closed the account.
 */
export async function lockUser(transaction: Transaction, operator: Pick<Operator, 'planId'>, id: string): Promise<User> {
  await transaction.$queryRaw`SELECT 1 FROM users WHERE id = ${id}::uuid OR administrator_since IS NOT NULL ORDER BY id FOR UPDATE`
  const user = await transaction.user.findUnique({ where: { id } })
  if (!user || (operator.planId !== null && user.planId !== operator.planId)) throw new RuleError('user.unknown')
  if (user.leftAt) throw new RuleError('user.left')
  return user
}

/**
 * @throws RuleError `user.lastAdministrator` when nobody else could do the work of an administrator: one of the installation, or for an
 * account of one plan alone another of that plan.
 */
export async function requireAnotherAdministrator(transaction: Transaction, { id, planId }: EventUser): Promise<void> {
  const others = await transaction.user.count({
    where: {
      id: { not: id },
      administratorSince: { not: null },
      disabledAt: null,
      OR: [{ planId: null }, ...(planId ? [{ planId }] : [])],
    },
  })
  if (others === 0) throw new RuleError('user.lastAdministrator')
}

/** Ends what a person has open, but for the session `except`. @returns how many sessions. */
export async function endSessionsOf(transaction: Transaction, userId: string, except?: string): Promise<number> {
  const now = new Date()
  const others = except && { id: { not: except } }
  const open = await transaction.session.count({ where: { userId, ...openSessions(now, sessionIdleMinutes()), ...others } })
  // those that nobody used for long too: with another setting they would open again
  await transaction.session.updateMany({ where: { userId, endedAt: null, expiresAt: { gt: now }, ...others }, data: { endedAt: now } })
  return open
}

/**
 * Adds somebody, still without a password and without rights.
 * @returns the id.
 * @throws ForbiddenError; RuleError `user.known` when the address is taken, `user.exampleAddress`.
 */
export async function addUser(operator: Operator, input: UserInput): Promise<string> {
  requireRight(operator, 'addUser', reachOf(operator))
  return db.$transaction(async (transaction) => (await insertUser(transaction, operator, input)).id)
}

/** @throws RuleError `user.exampleAddress` when whoever administers an example alone gives an address that could be somebody's. */
export function requireAddressOfNobody({ planId }: Pick<Operator, 'planId'>, email: string): void {
  if (planId !== null && !isNobodysAddress(email)) throw new RuleError('user.exampleAddress', {}, 'email')
}

/** `addUser` as a part of something larger. @throws RuleError `user.known`, `user.exampleAddress`. */
export async function insertUser(transaction: Transaction, operator: Operator, { email, name, locale }: UserInput): Promise<User> {
  requireAddressOfNobody(operator, email)
  const data = { email, name, locale, planId: operator.planId }
  const [user] = await transaction.user.createManyAndReturn({ data, skipDuplicates: true })
  if (!user) throw new RuleError('user.known', {}, 'email')
  await recordEvent(transaction, eventAbout(operator, user, 'addUser'))
  return user
}

/** One change of what a person may do, unless it is so already. */
async function changeRights(
  operator: Operator,
  userId: string,
  kind: EventKind & Verb,
  change: (user: User, transaction: Transaction) => Promise<Prisma.UserUpdateInput | null>,
) {
  requireRight(operator, kind, reachOf(operator))
  await db.$transaction(async (transaction) => {
    const user = await lockUser(transaction, operator, userId)
    const data = await change(user, transaction)
    if (data === null) return
    await transaction.user.update({ where: { id: userId }, data: { ...data, version: { increment: 1 } } })
    await recordEvent(transaction, eventAbout(operator, user, kind))
  })
}

/** Makes somebody administrator of the installation. @throws ForbiddenError; RuleError `user.unknown`. */
export const makeAdministrator = (operator: Operator, userId: string): Promise<void> =>
  changeRights(operator, userId, 'makeAdministrator', async (user) => (user.administratorSince ? null : { administratorSince: new Date() }))

/** The opposite. @throws ForbiddenError; RuleError `user.unknown`, `user.lastAdministrator`. */
export const withdrawAdministrator = (operator: Operator, userId: string): Promise<void> =>
  changeRights(operator, userId, 'withdrawAdministrator', async (user, transaction) => {
    if (!user.administratorSince) return null
    await requireAnotherAdministrator(transaction, user)
    return { administratorSince: null }
  })

/** From now on nothing opens for this person, where they are signed in neither. @throws ForbiddenError; RuleError `user.unknown`, `user.lastAdministrator`. */
export const disableUser = (operator: Operator, userId: string): Promise<void> =>
  changeRights(operator, userId, 'disableUser', async (user, transaction) => {
    if (user.disabledAt) return null
    if (user.administratorSince) await requireAnotherAdministrator(transaction, user)
    await endSessionsOf(transaction, userId)
    return { disabledAt: new Date() }
  })

/** Lets a disabled person sign in again, with the password and the rights they had. @throws ForbiddenError; RuleError `user.unknown`. */
export const enableUser = (operator: Operator, userId: string): Promise<void> =>
  changeRights(operator, userId, 'enableUser', async (user) => (user.disabledAt ? { disabledAt: null } : null))

/** Ends every session of a person, that of this browser too. @throws ForbiddenError; RuleError `user.unknown`. */
export async function signOutEverywhere(operator: Operator, userId: string): Promise<void> {
  requireRight(operator, 'signOutEverywhere', { userId, ...reachOf(operator) })
  await db.$transaction(async (transaction) => {
    const user = await lockUser(transaction, operator, userId)
    const sessions = await endSessionsOf(transaction, userId)
    await recordEvent(transaction, { ...eventAbout(operator, user, 'signOutEverywhere'), after: { sessions } })
  })
}
