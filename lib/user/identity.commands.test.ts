import { beforeEach, expect, test, vi } from 'vitest'
import { createUser } from '@/tests/harness/factories'
import { db } from '../db'
import { log } from '../log'
import { signInThroughProvider } from './identity.commands'
import { identityIn } from './identity.rules'
import { createSetPasswordLink, setPassword } from './password.commands'
import { leave } from './profile.commands'
import { beginSession } from './session.commands'
import { getActorOfSession } from './session.queries'
import { commandLine } from './user.rules'

const issuer = 'https://login.example.be'
const arrival = { userAgent: 'test', locale: 'nl', linkToken: null }
let subject = ''
const enter = (over = {}, how = {}) =>
  signInThroughProvider({ issuer, subject, name: 'An Peeters', place: null, ...over }, { ...arrival, ...how })
const personOf = async ({ session }: { session: string }) => (await getActorOfSession(session))?.id
const warned = vi.spyOn(log, 'warn').mockImplementation(() => {})

beforeEach(() => {
  subject = crypto.randomUUID()
  warned.mockClear()
})

test('the same subject of the same issuer is the same person, and of another issuer another one', async () => {
  const first = await personOf(await enter())
  expect(await personOf(await enter({ name: 'An Janssens' }))).toBe(first)
  expect(await personOf(await enter({ issuer: 'https://login.example.com' }))).not.toBe(first)
  const user = await db.user.findUniqueOrThrow({ where: { id: first } })
  expect(user).toMatchObject({ name: 'An Peeters', email: null, administratorSince: null })
  expect(await db.event.findMany({ where: { objectId: first } })).toMatchObject([{ kind: 'addUser', actorId: first, after: { issuer } }])
})

test('two first sign-ins at the same moment make one person', async () => {
  const sessions = await Promise.all([enter(), enter(), enter()])
  expect(new Set(await Promise.all(sessions.map(personOf))).size).toBe(1)
})

test('somebody who is disabled is not let in, and that is logged', async () => {
  const id = await personOf(await enter())
  await db.user.update({ where: { id }, data: { disabledAt: new Date() } })
  const before = await db.session.count()
  await expect(enter()).rejects.toMatchObject({ key: 'user.disabled' })
  expect(await db.session.count()).toBe(before)
  expect(warned).toHaveBeenCalledWith({ issuer, rule: 'user.disabled' }, 'sign-in refused')
})

test('a new person needs a name', async () => {
  await expect(enter({ name: null })).rejects.toMatchObject({ key: 'user.claimMissing' })
  expect(await db.identity.count({ where: { subject } })).toBe(0)
  expect(warned).toHaveBeenCalledWith({ issuer, rule: 'user.claimMissing', claim: 'name' }, 'sign-in refused')
})

test('a link makes them the person it was made for, once', async () => {
  const user = await createUser()
  const linkToken = await createSetPasswordLink(commandLine, user.id)
  const former = await beginSession(db, user.id, { userAgent: null, withPassword: true })
  expect(await personOf(await enter({}, { linkToken }))).toBe(user.id)
  expect(await getActorOfSession(former)).toBeNull()
  expect(await personOf(await enter())).toBe(user.id)
  await expect(enter({}, { linkToken })).rejects.toMatchObject({ key: 'user.linkEnded' })
  await expect(enter({ subject: 'another' }, { linkToken })).rejects.toMatchObject({ key: 'user.linkEnded' })
  const kinds = (await db.event.findMany({ where: { objectId: user.id }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)
  expect(kinds).toEqual(['createSetPasswordLink', 'linkIdentity'])
})

test('a link does not take an identity away from somebody else, and then still works', async () => {
  await enter()
  const user = await createUser()
  const linkToken = await createSetPasswordLink(commandLine, user.id)
  await expect(enter({}, { linkToken })).rejects.toMatchObject({ key: 'user.identityTaken' })
  expect(await personOf(await enter({ subject: crypto.randomUUID() }, { linkToken }))).toBe(user.id)
})

test('who left is forgotten: the same subject is a new person', async () => {
  const { session } = await enter()
  const actor = await getActorOfSession(session)
  if (!actor) throw new Error('nobody')
  await leave(actor)
  expect(await db.identity.count({ where: { userId: actor.id } })).toBe(0)
  expect(await personOf(await enter())).not.toBe(actor.id)
})

test('somebody without an address gets no password', async () => {
  const id = await personOf(await enter())
  const token = await createSetPasswordLink(commandLine, id ?? '')
  await expect(setPassword({ token, password: 'vier losse woorden hier' })).rejects.toMatchObject({ key: 'user.noAddress' })
})

test.each([
  [
    { iss: issuer, sub: '1', name: 'An Peeters', given_name: 'A' },
    { issuer, subject: '1', name: 'An Peeters' },
  ],
  [
    { iss: issuer, sub: '1', given_name: 'An', family_name: 'Peeters', email: 'an@example.org' },
    { issuer, subject: '1', name: 'An Peeters' },
  ],
  [
    { iss: issuer, sub: '1' },
    { issuer, subject: '1', name: null },
  ],
  [{ iss: `${issuer}/`, sub: '1', name: 'An' }, null],
  [{ iss: issuer, name: 'An' }, null],
  [{ iss: issuer, sub: 7, name: 'An' }, null],
])('%j is %j', (claims, identity) => {
  expect(identityIn(claims, { issuer })).toEqual(identity && { ...identity, place: null })
})
