import pg from 'pg'

/** The lock that everybody who uses an embedded server shares; its number means nothing. */
const PRESENCE = 47_047

export type Presence = {
  /** Leaves; answers whether nobody else is left, so that the server may be stopped. */
  leave: () => Promise<boolean>
}

/**
 * Several commands may use one embedded server: `npm start`, and meanwhile `npm run db`. Each keeps one connection open
 * with a shared lock, which PostgreSQL itself releases when the process dies. The last one out stops the server.
 * @param onLost called once when the server goes away while we are present.
 * @throws when the server is just being stopped.
 */
export async function announcePresence(url: string, onLost: () => void): Promise<Presence> {
  const client = new pg.Client({ connectionString: url, application_name: 'koers: present', keepAlive: true })
  let leaving = false
  client.on('error', () => {}) // `end` follows
  await client.connect()
  await client.query('SELECT pg_advisory_lock_shared($1)', [PRESENCE])
  client.once('end', () => leaving || onLost())
  return {
    async leave() {
      leaving = true
      try {
        await client.query('SELECT pg_advisory_unlock_shared($1)', [PRESENCE])
        const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS last', [PRESENCE])
        if (!rows[0].last) await client.end()
        return rows[0].last // the connection stays: whoever comes now waits for the lock, and starts the server again
      } catch {
        return true // it is already gone
      }
    },
  }
}

/** Does a server answer there, and let us in? */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
