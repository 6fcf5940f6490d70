import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPlan } from '@/tests/harness/factories'
import { db } from '../db'
import { RuleError } from '../errors'
import { log } from '../log'
import { hashPassword } from '../security/password-hash'
import { beginSession, endSession, noteUse, signIn } from './session.commands'
import { getActorOfSession, getSessionInUse } from './session.queries'
import { getOwnAccount } from './user.queries'
import { demoPassword } from './user.rules'

const password = 'regen op de ruiten'
const hash = hashPassword(password)
let mail = ''
let count = 0

const createUser = async (data: { planId?: string; passwordHash?: string | null; disabledAt?: Date } = {}) =>
  db.user.create({ data: { email: mail, name: 'An Peeters', passwordHash: await hash, ...data } })

/** Every test has its own person and its own address, so that attempts of one do not count for another. */
const browser = (over = {}) => ({ address: `192.0.2.${count}`, userAgent: 'test', loopback: false, ...over })

const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error) => (error instanceof RuleError ? error.key : error),
  )

const warned = vi.spyOn(log, 'warn').mockImplementation(() => {})

afterEach(() => vi.unstubAllEnvs())
beforeEach(() => {
  warned.mockClear()
  count += 1
  mail = `an.peeters.${count}@example.org`
})

describe('signing in', () => {
  test('with the right password starts a session of eight hours', async () => {
    const user = await createUser()
    const id = await signIn({ email: mail, password }, browser())
    const session = await db.session.findUniqueOrThrow({ where: { id } })
    expect(session).toMatchObject({ userId: user.id, endedAt: null, userAgent: 'test' })
    expect(session.expiresAt.getTime() - Date.now()).toBeGreaterThan(7.9 * 3600_000)
    expect(session.expiresAt.getTime() - Date.now()).toBeLessThan(8.1 * 3600_000)
    expect(await getActorOfSession(id)).toEqual({
      id: user.id,
      name: 'An Peeters',
      locale: 'nl',
      administrator: false,
      planId: null,
      memberships: [],
    })
  })

  test.each([
    ['a wrong password', {}, 'iets anders'],
    ['a disabled account', { disabledAt: new Date() }, password],
    ['an account that has no password yet', { passwordHash: null }, password],
  ])('is refused for %s, and starts nothing', async (_, data, typed) => {
    const user = await createUser(data)
    expect(await refusal(signIn({ email: mail, password: typed }, browser()))).toBe('user.wrongCredentials')
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0)
  })

  test('that is refused is logged with who it was about, and never with what was typed', async () => {
    const user = await createUser()
    await refusal(signIn({ email: mail, password: 'iets anders' }, browser()))
    await refusal(signIn({ email: `x.${mail}`, password: 'iets anders' }, browser()))
    const address = browser().address
    expect(warned.mock.calls.map(([fields]) => fields)).toEqual([
      { address, user: user.id },
      { address, user: null },
    ])
  })

  test('forgets sessions of long ago, and only those', async () => {
    const user = await createUser()
    const day = 24 * 3600_000
    const session = (days: number) => db.session.create({ data: { userId: user.id, expiresAt: new Date(Date.now() - days * day) } })
    const [old, recent] = [await session(91), await session(89)]
    await signIn({ email: mail, password }, browser())
    const kept = (await db.session.findMany({ where: { userId: user.id } })).map(({ id }) => id)
    expect(kept).toHaveLength(2)
    expect(kept).toContain(recent.id)
    expect(kept).not.toContain(old.id)
  })

  test('is refused in the same words for somebody unknown', async () => {
    expect(await refusal(signIn({ email: mail, password }, browser()))).toBe('user.wrongCredentials')
  })

  test('is refused where this installation has no passwords, with the right one too', async () => {
    const user = await createUser()
    vi.stubEnv('KOERS_PASSWORDS', 'off')
    expect(await refusal(signIn({ email: mail, password }, browser()))).toBe('user.passwordsOff')
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0)
  })

  test('with the fixed demo password works on this computer only', async () => {
    await createUser({ planId: (await createPlan({ sample: true })).id, passwordHash: await hashPassword(demoPassword) })
    expect(await refusal(signIn({ email: mail, password: demoPassword }, browser()))).toBe('user.wrongCredentials')
    expect(await refusal(signIn({ email: mail, password: demoPassword }, browser({ loopback: true })))).toBeNull()
  })
})

/** As if the person's password had been guessed at 30 times within the hour. */
async function guessedElsewhere() {
  await refusal(signIn({ email: mail, password: 'mis' }, browser({ address: '203.0.113.97' })))
  await db.rateLimit.updateMany({ where: { key: { startsWith: 'sign-in-person:' } }, data: { points: 30 } })
}

describe('guessing', () => {
  test('is stopped after five wrong passwords, with the right one too, until the hour that is named', async () => {
    const user = await createUser()
    for (let attempt = 1; attempt <= 5; attempt++)
      expect(await refusal(signIn({ email: mail, password: 'mis' }, browser()))).toBe('user.wrongCredentials')
    const error = await signIn({ email: mail, password }, browser()).catch((thrown) => thrown)
    expect(error).toMatchObject({ key: 'user.tooManyAttempts', values: { until: expect.stringMatching(/^\d\d:\d\d$/) } })
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0)
  })

  test('by one person does not lock out a colleague at the same address, nor the same person elsewhere', async () => {
    await createUser()
    for (let attempt = 1; attempt <= 6; attempt++) await refusal(signIn({ email: 'somebody@example.org', password: 'mis' }, browser()))
    expect(await refusal(signIn({ email: mail, password }, browser()))).toBeNull()
    for (let attempt = 1; attempt <= 6; attempt++) await refusal(signIn({ email: mail, password: 'mis' }, browser()))
    expect(await refusal(signIn({ email: mail, password }, browser({ address: '198.51.100.7' })))).toBeNull()
  })

  test('with many names from one address is stopped as well', async () => {
    await db.rateLimit.updateMany({ where: { key: { startsWith: 'sign-in-address:' } }, data: { points: 0 } })
    await createUser()
    expect(await refusal(signIn({ email: mail, password }, browser()))).toBeNull()
    await db.rateLimit.updateMany({ where: { key: { startsWith: 'sign-in-address:' } }, data: { points: 50 } })
    expect(await refusal(signIn({ email: mail, password }, browser()))).toBe('user.tooManyAttempts')
  })

  test('of one account from ever other addresses is stopped as well', async () => {
    await createUser()
    for (let attempt = 1; attempt <= 30; attempt++)
      await refusal(signIn({ email: mail, password: 'mis' }, browser({ address: `203.0.113.${attempt}` })))
    expect(await refusal(signIn({ email: mail, password }, browser({ address: '203.0.113.99' })))).toBe('user.tooManyAttempts')
  })

  test('from elsewhere does not keep somebody out where they signed in before, nor lets others guess there without end', async () => {
    await createUser()
    const home = browser({ address: '198.51.100.20' })
    expect(await refusal(signIn({ email: mail, password }, home))).toBeNull()
    await guessedElsewhere()
    expect(await refusal(signIn({ email: mail, password }, browser({ address: '203.0.113.98' })))).toBe('user.tooManyAttempts')
    expect(await refusal(signIn({ email: mail, password }, home))).toBeNull()
    for (let attempt = 1; attempt <= 5; attempt++) await refusal(signIn({ email: mail, password: 'mis' }, home))
    expect(await refusal(signIn({ email: mail, password }, home))).toBe('user.tooManyAttempts')
  })

  test('from elsewhere is stopped there too when the last time they signed in is longer than 30 days ago', async () => {
    await createUser()
    const home = browser({ address: '198.51.100.21' })
    expect(await refusal(signIn({ email: mail, password }, home))).toBeNull()
    await db.rateLimit.updateMany({ where: { key: { startsWith: 'sign-in-known:' } }, data: { expire: BigInt(Date.now() - 1000) } })
    await guessedElsewhere()
    expect(await refusal(signIn({ email: mail, password }, home))).toBe('user.tooManyAttempts')
  })

  test('is not what a colleague does who signs in often', async () => {
    await createUser()
    for (let day = 1; day <= 8; day++) expect(await refusal(signIn({ email: mail, password }, browser()))).toBeNull()
  })

  test('is remembered in the database without names or addresses', async () => {
    await refusal(signIn({ email: mail, password: 'mis' }, browser()))
    const keys = (await db.rateLimit.findMany()).map(({ key }) => key).join()
    expect(keys).not.toContain('@')
    expect(keys).not.toContain('192.0.2')
    expect(keys).toContain('sign-in-person-address:')
  })
})

describe('a session', () => {
  test('ends at once, and only that one', async () => {
    await createUser()
    const [one, other] = [await signIn({ email: mail, password }, browser()), await signIn({ email: mail, password }, browser())]
    await endSession(one)
    expect(await getActorOfSession(one)).toBeNull()
    expect(await getActorOfSession(other)).not.toBeNull()
  })

  test('counts no longer once it expired', async () => {
    const user = await createUser()
    const session = await db.session.create({ data: { userId: user.id, expiresAt: new Date(Date.now() - 1000) } })
    expect(await getActorOfSession(session.id)).toBeNull()
  })

  test('ends when it is not used for an hour, however many of its hours are left, and is then no longer counted as open', async () => {
    await createUser()
    const id = await signIn({ email: mail, password }, browser())
    const actor = await getActorOfSession(id)
    if (!actor) throw new Error('nobody')
    const usedAgo = (minutes: number) => db.session.update({ where: { id }, data: { lastUsedAt: new Date(Date.now() - minutes * 60_000) } })
    await usedAgo(59)
    expect(await getActorOfSession(id)).not.toBeNull()
    expect((await getOwnAccount(actor)).sessions).toHaveLength(1)
    await usedAgo(61)
    expect(await getActorOfSession(id)).toBeNull()
    expect((await getOwnAccount(actor)).sessions).toEqual([])
    vi.stubEnv('KOERS_SESSION_IDLE', '120')
    expect(await getActorOfSession(id)).not.toBeNull()
  })

  test('that is used goes on, which is written down once a minute', async () => {
    const user = await createUser()
    const id = await signIn({ email: mail, password }, browser())
    const row = () => db.session.findUniqueOrThrow({ where: { id } })
    const begun = await row()
    const isNoted = async () => (await getSessionInUse(id))?.useNoted
    await noteUse(id)
    expect([await row(), await isNoted()]).toEqual([begun, true])
    await db.session.updateMany({ where: { userId: user.id }, data: { lastUsedAt: new Date(Date.now() - 61_000) } })
    expect(await isNoted()).toBe(false)
    await noteUse(id)
    expect(await isNoted()).toBe(true)
    expect((await row()).expiresAt).toEqual(begun.expiresAt)
  })

  test('that began with a password opens nothing where passwords are off', async () => {
    const user = await createUser()
    const id = await signIn({ email: mail, password }, browser())
    const throughProvider = await beginSession(db, user.id, { userAgent: null, withPassword: false })
    vi.stubEnv('KOERS_PASSWORDS', 'off')
    expect(await getActorOfSession(id)).toBeNull()
    expect(await getActorOfSession(throughProvider)).not.toBeNull()
  })

  test('opens nothing when its user is disabled, and shows a role as soon as it is given', async () => {
    const user = await createUser()
    const plan = await db.plan.create({ data: { slug: `plan-${count}`, titleNl: 'Plan', shortTitleNl: 'Plan', firstYear: 2022 } })
    const id = await signIn({ email: mail, password }, browser())
    await db.membership.create({ data: { userId: user.id, planId: plan.id, role: 'COORDINATOR' } })
    await db.user.update({ where: { id: user.id }, data: { administratorSince: new Date() } })
    expect(await getActorOfSession(id)).toMatchObject({
      administrator: true,
      memberships: [{ planId: plan.id, role: 'COORDINATOR', organisationId: null }],
    })
    await db.plan.update({ where: { id: plan.id }, data: { publishedAt: new Date(), archivedAt: new Date() } })
    expect(await getActorOfSession(id), 'an archived plan').toMatchObject({ memberships: [] })
    await db.user.update({ where: { id: user.id }, data: { disabledAt: new Date() } })
    expect(await getActorOfSession(id)).toBeNull()
  })
})
