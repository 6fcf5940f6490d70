import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadExample } from '@/prisma/example/load-example'
import { loadRecord } from '@/prisma/record/load-record'
import { createPlan } from '@/tests/harness/factories'
import { type Database, db, inOneSnapshot, snapshot } from '../db'
import { type EventInput, recordEvent, recordEvents } from '../event/event.commands'
import { removeExample } from '../plan/removal.commands'
import { commandLine } from '../user/user.rules'
import { beginning, headIn, writtenHead } from './event-log.rules'
import { verifyEvents } from './event-seals.queries'

const about = { actorId: null, kind: 'openYear', objectType: 'ReportingYear', objectId: '2025', year: 2025 } as const satisfies EventInput
const verified = async (kept?: { number: bigint; hash: string } | null) => {
  const told = await verifyEvents(commandLine, kept)
  if (!told) throw new Error('refused')
  return told
}
const head = async () => (await verified()).head
const sound = { unsealed: [], found: [], waiting: 0 }

/** How many rows of the log and of its chain this connection has read so far, by their indexes or without. */
async function rowsRead(transaction: Database): Promise<number> {
  const [read] = await transaction.$queryRaw<{ rows: number }[]>`
    WITH log AS (SELECT unnest('{events,event_seals,events_to_seal}'::regclass[]) AS id)
    SELECT sum(pg_stat_get_xact_tuples_returned(id))::int AS rows
    FROM (SELECT id FROM log UNION ALL SELECT indexrelid FROM pg_index JOIN log ON log.id = indrelid) AS read`
  return read?.rows ?? Number.NaN
}

class Undone extends Error {}

/** What the verification finds when somebody who owns the tables changes them past every trigger; the change is undone. */
async function past(statement: string, kept: { number: bigint; hash: string } | null = null) {
  let told: Awaited<ReturnType<typeof verifyEvents>> = null
  const changing = db.$transaction(async (transaction) => {
    await transaction.$executeRaw`SET LOCAL session_replication_role = replica`
    await transaction.$executeRawUnsafe(statement)
    told = await verifyEvents(commandLine, kept, transaction)
    throw new Undone()
  })
  await expect(changing).rejects.toThrow(Undone)
  return told as unknown as NonNullable<Awaited<ReturnType<typeof verifyEvents>>>
}

describe('the chain of events', () => {
  let planId: string
  beforeEach(async () => {
    planId = (await createPlan()).id
    await recordEvent(db, { ...about, planId, before: { b: 1, a: 'é "\\ \u2028' }, after: { list: [1.5, null, 'x'] }, reason: 'Omdat.' })
    await recordEvents(db, [about, { ...about, planId: (await createPlan({ sample: true })).id }, about])
  })
  afterEach(async () => expect(await verified()).toMatchObject(sound))

  test('holds every event once, in the order in which they were committed', async () => {
    const { sealed, removed } = await verified()
    expect({ sealed, removed }).toEqual({ sealed: await db.event.count(), removed: 0 })
    const numbers = (await db.eventSeal.findMany({ orderBy: { number: 'asc' } })).map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, index) => BigInt(index + 1)))
  })

  test('does not hold what was rolled back', async () => {
    const before = await head()
    await expect(
      db.$transaction(async (transaction) => {
        await recordEvent(transaction, about)
        throw new Error('refused')
      }),
    ).rejects.toThrow('refused')
    expect(await head()).toEqual(before)
  })

  test('keeps together when many write at once, also those who wait for each other', async () => {
    const before = (await head())?.number ?? 0n
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        db.$transaction(
          async (transaction) => {
            if (index % 2) await recordEvent(transaction, about)
            await transaction.$executeRaw`UPDATE plans SET version = version + 1 WHERE id = ${planId}::uuid`
            await recordEvent(transaction, about)
          },
          { maxWait: 30_000, timeout: 30_000 },
        ),
      ),
    )
    expect((await head())?.number).toBe(before + 60n)
  })

  test('seals what was published from a snapshot while others wrote, and nobody has to begin again', async () => {
    let begun = 0
    await inOneSnapshot(async (transaction) => {
      begun += 1
      await transaction.event.count()
      await recordEvent(db, about)
      await recordEvent(transaction, about)
    })
    expect(begun).toBe(1)
    expect((await verified()).sealed).toBe(await db.eventSeal.count())
  })

  test('says when an event waits for the next one to be sealed', async () => {
    await db.$transaction((transaction) => recordEvent(transaction, about), snapshot)
    expect(await verified()).toMatchObject({ waiting: 1, unsealed: [], found: [] })
    await recordEvent(db, about)
  })

  test.each([
    ['adding to it', {}],
    ['sealing what waited', snapshot],
  ])('may be long: %s reads no more than its end', async (_, how) => {
    await db.$executeRaw`INSERT INTO events (kind, object_type, object_id) SELECT 'openYear', 'ReportingYear', '2020' FROM generate_series(1, 3000)`
    await db.$executeRaw`ANALYZE events, event_seals` // as PostgreSQL does by itself: how long they are decides how they are read
    await db.$transaction((transaction) => recordEvent(transaction, about), how)
    const read = await db.$transaction(async (transaction) => {
      const before = await rowsRead(transaction)
      await recordEvent(transaction, about)
      await transaction.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`
      return (await rowsRead(transaction)) - before
    })
    expect(read).toBeGreaterThan(0)
    expect(read).toBeLessThan(20)
  })

  const lastEvent = 'WHERE id = (SELECT max(id) FROM events)'
  const lastSeal = 'WHERE number = (SELECT max(number) FROM event_seals)'
  test.each([
    ['was changed', `UPDATE events SET reason = 'Daarom.' ${lastEvent}`, ['digest']],
    ['is gone', `DELETE FROM events ${lastEvent}`, ['gone']],
    [
      'is called one of an example and gone',
      `WITH gone AS (DELETE FROM events ${lastEvent}) UPDATE event_seals SET may_go = true ${lastSeal}`,
      ['chain'],
    ],
    ['has another seal', `UPDATE event_seals SET digest = repeat('a', 64) ${lastSeal}`, ['chain', 'digest']],
  ])('shows that an event %s', async (_, statement, flaws) => {
    expect((await past(statement)).found).toEqual([{ number: (await head())?.number, eventId: expect.anything(), flaws }])
  })

  test('shows an event that was slipped in', async () => {
    const slippedIn = `INSERT INTO events (kind, object_type, object_id) VALUES ('openYear', 'ReportingYear', '2020')`
    expect((await past(slippedIn)).unsealed).toHaveLength(1)
  })

  test('that lost its end is not the one whose head somebody kept', async () => {
    const kept = await head()
    await recordEvent(db, about)
    expect((await verified(kept)).kept, 'later events change nothing about it').toBe(true)
    const cut = `WITH seals AS (DELETE FROM event_seals WHERE number >= ${kept?.number} RETURNING event_id)
      DELETE FROM events WHERE id IN (SELECT event_id FROM seals)`
    expect(await past(cut, kept)).toMatchObject({ ...sound, kept: false })
    expect(headIn(writtenHead(kept ?? beginning))).toEqual(kept)
    expect(headIn('188')).toBeNull()
  })

  test('takes no change of a seal', async () => {
    for (const statement of ['UPDATE event_seals SET may_go = true', 'DELETE FROM event_seals', 'TRUNCATE event_seals'])
      await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/never changes/)
  })
})

test('what went with the example is reported as such, and the rest of the chain holds', async () => {
  await loadRecord(db)
  await loadExample(db, { demoPassword: () => 'a hash' })
  await recordEvent(db, about)
  const gone = await db.event.count({ where: { planId: (await db.plan.findUniqueOrThrow({ where: { slug: 'example' } })).id } })
  expect(gone).toBeGreaterThan(100)
  await removeExample(commandLine)
  const { removed, sealed } = await verified()
  expect(removed).toBe(gone)
  expect(sealed).toBe(gone + (await db.event.count()))
  expect(await verified()).toMatchObject(sound)
})

test('the chain is for anyone who administers the installation', async () => {
  const nobody = { id: crypto.randomUUID(), name: 'Iemand', locale: 'nl', administrator: false, planId: null, memberships: [] } as const
  expect(await verifyEvents({ ...nobody, memberships: [] })).toBeNull()
})
