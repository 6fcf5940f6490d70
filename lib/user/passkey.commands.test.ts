import { describe, expect, test, vi } from 'vitest'
import { createAuthenticator } from '@/tests/harness/authenticator'
import { actorOf, enrolled, enter, eventsOf, kinds, makeAdministrator, password, refusal, user } from '@/tests/harness/second-factor-desk'
import { db } from '../db'
import { askForPasskey } from './passkey.commands'
import { getRegistrant } from './passkey.queries'
import { beginPasskey, registerPasskey } from './passkey-registration.commands'
import { leave } from './profile.commands'
import { getOwnData } from './profile.queries'
import { proveSecondFactor, removeFactor, removeSecondFactor, renewRecoveryCodes, resetSecondFactor } from './second-factor.commands'
import { getUnfinishedSession } from './second-factor.queries'
import { getActorOfSession } from './session.queries'
import { getOwnAccount } from './user.queries'
import { commandLine } from './user.rules'

/** Somebody with a passkey: their key, the session in which it was set up, and the recovery codes that came with it. */
async function withPasskey(key = createAuthenticator(), before?: string) {
  const former = before ?? (await enter())
  const asked = await beginPasskey(former, { currentPassword: password })
  const { session, codes } = await registerPasskey(former, { name: 'Laptop', passkey: key.make(asked) })
  return { key, former, session, codes }
}

describe('setting up a passkey', () => {
  test('makes it a second factor, with recovery codes and an event, in a session that takes the place of the former', async () => {
    const { former, session, codes } = await withPasskey()
    expect(codes).toHaveLength(10)
    expect(await db.session.count({ where: { id: former } })).toBe(0)
    expect((await getOwnAccount(await actorOf(session))).secondFactor).toMatchObject({
      enrolledAt: null,
      passkeys: [{ name: 'Laptop', lastUsedAt: null }],
    })
    expect(await kinds()).toEqual(['registerPasskey'])
    expect(await getUnfinishedSession(await enter())).toMatchObject({ missing: 'code', hasApp: false, hasPasskeys: true })
  })

  test('is enough for a role that needs a second factor, after the password alone', async () => {
    await makeAdministrator()
    const former = await enter()
    expect(await getActorOfSession(former)).toBeNull()
    expect((await getRegistrant(former))?.asksPassword).toBe(false)
    const { session } = await withPasskey(createAuthenticator(), former)
    expect(await getActorOfSession(session)).toMatchObject({ administrator: true })
  })

  test('is not possible with the password alone for anyone who has a second factor already', async () => {
    await enrolled()
    const session = await enter()
    expect(await getRegistrant(session)).toBeNull()
    expect(await refusal(beginPasskey(session, { currentPassword: password }))).toBe('user.signInAgain')
  })

  test('asks who is signed in for their password', async () => {
    const session = await enter()
    expect(await refusal(beginPasskey(session, { currentPassword: 'mis' }))).toBe('user.wrongPassword')
    expect(await db.passkeyChallenge.count({ where: { sessionId: session } })).toBe(0)
  })

  test('takes one answer to what was asked, made for this site', async () => {
    const session = await enter()
    const asked = await beginPasskey(session, { currentPassword: password })
    const elsewhere = createAuthenticator({ origin: 'https://koers.example.org' })
    expect(await refusal(registerPasskey(session, { name: 'x', passkey: elsewhere.make(asked) }))).toBe('user.passkeyRefused')
    expect(await refusal(registerPasskey(session, { name: 'x', passkey: createAuthenticator().make(asked) }))).toBe('user.passkeyRefused')
    expect(await db.passkey.count({ where: { userId: user.id } })).toBe(0)
  })

  test('keeps the recovery codes of somebody who has an app, and lets ten passkeys be', async () => {
    const { session, recoveryCodes } = await enrolled()
    const added = await withPasskey(createAuthenticator(), session)
    expect(added.codes).toEqual([])
    expect(await getActorOfSession(await proveSecondFactor(await enter(), recoveryCodes[0] ?? ''))).not.toBeNull()
    const row = (at: number) => ({
      userId: user.id,
      name: 'x',
      credentialId: `${user.id} ${at}`,
      publicKey: '',
      counter: 0,
      createdAt: new Date(),
    })
    await db.passkey.createMany({ data: Array.from({ length: 9 }, (_, at) => row(at)) })
    expect(await refusal(beginPasskey(added.session, { currentPassword: password }))).toBe('user.tooManyPasskeys')
  })

  test('is not offered where browsers keep none', async () => {
    vi.stubEnv('KOERS_URL', 'http://192.0.2.1:3000')
    const session = await enter()
    expect(await getRegistrant(session)).toBeNull()
    expect(await refusal(beginPasskey(session, { currentPassword: password }))).toBe('user.passkeysUnavailable')
  })
})

describe('signing in with a passkey', () => {
  test('takes the answer once, and says when it was used', async () => {
    const { key } = await withPasskey()
    const former = await enter()
    const answer = key.answer(await askForPasskey(former))
    const session = await proveSecondFactor(former, answer)
    const account = await getOwnAccount(await actorOf(session))
    expect(account.secondFactor?.passkeys).toMatchObject([{ lastUsedAt: expect.any(Date) }])
    const other = await enter()
    await askForPasskey(other)
    expect(await refusal(proveSecondFactor(other, answer))).toBe('user.passkeyRefused')
    expect(await kinds()).toEqual(['registerPasskey', 'refuseSecondFactor'])
  })

  test('uses the question up with a wrong answer', async () => {
    const { key } = await withPasskey()
    const session = await enter()
    const asked = await askForPasskey(session)
    expect(await refusal(proveSecondFactor(session, key.answer({ challenge: 'AAAA' })))).toBe('user.passkeyRefused')
    expect(await refusal(proveSecondFactor(session, key.answer(asked)))).toBe('user.passkeyRefused')
    expect(await getActorOfSession(session)).toBeNull()
  })

  test.each([
    ['another site', createAuthenticator, { origin: 'https://koers.example.org' }],
    ['another host', createAuthenticator, { rpId: 'example.org' }],
  ])('takes no answer for %s', async (_, create, elsewhere) => {
    const key = create(elsewhere)
    await withPasskey()
    await db.passkey.updateMany({ where: { userId: user.id }, data: { credentialId: key.answer({ challenge: '' }).id } })
    const session = await enter()
    expect(await refusal(proveSecondFactor(session, key.answer(await askForPasskey(session))))).toBe('user.passkeyRefused')
  })

  test('takes no answer of a copy whose counter stayed behind, nor one that came too late', async () => {
    const { key } = await withPasskey()
    const first = await enter()
    await proveSecondFactor(first, key.answer(await askForPasskey(first)))
    key.turnBack()
    const second = await enter()
    expect(await refusal(proveSecondFactor(second, key.answer(await askForPasskey(second))))).toBe('user.passkeyRefused')
    const asked = await askForPasskey(second)
    await db.passkeyChallenge.update({ where: { sessionId: second }, data: { expiresAt: new Date() } })
    expect(await refusal(proveSecondFactor(second, key.answer(asked)))).toBe('user.passkeyRefused')
  })

  test('takes no answer to what another session was asked, and no passkey of somebody else', async () => {
    const { key } = await withPasskey()
    const [one, other] = [await enter(), await enter()]
    const asked = await askForPasskey(one)
    await askForPasskey(other)
    expect(await refusal(proveSecondFactor(other, key.answer(asked)))).toBe('user.passkeyRefused')
    expect(await refusal(proveSecondFactor(other, createAuthenticator().answer(await askForPasskey(other))))).toBe('user.passkeyRefused')
  })

  test('is stopped after five wrong answers in one session, and lets in who starts again, whoever tries codes meanwhile', async () => {
    const { key } = await withPasskey()
    const theirs = await enter()
    for (let attempt = 1; attempt <= 5; attempt++) {
      await refusal(proveSecondFactor(await enter(), '000000'))
      expect(await refusal(proveSecondFactor(theirs, key.answer({ challenge: 'AAAA' })))).toBe('user.passkeyRefused')
    }
    expect(await refusal(proveSecondFactor(theirs, key.answer(await askForPasskey(theirs))))).toBe('user.tooManyCodes')
    const session = await enter()
    expect(await refusal(proveSecondFactor(session, key.answer(await askForPasskey(session))))).toBeNull()
  })

  test('asks nobody who is not on the way in', async () => {
    expect(await refusal(askForPasskey(crypto.randomUUID()))).toBe('user.signInAgain')
    expect(await refusal(askForPasskey(await enter()))).toBe('user.noPasskey')
  })
})

describe('whoever has passkeys', () => {
  test('gets new recovery codes with one, and takes one away, which signs them out elsewhere and not here', async () => {
    const { key, session } = await withPasskey()
    const given = async () => ({ session, answer: key.answer(await askForPasskey(session)) })
    expect(await renewRecoveryCodes(await actorOf(session), await given())).toHaveLength(10)
    const { session: here } = await withPasskey(createAuthenticator(), session)
    const elsewhere = await enter()
    const there = await proveSecondFactor(elsewhere, key.answer(await askForPasskey(elsewhere)))
    const [first] = (await getOwnAccount(await actorOf(here))).secondFactor?.passkeys ?? []
    await removeFactor(await actorOf(here), first?.id ?? '', { session: here, answer: key.answer(await askForPasskey(here)) }, here)
    expect(await getActorOfSession(here)).not.toBeNull()
    expect(await getActorOfSession(there)).toBeNull()
    expect((await eventsOf()).at(-1)).toMatchObject({ kind: 'removePasskey', actorId: user.id, after: { sessions: 1 } })
  })

  test('takes the last one away only with the whole second factor', async () => {
    const { session, codes } = await withPasskey()
    const actor = await actorOf(session)
    const [own] = await db.passkey.findMany({ where: { userId: user.id } })
    expect(await refusal(removeFactor(actor, own?.id ?? '', codes[0] ?? '', session))).toBe('user.lastSecondFactor')
    expect(await refusal(removeFactor(actor, crypto.randomUUID(), codes[0] ?? '', session))).toBe('user.noSecondFactor')
    expect(await db.passkey.count({ where: { userId: user.id } })).toBe(1)
    await removeSecondFactor(actor, codes[0] ?? '')
    expect(await getActorOfSession(await enter())).not.toBeNull()
  })

  test('loses them with a reset, and when they leave; their own data name them without keys', async () => {
    const { session } = await withPasskey()
    const { credentialId } = await db.passkey.findFirstOrThrow({ where: { userId: user.id } })
    const data = await getOwnData(await actorOf(session))
    expect(data.passkeys).toMatchObject([{ name: 'Laptop' }])
    expect(JSON.stringify(data)).not.toContain(credentialId)
    await resetSecondFactor(commandLine, user.id)
    expect(await db.passkey.count({ where: { userId: user.id } })).toBe(0)
    const again = await withPasskey()
    await leave(await actorOf(again.session))
    expect(await db.passkey.count({ where: { userId: user.id } })).toBe(0)
  })
})
