import 'server-only'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { db } from '@/lib/db'

let known: string[] | undefined

/** The migrations this build was made with: they lie beside it and never change while it runs. */
function knownMigrations(): string[] {
  known ??= readdirSync(join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  return known
}

/**
 * How many of the migrations that this build expects the database has. A database that has more is one of a newer version, which may
 * be taking over: that is no reason to stop answering.
 */
export async function countMigrations(): Promise<{ applied: number; expected: number }> {
  const expected = knownMigrations()
  const [table] = await db.$queryRaw<{ exists: boolean }[]>`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS exists`
  if (!table?.exists) return { applied: 0, expected: expected.length }
  const [row] = await db.$queryRaw<{ applied: number }[]>`
    SELECT count(DISTINCT migration_name)::int AS applied FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL AND migration_name = ANY(${expected})`
  return { applied: row?.applied ?? 0, expected: expected.length }
}
