import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import { type Database, db } from '../db'
import { ConflictError, RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import { formatTime } from '../format'
import { log } from '../log'
import { rateLimit } from '../security/rate-limit'
import { seal, unseal } from '../security/sealed'
import { base32, stepOfCode } from '../security/totp'
import { passwordsAllowed, requiredSecondFactor } from '../settings/installation'
import { acceptPasskey } from './passkey.commands'
import type { PasskeyAnswer } from './passkey.schema'
import { requirePresentPassword } from './password.commands'
import { reachOf, requireRight } from './right.rules'
import { getEnrolment, getUnfinishedSession } from './second-factor.queries'
import { inGroups, needsSecondFactor, plainCode, recoveryCodeCount } from './second-factor.rules'
import type { EnrolmentInput } from './second-factor.schema'
import { replaceSession } from './session.commands'
import { type EventUser, endSessionsOf, eventAbout, lockUser } from './user.commands'
import type { Actor, Operator } from './user.rules'

// whoever tries codes of the app knows the password already: they are counted per person, from wherever they try
const perPerson = rateLimit('second-factor', 5, 15 * 60)
// nobody guesses a recovery code or the answer of a passkey: these are counted apart, and where they are tried, so that somebody who knows
// the password alone cannot keep its owner out with wrong codes
const perPlace = rateLimit('second-factor-place', 5, 15 * 60)

const isGuessable = (given: Given): boolean => typeof given === 'string' && /^\d{6}$/.test(plainCode(given))

/** Counts an attempt. @param place the session in which it is made, where that is not proved yet. @returns takes it back: it was a good one. */
async function countAttempt(userId: string, given: Given, place: string): Promise<() => Promise<void>> {
  const [limit, key] = isGuessable(given) ? [perPerson, userId] : [perPlace, place]
  const again = await limit.count(key)
  if (!again) return () => limit.takeBack(key)
  log.warn({ user: userId }, 'second factor refused: too many attempts')
  throw new RuleError('user.tooManyCodes', { until: formatTime(new Date(Math.ceil(again.getTime() / 60_000) * 60_000)) })
}

/** Codes hold 80 bits, so that a plain digest of them tells nothing to whoever reads the table or a backup. */
const digestOf = (userId: string, code: string): string => createHash('sha256').update(`${userId} ${code}`).digest('base64url')

/** Whether a code is one of this person, and was not used before. It is used with that: of two requests with one code, one gets in. */
async function acceptCode(database: Database, userId: string, typed: string): Promise<'code' | 'recoveryCode' | null> {
  const code = plainCode(typed)
  const unused = { userId, codeHash: digestOf(userId, code), usedAt: null }
  if (!/^\d{6}$/.test(code)) {
    const { count } = await database.recoveryCode.updateMany({ where: unused, data: { usedAt: new Date() } })
    return count === 1 ? 'recoveryCode' : null
  }
  const factor = await database.secondFactor.findUnique({ where: { userId } })
  const secret = factor && unseal(factor.sealedSecret, userId)
  if (factor && !secret) log.error({ user: userId }, 'second factor cannot be read: KOERS_SECRET is not the one it was set up with')
  const step = secret && stepOfCode(secret, code, Date.now())
  if (!factor || !step) return null
  const { sealedSecret } = factor
  const { count } = await database.secondFactor.updateMany({
    where: { userId, sealedSecret, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count === 1 ? 'code' : null
}

/** What somebody proves with that it is them, besides their password: a code as it was typed, or the answer of a passkey to what a session was asked. */
export type Given = string | { session: string; answer: PasskeyAnswer }

/**
 * Uses what was given and does what it was given for, in one transaction. `place` is where attempts are counted that nobody guesses. A refused one has an event: whoever tried it knew the password.
 * @throws RuleError `user.tooManyCodes` with the hour, `user.wrongCode` at the field, `user.passkeyRefused`.
 */
async function withProof<Done>(
  user: EventUser,
  given: Given,
  then: (database: Prisma.TransactionClient) => Promise<Done>,
  place = user.id,
): Promise<Done> {
  const takeBack = await countAttempt(user.id, given, place)
  const done = await db.$transaction(async (transaction) => {
    const used =
      typeof given === 'string' ? await acceptCode(transaction, user.id, given) : await acceptPasskey(transaction, user.id, given)
    if (!used) return null
    if (used === 'recoveryCode') {
      const recoveryCodesLeft = await transaction.recoveryCode.count({ where: { userId: user.id, usedAt: null } })
      await recordEvent(transaction, { ...eventAbout(user, user, 'useRecoveryCode'), after: { recoveryCodesLeft } })
    }
    return { done: await then(transaction) }
  })
  if (!done) {
    await recordEvent(db, eventAbout({ id: null }, user, 'refuseSecondFactor'))
    log.warn({ user: user.id }, 'second factor refused')
    throw typeof given === 'string' ? new RuleError('user.wrongCode', {}, 'oneTimeCode') : new RuleError('user.passkeyRefused')
  }
  await takeBack()
  return done.done
}

/**
 * The second step of signing in: with a code from the app, a recovery code or a passkey. Another session takes the place of the one in
 * which only the password was given, and counts.
 * @param session of which the password was right; holding its token is the right.
 * @returns the id of the session that counts.
 * @throws RuleError `user.signInAgain` when there is no such session or it took too long; `user.tooManyCodes`, `user.wrongCode`, `user.passkeyRefused`.
 */
export async function proveSecondFactor(session: string, given: string | PasskeyAnswer): Promise<string> {
  const unfinished = await getUnfinishedSession(session)
  if (unfinished?.missing !== 'code') throw new RuleError('user.signInAgain')
  const proof = typeof given === 'string' ? given : { session, answer: given }
  return withProof(unfinished.user, proof, (transaction) => replaceSession(transaction, session, new Date()), session)
}

/** New recovery codes instead of all that there were. @returns them as they are shown: only digests are stored. */
async function makeRecoveryCodes(database: Database, userId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => plainCode(base32(randomBytes(10))))
  await database.recoveryCode.deleteMany({ where: { userId } })
  await database.recoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: digestOf(userId, code) })) })
  return codes.map(inGroups)
}

/** The recovery codes of somebody who has just set up their first second factor; none for anyone who has them already. Part of the transaction in which it is set up. */
export async function firstRecoveryCodes(database: Database, userId: string): Promise<string[]> {
  return (await database.recoveryCode.count({ where: { userId } })) > 0 ? [] : makeRecoveryCodes(database, userId)
}

/**
 * Sets up the app of whoever holds the session, once a code proves that their app has the secret. Another session takes
 * the place of this one, and counts; their others ask for a code.
 * @returns the id of the session, and the recovery codes when it is the first second factor: they are never to be had again.
 * @throws RuleError `user.signInAgain`; `user.wrongPassword` at the field, for anyone who is signed in already; `user.tooManyCodes`, `user.wrongFirstCode`
 * at the field; ConflictError when the page showed another secret, because something about the person changed since.
 */
export async function enrolSecondFactor(
  session: string,
  { oneTimeCode, version, currentPassword = '' }: EnrolmentInput,
): Promise<{ session: string; codes: string[] }> {
  const enrolment = await getEnrolment(session)
  if (!enrolment) throw new RuleError('user.signInAgain')
  const { user: known, secret, asksPassword } = enrolment
  if (known.version !== version) throw new ConflictError({ version: known.version })
  if (asksPassword) await requirePresentPassword(db, known.id, currentPassword)
  const takeBack = await countAttempt(known.id, oneTimeCode, known.id)
  const lastStep = stepOfCode(secret, plainCode(oneTimeCode), Date.now())
  if (lastStep === null) throw new RuleError('user.wrongFirstCode', {}, 'oneTimeCode')
  const enrolled = await db.$transaction(async (transaction) => {
    const user = await lockUser(transaction, known, known.id)
    // of two who set it up at the same moment, the second finds that something about the person changed
    if (user.version !== version) throw new ConflictError({ version: user.version })
    const enrolledAt = new Date()
    const data = { userId: user.id, sealedSecret: seal(secret, user.id), enrolledAt, lastStep }
    await transaction.secondFactor.create({ data })
    await transaction.user.update({ where: { id: user.id }, data: { version: { increment: 1 } } })
    await recordEvent(transaction, eventAbout(user, user, 'enrolSecondFactor'))
    return { session: await replaceSession(transaction, session, enrolledAt), codes: await firstRecoveryCodes(transaction, user.id) }
  })
  await takeBack()
  return enrolled
}

/** @throws RuleError `user.passwordsOff`: a second factor belongs to a password. */
function requirePasswords() {
  if (!passwordsAllowed()) throw new RuleError('user.passwordsOff')
}

/**
 * New recovery codes for whoever asks and proves that it is them; the earlier ones no longer work.
 * @returns them, never to be had again. @throws RuleError `user.passwordsOff`, `user.tooManyCodes`, `user.wrongCode`.
 */
export async function renewRecoveryCodes(actor: Actor, given: Given): Promise<string[]> {
  requireRight(actor, 'renewRecoveryCodes')
  requirePasswords()
  return withProof(actor, given, async (transaction) => {
    const user = await lockUser(transaction, actor, actor.id)
    await recordEvent(transaction, eventAbout(actor, user, 'renewRecoveryCodes'))
    return makeRecoveryCodes(transaction, user.id)
  })
}

async function forget(database: Database, userId: string): Promise<number> {
  await database.recoveryCode.deleteMany({ where: { userId } })
  await database.user.update({ where: { id: userId }, data: { version: { increment: 1 } } })
  const passkeys = await database.passkey.deleteMany({ where: { userId } })
  return passkeys.count + (await database.secondFactor.deleteMany({ where: { userId } })).count
}

/**
 * Goes on with a password alone, for whoever asks and proves that it is them: without app, passkeys and recovery codes. Ends their
 * other sessions.
 * @param session the id of the session that goes on.
 * @throws RuleError `user.secondFactorNeeded` when one of their roles needs it; `user.passwordsOff`, `user.tooManyCodes`, `user.wrongCode`, `user.passkeyRefused`.
 */
export async function removeSecondFactor(actor: Actor, given: Given, session?: string): Promise<void> {
  requireRight(actor, 'removeSecondFactor')
  requirePasswords()
  if (needsSecondFactor(actor, requiredSecondFactor())) throw new RuleError('user.secondFactorNeeded')
  await withProof(actor, given, async (transaction) => {
    const user = await lockUser(transaction, actor, actor.id)
    await forget(transaction, user.id)
    const sessions = await endSessionsOf(transaction, user.id, session)
    await recordEvent(transaction, { ...eventAbout(actor, user, 'removeSecondFactor'), after: { sessions } })
  })
}

/**
 * Takes one of several second factors away, for whoever asks and proves that it is them with any of them: the app, or a passkey by its id. Ends
 * their other sessions: whoever loses a key does not know in whose hands it is.
 * @param session the id of the session that goes on.
 * @throws RuleError `user.lastSecondFactor` when nothing would be left but recovery codes; `user.noSecondFactor` when it is gone already; as above.
 */
export async function removeFactor(actor: Actor, factor: string, given: Given, session: string): Promise<void> {
  requireRight(actor, 'removeFactor')
  requirePasswords()
  await withProof(actor, given, async (transaction) => {
    const user = await lockUser(transaction, actor, actor.id)
    const where = { userId: user.id }
    const removed =
      factor === 'app'
        ? await transaction.secondFactor.deleteMany({ where })
        : await transaction.passkey.deleteMany({ where: { ...where, id: factor } })
    if (removed.count === 0) throw new RuleError('user.noSecondFactor')
    if ((await transaction.secondFactor.count({ where })) + (await transaction.passkey.count({ where })) === 0)
      throw new RuleError('user.lastSecondFactor')
    await transaction.user.update({ where: { id: user.id }, data: { version: { increment: 1 } } })
    const sessions = await endSessionsOf(transaction, user.id, session)
    await transaction.session.updateMany({ where: { id: session, ...where }, data: { secondFactorAt: new Date() } })
    await recordEvent(transaction, { ...eventAbout(actor, user, factor === 'app' ? 'removeApp' : 'removePasskey'), after: { sessions } })
  })
}

/**
 * Takes away the second factor of somebody who lost their phone and their recovery codes, and ends their sessions: they set up another
 * one at the next sign-in, where one of their roles needs it.
 * @throws ForbiddenError; RuleError `user.unknown`, `user.noSecondFactor`.
 */
export async function resetSecondFactor(operator: Operator, userId: string): Promise<void> {
  requireRight(operator, 'resetSecondFactor', reachOf(operator))
  await db.$transaction(async (transaction) => {
    const user = await lockUser(transaction, operator, userId)
    if ((await forget(transaction, userId)) === 0) throw new RuleError('user.noSecondFactor')
    const sessions = await endSessionsOf(transaction, userId)
    await recordEvent(transaction, { ...eventAbout(operator, user, 'resetSecondFactor'), after: { sessions } })
  })
}
