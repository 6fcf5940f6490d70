import 'server-only'
import { createHmac } from 'node:crypto'
import { keyFor } from '../security/sealed'
import { passwordsAllowed } from '../settings/installation'
import { secondStepMinutes } from './second-factor.rules'
import { type KnownSession, readSession } from './session.queries'

/** A session of which the password was right, and nothing more. */
export type UnfinishedSession = {
  user: Pick<KnownSession, 'id' | 'name' | 'locale' | 'planId'>
  missing: 'code' | 'enrolment'
  /** With what they can take the second step, besides a recovery code. */
  hasApp: boolean
  hasPasskeys: boolean
}

/**
 * Whoever gave the right password and has a step to go, for `secondStepMinutes`. They are nobody yet: no query or command knows them.
 * Holding the token of the session is the right to ask.
 */
export async function getUnfinishedSession(sessionId: string): Promise<UnfinishedSession | null> {
  const session = await readSession(sessionId)
  if (!session || session.missing === null || Date.now() - session.startedAt.getTime() > secondStepMinutes * 60_000) return null
  const { id, name, locale, planId, missing, hasApp, hasPasskeys } = session
  return { user: { id, name, locale, planId }, missing, hasApp, hasPasskeys }
}

export type Enrolment = {
  user: KnownSession
  /** To hand to the app. The same for as long as nothing about the person changes, so that a page can be asked for twice. */
  secret: Buffer
  /** Whether the present password is asked for: whoever is signed in already may be somebody else at an open browser. */
  asksPassword: boolean
}

/**
 * What somebody needs to set up a second factor: after their password, or of their own accord while signed in. Nothing is stored until
 * a code proves that the app has the secret. Holding the token of the session is the right to ask.
 * @returns null when they have an app already or a code is still to be given, when nobody is signed in, and where there are no passwords.
 */
export async function getEnrolment(sessionId: string): Promise<Enrolment | null> {
  const session = await readSession(sessionId)
  if (!session?.hasPassword || session.hasApp || session.missing === 'code' || !passwordsAllowed()) return null
  if (session.missing !== null && !(await getUnfinishedSession(sessionId))) return null
  return { user: session, secret: secretToEnrol(sessionId, session.version), asksPassword: session.missing === null }
}

/** 160 bits, as RFC 4226 advises, that nobody knows who does not hold the secret of the installation. */
const secretToEnrol = (sessionId: string, version: number): Buffer =>
  createHmac('sha256', keyFor('second factor')).update(`${sessionId} ${version}`).digest().subarray(0, 20)
