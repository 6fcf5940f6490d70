import { beforeEach, describe, expect, test } from 'vitest'
import { createPlan, createUser } from '@/tests/harness/factories'
import { db } from '../db'
import { getActorOfSession } from './session.queries'
import { addUser, disableUser, enableUser, makeAdministrator, signOutEverywhere, withdrawAdministrator } from './user.commands'
import { type Actor, commandLine } from './user.rules'

type Person = Awaited<ReturnType<typeof createUser>>
let user: Person

const actorOf = ({ id, name, locale, planId, administratorSince }: Person): Actor => ({
  id,
  name,
  locale,
  planId,
  administrator: administratorSince !== null,
  memberships: [],
})
const administrator = (over = {}) => createUser({ administratorSince: new Date(), ...over })
const eventsOf = async (id: string) =>
  (await db.event.findMany({ where: { objectId: id }, orderBy: { id: 'asc' } })).map(({ kind, actorId }) => ({ kind, actorId }))
const now = (id: string) => db.user.findUniqueOrThrow({ where: { id } })
const openSession = ({ id }: Person) => db.session.create({ data: { userId: id, expiresAt: new Date(Date.now() + 60_000) } })

beforeEach(async () => {
  await db.user.updateMany({ data: { administratorSince: null } })
  user = await createUser()
})

describe('people', () => {
  test('are added in lower case, without password and rights, and once', async () => {
    const id = await addUser(commandLine, { email: 'nieuw@example.org', name: 'Nieuw', locale: 'nl' })
    expect(await now(id)).toMatchObject({ passwordHash: null, administratorSince: null, planId: null })
    expect(await eventsOf(id)).toEqual([{ kind: 'addUser', actorId: null }])
    const again = addUser(commandLine, { email: 'nieuw@example.org', name: 'Ander', locale: 'en' })
    await expect(again).rejects.toMatchObject({ key: 'user.known', field: 'email' })
    expect(await eventsOf(id)).toHaveLength(1)
    expect(await now(id)).toMatchObject({ name: 'Nieuw' })
  })

  test('added by a demo account are of the example alone, and so is what happens to them', async () => {
    const { id: planId } = await createPlan({ sample: true })
    const demo = actorOf(await administrator({ onlyIn: planId }))
    const id = await addUser(demo, { email: 'proef@example.org', name: 'Proef', locale: 'nl' })
    expect(await now(id)).toMatchObject({ planId })
    expect((await db.event.findMany({ where: { objectId: id } })).map((event) => event.planId)).toEqual([planId])
  })

  test('are never named in the events about them', async () => {
    const id = await addUser(commandLine, { email: 'naam@example.org', name: 'Een Naam', locale: 'nl' })
    await makeAdministrator(commandLine, id)
    const events = await db.event.findMany({ where: { objectId: id } })
    expect(JSON.stringify(events, (_, value) => (typeof value === 'bigint' ? Number(value) : value))).not.toMatch(/naam/i)
  })
})

describe('whoever is not an administrator', () => {
  test.each([
    ['adds nobody', (actor: Actor) => addUser(actor, { email: 'x@example.org', name: 'X', locale: 'nl' })],
    ['makes nobody administrator', (actor: Actor) => makeAdministrator(actor, actor.id)],
    ['takes nobody’s rights', (actor: Actor) => withdrawAdministrator(actor, user.id)],
    ['disables nobody', (actor: Actor) => disableUser(actor, user.id)],
    ['enables nobody', (actor: Actor) => enableUser(actor, user.id)],
    ['signs nobody else out', (actor: Actor) => signOutEverywhere(actor, user.id)],
  ])('%s, and nothing is written', async (_, attempt) => {
    const actor = actorOf(await createUser())
    await openSession(user)
    const before = [await db.user.findMany({ orderBy: { id: 'asc' } }), await db.session.findMany(), await db.event.count()]
    await expect(attempt(actor)).rejects.toMatchObject({ name: 'ForbiddenError' })
    expect([await db.user.findMany({ orderBy: { id: 'asc' } }), await db.session.findMany(), await db.event.count()]).toEqual(before)
  })
})

describe('disabling', () => {
  test('ends what the person has open, at once, until they are enabled again', async () => {
    const boss = await administrator()
    const session = await openSession(user)
    await disableUser(actorOf(boss), user.id)
    expect(await getActorOfSession(session.id)).toBeNull()
    await enableUser(actorOf(boss), user.id)
    expect(await getActorOfSession(session.id), 'an ended session stays ended').toBeNull()
    expect((await now(user.id)).disabledAt).toBeNull()
    expect(await eventsOf(user.id)).toEqual([
      { kind: 'disableUser', actorId: boss.id },
      { kind: 'enableUser', actorId: boss.id },
    ])
  })

  test('twice is once', async () => {
    await disableUser(commandLine, user.id)
    const { disabledAt } = await now(user.id)
    await disableUser(commandLine, user.id)
    expect((await now(user.id)).disabledAt).toEqual(disabledAt)
    expect(await eventsOf(user.id)).toHaveLength(1)
  })

  test('of somebody who does not exist is refused', async () => {
    await expect(disableUser(commandLine, crypto.randomUUID())).rejects.toMatchObject({ key: 'user.unknown' })
  })
})

describe('the last administrator', () => {
  test.each([
    ['is not disabled', disableUser],
    ['keeps the right', withdrawAdministrator],
  ])('%s, by the command line neither', async (_, attempt) => {
    const boss = await administrator()
    await administrator({ disabledAt: new Date() })
    await administrator({ onlyIn: (await createPlan({ sample: true })).id })
    const session = await openSession(boss)
    await expect(attempt(commandLine, boss.id)).rejects.toMatchObject({ key: 'user.lastAdministrator' })
    expect(await now(boss.id)).toEqual(boss)
    expect(await getActorOfSession(session.id)).not.toBeNull()
    expect(await eventsOf(boss.id)).toEqual([])
  })

  test('is left when two take each other’s rights at the same moment', async () => {
    const [one, other] = [await administrator(), await administrator()]
    const ended = await Promise.allSettled([withdrawAdministrator(actorOf(one), other.id), disableUser(actorOf(other), one.id)])
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.user.count({ where: { administratorSince: { not: null }, disabledAt: null } })).toBe(1)
  })
})

describe('signing out everywhere', () => {
  test('ends every session of that person and of nobody else', async () => {
    const colleague = await createUser()
    const [here, there, theirs] = [await openSession(user), await openSession(user), await openSession(colleague)]
    await signOutEverywhere(actorOf(user), user.id)
    expect(await getActorOfSession(here.id)).toBeNull()
    expect(await getActorOfSession(there.id)).toBeNull()
    expect(await getActorOfSession(theirs.id)).not.toBeNull()
    const [event] = await db.event.findMany({ where: { objectId: user.id } })
    expect(event).toMatchObject({ kind: 'signOutEverywhere', actorId: user.id, after: { sessions: 2 } })
  })

  test('is what an administrator can do for somebody', async () => {
    const session = await openSession(user)
    await signOutEverywhere(actorOf(await administrator()), user.id)
    expect(await getActorOfSession(session.id)).toBeNull()
  })
})
