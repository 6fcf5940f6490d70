import { join } from 'node:path'
import { migrate } from '../../scripts/apply-migrations'
import { onServer, quoted, sibling } from '../../scripts/databases'
import { fingerprint } from '../../scripts/fingerprint'
import { ROOT } from '../../scripts/run'

/**
 * The empty database with all migrations that everything tested is copied from: one per state of the migrations, made when there is none
 * yet. Two that ask at once make it once.
 * @param server the address of a PostgreSQL server on which databases may be made.
 * @returns its name there.
 */
export async function migratedTemplate(server: string): Promise<string> {
  const template = `koers_template_${fingerprint(join(ROOT, 'prisma', 'migrations')).slice(0, 16)}`
  await onServer(server, async (query) => {
    await query('SELECT pg_advisory_lock(47048)') // released with the connection
    if ((await query('SELECT 1 FROM pg_database WHERE datname = $1', [template])).length > 0) return
    await dropDatabases(server, (name) => name.startsWith('koers_template_'))
    const unfinished = `${template}_unfinished`
    await query(`CREATE DATABASE ${quoted(unfinished)}`)
    await migrate(sibling(server, unfinished))
    await query(`ALTER DATABASE ${quoted(unfinished)} RENAME TO ${quoted(template)}`)
  })
  return template
}

/** Drops the databases whose name is meant, whoever uses them. */
export async function dropDatabases(server: string, which: (name: string) => boolean): Promise<void> {
  await onServer(server, async (query) => {
    const names = (await query('SELECT datname FROM pg_database')).map((row) => String(row.datname))
    for (const name of names.filter(which)) await query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`)
  })
}
