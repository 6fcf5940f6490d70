import 'server-only'
import type { Prisma, User } from '@/prisma/generated/client'
import { db } from '../db'
import { RuleError } from '../errors'
import { type EventInput, recordEvent } from '../event/commands'
import type { EventKind } from '../event/rules'
import { sessionIdleMinutes } from '../installation'
import { requireRight, type Verb } from './right/rules'
import type { Operator } from './rules'
import type { UserInput } from './schema'
import { openSessions } from './session/rules'

type Transaction = Prisma.TransactionClient

/** What every event about a person says. Names and addresses stay out of it: an event is for ever. */
export const eventAbout = (
  operator: { id: string | null; sample: boolean },
  user: { id: string; sample: boolean },
  kind: EventKind,
): EventInput => ({
  actorId: operator.id,
  kind,
  objectType: 'User',
  objectId: user.id,
  sample: operator.sample || user.sample,
})

/**
 * The person, together with all administrators locked until the transaction ends: two who take each other's rights at the
 * same moment would otherwise both succeed.
 * @throws RuleError `user.unknown`; `user.left` for who gave up the account; `user.demoAccount` when a demo account would change a
 * real person: its event would go with the sample and the change would stay (rule 7).
 */
export async function lockUser(transaction: Transaction, operator: { sample: boolean }, id: string): Promise<User> {
  await transaction.$queryRaw`SELECT 1 FROM users WHERE id = ${id}::uuid OR administrator_since IS NOT NULL ORDER BY id FOR UPDATE`
  const user = await transaction.user.findUnique({ where: { id } })
  if (!user) throw new RuleError('user.unknown')
  if (user.leftAt) throw new RuleError('user.left')
  if (operator.sample && !user.sample) throw new RuleError('user.demoAccount')
  return user
}

/**
 * @throws RuleError `user.lastAdministrator` when nobody else could do the work of an administrator. A demo account goes with the sample,
 * so it does not do for a real one.
 */
export async function requireAnotherAdministrator(
  transaction: Transaction,
  { id, sample }: { id: string; sample: boolean },
): Promise<void> {
  const others = await transaction.user.count({
    where: { id: { not: id }, administratorSince: { not: null }, disabledAt: null, ...(!sample && { sample: false }) },
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
 * @throws ForbiddenError; RuleError `user.known` when the address is taken.
 */
export async function addUser(operator: Operator, input: UserInput): Promise<string> {
  requireRight(operator, 'addUser')
  return db.$transaction(async (transaction) => (await insertUser(transaction, operator, input)).id)
}

/** `addUser` as a part of something larger. @throws RuleError `user.known`. */
export async function insertUser(transaction: Transaction, operator: Operator, { email, name, locale }: UserInput): Promise<User> {
  const data = { email, name, locale, sample: operator.sample }
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
  requireRight(operator, kind)
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
  requireRight(operator, 'signOutEverywhere', { userId })
  await db.$transaction(async (transaction) => {
    const user = await lockUser(transaction, operator, userId)
    const sessions = await endSessionsOf(transaction, userId)
    await recordEvent(transaction, { ...eventAbout(operator, user, 'signOutEverywhere'), after: { sessions } })
  })
}
