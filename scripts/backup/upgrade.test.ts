import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { onServer, quoted, sibling } from '../databases'
import { migrate, requireSameSchema } from '../prisma'
import { fill, putBack } from './put-back'
import { checkBackup } from './read'
import { inTransaction } from './transaction'

// Backups of earlier versions, each with its sample: what an installation of then holds. Their names are the last migration they have.
const folder = join(import.meta.dirname, 'earlier')
const url = process.env.DATABASE_URL ?? ''

async function emptyDatabase(): Promise<string> {
  const name = `${new URL(url).pathname.slice(1)}_${randomBytes(3).toString('hex')}`
  await onServer(sibling(url, 'postgres'), (query) => query(`CREATE DATABASE ${quoted(name)}`))
  return sibling(url, name)
}

/** Every row of some tables as its columns of then had it. */
const rowsOf = (of: string, table: string) =>
  onServer(of, async (query) => (await query(`SELECT to_jsonb(t) AS row FROM ${quoted(table)} t ORDER BY t::text`)).map(({ row }) => row))

describe.each(readdirSync(folder))('an installation of %s', (name) => {
  const file = join(folder, name)

  test('is upgraded with everything that is in it', async () => {
    const database = await emptyDatabase()
    const manifest = await checkBackup(file)
    await inTransaction(database, 'BEGIN', (query) => fill(query, file, manifest))
    const before = Object.fromEntries(
      await Promise.all(
        ['editions', 'status_entries', 'events', 'users'].map(async (table) => [table, await rowsOf(database, table)] as const),
      ),
    )
    expect(await migrate(database)).toBe(true)
    await requireSameSchema(database)
    for (const [table, rows] of Object.entries(before)) {
      expect(rows.length, table).toBeGreaterThan(0)
      expect(await rowsOf(database, table), table).toEqual(rows.map((row) => expect.objectContaining(row as object)))
    }
    for (const { name, rows } of manifest.tables) {
      const [counted] = await onServer(database, (query) => query(`SELECT count(*)::int AS rows FROM ${quoted(name)}`))
      expect(counted?.rows, name).toBe(rows)
    }

    const restored = await emptyDatabase()
    const { entries } = await putBack(restored, file, { replace: false, unverified: false })
    expect(entries, 'every entry follows from its events').toBe(before.status_entries?.length)
    for (const { name } of manifest.tables) expect(await rowsOf(restored, name), name).toEqual(await rowsOf(database, name))
  }, 180_000)
})
