import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onServer } from './databases'
import { ROOT } from './run'
import { askEngine } from './schema-engine-client'

const folder = join(ROOT, 'prisma', 'migrations')

/**
 * Brings a database up to the last migration, by Prisma's schema engine: what `prisma migrate deploy` asks of it, without that command, which
 * production does not have. Starting the engine takes a second, so its table is read first.
 * @returns whether it did anything.
 * @throws with what the engine or the database said, and Prisma's number of it.
 */
export async function migrate(databaseUrl: string): Promise<boolean> {
  if (await isUpToDate(databaseUrl)) return false
  await requireOwner(databaseUrl)
  const params = { migrationsList: listOnDisk(), filters: { externalTables: [], externalEnums: [] } }
  await askEngine(databaseUrl, 'applyMigrations', params)
  return true
}

const names = () =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted((a, b) => (a < b ? -1 : 1))

/** The migrations as the engine wants to be told of them. */
const listOnDisk = () => ({
  baseDir: folder,
  lockfile: { path: 'migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') },
  shadowDbInitScript: '',
  migrationDirectories: names().map((path) => ({
    path,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') } },
  })),
})

async function requireOwner(databaseUrl: string) {
  const [row] = await onServer(databaseUrl, (query) =>
    query(`SELECT current_user AS role, has_schema_privilege('public', 'CREATE') AS may`),
  )
  if (row?.may !== true)
    throw new Error(
      `The database has to be migrated, and "${row?.role}" may not make tables in it. Run npm run migrate with KOERS_OWNER_DATABASE_URL, as docs/operating.md says, then start again.`,
    )
}

async function isUpToDate(databaseUrl: string) {
  return onServer(databaseUrl, async (query) => {
    const [table] = await query(`SELECT to_regclass('public._prisma_migrations') AS name`)
    if (!table?.name) return false
    const rows = await query('SELECT migration_name AS name, finished_at AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL')
    const finished = new Set(rows.filter((row) => row.finished).map((row) => row.name))
    return finished.size === rows.length && names().every((name) => finished.has(name))
  })
}
