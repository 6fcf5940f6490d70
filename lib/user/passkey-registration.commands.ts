import 'server-only'
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { db } from '../db'
import { RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import { unlessRefused } from '../security/passkey-check'
import { relyingParty } from '../settings/installation'
import { keepChallenge, takeChallenge } from './passkey.commands'
import { getRegistrant, transportsOf } from './passkey.queries'
import type { PasskeyEnd, PasskeyStart } from './passkey.schema'
import { requirePresentPassword } from './password.commands'
import { firstRecoveryCodes } from './second-factor.commands'
import { challengeMinutes, mostPasskeys } from './second-factor.rules'
import { replaceSession } from './session.commands'
import { eventAbout, lockUser } from './user.commands'

/**
 * Begins to set up a passkey for whoever holds the session.
 * @returns what the browser needs (WebAuthn, PublicKeyCredentialCreationOptionsJSON).
 * @throws RuleError `user.signInAgain`; `user.passkeysUnavailable`; `user.tooManyPasskeys`; `user.wrongPassword` at the field, for anyone who is signed
 * in already; `user.tooManyAttempts`.
 */
export async function beginPasskey(
  session: string,
  { currentPassword = '' }: Pick<PasskeyStart, 'currentPassword'>,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const party = relyingParty()
  if (!party) throw new RuleError('user.passkeysUnavailable')
  const registrant = await getRegistrant(session)
  if (!registrant) throw new RuleError('user.signInAgain')
  const { user, asksPassword } = registrant
  const known = await db.passkey.findMany({ where: { userId: user.id }, select: { credentialId: true, transports: true } })
  if (known.length >= mostPasskeys) throw new RuleError('user.tooManyPasskeys', { most: mostPasskeys })
  if (asksPassword) await requirePresentPassword(db, user.id, currentPassword)
  const options = await generateRegistrationOptions({
    rpName: 'Koers',
    rpID: party.id,
    userID: new Uint8Array(Buffer.from(user.id)),
    userName: user.email ?? user.name,
    userDisplayName: user.name,
    // who made the authenticator is nobody's business here
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports: transportsOf(transports) })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    timeout: challengeMinutes * 60_000,
  })
  await keepChallenge(db, session, 'REGISTRATION', options.challenge)
  return options
}

/**
 * Keeps the passkey that the browser made for what `beginPasskey` asked. Another session takes the place of this one, and counts.
 * @returns the id of the session, and the recovery codes when it is the first second factor: they are never to be had again.
 * @throws RuleError `user.signInAgain`; `user.passkeyRefused`, also for one that is known already.
 */
export async function registerPasskey(session: string, { name, passkey }: PasskeyEnd): Promise<{ session: string; codes: string[] }> {
  const party = relyingParty()
  const registrant = await getRegistrant(session)
  if (!party || !registrant) throw new RuleError('user.signInAgain')
  const userId = registrant.user.id
  const expectedChallenge = await takeChallenge(db, session, 'REGISTRATION')
  if (!expectedChallenge) throw new RuleError('user.passkeyRefused')
  const expected = { expectedChallenge, expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: false }
  const checked = await unlessRefused(userId, () => verifyRegistrationResponse({ response: passkey, ...expected }))
  if (!checked?.verified) throw new RuleError('user.passkeyRefused')
  const { id: credentialId, publicKey, counter } = checked.registrationInfo.credential
  return db.$transaction(async (transaction) => {
    const user = await lockUser(transaction, registrant.user, userId)
    const createdAt = new Date()
    const data = { userId, name, credentialId, publicKey: Buffer.from(publicKey).toString('base64url'), counter, createdAt }
    const made = await transaction.passkey.createMany({
      data: { ...data, transports: passkey.response.transports ?? [] },
      skipDuplicates: true,
    })
    if (made.count === 0) throw new RuleError('user.passkeyRefused')
    await transaction.user.update({ where: { id: userId }, data: { version: { increment: 1 } } })
    await recordEvent(transaction, eventAbout(user, user, 'registerPasskey'))
    return { session: await replaceSession(transaction, session, createdAt), codes: await firstRecoveryCodes(transaction, userId) }
  })
}
