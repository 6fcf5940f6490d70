import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Prisma, User } from '@/prisma/generated/client'
import { type Database, db } from '../db'
import { RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import { formatTime } from '../format'
import { hashPassword, passwordMatches } from '../security/password-hash'
import { rateLimit } from '../security/rate-limit'
import { passwordsAllowed } from '../settings/installation'
import { getSetPasswordLink, listPublicCommonPasswords, tokenHash, wordsAbout } from './password.queries'
import { isGuessable, linkHours } from './password.rules'
import { reachOf, requireRight } from './right.rules'
import { replaceSession } from './session.commands'
import { endSessionsOf, eventAbout, lockUser } from './user.commands'
import type { Actor, Operator } from './user.rules'

/**
 * A link with which somebody sets a password, once and within `linkHours`. Earlier links of the same person end.
 * @returns the token for the address `/set-password/…`; only its digest is stored, so it can be shown now and never again.
 * @throws ForbiddenError; RuleError `user.unknown`, `user.disabled`.
 */
export async function createSetPasswordLink(operator: Operator, userId: string): Promise<string> {
  requireRight(operator, 'createSetPasswordLink', reachOf(operator))
  return db.$transaction(async (transaction) => makeLink(transaction, operator, await lockUser(transaction, operator, userId)))
}

/** `createSetPasswordLink` as a part of something larger, for a person who is locked or was made just now. @throws RuleError `user.disabled`. */
export async function makeLink(transaction: Prisma.TransactionClient, operator: Operator, user: User): Promise<string> {
  if (user.disabledAt) throw new RuleError('user.disabled')
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + linkHours * 3600_000)
  await transaction.oneTimeLink.deleteMany({ where: { userId: user.id, purpose: 'SET_PASSWORD', usedAt: null } })
  await transaction.oneTimeLink.create({ data: { userId: user.id, purpose: 'SET_PASSWORD', tokenHash: tokenHash(token), expiresAt } })
  // a link for anyone who has a password already resets it, of which they and the other administrators are told
  const reset = user.passwordHash !== null
  await recordEvent(transaction, { ...eventAbout(operator, user, 'createSetPasswordLink'), ...(reset && { after: { reset } }) })
  return token
}

/**
 * Sets the password of whoever holds the link, and ends their sessions: another browser may be in other hands.
 * Holding the link is the right to use it, so there is no other actor.
 * @throws RuleError `user.passwordsOff`; `user.linkEnded`, `user.noAddress`; `user.guessablePassword` at the field, after which the link still works.
 */
export async function setPassword({ token, password }: { token: string; password: string }): Promise<void> {
  if (!passwordsAllowed()) throw new RuleError('user.passwordsOff')
  const link = await getSetPasswordLink(token)
  if (!link) throw new RuleError('user.linkEnded')
  const { user } = link
  // one signs in with an address and a password
  if (user.email === null) throw new RuleError('user.noAddress')
  await requireHardToGuess(user.id, password)
  const passwordHash = await hashPassword(password)
  await db.$transaction(async (transaction) => {
    // of two who use the link at the same moment, one finds it used here
    const used = await transaction.oneTimeLink.updateMany({ where: { id: link.id, usedAt: null }, data: { usedAt: new Date() } })
    if (used.count === 0) throw new RuleError('user.linkEnded')
    await transaction.user.update({ where: { id: user.id }, data: { passwordHash, version: { increment: 1 } } })
    await endSessionsOf(transaction, user.id)
    await recordEvent(transaction, eventAbout(user, user, 'setPassword'))
  })
}

/** @throws RuleError `user.guessablePassword` at the field. */
async function requireHardToGuess(userId: string, password: string): Promise<void> {
  const own = await wordsAbout(db, userId)
  if (isGuessable(password, own, await listPublicCommonPasswords())) throw new RuleError('user.guessablePassword', {}, 'password')
}

// who sits at somebody else's open browser may not go on guessing there
const perPerson = rateLimit('change-password', 5, 15 * 60)

/**
 * Lets somebody who is signed in and knows their password go on.
 * @throws RuleError `user.wrongPassword` at the field, also for anyone who has none; `user.tooManyAttempts`.
 */
export async function requirePresentPassword(database: Database, userId: string, typed: string): Promise<void> {
  const again = await perPerson.count(userId)
  if (again) throw new RuleError('user.tooManyAttempts', { until: formatTime(new Date(Math.ceil(again.getTime() / 60_000) * 60_000)) })
  const known = await database.user.findUnique({ where: { id: userId }, select: { passwordHash: true } })
  if (!(await passwordMatches(known?.passwordHash ?? null, typed))) throw new RuleError('user.wrongPassword', {}, 'currentPassword')
  await perPerson.takeBack(userId)
}

/**
 * Another password for whoever is signed in and knows the present one. Ends their other sessions: another browser may be in other hands.
 * @param session the id of the session of this browser, which another one takes the place of.
 * @returns the id of that one.
 * @throws RuleError `user.passwordsOff`; `user.wrongPassword` at the field, also for anyone who has none; `user.tooManyAttempts`; `user.guessablePassword`.
 */
export async function changePassword(actor: Actor, input: { currentPassword: string; password: string }, session: string): Promise<string> {
  requireRight(actor, 'changePassword')
  if (!passwordsAllowed()) throw new RuleError('user.passwordsOff')
  await requirePresentPassword(db, actor.id, input.currentPassword)
  await requireHardToGuess(actor.id, input.password)
  const passwordHash = await hashPassword(input.password)
  return db.$transaction(async (transaction) => {
    const user = await lockUser(transaction, actor, actor.id)
    await transaction.user.update({ where: { id: user.id }, data: { passwordHash, version: { increment: 1 } } })
    await transaction.oneTimeLink.deleteMany({ where: { userId: user.id, purpose: 'SET_PASSWORD', usedAt: null } })
    const sessions = await endSessionsOf(transaction, user.id, session)
    await recordEvent(transaction, { ...eventAbout(actor, user, 'changePassword'), after: { sessions } })
    return replaceSession(transaction, session)
  })
}
