import 'server-only'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { longestWait } from '@/lib/database-wait'
import { db } from '@/lib/db'

/** The migrations that the database has and that this build expects; null when it does not answer in time. */
export async function databaseState(): Promise<{ applied: number; expected: number } | null> {
  const question = countMigrations()
  // a question that fails after we stopped waiting must not bring the process down
  question.catch(() => {})
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), longestWait)
  })
  try {
    return await Promise.race([question, silence])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

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
