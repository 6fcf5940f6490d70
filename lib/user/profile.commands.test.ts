import { beforeEach, describe, expect, test } from 'vitest'
import { createAction, createActor, createEntry, createPlan, createUser, createYear } from '@/tests/harness/factories'
import { db } from '../db'
import { recordEvent } from '../event/event.commands'
import { hashPassword, passwordMatches } from '../security/password-hash'
import { addMembership } from './membership.commands'
import { changePassword, createSetPasswordLink } from './password.commands'
import { changeProfile, leave } from './profile.commands'
import { getOwnData } from './profile.queries'
import { endOtherSessions } from './session.commands'
import { getActorOfSession } from './session.queries'
import { enableUser, makeAdministrator } from './user.commands'
import { type Actor, commandLine } from './user.rules'

let actor: Actor
let plan: Awaited<ReturnType<typeof createPlan>>

const stored = (id = actor.id) => db.user.findUniqueOrThrow({ where: { id } })
const openSession = async (userId = actor.id) =>
  (await db.session.create({ data: { userId, expiresAt: new Date(Date.now() + 60_000) } })).id
const eventsOf = (objectId = actor.id) => db.event.findMany({ where: { objectId }, orderBy: { id: 'asc' } })

beforeEach(async () => {
  await db.user.deleteMany()
  plan = await createPlan()
  actor = await createActor({ name: 'An Peeters', email: 'an@example.org', role: 'COORDINATOR', planId: plan.id })
})

describe('one’s own details', () => {
  test('change, and the event does not say from what to what', async () => {
    await changeProfile(actor, { name: 'An P.', locale: 'en', version: 1 })
    expect(await stored()).toMatchObject({ name: 'An P.', locale: 'en', version: 2 })
    expect(await eventsOf()).toMatchObject([{ kind: 'changeProfile', before: null, after: { fields: ['name', 'locale'] } }])
  })

  test('that an administrator changed meanwhile are shown, not overwritten', async () => {
    await db.user.update({ where: { id: actor.id }, data: { name: 'Anna', version: 2 } })
    await expect(changeProfile(actor, { name: 'An P.', locale: 'nl', version: 1 })).rejects.toMatchObject({
      theirs: { name: 'Anna', locale: 'nl', version: 2 },
    })
    expect(await stored()).toMatchObject({ name: 'Anna', version: 2 })
    expect(await eventsOf()).toEqual([])
  })
})

describe('another password', () => {
  const password = 'regen op de ruiten'

  beforeEach(async () => {
    await db.user.update({ where: { id: actor.id }, data: { passwordHash: await hashPassword('vier losse woorden hier') } })
  })

  test('takes the present one, and ends the other sessions and the links', async () => {
    const [here, there] = [await openSession(), await openSession()]
    await createSetPasswordLink(commandLine, actor.id)
    const goesOn = await changePassword(actor, { currentPassword: 'vier losse woorden hier', password }, here)
    expect(await passwordMatches((await stored()).passwordHash, password)).toBe(true)
    expect(await getActorOfSession(goesOn)).not.toBeNull()
    expect(await db.session.count({ where: { id: here } })).toBe(0)
    expect(await getActorOfSession(there)).toBeNull()
    expect(await db.oneTimeLink.count({ where: { userId: actor.id } })).toBe(0)
    expect((await eventsOf()).at(-1)).toMatchObject({ kind: 'changePassword', after: { sessions: 1 } })
  })

  test.each([
    ['the present one is wrong', 'iets anders', password, 'user.wrongPassword'],
    ['the new one is easily guessed', 'vier losse woorden hier', 'wachtwoord2025', 'user.guessablePassword'],
  ])('is refused when %s', async (_, currentPassword, chosen, key) => {
    const [here, there] = [await openSession(), await openSession()]
    const before = await stored()
    await expect(changePassword(actor, { currentPassword, password: chosen }, here)).rejects.toMatchObject({ key })
    expect(await stored()).toEqual(before)
    expect(await getActorOfSession(there)).not.toBeNull()
    expect(await eventsOf()).toEqual([])
  })

  test('cannot be reached by guessing the present one', async () => {
    const here = await openSession()
    const guess = () => changePassword(actor, { currentPassword: 'iets anders', password }, here)
    for (let attempt = 1; attempt <= 5; attempt += 1) await expect(guess()).rejects.toMatchObject({ key: 'user.wrongPassword' })
    const right = changePassword(actor, { currentPassword: 'vier losse woorden hier', password }, here)
    await expect(right).rejects.toMatchObject({ key: 'user.tooManyAttempts' })
  })
})

test('signing out everywhere else leaves this browser signed in', async () => {
  const [here, there] = [await openSession(), await openSession()]
  await endOtherSessions(actor, here)
  expect(await getActorOfSession(here)).not.toBeNull()
  expect(await getActorOfSession(there)).toBeNull()
  expect(await eventsOf()).toMatchObject([{ kind: 'endOtherSessions', after: { sessions: 1 } }])
})

describe('closing one’s account', () => {
  test('leaves a row that leads to nobody and opens nothing; entries and events keep it', async () => {
    const session = await openSession()
    await createSetPasswordLink(commandLine, actor.id)
    const action = await createAction({ planId: plan.id })
    await createYear(plan.id, 2024)
    const entry = await createEntry(action, 2024, 'REALISED', { confirmedById: actor.id, savedById: actor.id })
    await leave(actor)
    const row = await stored()
    expect(row).toMatchObject({ email: `left-${actor.id}`, passwordHash: null, administratorSince: null, leftAt: expect.any(Date) })
    expect(JSON.stringify({ ...row, noticesSeenTo: null })).not.toMatch(/peeters|an@example/i)
    expect(await db.membership.count({ where: { userId: actor.id } })).toBe(0)
    expect(await db.oneTimeLink.count({ where: { userId: actor.id } })).toBe(0)
    expect(await db.session.count({ where: { userId: actor.id } })).toBe(0)
    expect(await getActorOfSession(session)).toBeNull()
    expect(await db.statusEntry.findUnique({ where: { id: entry.id } })).toMatchObject({ confirmedById: actor.id, savedById: actor.id })
    const events = await eventsOf()
    expect(events.map(({ kind, planId }) => [kind, planId])).toEqual([
      ['createSetPasswordLink', null],
      ['removeMembership', plan.id],
      ['leave', null],
    ])
    expect(JSON.stringify(events.map(({ id, ...event }) => event))).not.toMatch(/peeters|an@example/i)
  })

  test('cannot be undone or changed by anybody, and the address is free again', async () => {
    await leave(actor)
    const row = await stored()
    const attempts = [
      () => enableUser(commandLine, actor.id),
      () => makeAdministrator(commandLine, actor.id),
      () => createSetPasswordLink(commandLine, actor.id),
      () => addMembership(commandLine, actor.id, plan.id, { role: 'COORDINATOR', organisationId: null }),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ key: 'user.left' })
    expect(await stored()).toEqual(row)
    expect((await createUser({ email: 'an@example.org' })).email).toBe('an@example.org')
  })

  test('is refused to the last administrator, and nothing is written', async () => {
    await makeAdministrator(commandLine, actor.id)
    const [before, session] = [await stored(), await openSession()]
    await expect(leave(actor)).rejects.toMatchObject({ key: 'user.lastAdministrator' })
    expect(await stored()).toEqual(before)
    expect(await db.membership.count({ where: { userId: actor.id } })).toBe(1)
    expect(await getActorOfSession(session)).not.toBeNull()
    expect((await eventsOf()).map(({ kind }) => kind)).toEqual(['makeAdministrator'])
  })

  test('of two administrators at the same moment leaves one', async () => {
    await makeAdministrator(commandLine, actor.id)
    const other = await createActor({ administrator: true })
    const ended = await Promise.allSettled([leave(actor), leave(other)])
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.user.count({ where: { administratorSince: { not: null } } })).toBe(1)
  })
})

test('one’s own data are all there, without secrets and without other people', async () => {
  const boss = await createUser({ name: 'Bea Baas', administratorSince: new Date() })
  const about = { kind: 'addUser', objectType: 'User', objectId: actor.id, actorId: boss.id } as const
  await recordEvent(db, about)
  await changeProfile(actor, { name: 'An P.', locale: 'nl', version: 1 })
  await openSession()
  const action = await createAction({ planId: plan.id })
  await createYear(plan.id, 2024)
  await createEntry(action, 2024, 'REALISED', { confirmedById: actor.id })
  const data = await getOwnData(actor)
  expect(data).toMatchObject({
    account: { email: 'an@example.org', name: 'An P.', passwordSet: false },
    roles: [{ plan: plan.slug, role: 'COORDINATOR', organisation: null }],
    sessions: [{ endedAt: null }],
    entriesSaved: [],
    entriesConfirmed: [{ plan: plan.slug, action: '1', year: 2024 }],
    eventsCaused: [{ kind: 'changeProfile' }],
    eventsAbout: [{ kind: 'addUser' }],
  })
  expect(JSON.stringify(data)).not.toMatch(new RegExp(`${boss.id}|Bea|passwordHash|tokenHash`))
})
