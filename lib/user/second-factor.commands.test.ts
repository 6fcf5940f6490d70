import { describe, expect, test, vi } from 'vitest'
import { createPlan } from '@/tests/harness/factories'
import { actorOf, enrolled, enter, eventsOf, kinds, makeAdministrator, password, refusal, user } from '@/tests/harness/second-factor-desk'
import { db } from '../db'
import { codeOf, stepAt } from '../security/totp'
import { changeProfile, leave } from './profile.commands'
import { getOwnData } from './profile.queries'
import { enrolSecondFactor, proveSecondFactor, removeSecondFactor, renewRecoveryCodes, resetSecondFactor } from './second-factor.commands'
import { getEnrolment, getUnfinishedSession } from './second-factor.queries'
import { getActorOfSession } from './session.queries'
import { getOwnAccount } from './user.queries'
import { commandLine } from './user.rules'

describe('who gave the right password and needs a second factor', () => {
  test('is nobody until the app is set up, and then is signed in', async () => {
    await makeAdministrator()
    const session = await enter()
    expect(await getActorOfSession(session)).toBeNull()
    expect(await getUnfinishedSession(session)).toMatchObject({ missing: 'enrolment', user: { id: user.id } })
    const enrolment = await getEnrolment(session)
    const code = codeOf(enrolment?.secret ?? Buffer.alloc(0), stepAt(Date.now()))
    expect(enrolment?.asksPassword).toBe(false)
    expect(await refusal(enrolSecondFactor(session, { oneTimeCode: '000000', version: 1 }))).toBe('user.wrongFirstCode')
    expect(await getActorOfSession(session)).toBeNull()
    const enrolled = await enrolSecondFactor(session, { oneTimeCode: code, version: 1 })
    expect(enrolled.codes).toHaveLength(10)
    expect(await db.session.count({ where: { id: session } })).toBe(0)
    expect(await getActorOfSession(enrolled.session)).toMatchObject({ id: user.id, administrator: true })
    expect(await kinds()).toEqual(['enrolSecondFactor'])
  })

  test('is nobody at once when the role comes while they are signed in', async () => {
    const session = await enter()
    expect(await getActorOfSession(session)).not.toBeNull()
    await makeAdministrator()
    expect(await getActorOfSession(session)).toBeNull()
    expect(await getUnfinishedSession(session)).toMatchObject({ missing: 'enrolment' })
  })

  test('needs none for a role that does not ask for it', async () => {
    const plan = await createPlan()
    await db.membership.create({ data: { userId: user.id, planId: plan.id, role: 'COORDINATOR' } })
    expect(await getActorOfSession(await enter())).not.toBeNull()
    vi.stubEnv('KOERS_SECOND_FACTOR', 'administrator,coordinator')
    expect(await getActorOfSession(await enter())).toBeNull()
  })

  test('has half an hour', async () => {
    await makeAdministrator()
    const session = await enter()
    await db.session.update({ where: { id: session }, data: { startedAt: new Date(Date.now() - 31 * 60_000) } })
    expect(await getUnfinishedSession(session)).toBeNull()
    expect(await getEnrolment(session)).toBeNull()
    expect(await refusal(enrolSecondFactor(session, { oneTimeCode: '000000', version: 1 }))).toBe('user.signInAgain')
    expect(await refusal(proveSecondFactor(session, '000000'))).toBe('user.signInAgain')
  })
})

describe('setting up of one’s own accord', () => {
  test('asks for the password, and the other browsers ask for a code from then on', async () => {
    const elsewhere = await enter()
    const session = await enter()
    const enrolment = await getEnrolment(session)
    const code = codeOf(enrolment?.secret ?? Buffer.alloc(0), stepAt(Date.now()))
    expect(await refusal(enrolSecondFactor(session, { oneTimeCode: code, version: 1, currentPassword: 'mis' }))).toBe('user.wrongPassword')
    expect(await db.secondFactor.count({ where: { userId: user.id } })).toBe(0)
    const goesOn = await enrolSecondFactor(session, { oneTimeCode: code, version: 1, currentPassword: password })
    expect(await getActorOfSession(goesOn.session)).not.toBeNull()
    expect(await getActorOfSession(session)).toBeNull()
    expect(await getActorOfSession(elsewhere)).toBeNull()
    expect(await getUnfinishedSession(elsewhere)).toMatchObject({ missing: 'code' })
  })

  test('shows the same secret twice, another one in another session, and another one once something about the person changed', async () => {
    const session = await enter()
    const shown = (await getEnrolment(session))?.secret
    expect((await getEnrolment(session))?.secret).toEqual(shown)
    expect((await getEnrolment(await enter()))?.secret).not.toEqual(shown)
    await changeProfile(await actorOf(session), { name: 'An P.', locale: 'nl', version: 1 })
    expect((await getEnrolment(session))?.secret).not.toEqual(shown)
    await expect(enrolSecondFactor(session, { oneTimeCode: '000000', version: 1 })).rejects.toMatchObject({ theirs: { version: 2 } })
  })

  test('twice at the same moment sets up one', async () => {
    const session = await enter()
    const enrolment = await getEnrolment(session)
    const input = { oneTimeCode: codeOf(enrolment?.secret ?? Buffer.alloc(0), stepAt(Date.now())), version: 1, currentPassword: password }
    const ended = await Promise.allSettled([enrolSecondFactor(session, input), enrolSecondFactor(session, input)])
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.recoveryCode.count({ where: { userId: user.id } })).toBe(10)
    expect(await kinds()).toEqual(['enrolSecondFactor'])
  })

  test('keeps no secret that can be read in the database', async () => {
    const { secret, recoveryCodes } = await enrolled()
    const stored = await db.secondFactor.findUniqueOrThrow({ where: { userId: user.id } })
    expect(Buffer.from(stored.sealedSecret, 'base64url').includes(secret)).toBe(false)
    const all = JSON.stringify([await db.recoveryCode.findMany(), (await eventsOf()).map(({ id: _, ...event }) => event)])
    for (const code of recoveryCodes) expect(all).not.toContain(code.replaceAll('-', ''))
  })
})

describe('whoever has a second factor', () => {
  test('gets new recovery codes with a code, and the earlier ones end', async () => {
    const { session, recoveryCodes } = await enrolled()
    const actor = await actorOf(session)
    expect(await refusal(renewRecoveryCodes(actor, 'mis'))).toBe('user.wrongCode')
    const [first = ''] = await renewRecoveryCodes(actor, recoveryCodes[0] ?? '')
    expect(await refusal(proveSecondFactor(await enter(), recoveryCodes[1] ?? ''))).toBe('user.wrongCode')
    expect(await refusal(proveSecondFactor(await enter(), first))).toBeNull()
    expect((await getOwnAccount(actor)).secondFactor).toMatchObject({ recoveryCodesLeft: 9 })
  })

  test('switches it off with a code, and not when a role needs it', async () => {
    const { session, recoveryCodes } = await enrolled()
    const [first = '', second = ''] = recoveryCodes
    await makeAdministrator()
    expect(await refusal(removeSecondFactor(await actorOf(session), first))).toBe('user.secondFactorNeeded')
    vi.stubEnv('KOERS_SECOND_FACTOR', '')
    expect(await refusal(removeSecondFactor(await actorOf(session), 'mis'))).toBe('user.wrongCode')
    expect(await db.secondFactor.count({ where: { userId: user.id } })).toBe(1)
    await removeSecondFactor(await actorOf(session), second)
    expect(await getActorOfSession(await enter())).not.toBeNull()
    expect(await db.recoveryCode.count({ where: { userId: user.id } })).toBe(0)
  })

  test('who lost it is helped by an administrator, which ends the sessions', async () => {
    const { session } = await enrolled()
    await expect(resetSecondFactor(await actorOf(session), user.id)).rejects.toMatchObject({ name: 'ForbiddenError' })
    await resetSecondFactor(commandLine, user.id)
    expect(await getActorOfSession(session)).toBeNull()
    expect((await eventsOf()).at(-1)).toMatchObject({ kind: 'resetSecondFactor', actorId: null, after: { sessions: 1 } })
    expect(await getActorOfSession(await enter())).not.toBeNull()
    expect(await refusal(resetSecondFactor(commandLine, user.id))).toBe('user.noSecondFactor')
  })

  test('takes along when it was set up and which codes were used, and no secret', async () => {
    const { session } = await enrolled()
    const data = await getOwnData(await actorOf(session))
    const { sealedSecret } = await db.secondFactor.findUniqueOrThrow({ where: { userId: user.id } })
    const { codeHash } = await db.recoveryCode.findFirstOrThrow({ where: { userId: user.id } })
    expect(data.secondFactor).toMatchObject({ enrolledAt: expect.any(Date) })
    expect(data.secondFactor?.recoveryCodes).toHaveLength(10)
    for (const secret of [sealedSecret, codeHash]) expect(JSON.stringify(data)).not.toContain(secret)
  })

  test('leaves nothing of it behind', async () => {
    const { session } = await enrolled()
    await leave(await actorOf(session))
    expect(await db.secondFactor.count({ where: { userId: user.id } })).toBe(0)
    expect(await db.recoveryCode.count({ where: { userId: user.id } })).toBe(0)
  })
})
