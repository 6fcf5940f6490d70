import { onServer, quoted } from './databases'

// Beside the role that owns the tables and migrates them, the application may have one that owns nothing: docs/operating.md.

type Query = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

const everything = 'SELECT, INSERT, UPDATE, DELETE'
/** What never changes. Rows of an example may go: the triggers of these tables let no others go, and only their owner can switch triggers off. */
const kept = 'SELECT, INSERT, DELETE'
/** What the database writes by itself, by functions of the owner. */
const ofTheOwner = 'SELECT'
const fewer: Record<string, string> = {
  events: kept,
  editions: kept,
  withdrawals: kept,
  edition_documents: kept,
  event_seals: ofTheOwner,
  events_to_seal: ofTheOwner,
  _prisma_migrations: ofTheOwner,
}

/** The role that an address connects as. */
export const roleIn = (url: string): string => decodeURIComponent(new URL(url).username)

/**
 * Gives the role of the application what it needs, on every table there is, and takes away what it had beyond that. Runs as the owner of
 * the tables, within a transaction.
 * @throws with a sentence when the role could undo it.
 */
export async function grantRights(query: Query, role: string): Promise<void> {
  const [found] = await query(
    `SELECT rolsuper OR rolcreaterole OR pg_has_role(oid, current_user::regrole, 'MEMBER') AS strong FROM pg_roles WHERE rolname = $1`,
    [role],
  )
  if (!found) throw new Error(`There is no role "${role}" in the database. Make it: CREATE ROLE ${quoted(role)} LOGIN PASSWORD '…';`)
  if (found.strong)
    throw new Error(`The role "${role}" of DATABASE_URL can do what the owner of the tables can: give the application one that cannot.`)
  const to = quoted(role)
  const tables = await query(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`)
  await query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${to}; GRANT USAGE ON SCHEMA public TO ${to}`)
  // before PostgreSQL 15 everybody may make tables and functions beside ours; whoever owns the schema ends that, others are told that they cannot
  await query('REVOKE CREATE ON SCHEMA public FROM PUBLIC')
  for (const { name } of tables) await query(`GRANT ${fewer[String(name)] ?? everything} ON ${quoted(String(name))} TO ${to}`)
  await query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${to}`)
}

/** The same in a transaction of its own, for the role of the one address, by that of the other. */
export async function grantRightsTo(databaseUrl: string, ownerUrl: string): Promise<void> {
  await onServer(ownerUrl, async (query) => {
    await query('BEGIN')
    await query(`SELECT pg_advisory_xact_lock(hashtextextended('koers rights', 0))`) // replicas that start together
    await grantRights(query, roleIn(databaseUrl))
    await query('COMMIT')
  })
}
