import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { describe, expect, test } from 'vitest'
import { verifyEvents } from '@/lib/event-log/event-seals.queries'
import { commandLine } from '@/lib/user/user.rules'
import { PrismaClient } from '@/prisma/generated/client'
import { migrate } from '../apply-migrations'
import { onServer, quoted, sibling } from '../databases'
import { loadData } from '../load-data'
import { requireSameSchema } from '../prisma'
import type { Manifest } from './backup-format'
import { fill, putBack } from './put-back'
import { checkBackup } from './read'
import { inTransaction } from './transaction'

// Backups of earlier versions, each with its sample: what an installation held at that time. Their names are the last migration they have.
const folder = join(import.meta.dirname, 'fixtures')
const url = process.env.DATABASE_URL ?? ''

async function emptyDatabase(): Promise<string> {
  const name = `${new URL(url).pathname.slice(1)}_${randomBytes(3).toString('hex')}`
  await onServer(sibling(url, 'postgres'), (query) => query(`CREATE DATABASE ${quoted(name)}`))
  return sibling(url, name)
}

type Row = Record<string, unknown>
/** Every row of some tables, in the columns of that time. */
const rowsOf = (of: string, table: string) =>
  onServer(of, async (query) =>
    (await query(`SELECT to_jsonb(t) AS row FROM ${quoted(table)} t ORDER BY t::text`)).map(({ row }) => row as Row),
  )

/** What was not of the sample while that was a mark on rows. */
const real = (rows: Row[]) => rows.filter(({ sample }) => sample !== true).map(({ sample: _, of_sample: __, ...row }) => row)

async function realRowsOf(of: string, { tables }: Manifest) {
  const kept = tables.filter(({ name }) => !name.startsWith('_') && name !== 'data_versions')
  return Promise.all(kept.map(async ({ name }) => [name, real(await rowsOf(of, name))] as const))
}

describe.each(readdirSync(folder))('an installation of %s', (name) => {
  const file = join(folder, name)

  test('is upgraded with everything real that is in it, and has the example as a plan of its own', async () => {
    const database = await emptyDatabase()
    const manifest = await checkBackup(file)
    await inTransaction(database, 'BEGIN', (query) => fill(query, file, manifest))
    const before = await realRowsOf(database, manifest)
    expect(await migrate(database)).toBe(true)
    await requireSameSchema(database)
    for (const [table, rows] of before) {
      const after = await rowsOf(database, table)
      const ids = (of: Row[]) => of.map(({ id }) => id).sort()
      expect([after.length, ids(after)], table).toEqual(table === 'actions' ? [47, ids(after)] : [rows.length, ids(rows)])
    }
    const slots = await rowsOf(database, 'actions')
    expect(slots).toHaveLength(47)
    for (const slot of slots)
      expect(slot).toMatchObject({ title_nl: null, title_status: null, description_nl: null, flagship_id: null, version: 1 })

    const restored = await emptyDatabase()
    expect((await putBack(restored, file, { replace: false, unverified: false })).entries).toBe(0)
    for (const { name } of manifest.tables) expect(await rowsOf(restored, name), name).toEqual(await rowsOf(database, name))

    const clean = await rowsOf(database, 'organisations')
    expect((await loadData(database, { example: true, loopback: true })).example).toBe('loaded')
    const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: database, max: 2 }) })
    const [example, plan] = await db.plan.findMany({ orderBy: { slug: 'asc' }, include: { _count: true } })
    expect(example).toMatchObject({
      slug: 'example',
      sample: true,
      _count: { actions: 47, reportingYears: 4, reports: 3, obstacles: 15, accounts: 3 },
    })
    expect(plan).toMatchObject({
      slug: 'lifelong-learning',
      sample: false,
      _count: { organisations: clean.length, reportingYears: 0, reports: 0, obstacles: 0 },
    })
    expect(await db.statusEntry.count({ where: { planId: example?.id } })).toBe(await db.statusEntry.count())
    expect(await verifyEvents(commandLine, null, db)).toMatchObject({ found: [], unsealed: [], waiting: 0 })
    await db.$disconnect()
  }, 180_000)

  test('keeps what somebody really did among its sample, and what that rests on', async () => {
    const database = await emptyDatabase()
    await inTransaction(database, 'BEGIN', async (query) => fill(query, file, await checkBackup(file)))
    const [kept] = await onServer(database, (query) =>
      query(`UPDATE status_entries e SET sample = false FROM organisations o, organisations h
        WHERE e.year = 2023 AND o.id = e.reported_by_id AND h.id = o.succeeds_id AND e.action_id = (
          SELECT action_id FROM status_entries x JOIN organisations y ON y.id = x.reported_by_id AND y.succeeds_id IS NOT NULL
          WHERE x.year = 2023 ORDER BY x.id LIMIT 1)
        RETURNING e.id, e.reported_by_id AS organisation, h.id AS predecessor`),
    )
    await migrate(database)
    expect((await rowsOf(database, 'status_entries')).map(({ id }) => id)).toEqual([kept?.id])
    expect((await rowsOf(database, 'reporting_years')).map(({ year }) => year)).toEqual([2023])
    expect(await rowsOf(database, 'year_scopes')).toHaveLength(47)
    const organisations = (await rowsOf(database, 'organisations')).map(({ id }) => id)
    expect(organisations).toEqual(expect.arrayContaining([kept?.organisation, kept?.predecessor]))
    expect(await rowsOf(database, 'users')).toEqual([])
  }, 180_000)
})
