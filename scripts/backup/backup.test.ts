import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../apply-migrations'
import { copyDatabase, onServer, quoted, sibling } from '../databases'
import { loadData } from '../load-data'
import { requireSameSchema } from '../prisma'
import { leftOut } from './backup-format'
import { knownMigrations, migrationsAfter } from './backup-migrations'
import { putBack } from './put-back'
import { checkBackup } from './read'
import { takeBackup } from './take'

const url = process.env.DATABASE_URL ?? ''
const own = new URL(url).pathname.slice(1)
const folder = mkdtempSync(join(tmpdir(), 'koers-backup-'))
const file = join(folder, 'sample.backup')
const asked = { replace: false, unverified: false }

const changed = (name: string, change: (text: string) => string) => {
  const other = join(folder, name)
  writeFileSync(other, gzipSync(change(gunzipSync(readFileSync(file)).toString())))
  return other
}

async function emptyDatabase(): Promise<string> {
  const name = `${own}_${randomBytes(3).toString('hex')}`
  await onServer(sibling(url, 'postgres'), (query) => query(`CREATE DATABASE ${quoted(name)}`))
  return sibling(url, name)
}

const copyOfOurs = () => copyDatabase(sibling(url, 'postgres'), own, `${own}_${randomBytes(3).toString('hex')}`)

/** Every row of every table as text, and every counter: what two databases have to have in common. */
async function everything(of: string): Promise<Record<string, unknown[]>> {
  return onServer(of, async (query) => {
    const tables = await query(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
    )
    const found: Record<string, unknown[]> = {}
    for (const name of tables.map(({ name }) => String(name)).filter((name) => name !== '_prisma_migrations' && !leftOut.includes(name)))
      found[name] = (await query(`SELECT t::text AS row FROM ${quoted(name)} t ORDER BY 1`)).map(({ row }) => row)
    return found
  })
}

beforeAll(async () => {
  await loadData(url, { example: true, loopback: true })
  await onServer(url, async (query) => {
    // values that are easily changed on the way: signs of this very format, bytes, numbers, texts of several lines, nothing
    await query(
      `UPDATE actions SET title_nl = E'"],[\\\\ \\t tab\\n\\\\. \\u2028 é 🧭', title_en = '' WHERE number = '1' AND title_status IS NOT NULL`,
    )
    await query(`INSERT INTO sessions (id, user_id, expires_at) SELECT gen_random_uuid(), id, now() + interval '1 hour' FROM users LIMIT 1`)
    const bytes = "'\\x00ff0a225c'::bytea"
    await query(`INSERT INTO imports (id, plan_id, number, kind, file_name, format, file, sha256, "table", mapping, uploaded_by_id)
      SELECT gen_random_uuid(), p.id, 1, enum_first(NULL::import_kind), 'list.csv', 'CSV', ${bytes}, encode(sha256(${bytes}), 'hex'),
        '[["a\\"", null]]', '{}', u.id FROM plans p, users u LIMIT 1`)
  })
  await takeBackup(url, file)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a plan that is backed up and put back in an empty database is the same, row by row and byte by byte', async () => {
  const target = await emptyDatabase()
  const { entries } = await putBack(target, file, asked)
  expect(entries).toBeGreaterThan(100)
  const [before, after] = [await everything(url), await everything(target)]
  expect(Object.keys(after)).toEqual(Object.keys(before))
  for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows)
  expect(before.editions?.length).toBeGreaterThan(0)
  expect(before.imports).toHaveLength(1)
  expect(await migrate(target), 'Prisma finds nothing to do').toBe(false)
  await requireSameSchema(target)
  const [next] = await onServer(target, (query) => query(`SELECT nextval('events_id_seq') > max(id) AS free FROM events`))
  expect(next?.free).toBe(true)
})

test('what lets somebody in is not in a backup', async () => {
  const { tables } = await checkBackup(file)
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['users', 'second_factors', 'events', 'editions']))
  expect(tables.filter(({ name }) => leftOut.includes(name))).toEqual([])
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('a backup says how many rows of every table it holds', async () => {
  const { tables, rows, version, migrations } = await checkBackup(file)
  const before = await everything(url)
  for (const { name, rows } of tables) expect(rows, name).toBe(before[name]?.length)
  expect(rows).toBe(Object.values(before).flat().length)
  expect({ version, migrations }).toEqual({ version: '0.1.0', migrations: knownMigrations() })
})

test.each([
  ['a letter of a row was changed', (text: string) => text.replace('lifelong-learning', 'lifelong-yearning')],
  ['a row is missing', (text: string) => text.replace(/\n\[[^\n]*/, '')],
  ['a table is missing', (text: string) => text.replace(/\n\{"table":"evidence"[\s\S]*?\n\{"end":"evidence"[^\n]*/, '')],
  ['its end is missing', (text: string) => text.slice(0, text.lastIndexOf('\n{') + 1)],
  ['it ends within a line', (text: string) => text.slice(0, text.length / 2)],
  ['something was added', (text: string) => `${text}{}\n`],
])('a backup of which %s is refused, and the database stays as it was', async (_, change) => {
  const target = await emptyDatabase()
  await expect(putBack(target, changed('damaged.backup', change), asked)).rejects.toThrow('is damaged')
  expect(await everything(target)).toEqual({})
})

test('a file that is cut off, or is something else, is refused', async () => {
  const cut = join(folder, 'cut.backup')
  writeFileSync(cut, readFileSync(file).subarray(0, 20_000))
  await expect(checkBackup(cut)).rejects.toThrow('is damaged')
  await expect(checkBackup(join(import.meta.dirname, 'backup.test.ts'))).rejects.toThrow('is damaged, or not a backup')
  await expect(checkBackup(changed('other.backup', () => '{"some":"thing"}\n'))).rejects.toThrow('is not a backup')
  await expect(checkBackup(join(folder, 'nowhere'))).rejects.toThrow('cannot be read')
})

test('a backup of a newer version is refused, and one of another branch too', async () => {
  const target = await emptyDatabase()
  const known = knownMigrations()
  const shorter = known.slice(0, -1)
  expect(() => migrationsAfter(known, shorter)).toThrow('newer version of Koers')
  expect(() => migrationsAfter([{ ...known[0], checksum: 'other', name: known[0]?.name ?? '' }], known)).toThrow('another migration')
  expect(migrationsAfter(shorter, known)).toEqual(known.slice(-1))
  expect(migrationsAfter(known.toSpliced(3, 1), known), 'one that was added in between').toEqual(known.slice(3, 4))
  const source = await copyOfOurs()
  await onServer(source, (query) =>
    query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', '', '29990101000000_later', now())`),
  )
  const newer = join(folder, 'newer.backup')
  await takeBackup(source, newer)
  await expect(putBack(target, newer, asked)).rejects.toThrow('newer version of Koers')
  expect(await everything(target)).toEqual({})
})

test('a database with data is replaced only when somebody says so, and by everything that is in the backup', async () => {
  const target = await copyOfOurs()
  await onServer(target, (query) =>
    query(
      `UPDATE actions SET title_nl = 'Later', title_status = 'WORKING'; CREATE TABLE later_version (id int); CREATE TYPE later_kind AS ENUM ('A')`,
    ),
  )
  const before = await everything(target)
  await expect(putBack(target, file, asked)).rejects.toThrow('holds data already')
  expect(await everything(target)).toEqual(before)
  await putBack(target, file, { ...asked, replace: true })
  expect(await everything(target)).toEqual(await everything(url))
})

test('a database that somebody works in is left alone', async () => {
  const target = await emptyDatabase()
  await onServer(target, async () => {
    await expect(putBack(target, file, asked)).rejects.toThrow('Somebody is connected')
  })
})

test('entries that were changed outside the application are restored only when somebody says so', async () => {
  const source = await copyOfOurs()
  await onServer(source, (query) =>
    query(
      `UPDATE status_entries SET status = 'REALISED' WHERE id = (SELECT id FROM status_entries WHERE status = 'IN_PREPARATION' LIMIT 1)`,
    ),
  )
  const touched = join(folder, 'touched.backup')
  await takeBackup(source, touched)
  const target = await emptyDatabase()
  await expect(putBack(target, touched, asked)).rejects.toThrow(/example, action .*: status/)
  expect(await everything(target)).toEqual({})
  const { told } = await putBack(target, touched, { ...asked, unverified: true })
  expect(told).toHaveLength(1)
  expect(await everything(target)).toEqual(await everything(source))
})

test('an edition that is not what was published, byte for byte, is never restored', async () => {
  const source = await copyOfOurs()
  await onServer(source, async (query) => {
    await query(`ALTER TABLE editions DISABLE TRIGGER USER; ALTER TABLE editions DROP CONSTRAINT edition_hash_of_its_bytes`)
    await query(`UPDATE editions SET content = content || ' '`)
  })
  const forged = join(folder, 'forged.backup')
  await takeBackup(source, forged)
  const target = await emptyDatabase()
  await expect(putBack(target, forged, { replace: true, unverified: true })).rejects.toThrow('edition_hash_of_its_bytes')
  expect(await everything(target)).toEqual({})
})
