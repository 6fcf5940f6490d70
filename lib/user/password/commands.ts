import 'server-only'
import { randomBytes } from 'node:crypto'
import { db } from '../../db'
import { RuleError } from '../../errors'
import { recordEvent } from '../../event/commands'
import { hashPassword } from '../../password-hash'
import { endSessionsOf, eventAbout, lockUser } from '../commands'
import { requireRight } from '../right/rules'
import type { Operator } from '../rules'
import { getSetPasswordLink, tokenHash } from './queries'
import { isGuessable, linkHours } from './rules'

/**
 * A link with which somebody sets a password, once and within `linkHours`. Earlier links of the same person end.
 * @returns the token for the address `/set-password/…`; only its digest is stored, so it can be shown now and never again.
 * @throws ForbiddenError; RuleError `user.unknown`, `user.disabled`.
 */
export async function createSetPasswordLink(operator: Operator, userId: string): Promise<string> {
  requireRight(operator, 'createSetPasswordLink')
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + linkHours * 3600_000)
  await db.$transaction(async (transaction) => {
    const user = await lockUser(transaction, userId)
    if (user.disabledAt) throw new RuleError('user.disabled')
    await transaction.oneTimeLink.deleteMany({ where: { userId, purpose: 'SET_PASSWORD', usedAt: null } })
    await transaction.oneTimeLink.create({ data: { userId, purpose: 'SET_PASSWORD', tokenHash: tokenHash(token), expiresAt } })
    await recordEvent(transaction, eventAbout(operator, user, 'createSetPasswordLink'))
  })
  return token
}

/**
 * Sets the password of whoever holds the link, and ends their sessions: another browser may be in other hands.
 * Holding the link is the right to use it, so there is no other actor.
 * @throws RuleError `user.linkEnded`; `user.guessablePassword` at the field, after which the link still works.
 */
export async function setPassword({ token, password }: { token: string; password: string }): Promise<void> {
  const link = await getSetPasswordLink(token)
  if (!link) throw new RuleError('user.linkEnded')
  const { user } = link
  if (isGuessable(password, [user.name, user.email])) throw new RuleError('user.guessablePassword', {}, 'password')
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
