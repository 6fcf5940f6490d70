import pg from 'pg'

type Row = Record<string, unknown>
export type Query = (text: string, values?: unknown[]) => Promise<Row[]>

// However the server or the person is set up, values are written in one way, and read back in the same.
const notation = `SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL search_path = public; SET LOCAL statement_timeout = 0`

/** Runs everything in one transaction: all of it, or nothing. `pool` has this one connection, for whatever reads through Prisma within it. */
export async function inTransaction<T>(url: string, begin: string, use: (query: Query, pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000 })
  pool.on('error', () => {}) // the query that waits reports it
  const query: Query = async (text, values) => (await pool.query<Row>(text, values)).rows
  try {
    await query(begin)
    await query(notation)
    const result = await use(query, pool)
    await query('COMMIT')
    return result
  } catch (error) {
    // now, and not when the server finds that we have gone: whoever tries again at once would meet our own locks
    await query('ROLLBACK').catch(() => {}) // where the connection is what failed, the server does it
    throw error
  } finally {
    await pool.end()
  }
}
