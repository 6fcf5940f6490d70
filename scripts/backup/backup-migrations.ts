import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../run'
import { BackupProblem, type Migration } from './backup-format'
import type { Query } from './transaction'

const folder = join(ROOT, 'prisma', 'migrations')
const sqlOf = (name: string) => readFileSync(join(folder, name, 'migration.sql'), 'utf8')

/** The migrations that this version of Koers knows, in their order. The checksum is the one that Prisma keeps. */
export function knownMigrations(): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return names
    .map(({ name }) => ({ name, checksum: createHash('sha256').update(sqlOf(name)).digest('hex') }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Those that a database has, in their order; none when it has nothing of Koers. @throws BackupProblem when one of them failed half-way. */
export async function appliedMigrations(query: Query): Promise<Migration[]> {
  const [table] = await query(`SELECT to_regclass('public._prisma_migrations') AS name`)
  if (!table?.name) return []
  const rows = await query(`SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
    FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`)
  const halfway = rows.find(({ finished }) => !finished)
  if (halfway)
    throw new BackupProblem(`The migration ${halfway.name} failed half-way. Repair that first: npm run db -- prisma migrate status`)
  return rows.map(({ name, checksum }) => ({ name: String(name), checksum: String(checksum) }))
}

/**
 * The migrations that lead from the schema of a backup to ours: those that it has not, also one that came in between, in the order in
 * which Prisma would run them on that database.
 * @throws BackupProblem when the backup was made by a newer version, or its schema by other migrations than ours.
 */
export function migrationsAfter(backup: Migration[], known = knownMigrations()): Migration[] {
  const newer = backup.find(({ name }) => !known.some((migration) => migration.name === name))
  if (newer)
    throw new BackupProblem(
      `The backup was made by a newer version of Koers: this one does not know its migration ${newer.name}. Upgrade first.`,
    )
  const other = backup.find(({ name, checksum }) => known.some((migration) => migration.name === name && migration.checksum !== checksum))
  if (other) throw new BackupProblem(`The backup was made with another migration ${other.name} than the one in this version of Koers.`)
  return known.filter(({ name }) => !backup.some((migration) => migration.name === name))
}

/** Runs migrations within a transaction, and keeps the list of them as Prisma does. */
export async function applyMigrations(query: Query, migrations: Migration[]): Promise<void> {
  await query(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ, "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`)
  for (const { name, checksum } of migrations) {
    await query(sqlOf(name))
    await query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
  }
}
