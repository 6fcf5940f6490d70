import 'server-only'
import { createHash } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import { type Database, db } from '../db'
import { RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import { formatTime } from '../format'
import { log } from '../log'
import { passwordMatches } from '../security/password-hash'
import { keptKeys, rateLimit } from '../security/rate-limit'
import { passwordsAllowed, sessionHours, sessionIdleMinutes } from '../settings/installation'
import { reachOf, requireRight } from './right.rules'
import { keptDays, openSessions, useWrittenSeconds } from './session.rules'
import { endSessionsOf, eventAbout, lockUser } from './user.commands'
import { type Actor, demoPassword, type Operator } from './user.rules'

export type Browser = {
  /** The network address the request came from. */
  address: string
  userAgent: string | null
  /** Whether only this machine can reach the installation: elsewhere the fixed password of the demo accounts opens nothing. */
  loopback: boolean
}

const quarter = 15 * 60
const perPersonAndAddress = rateLimit('sign-in-person-address', 5, quarter)
const perAddress = rateLimit('sign-in-address', 50, quarter)
// an address can be made up by somebody who is not behind a proxy of ours: this one holds then
const perPerson = rateLimit('sign-in-person', 30, 4 * quarter)
// … but not for an address from which this person signed in lately: otherwise anybody could keep them out by guessing elsewhere
const known = keptKeys('sign-in-known', 30 * 24 * 3600)

/** Keys are kept as a digest: the table of attempts is no list of who works here and from where. */
const key = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('base64url')

/**
 * Checks a password and starts a session of `sessionHours`.
 * No event: a sign-in changes nothing in the plan, and the row of the session tells who was here for as long as it is kept.
 * @returns the id of the session.
 * @throws RuleError `user.passwordsOff` where this installation has no passwords; `user.wrongCredentials`, also for unknown and disabled people; `user.tooManyAttempts` with the hour.
 */
export async function signIn({ email, password }: { email: string; password: string }, browser: Browser): Promise<string> {
  if (!passwordsAllowed()) throw new RuleError('user.passwordsOff')
  const here = key(email, browser.address)
  // without an address everybody would come from the same place
  const isKnown = browser.address !== '' && (await known.has(here))
  const counts = [
    [perPersonAndAddress, here] as const,
    [perAddress, key(browser.address)] as const,
    ...(isKnown ? [] : [[perPerson, key(email)] as const]),
  ]
  for (const [limit, of] of counts) {
    const again = await limit.count(of)
    if (!again) continue
    log.warn({ address: browser.address }, 'sign-in refused: too many attempts')
    throw new RuleError('user.tooManyAttempts', { until: formatTime(nextMinute(again)) })
  }
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, disabledAt: true, plan: { select: { sample: true } } },
  })
  const matches = await passwordMatches(user?.passwordHash ?? null, password)
  const exposed = user?.plan?.sample && password === demoPassword && !browser.loopback
  if (!user || !matches || user.disabledAt || exposed) {
    log.warn({ address: browser.address, user: user?.id ?? null }, 'sign-in refused')
    throw new RuleError('user.wrongCredentials')
  }
  for (const [limit, of] of counts) await limit.takeBack(of)
  await known.keep(here)
  return beginSession(db, user.id, { userAgent: browser.userAgent, withPassword: true })
}

type Beginning = { userAgent: string | null; withPassword: boolean }

/** Starts a session of `sessionHours` for anyone who proved who they are, and forgets those of longer than `keptDays` ago. @returns its id. */
export async function beginSession(database: Database, userId: string, { userAgent, withPassword }: Beginning): Promise<string> {
  const now = Date.now()
  await database.session.deleteMany({ where: { userId, expiresAt: { lt: new Date(now - keptDays * 24 * 3600_000) } } })
  const expiresAt = new Date(now + sessionHours() * 3600_000)
  const data = { userId, expiresAt, userAgent: userAgent?.slice(0, 300), withPassword }
  const session = await database.session.create({ data, select: { id: true } })
  return session.id
}

/**
 * Gives a session that knows more of its person now another name: whoever knew the former one, perhaps since before the password was given,
 * holds nothing any more. It ends no later than the former would have. Part of the transaction in which that was proved.
 * @returns the id, for the token of this browser.
 * @throws RuleError `user.signInAgain` when the former is gone: of two requests with one session, one goes on.
 */
export async function replaceSession(transaction: Prisma.TransactionClient, former: string, secondFactorAt?: Date): Promise<string> {
  const [session] = await transaction.session.findMany({ where: { id: former, ...openSessions(new Date(), sessionIdleMinutes()) } })
  const { count } = await transaction.session.deleteMany({ where: { id: former, endedAt: null } })
  if (!session || count === 0) throw new RuleError('user.signInAgain')
  const { id: _, lastUsedAt: __, ...kept } = session
  const { id } = await transaction.session.create({ data: { ...kept, ...(secondFactorAt && { secondFactorAt }) }, select: { id: true } })
  return id
}

/** Notes that an open session is used, at most once a minute. Not an event: it changes nothing but how long the session lasts. */
export async function noteUse(id: string): Promise<void> {
  await db.$executeRaw`UPDATE sessions SET last_used_at = now()
    WHERE id = ${id}::uuid AND ended_at IS NULL AND last_used_at < now() - make_interval(secs => ${useWrittenSeconds})`
}

/** Ends one session; its token opens nothing from then on. Whoever holds the session may end it. */
export async function endSession(id: string): Promise<void> {
  await db.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: new Date() } })
}

/**
 * Signs a person out in one browser. A session that ended already stays as it is.
 * @throws ForbiddenError unless it is one's own session or one manages people; RuleError `user.unknown`.
 */
export async function endSessionOf(operator: Operator, userId: string, session: string): Promise<void> {
  requireRight(operator, 'endSessionOf', { userId, ...reachOf(operator) })
  await db.$transaction(async (transaction) => {
    const user = await lockUser(transaction, operator, userId)
    const open = { id: session, userId, ...openSessions(new Date(), sessionIdleMinutes()) }
    const { count } = await transaction.session.updateMany({ where: open, data: { endedAt: new Date() } })
    if (count > 0) await recordEvent(transaction, eventAbout(operator, user, 'endSession'))
  })
}

/** Signs whoever asks out everywhere else. @param session the id of the session that goes on. */
export async function endOtherSessions(actor: Actor, session: string): Promise<void> {
  requireRight(actor, 'endOtherSessions')
  await db.$transaction(async (transaction) => {
    const user = await lockUser(transaction, actor, actor.id)
    const sessions = await endSessionsOf(transaction, actor.id, session)
    if (sessions > 0) await recordEvent(transaction, { ...eventAbout(actor, user, 'endOtherSessions'), after: { sessions } })
  })
}

/** "Again at 14:05" must be true at 14:05:00. */
const nextMinute = (moment: Date): Date => new Date(Math.ceil(moment.getTime() / 60_000) * 60_000)
