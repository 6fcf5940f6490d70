import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createUser } from '@/tests/harness/factories'
import { db } from '../db'
import { passwordMatches } from '../security/password-hash'
import { createSetPasswordLink, setPassword } from './password.commands'
import { getSetPasswordLink } from './password.queries'
import { signIn } from './session.commands'
import { getActorOfSession } from './session.queries'
import { commandLine } from './user.rules'

const password = 'regen op de ruiten'
let user: Awaited<ReturnType<typeof createUser>>

afterEach(() => vi.unstubAllEnvs())
beforeEach(async () => {
  user = await createUser({ name: 'An Peeters' })
})

const stored = async () => (await db.user.findUniqueOrThrow({ where: { id: user.id } })).passwordHash
const events = async () => (await db.event.findMany({ where: { objectId: user.id }, orderBy: { id: 'asc' } })).map((event) => event.kind)

describe('a link to set a password', () => {
  test('works once, sets the password and leaves two events', async () => {
    const token = await createSetPasswordLink(commandLine, user.id)
    expect((await getSetPasswordLink(token))?.user.email).toBe(user.email)
    await setPassword({ token, password })
    expect(await passwordMatches(await stored(), password)).toBe(true)
    expect(await events()).toEqual(['createSetPasswordLink', 'setPassword'])
    expect(await getSetPasswordLink(token)).toBeNull()
    await expect(setPassword({ token, password: 'een ander lang wachtwoord' })).rejects.toMatchObject({ key: 'user.linkEnded' })
    expect(await passwordMatches(await stored(), password)).toBe(true)
    expect(await events()).toHaveLength(2)
  })

  test('used twice at the same moment sets one password', async () => {
    const token = await createSetPasswordLink(commandLine, user.id)
    const tries = ['het eerste van de twee', 'het tweede van de twee'].map((typed) => setPassword({ token, password: typed }))
    const ended = await Promise.allSettled(tries)
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await events()).toEqual(['createSetPasswordLink', 'setPassword'])
  })

  test('is stored as a digest only', async () => {
    const token = await createSetPasswordLink(commandLine, user.id)
    const [link] = await db.oneTimeLink.findMany({ where: { userId: user.id } })
    expect(link?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(link)).not.toContain(token)
    expect(link?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 71.9 * 3600_000)
    expect(link?.expiresAt.getTime()).toBeLessThan(Date.now() + 72.1 * 3600_000)
  })

  test('ends the earlier one of the same person, and nobody else’s', async () => {
    const colleague = await createUser()
    const theirs = await createSetPasswordLink(commandLine, colleague.id)
    const earlier = await createSetPasswordLink(commandLine, user.id)
    const later = await createSetPasswordLink(commandLine, user.id)
    expect(await getSetPasswordLink(earlier)).toBeNull()
    expect(await getSetPasswordLink(later)).not.toBeNull()
    expect(await getSetPasswordLink(theirs)).not.toBeNull()
  })

  test.each([
    ['after three days', () => db.oneTimeLink.updateMany({ where: { userId: user.id }, data: { expiresAt: new Date() } })],
    ['once its person is disabled', () => db.user.update({ where: { id: user.id }, data: { disabledAt: new Date() } })],
  ])('ends %s, and then sets nothing', async (_, end) => {
    const token = await createSetPasswordLink(commandLine, user.id)
    await end()
    await expect(setPassword({ token, password })).rejects.toMatchObject({ key: 'user.linkEnded' })
    expect(await stored()).toBeNull()
    expect(await events()).toEqual(['createSetPasswordLink'])
  })

  test('refuses a password that is easily guessed, and can then be used again', async () => {
    const token = await createSetPasswordLink(commandLine, user.id)
    const guess = setPassword({ token, password: 'anpeeters2025' })
    await expect(guess).rejects.toMatchObject({ key: 'user.guessablePassword', field: 'password' })
    expect(await stored()).toBeNull()
    await setPassword({ token, password })
    expect(await stored()).not.toBeNull()
  })

  test('sets nothing where this installation has no passwords, and stays good for the identity provider', async () => {
    const token = await createSetPasswordLink(commandLine, user.id)
    vi.stubEnv('KOERS_PASSWORDS', 'off')
    await expect(setPassword({ token, password })).rejects.toMatchObject({ key: 'user.passwordsOff' })
    expect(await stored()).toBeNull()
    expect(await getSetPasswordLink(token)).not.toBeNull()
  })

  test('signs the person out where they were signed in', async () => {
    await setPassword({ token: await createSetPasswordLink(commandLine, user.id), password })
    const session = await signIn({ email: user.email, password }, { address: '192.0.2.1', userAgent: null, loopback: false })
    expect(await getActorOfSession(session)).not.toBeNull()
    await setPassword({ token: await createSetPasswordLink(commandLine, user.id), password: 'iets heel anders dan regen' })
    expect(await getActorOfSession(session)).toBeNull()
  })

  test('is made by administrators only, and not for a disabled person', async () => {
    const coordinator = { id: user.id, name: '', locale: 'nl', administrator: false, planId: null, memberships: [] }
    await expect(createSetPasswordLink(coordinator, user.id)).rejects.toMatchObject({ name: 'ForbiddenError' })
    await db.user.update({ where: { id: user.id }, data: { disabledAt: new Date() } })
    await expect(createSetPasswordLink(commandLine, user.id)).rejects.toMatchObject({ key: 'user.disabled' })
    expect(await db.oneTimeLink.count({ where: { userId: user.id } })).toBe(0)
    expect(await events()).toEqual([])
  })
})
