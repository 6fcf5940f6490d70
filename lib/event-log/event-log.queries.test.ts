import { beforeEach, describe, expect, test } from 'vitest'
import { createAction, createActor, createOrganisation, createPlan } from '@/tests/harness/factories'
import { db } from '../db'
import { recordEvent } from '../event/event.commands'
import type { Actor } from '../user/user.rules'
import { getLogChoices, listEventLines, listEvents } from './event-log.queries'
import { type LogQuery, parseLogQuery } from './event-log.schema'

let plan: Awaited<ReturnType<typeof createPlan>>
let coordinator: Actor
let administrator: Actor
const everything = parseLogQuery({})

beforeEach(async () => {
  plan = await createPlan()
  coordinator = await createActor({ role: 'COORDINATOR', planId: plan.id })
  administrator = await createActor({ administrator: true })
})

/** An event at an hour of one day, e.g. `saved('10:40')`. */
const happened = (
  time: string,
  kind: 'logStatus' | 'confirmStatus',
  { objectId = 'row', actorId = coordinator.id as string | null } = {},
) =>
  db.event.create({
    data: { planId: plan.id, at: new Date(`2025-01-15T${time}:00Z`), kind, objectType: 'StatusEntry', objectId, actorId, after: {} },
  })
const times = async (query: LogQuery = everything, actor = coordinator) =>
  (await listEventLines(actor, plan.slug, query))?.lines.map((line) => line.map(({ at }) => at.toISOString().slice(11, 16)))

describe('what one person saved of one thing', () => {
  test('within an hour is one line; the hour begins with the first', async () => {
    for (const time of ['10:00', '10:20', '10:59', '11:01', '11:40', '13:00']) await happened(time, 'logStatus')
    expect(await times()).toEqual([['13:00'], ['11:40', '11:01'], ['10:59', '10:20', '10:00']])
  })

  test('stays one line while another row is saved in between', async () => {
    await happened('10:00', 'logStatus')
    await happened('10:01', 'logStatus', { objectId: 'another row' })
    await happened('10:02', 'logStatus')
    expect(await times()).toEqual([['10:02', '10:00'], ['10:01']])
  })

  test('is parted by what somebody else does to it, and by a confirmation', async () => {
    await happened('10:00', 'logStatus')
    await happened('10:01', 'logStatus', { actorId: administrator.id })
    await happened('10:02', 'logStatus')
    await happened('10:03', 'confirmStatus')
    await happened('10:04', 'logStatus')
    expect(await times()).toEqual([['10:04'], ['10:03'], ['10:02'], ['10:01'], ['10:00']])
  })
})

test('pages of fifty lines follow each other without a gap and without a line twice', async () => {
  for (let minute = 0; minute < 120; minute += 1)
    await happened(`1${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`, 'confirmStatus')
  const seen: string[] = []
  let next: string | null | undefined
  do {
    const page = await listEventLines(coordinator, plan.slug, { ...everything, before: next ? BigInt(next) : null })
    seen.push(...(page?.lines.flat().map(({ id }) => String(id)) ?? []))
    next = page?.next
  } while (next)
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
})

test('a line of more events than are looked at first is whole, and those before it follow', async () => {
  for (let row = 0; row < 3; row += 1) await happened('09:00', 'confirmStatus', { objectId: `row ${row}` })
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`, // without seals, which nothing here looks at
    db.$executeRaw`INSERT INTO events (plan_id, at, kind, object_type, object_id)
      SELECT ${plan.id}::uuid, '2025-01-15T10:00:00Z'::timestamptz + n * interval '1 second', 'logStatus', 'StatusEntry', 'row 1' FROM generate_series(1, 1200) n`,
  ])
  const page = await listEventLines(coordinator, plan.slug, everything)
  expect(page?.lines.map((line) => line.length)).toEqual([1200, 1, 1, 1])
  const oldest = page?.lines[0]?.at(-1)?.id ?? null
  const earlier = await listEventLines(coordinator, plan.slug, { ...everything, before: oldest })
  expect(
    earlier?.lines.map(([event]) => event?.objectId),
    'a line belongs where its newest event is',
  ).toEqual(['row 2', 'row 1', 'row 0'])
})

test('every filter narrows the list, and names are shown where ids were', async () => {
  const action = await createAction({ planId: plan.id, number: '12' })
  const about = {
    planId: plan.id,
    actorId: coordinator.id,
    objectType: 'StatusEntry',
    objectId: 'x',
    actionId: action.id,
    year: 2024,
  } as const
  await recordEvent(db, { ...about, kind: 'confirmStatus' })
  await recordEvent(db, { planId: plan.id, actorId: null, kind: 'openYear', objectType: 'ReportingYear', objectId: '2025', year: 2025 })
  const kinds = async (search: Record<string, string>) =>
    (await listEvents(coordinator, plan.slug, parseLogQuery(search)))?.map(({ kind }) => kind)
  expect(await kinds({})).toEqual(['openYear', 'confirmStatus'])
  const searches: Record<string, string>[] = [
    { person: coordinator.id },
    { object: 'StatusEntry' },
    { action: '12' },
    { year: '2024' },
    { kind: 'confirmStatus' },
  ]
  for (const search of searches) expect(await kinds(search), JSON.stringify(search)).toEqual(['confirmStatus'])
  expect(await kinds({ action: '99' })).toEqual([])
  expect(await kinds({ kind: 'nonsense', year: 'x' }), 'what cannot be a condition is none').toHaveLength(2)
  const [, confirmed] = (await listEvents(coordinator, plan.slug, everything)) ?? []
  expect(confirmed).toMatchObject({ actor: { name: coordinator.name }, action: { number: '12' } })
})

test('all of them are listed, however many there are', async () => {
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`, // without seals, which nothing here looks at
    db.$executeRaw`INSERT INTO events (plan_id, kind, object_type, object_id)
      SELECT ${plan.id}::uuid, 'logStatus', 'StatusEntry', n::text FROM generate_series(1, 33000) n`,
  ])
  const events = (await listEvents(coordinator, plan.slug, everything)) ?? []
  expect(events).toHaveLength(33_000)
  expect(events[0]).toMatchObject({ objectId: '33000', objectType: 'StatusEntry', actor: null, before: null })
})

test('what concerns the installation is for administrators; what concerns the plan for its coordinators', async () => {
  await recordEvent(db, { actorId: null, kind: 'disableUser', objectType: 'User', objectId: coordinator.id })
  await happened('10:00', 'confirmStatus')
  const kinds = async (actor: Actor) => (await listEvents(actor, plan.slug, everything))?.map(({ kind }) => kind)
  expect(await kinds(coordinator)).toEqual(['confirmStatus'])
  expect(await kinds(administrator)).toEqual(expect.arrayContaining(['disableUser', 'confirmStatus']))
  const { id: organisationId } = await createOrganisation({ planId: plan.id })
  const contributor = await createActor({ role: 'CONTRIBUTOR', planId: plan.id, organisationId })
  const elsewhere = await createActor({ role: 'COORDINATOR', planId: (await createPlan()).id })
  for (const actor of [contributor, elsewhere]) {
    expect(await listEventLines(actor, plan.slug, everything)).toBeNull()
    expect(await listEvents(actor, plan.slug, everything)).toBeNull()
    expect(await getLogChoices(actor, plan.slug)).toBeNull()
  }
})

describe('an event', () => {
  test.each([
    ['changed', (id: bigint) => db.$executeRaw`UPDATE events SET reason = 'x' WHERE id = ${id}`],
    ['deleted', (id: bigint) => db.$executeRaw`DELETE FROM events WHERE id = ${id}`],
    ['emptied away', () => db.$executeRaw`TRUNCATE events`],
  ])('cannot be %s, past the application neither', async (_, attempt) => {
    const { id } = await happened('10:00', 'confirmStatus')
    await expect(attempt(id)).rejects.toThrow(/never changes/)
    expect(await db.event.count({ where: { id } })).toBe(1)
  })
})
