import { join } from 'node:path'
import pg from 'pg'
import type { Env } from '@/lib/settings/env'
import { embeddedPostgres } from './embedded-postgres'
import { note } from './steps'

export type OpenDatabase = { url: string; told: string; stop: () => Promise<void> }

/**
 * The database of this installation: the embedded one, started when it is not running, or that of DATABASE_URL.
 * @throws with a sentence that says what to do.
 */
export async function openDatabase(env: Pick<Env, 'databaseUrl' | 'dataDir'>): Promise<OpenDatabase> {
  if (env.databaseUrl) {
    const version = await checkServer(env.databaseUrl)
    return { url: env.databaseUrl, told: `Database reached: PostgreSQL ${version}`, stop: async () => {} }
  }
  const server = await embeddedPostgres({ folder: join(env.dataDir, 'postgres'), revive: true, log: note })
  return { url: server.url(), told: server.started ? 'Database started' : 'Database was running already', stop: server.stop }
}

const OLDEST = 15

async function checkServer(url: string): Promise<number> {
  const { host, pathname, username } = new URL(url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('SHOW server_version_num')
    const version = Math.floor(Number(rows[0].server_version_num) / 10_000)
    if (version < OLDEST) throw new Error(`The database server is PostgreSQL ${version}. Koers needs ${OLDEST} or later.`)
    return version
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    const database = decodeURIComponent(pathname.slice(1))
    if (code === '3D000')
      throw new Error(`There is no database "${database}" on ${host}. Make it: CREATE DATABASE ${pg.escapeIdentifier(database)};`)
    if (code === '28P01' || code === '28000')
      throw new Error(`The database server ${host} does not let "${username}" in: check the user and password in DATABASE_URL.`)
    if (message.startsWith('The database server')) throw error
    throw new Error(
      `The database server ${host} of DATABASE_URL does not answer (${message || code}). Is it running, and reachable from here?`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
