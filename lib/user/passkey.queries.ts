import 'server-only'
import type { AuthenticatorTransport } from '@simplewebauthn/server'
import { passwordsAllowed, relyingParty } from '../settings/installation'
import { newPasskey } from './passkey.schema'
import { getUnfinishedSession } from './second-factor.queries'
import { type KnownSession, readSession } from './session.queries'

/** How a browser reaches a passkey, as far as we know these ways. */
export function transportsOf(stored: string[]): AuthenticatorTransport[] {
  return newPasskey.shape.response.shape.transports.parse(stored) ?? []
}

export type Registrant = {
  user: KnownSession
  /** Whether the present password is asked for: whoever is signed in already may be somebody else at an open browser. */
  asksPassword: boolean
}

/**
 * Whoever can set up a passkey in a session: after their password where they have no second factor yet, or of their own accord while signed in.
 * Holding the token of the session is the right to ask.
 * @returns null when nobody is signed in, when a code is still to be given, where there are no passwords, and where browsers know no passkeys.
 */
export async function getRegistrant(sessionId: string): Promise<Registrant | null> {
  const user = await readSession(sessionId)
  if (!user?.hasPassword || user.missing === 'code' || !passwordsAllowed() || !relyingParty()) return null
  if (user.missing !== null && !(await getUnfinishedSession(sessionId))) return null
  return { user, asksPassword: user.missing === null }
}
