import { beforeEach, describe, expect, test, vi } from 'vitest'
import { catalogue } from '@/messages/catalogue'
import { createActor, createOrganisation, createPlan, createUser } from '@/tests/harness/factories'
import { db } from '../db'
import { ForbiddenError } from '../errors'
import { sentenceOf } from '../i18n'
import { locales } from '../locale'
import { listOrganisationsToChoose } from '../organisation/organisation.queries'
import { changeRole, removeMembership } from './membership.commands'
import { getSetPasswordLink } from './password.queries'
import { changePerson, invitePerson } from './person.commands'
import { getPerson, listPeople } from './person.queries'
import { endSessionOf } from './session.commands'
import type { Actor } from './user.rules'

let administrator: Actor
let plan: Awaited<ReturnType<typeof createPlan>>
let organisationId: string

const everything = async () => ({
  users: await db.user.findMany({ orderBy: { id: 'asc' } }),
  memberships: await db.membership.findMany({ orderBy: { id: 'asc' } }),
  links: await db.oneTimeLink.count(),
  sessions: await db.session.findMany({ orderBy: { id: 'asc' } }),
  events: await db.event.count(),
})
const about = { email: 'an@example.org', name: 'An Peeters', locale: 'nl' } as const

beforeEach(async () => {
  await db.user.deleteMany()
  administrator = await createActor({ administrator: true })
  plan = await createPlan()
  organisationId = (await createOrganisation({ planId: plan.id })).id
})

describe('an invitation', () => {
  test('makes the account, its role and one link, with an event for each that names nobody', async () => {
    const token = await invitePerson(administrator, { plan: plan.slug, ...about, role: 'CONTRIBUTOR', organisationId })
    const { user } = (await getSetPasswordLink(token)) ?? {}
    expect(user).toMatchObject({ email: 'an@example.org' })
    expect(await db.membership.findMany({ where: { userId: user?.id } })).toMatchObject([
      { planId: plan.id, role: 'CONTRIBUTOR', organisationId },
    ])
    const events = await db.event.findMany({ where: { objectId: user?.id }, orderBy: { id: 'asc' } })
    expect(events.map(({ kind }) => kind)).toEqual(['addUser', 'addMembership', 'createSetPasswordLink'])
    expect(JSON.stringify(events.map(({ id, ...event }) => event))).not.toMatch(/peeters|an@/i)
  })

  test('can be for an administrator of the installation', async () => {
    await invitePerson(administrator, { plan: plan.slug, ...about, role: 'ADMINISTRATOR', organisationId: null })
    expect(await db.user.findUnique({ where: { email: about.email } })).toMatchObject({ administratorSince: expect.any(Date) })
  })

  test('that fails half-way leaves nothing behind', async () => {
    const elsewhere = await createOrganisation({ planId: (await createPlan()).id })
    const before = await everything()
    const attempt = invitePerson(administrator, { plan: plan.slug, ...about, role: 'CONTRIBUTOR', organisationId: elsewhere.id })
    await expect(attempt).rejects.toMatchObject({ key: 'user.organisationOfAnotherPlan', field: 'organisationId' })
    expect(await everything()).toEqual(before)
  })

  test('for an address that is known already is refused at the field', async () => {
    await createUser({ email: about.email })
    const before = await everything()
    const attempt = invitePerson(administrator, { plan: plan.slug, ...about, role: 'COORDINATOR', organisationId: null })
    await expect(attempt).rejects.toMatchObject({ key: 'user.known', field: 'email' })
    expect(await everything()).toEqual(before)
    // the sentence says where else to go, by the name of that page
    for (const locale of locales) expect(sentenceOf(locale, 'rules', 'user.known')).toContain(catalogue[locale].people.title)
  })
})

describe('the details of a person', () => {
  test('are corrected; the event says which, and not what they were', async () => {
    const user = await createUser({ ...about })
    await changePerson(administrator, { person: user.id, version: 1, ...about, email: 'an.peeters@example.org' })
    expect(await db.user.findUnique({ where: { id: user.id } })).toMatchObject({ email: 'an.peeters@example.org', version: 2 })
    const [event] = await db.event.findMany({ where: { objectId: user.id } })
    expect(event).toMatchObject({ kind: 'changePerson', before: null, after: { fields: ['email'] } })
  })

  test('that somebody else changed meanwhile are shown, not overwritten', async () => {
    const user = await createUser({ ...about, version: 2 })
    const before = await everything()
    const attempt = changePerson(administrator, { person: user.id, version: 1, ...about, name: 'An P.' })
    await expect(attempt).rejects.toMatchObject({ theirs: { ...about, version: 2 } })
    expect(await everything()).toEqual(before)
  })

  test('cannot take the address of somebody else', async () => {
    const [user, other] = [await createUser({ ...about }), await createUser()]
    const before = await everything()
    const attempt = changePerson(administrator, { person: user.id, version: 1, ...about, email: other.email })
    await expect(attempt).rejects.toMatchObject({ key: 'user.addressTaken', field: 'email' })
    expect(await everything()).toEqual(before)
  })
})

test('a role that somebody else changed meanwhile is not changed again unseen', async () => {
  const user = await createUser({ role: 'COORDINATOR', planId: plan.id })
  const { id } = await db.membership.findFirstOrThrow({ where: { userId: user.id } })
  const before = await everything()
  const other = (await createOrganisation({ planId: plan.id })).id
  const shown = { role: 'CONTRIBUTOR', organisationId } as const
  await expect(changeRole(administrator, id, { role: 'CONTRIBUTOR', organisationId: other }, shown)).rejects.toMatchObject({
    theirs: { role: 'COORDINATOR', organisationId: null },
  })
  expect(await everything()).toEqual(before)
})

test('a demo administrator knows of nobody but the accounts of the example, and changes nobody else', async () => {
  const example = await createPlan({ sample: true })
  const demo = await createActor({ administrator: true, onlyIn: example.id })
  const user = await createUser({ ...about, role: 'COORDINATOR', planId: plan.id })
  const { id } = await db.membership.findFirstOrThrow({ where: { userId: user.id } })
  expect((await listPeople(demo))?.map((one) => one.id)).toEqual([demo.id])
  expect(await getPerson(demo, user.id)).toBeNull()
  expect(await listOrganisationsToChoose(demo, plan.slug)).toEqual([])
  const before = await everything()
  const attempts = [() => changePerson(demo, { person: user.id, version: 1, ...about, name: 'X' }), () => removeMembership(demo, id)]
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ key: 'user.unknown' })
  const there = {
    plan: plan.slug,
    email: 'bert@example.org',
    name: 'Bert',
    locale: 'nl',
    role: 'COORDINATOR',
    organisationId: null,
  } as const
  await expect(invitePerson(demo, there)).rejects.toBeInstanceOf(ForbiddenError)
  expect(await everything()).toEqual(before)
  await invitePerson(demo, { ...there, plan: example.slug })
  expect(await db.user.findUnique({ where: { email: there.email } })).toMatchObject({ planId: example.id })
  const bert = await db.user.findUniqueOrThrow({ where: { email: there.email } })
  // whether somebody has a real account is not to be learned here
  await createUser({ email: 'echt@vlaanderen.be' })
  for (const email of ['echt@vlaanderen.be', 'niemand@vlaanderen.be']) {
    const refused = { key: 'user.exampleAddress', field: 'email' }
    await expect(invitePerson(demo, { ...there, plan: example.slug, email }), email).rejects.toMatchObject(refused)
    const { id: person, version, name } = bert
    await expect(changePerson(demo, { person, version, name, email, locale: 'nl' }), email).rejects.toMatchObject(refused)
  }
})

describe('one session', () => {
  test('is ended by whose it is or by an administrator, once', async () => {
    const user = await createActor()
    const open = async () => (await db.session.create({ data: { userId: user.id, expiresAt: new Date(Date.now() + 60_000) } })).id
    const [one, other] = [await open(), await open()]
    await endSessionOf(user, user.id, one)
    await endSessionOf(administrator, user.id, one)
    expect((await db.session.findUniqueOrThrow({ where: { id: other } })).endedAt).toBeNull()
    const events = await db.event.findMany({ where: { objectId: user.id } })
    expect(events).toMatchObject([{ kind: 'endSession', actorId: user.id }])
  })

  test('of somebody else is not to be ended with one’s own name', async () => {
    const [user, other] = [await createActor(), await createActor()]
    const session = await db.session.create({ data: { userId: other.id, expiresAt: new Date(Date.now() + 60_000) } })
    const before = await everything()
    await endSessionOf(user, user.id, session.id)
    await expect(endSessionOf(user, other.id, session.id)).rejects.toMatchObject({ name: 'ForbiddenError' })
    expect(await everything()).toEqual(before)
  })
})

describe('whoever does not manage people', () => {
  test.each([
    ['invites nobody', (actor: Actor) => invitePerson(actor, { plan: plan.slug, ...about, role: 'COORDINATOR', organisationId: null })],
    ['corrects nobody', (actor: Actor) => changePerson(actor, { person: administrator.id, version: 1, ...about })],
  ])('%s, and nothing is written', async (_, attempt) => {
    const actor = await createActor({ role: 'COORDINATOR', planId: plan.id })
    const before = await everything()
    await expect(attempt(actor)).rejects.toMatchObject({ name: 'ForbiddenError' })
    expect(await everything()).toEqual(before)
  })

  test('reads nobody', async () => {
    const actor = await createActor({ role: 'COORDINATOR', planId: plan.id })
    expect(await listPeople(actor)).toBeNull()
    expect(await getPerson(actor, administrator.id)).toBeNull()
    expect(await listOrganisationsToChoose(actor, plan.slug)).toBeNull()
  })
})

test('the list says the state of each account and when it was last used, and never shows a password', async () => {
  const inAnHour = new Date(Date.now() + 3600_000)
  const link = (expiresAt: Date) => ({ create: { purpose: 'SET_PASSWORD' as const, tokenHash: crypto.randomUUID(), expiresAt } })
  const startedAt = new Date('2025-03-15T08:00:00Z')
  await createUser({ name: 'A', passwordHash: 'x', sessions: { create: [{ startedAt, expiresAt: startedAt }] } })
  await createUser({ name: 'B', links: link(inAnHour) })
  await createUser({ name: 'C', links: link(new Date(0)) })
  await createUser({ name: 'D', passwordHash: 'x', disabledAt: new Date() })
  const people = (await listPeople(administrator)) ?? []
  expect(people.filter(({ id }) => id !== administrator.id).map(({ name, state, lastSignIn }) => [name, state, lastSignIn])).toEqual([
    ['A', 'active', startedAt],
    ['B', 'invited', null],
    ['C', 'linkEnded', null],
    ['D', 'disabled', null],
  ])
  expect(JSON.stringify(people)).not.toMatch(/passwordHash|tokenHash/)
})

test('where nobody signs in with a password, a password alone makes no account active', async () => {
  await createUser({ name: 'A', passwordHash: 'x' })
  await createUser({
    name: 'B',
    passwordHash: 'x',
    identities: { create: { issuer: 'https://provider.example', subject: crypto.randomUUID() } },
  })
  vi.stubEnv('KOERS_PASSWORDS', 'off')
  const people = (await listPeople(administrator)) ?? []
  vi.unstubAllEnvs()
  expect(people.filter(({ id }) => id !== administrator.id).map(({ name, state }) => [name, state])).toEqual([
    ['A', 'passwordOnly'],
    ['B', 'active'],
  ])
})
