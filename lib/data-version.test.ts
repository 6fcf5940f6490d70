import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createAction, createPlan } from '@/tests/harness/factories'
import { dataVersion, forgetDataVersion } from './data-version'
import { db } from './db'

const clients: pg.Client[] = []
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()))
  await forgetDataVersion()
})

/** Somebody at the database with nothing but SQL. */
async function somebody(): Promise<(sql: string) => Promise<pg.QueryResult>> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  clients.push(client)
  return (sql) => client.query(sql)
}

async function moves(change: () => Promise<unknown>): Promise<boolean> {
  const before = await dataVersion()
  await change()
  return (await dataVersion()) !== before
}

test('the version moves with every change, also of plain SQL, and with nothing else', async () => {
  const plan = await createPlan()
  expect(await moves(() => createAction({ planId: plan.id }))).toBe(true)
  expect(await moves(() => db.$executeRaw`UPDATE plans SET title_nl = 'Anders' WHERE slug = ${plan.slug}`)).toBe(true)
  expect(await moves(() => db.action.deleteMany({ where: { planId: plan.id } }))).toBe(true)
  expect(await moves(() => db.$executeRaw`TRUNCATE obstacle_actions`)).toBe(true)
  expect(await moves(() => db.plan.findMany())).toBe(false)
  expect(await moves(() => db.$executeRaw`INSERT INTO rate_limits (key, points) VALUES (${plan.slug}, 1)`)).toBe(false)
})

test('it moves with each of two transactions at once, whichever ends first, and neither waits for the other', async () => {
  await createPlan()
  const [one, other] = [await somebody(), await somebody()]
  await one("BEGIN; SET LOCAL lock_timeout = '1s'; UPDATE goals SET position = position")
  await other("BEGIN; SET LOCAL lock_timeout = '1s'; UPDATE themes SET position = position; UPDATE plans SET title_nl = title_nl")
  const seen = [await dataVersion()]
  await other('COMMIT')
  seen.push(await dataVersion())
  await one('COMMIT')
  seen.push(await dataVersion())
  expect(new Set(seen).size).toBe(3)
})

test('what was taken back did not move it, and what was taken back in part did', async () => {
  const one = await somebody()
  expect(await moves(() => one('BEGIN; UPDATE plans SET title_nl = title_nl; ROLLBACK'))).toBe(false)
  const part = 'BEGIN; SAVEPOINT s; UPDATE plans SET title_nl = title_nl; ROLLBACK TO s; UPDATE goals SET position = position; COMMIT'
  expect(await moves(() => one(part))).toBe(true)
})

test('a transaction that reads one snapshot of everything is not refused because others wrote meanwhile', async () => {
  const [one, other] = [await somebody(), await somebody()]
  await other('UPDATE goals SET position = position')
  await one('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM data_versions')
  await other('UPDATE goals SET position = position')
  expect(await moves(() => one('UPDATE themes SET position = position; COMMIT'))).toBe(true)
})

test('there are never more rows than connections that PostgreSQL allows at once', async () => {
  const [most] = await db.$queryRaw<{ most: number }[]>`
    SELECT sum(setting::int)::int AS most FROM pg_settings
    WHERE name IN ('max_connections', 'autovacuum_worker_slots', 'autovacuum_max_workers', 'max_worker_processes', 'max_wal_senders')`
  expect((await db.dataVersion.aggregate({ _max: { connection: true } }))._max.connection).toBeLessThanOrEqual(most?.most ?? 0)
})

// on no public page: what lets somebody in, and counts attempts to
const onNoPage = [
  ...['sessions', 'one_time_links', 'rate_limits', 'second_factors', 'recovery_codes', 'passkeys', 'passkey_challenges'],
  ...['identities', 'claim_meanings', 'import_headings'],
  ...['event_seals', 'events_to_seal', 'data_versions', '_prisma_migrations'],
]

test('every table that a public page could be made of moves it', async () => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'data_version_moves' AND t.tgtype = 60)`
  expect(tables.map(({ name }) => name).sort()).toEqual(onNoPage.sort())
})
