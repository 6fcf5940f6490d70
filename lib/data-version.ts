import { Pool } from 'pg'

// A connection apart from those that pages read by: it answers one short question, and knows no Prisma.
let pool: Pool | undefined

function connections(): Pool {
  if (pool) return pool
  pool = new Pool({
    connectionString: process.env.DATABASE_URL,
    max: 1,
    connectionTimeoutMillis: mostWaiting,
    query_timeout: mostWaiting,
    allowExitOnIdle: true,
    keepAlive: true,
  })
  // a connection that breaks while nobody asks anything is made again
  pool.on('error', () => {})
  return pool
}

const mostWaiting = 1000 // ms

/**
 * The sum says how often anything changed; the rest that it is the sum of this database: one that was put back from a backup, or took over from
 * another, may come to the same sum by other changes.
 */
const question = `
  SELECT concat_ws('-', extract(epoch FROM pg_postmaster_start_time()), 'data_versions'::regclass::oid,
    (SELECT oid FROM pg_database WHERE datname = current_database()), coalesce(sum(moved), 0)) AS version
  FROM data_versions`

/**
 * A version of everything that public pages show: two equal answers are two equal states of the database. It moves with every transaction that
 * changes such a table, in the order in which changes become visible, also of plain SQL and of a restored backup.
 * @throws when the database does not answer within a second.
 */
export async function dataVersion(): Promise<string> {
  const { rows } = await connections().query<{ version: string }>({ name: 'koers_data_version', text: question })
  return rows[0]?.version ?? ''
}

/** Ends what was opened for asking. */
export async function forgetDataVersion(): Promise<void> {
  await pool?.end()
  pool = undefined
}
