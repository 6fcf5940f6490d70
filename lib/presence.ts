import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { log } from './log'
import { isEnding } from './web/ending'

/** The key of the lock that every application on a database shares for as long as it lives, and that a restore takes for itself alone. */
export const applicationLock = `hashtextextended('koers application', 0)`

const shortest = 1000 // ms before coming back to a database that went away
const longest = 30_000

export type PresenceOfApplication = { leave: () => Promise<void> }

/**
 * Tells a database that an application lives on it, whether or not somebody asks it anything: by a lock on a connection of its own, beside
 * the pool. PostgreSQL lets the lock go when this process dies. Where the database is away it comes back; nothing waits for that.
 */
export function announcePresenceOn(databaseUrl: string): PresenceOfApplication {
  const leaving = new AbortController()
  let client: pg.Client | undefined
  const living = (async () => {
    for (let pause = shortest; !leaving.signal.aborted; pause = Math.min(2 * pause, longest)) {
      client = new pg.Client({
        connectionString: databaseUrl,
        application_name: 'koers: running',
        keepAlive: true,
        connectionTimeoutMillis: 10_000,
      })
      const failure = await presentUntilLost(client, () => {
        pause = shortest
      })
      await client.end().catch(() => {}) // it is lost already
      if (leaving.signal.aborted) return
      // the embedded database ends with the application, before this process does
      if (pause === shortest && !isEnding()) log.warn({ err: failure }, 'the connection that says that this application runs was lost')
      await wait(pause, undefined, { ref: false, signal: leaving.signal }).catch(() => {}) // woken up to leave
    }
  })()
  return {
    async leave() {
      leaving.abort()
      await client?.end().catch(() => {}) // it is lost already
      await living
    },
  }
}

/** Resolves with what went wrong, once the connection is lost or could not be made. While a restore runs, it waits for the lock. */
function presentUntilLost(client: pg.Client, present: () => void): Promise<unknown> {
  return new Promise((lost) => {
    client.on('error', lost)
    client.once('end', lost)
    client
      .connect()
      .then(() =>
        client.query(`SET idle_session_timeout = 0; SET statement_timeout = 0; SELECT pg_advisory_lock_shared(${applicationLock})`),
      )
      .then(present, lost)
  })
}
