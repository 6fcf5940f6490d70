import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPlan, createUser } from '@/prisma/factories'
import { db } from '../../db'
import { RuleError } from '../../errors'
import { log } from '../../log'
import { hashPassword } from '../../password-hash'
import { codeOf, stepAt } from '../../totp'
import { changeProfile, leave } from '../profile/commands'
import { getOwnData } from '../profile/queries'
import { getOwnAccount } from '../queries'
import { commandLine } from '../rules'
import { signIn } from '../session/commands'
import { getActorOfSession } from '../session/queries'
import { enrolSecondFactor, proveSecondFactor, removeSecondFactor, renewRecoveryCodes, resetSecondFactor } from './commands'
import { getEnrolment, getUnfinishedSession } from './queries'

const password = 'regen op de ruiten'
const hash = hashPassword(password)
let user: Awaited<ReturnType<typeof createUser>>
let count = 0

vi.spyOn(log, 'warn').mockImplementation(() => {})
beforeEach(async () => {
  count += 1
  vi.stubEnv('KOERS_SECRET', 'a secret of more than thirty-two characters')
  vi.stubEnv('KOERS_SECOND_FACTOR', 'administrator')
  user = await createUser({ name: 'An Peeters', passwordHash: await hash })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

const enter = () => signIn({ email: user.email, password }, { address: `192.0.2.${count}`, userAgent: null, loopback: false })
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error) => (error instanceof RuleError ? error.key : String(error)),
  )
const eventsOf = async () => db.event.findMany({ where: { objectId: user.id }, orderBy: { id: 'asc' } })
const kinds = async () => (await eventsOf()).map(({ kind }) => kind)
const makeAdministrator = () => db.user.update({ where: { id: user.id }, data: { administratorSince: new Date() } })

/** Time goes on by so many steps of 30 seconds, for codes alone. */
const later = (steps: number) => vi.useFakeTimers({ now: Date.now() + steps * 30_000, toFake: ['Date'] })

async function actorOf(session: string) {
  const actor = await getActorOfSession(session)
  if (!actor) throw new Error('nobody is signed in')
  return actor
}

/** Somebody who set up a second factor, and the code that their app shows. */
async function enrolled() {
  const session = await enter()
  const enrolment = await getEnrolment(session)
  if (!enrolment) throw new Error('nothing to set up')
  const code = () => codeOf(enrolment.secret, stepAt(Date.now()))
  const recoveryCodes = await enrolSecondFactor(session, {
    oneTimeCode: code(),
    version: enrolment.user.version,
    currentPassword: password,
  })
  return { session, code, recoveryCodes, secret: enrolment.secret }
}

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
    expect(await enrolSecondFactor(session, { oneTimeCode: code, version: 1 })).toHaveLength(10)
    expect(await getActorOfSession(session)).toMatchObject({ id: user.id, administrator: true })
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
    await enrolSecondFactor(session, { oneTimeCode: code, version: 1, currentPassword: password })
    expect(await getActorOfSession(session)).not.toBeNull()
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

describe('the second step', () => {
  test('takes a code of the app once: not again in its 30 seconds, nor later in another session', async () => {
    const { code } = await enrolled()
    const session = await enter()
    expect(await refusal(proveSecondFactor(session, code()))).toBe('user.wrongCode')
    later(1)
    const shown = code()
    expect(await refusal(proveSecondFactor(session, ` ${shown.slice(0, 3)} ${shown.slice(3)} `))).toBeNull()
    expect(await getActorOfSession(session)).toMatchObject({ id: user.id })
    const other = await enter()
    expect(await refusal(proveSecondFactor(other, shown))).toBe('user.wrongCode')
    expect(await getActorOfSession(other)).toBeNull()
    expect(await kinds()).toEqual(['enrolSecondFactor', 'refuseSecondFactor', 'refuseSecondFactor'])
  })

  test('takes no code of earlier than the last one, though its clock would allow it', async () => {
    const { secret } = await enrolled()
    later(2)
    const now = stepAt(Date.now())
    expect(await refusal(proveSecondFactor(await enter(), codeOf(secret, now + 1)))).toBeNull()
    expect(await refusal(proveSecondFactor(await enter(), codeOf(secret, now)))).toBe('user.wrongCode')
  })

  test.each(['code', 'recovery code'])('lets one of two in who give the same %s at the same moment', async (what) => {
    const { code, recoveryCodes } = await enrolled()
    later(1)
    const given = what === 'code' ? code() : (recoveryCodes[0] ?? '')
    const sessions = [await enter(), await enter()]
    const ended = await Promise.all(sessions.map((session) => refusal(proveSecondFactor(session, given))))
    expect(ended.toSorted()).toEqual([null, 'user.wrongCode'].toSorted())
    const actors = await Promise.all(sessions.map(getActorOfSession))
    expect(actors.filter((actor) => actor !== null)).toHaveLength(1)
  })

  test('takes each recovery code once, however it is typed, and says how many are left', async () => {
    const { recoveryCodes } = await enrolled()
    const [first = ''] = recoveryCodes
    expect(first).toMatch(/^([0-9a-z]{4}-){3}[0-9a-z]{4}$/)
    expect(await refusal(proveSecondFactor(await enter(), first.toUpperCase().replaceAll('-', ' ')))).toBeNull()
    expect(await refusal(proveSecondFactor(await enter(), first))).toBe('user.wrongCode')
    const [, used, refused] = await eventsOf()
    expect(used).toMatchObject({ kind: 'useRecoveryCode', actorId: user.id, after: { recoveryCodesLeft: 9 } })
    expect(refused).toMatchObject({ kind: 'refuseSecondFactor', actorId: null })
  })

  test('is stopped after five wrong codes, with the right one too, until the hour that is named', async () => {
    const { recoveryCodes } = await enrolled()
    for (let attempt = 1; attempt <= 5; attempt++) expect(await refusal(proveSecondFactor(await enter(), '000000'))).toBe('user.wrongCode')
    const session = await enter()
    await expect(proveSecondFactor(session, recoveryCodes[0] ?? '')).rejects.toMatchObject({
      key: 'user.tooManyCodes',
      values: { until: expect.stringMatching(/^\d\d:\d\d$/) },
    })
    expect(await getActorOfSession(session)).toBeNull()
    expect(await db.recoveryCode.count({ where: { userId: user.id, usedAt: null } })).toBe(10)
  })

  test('takes no code of somebody else', async () => {
    const { recoveryCodes } = await enrolled()
    user = await createUser({ passwordHash: await hash })
    await enrolled()
    expect(await refusal(proveSecondFactor(await enter(), recoveryCodes[0] ?? ''))).toBe('user.wrongCode')
  })

  test('takes recovery codes alone once the secret of the installation is another one', async () => {
    const told = vi.spyOn(log, 'error').mockImplementation(() => {})
    const { code, recoveryCodes } = await enrolled()
    vi.stubEnv('KOERS_SECRET', 'another secret of more than thirty-two characters')
    later(1)
    expect(await refusal(proveSecondFactor(await enter(), code()))).toBe('user.wrongCode')
    expect(told).toHaveBeenCalledOnce()
    expect(await refusal(proveSecondFactor(await enter(), recoveryCodes[0] ?? ''))).toBeNull()
    told.mockRestore()
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
