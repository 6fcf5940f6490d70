import 'server-only'
import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { Prisma } from '@/prisma/generated/client'
import { type Database, db } from '../db'
import { RuleError } from '../errors'
import { unlessRefused } from '../security/passkey-check'
import { relyingParty } from '../settings/installation'
import { transportsOf } from './passkey.queries'
import type { PasskeyAnswer } from './passkey.schema'
import { getUnfinishedSession } from './second-factor.queries'
import { type ChallengePurpose, challengeMinutes } from './second-factor.rules'
import { getActorOfSession } from './session.queries'

/** Keeps what the browser of a session is asked to sign. A later question takes the place of an earlier one. */
export async function keepChallenge(database: Database, sessionId: string, purpose: ChallengePurpose, challenge: string): Promise<void> {
  const asked = { purpose, challenge, expiresAt: new Date(Date.now() + challengeMinutes * 60_000) }
  await database.passkeyChallenge.upsert({ where: { sessionId }, create: { sessionId, ...asked }, update: asked })
}

/** What was asked, once: of two answers to one question, one is looked at. @returns null when nothing was asked for this, or too long ago. */
export async function takeChallenge(database: Database, sessionId: string, purpose: ChallengePurpose): Promise<string | null> {
  const [asked] = await database.$queryRaw<{ challenge: string }[]>`
    DELETE FROM passkey_challenges WHERE session_id = ${sessionId}::uuid AND purpose = ${purpose}::"PasskeyPurpose" AND expires_at > now()
    RETURNING challenge`
  return asked?.challenge ?? null
}

/**
 * The question for a passkey of whoever holds a session: of anyone who gave the right password, and of anyone who is signed in and changes something
 * about their second factor. Holding the token of the session is the right to be asked.
 * @returns what the browser needs (WebAuthn, PublicKeyCredentialRequestOptionsJSON).
 * @throws RuleError `user.signInAgain` when there is no such session; `user.noPasskey`; `user.passkeysUnavailable`.
 */
export async function askForPasskey(session: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const party = relyingParty()
  if (!party) throw new RuleError('user.passkeysUnavailable')
  const unfinished = await getUnfinishedSession(session)
  const somebody = unfinished?.missing === 'code' ? unfinished.user : await getActorOfSession(session)
  if (!somebody) throw new RuleError('user.signInAgain')
  const passkeys = await db.passkey.findMany({ where: { userId: somebody.id }, select: { credentialId: true, transports: true } })
  if (passkeys.length === 0) throw new RuleError('user.noPasskey')
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    allowCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports: transportsOf(transports) })),
    // a second factor: that one has it is what counts, and whoever has set a PIN or a finger on it is asked for that too
    userVerification: 'preferred',
    timeout: challengeMinutes * 60_000,
  })
  await keepChallenge(db, session, 'PROOF', options.challenge)
  return options
}

/** Whether an answer is of a passkey of this person, to what this session was asked. The question is used up with that, whatever the answer. */
export async function acceptPasskey(
  transaction: Prisma.TransactionClient,
  userId: string,
  { session, answer }: { session: string; answer: PasskeyAnswer },
): Promise<boolean> {
  const party = relyingParty()
  const expectedChallenge = await takeChallenge(transaction, session, 'PROOF')
  const passkey = await transaction.passkey.findFirst({ where: { credentialId: answer.id, userId } })
  if (!party || !expectedChallenge || !passkey) return false
  const { id, credentialId, counter } = passkey
  const checked = await unlessRefused(userId, () =>
    verifyAuthenticationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      // a counter that does not go up means a copy, and is refused in there
      credential: { id: credentialId, publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')), counter: Number(counter) },
      requireUserVerification: false,
    }),
  )
  if (!checked?.verified) return false
  const data = { counter: checked.authenticationInfo.newCounter, lastUsedAt: new Date() }
  return (await transaction.passkey.updateMany({ where: { id, counter }, data })).count === 1
}
