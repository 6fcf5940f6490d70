import type { Head } from '@/lib/event-log/event-log.rules'
import { grantRights } from '../database-roles'
import { quoted } from '../databases'
import { nobodyRuns } from '../nobody-runs'
import { BackupProblem, leftOut, type Manifest } from './backup-format'
import { applyMigrations, migrationsAfter } from './backup-migrations'
import { checkBackup, readBackup } from './read'
import { insertRows, listTables, setCounters, type Table } from './tables'
import { inTransaction, type Query } from './transaction'
import { verifyRestored } from './verify-backup'

export type Restoring = {
  /** What the database holds may go. */
  replace: boolean
  /** The role of the application, when that is another one than the owner of the tables. */
  role?: string
  /** Take the data as they were backed up, even when they do not follow from their events. */
  unverified: boolean
}

/**
 * Fills a database from a backup: its schema first, then its rows, then what our schema has more. One transaction: until the end others
 * see what was there before, and so they do when anything fails.
 * @throws BackupProblem when the file is damaged or newer, the database is in use or holds data, or the data do not verify.
 */
export async function putBack(
  url: string,
  file: string,
  { replace, unverified, role }: Restoring,
): Promise<Manifest & { entries: number; told: string[]; head: Head | null }> {
  const manifest = await checkBackup(file)
  const later = migrationsAfter(manifest.migrations)
  const verified = await inTransaction(url, "BEGIN; SET LOCAL lock_timeout = '15s'", async (query, pool) => {
    await requireUnused(query)
    if (!replace) await requireEmpty(query)
    await empty(query)
    await fill(query, file, manifest)
    await applyMigrations(query, later)
    if (role !== undefined) await grantRights(query, role)
    return verifyRestored(pool, unverified)
  })
  return { ...manifest, ...verified }
}

/** Makes an empty database what it was when it was backed up, with the schema it had then. */
export async function fill(query: Query, file: string, { migrations }: Manifest): Promise<void> {
  await applyMigrations(query, migrations)
  await load(query, file)
  await query('SET CONSTRAINTS ALL IMMEDIATE') // what tables do at the commit: migrations may change these tables afterwards
  await setCounters(query)
}

async function requireUnused(query: Query) {
  if (!(await nobodyRuns(query))) throw new BackupProblem('Koers runs on this database. Stop it first, every replica of it.')
  const [others] = await query(
    `SELECT count(*)::int AS number FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  )
  if (Number(others?.number) > 0) throw new BackupProblem('Somebody is connected to this database. Disconnect them first.')
}

async function requireEmpty(query: Query) {
  for (const { name } of await listTables(query)) {
    const [row] = await query(`SELECT EXISTS (SELECT 1 FROM ${quoted(name)}) AS filled`)
    if (row?.filled)
      throw new BackupProblem('This database holds data already. Give an empty one, or say --replace: then everything in it is deleted.')
  }
}

/** Removes every table, type and function: also those of a version of Koers that we do not know. */
async function empty(query: Query) {
  const found = await query(`
    SELECT 1 AS turn, format('DROP %s %I CASCADE', CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END, relname) AS statement
      FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
    UNION ALL SELECT 2, format('DROP TYPE IF EXISTS %I CASCADE', typname) FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
    UNION ALL SELECT 3, format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    ORDER BY turn, statement`)
  for (const { statement } of found) await query(String(statement).replace(/^DROP (TABLE|VIEW|MATERIALIZED VIEW) /, 'DROP $1 IF EXISTS '))
}

/** Rows come table by table; what links them to each other is checked when all are there. */
async function load(query: Query, file: string) {
  const ties = (await query(`SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`)) as {
    table: string
    name: string
    definition: string
  }[]
  for (const { table, name } of ties) await query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  const tables = (await listTables(query)).filter(({ name }) => !leftOut.includes(name))
  let filling: Table | undefined
  let lines: string[] = []
  let size = 0
  const store = async () => {
    if (filling) await insertRows(query, filling, lines)
    lines = []
    size = 0
  }
  for await (const part of readBackup(file)) {
    if (part.kind === 'table') filling = asBackedUp(tables, part.table, part.columns)
    if (part.kind === 'row') {
      lines.push(part.line)
      size += part.line.length
    }
    if (size > 1_000_000 || lines.length === 1000 || part.kind === 'end') await store()
  }
  for (const { table, name, definition } of ties) await query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)
}

/** The table with the columns it has in the backup. @throws BackupProblem when the migrations made another one. */
function asBackedUp(tables: Table[], name: string, columns: string[]): Table {
  const table = tables.find((table) => table.name === name)
  const found = columns.flatMap((column) => table?.columns.filter((own) => own.name === column) ?? [])
  if (!table || found.length !== table.columns.length || found.length !== columns.length)
    throw new BackupProblem(`The table ${name} of the backup is not the one that its migrations make.`)
  return { name, columns: found }
}
