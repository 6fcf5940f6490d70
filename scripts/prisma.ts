import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onServer } from './databases'
import { fingerprint, together } from './fingerprint'
import { CommandFailed, ROOT, runQuietly } from './run'

const generated = join(ROOT, 'prisma', 'generated')
const stamp = join(generated, '.fingerprint')

/**
 * Generates the database client, unless the one there is belongs to this schema and this Prisma.
 * @returns whether it did anything.
 */
export async function generateClient(): Promise<boolean> {
  const wanted = together(
    fingerprint(join(ROOT, 'prisma', 'schema.prisma')),
    fingerprint(join(ROOT, 'prisma.config.ts')),
    fingerprint(join(ROOT, 'node_modules', 'prisma', 'package.json')),
  )
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  await runQuietly('prisma', ['generate'])
  writeFileSync(stamp, wanted)
  return true
}

/**
 * Brings a database up to the last migration. The Prisma CLI takes two seconds to find that there is nothing to do, so
 * its table is read first.
 * @returns whether it did anything.
 */
export async function migrate(databaseUrl: string): Promise<boolean> {
  if (await isUpToDate(databaseUrl)) return false
  await requireOwner(databaseUrl)
  await runQuietly('prisma', ['migrate', 'deploy'], { env: { DATABASE_URL: databaseUrl } })
  return true
}

async function requireOwner(databaseUrl: string) {
  const [row] = await onServer(databaseUrl, (query) =>
    query(`SELECT current_user AS role, has_schema_privilege('public', 'CREATE') AS may`),
  )
  if (row?.may !== true)
    throw new Error(
      `The database has to be migrated, and "${row?.role}" may not make tables in it. Run npm run migrate with KOERS_OWNER_DATABASE_URL, as docs/operating.md says, then start again.`,
    )
}

/**
 * Makes sure that the migrations build what schema.prisma describes.
 * @param databaseUrl a database with all migrations.
 * @throws with the difference, and the command that writes the migration that is missing.
 */
export async function requireSameSchema(databaseUrl: string): Promise<void> {
  const schema = ['--to-schema', join(ROOT, 'prisma', 'schema.prisma'), '--exit-code']
  try {
    await runQuietly('prisma', ['migrate', 'diff', '--from-config-datasource', ...schema], { env: { DATABASE_URL: databaseUrl } })
  } catch (error) {
    if (!(error instanceof CommandFailed) || error.code !== DIFFERENT) throw error
    const repair = 'Write the migration: npm run db -- prisma migrate dev --name what-changes'
    throw new Error(`The migrations do not build what schema.prisma describes:\n${error.output}\n${repair}`, { cause: error })
  }
}

const DIFFERENT = 2

async function isUpToDate(databaseUrl: string) {
  const wanted = readdirSync(join(ROOT, 'prisma', 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  return onServer(databaseUrl, async (query) => {
    const [table] = await query(`SELECT to_regclass('public._prisma_migrations') AS name`)
    if (!table?.name) return false
    const rows = await query('SELECT migration_name AS name, finished_at AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL')
    const finished = new Set(rows.filter((row) => row.finished).map((row) => row.name))
    return finished.size === rows.length && wanted.every((name) => finished.has(name))
  })
}
