import { createHash } from 'node:crypto'
import {
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { SYSTEM_FOLDER } from './binaries'
import { mayEnter, type SystemAccount } from './system-account'

/** How to reach the server of a data folder; kept in `connection.json`, readable by its owner only. */
export type Connection = { password: string; port: number }

export type DataFolder = ReturnType<typeof dataFolder>

/**
 * The files of one embedded server. A folder that the account may not enter (a checkout in root's own folder) is
 * replaced by one under /var/lib whose name follows from the folder asked for, so that it is found again.
 */
export function dataFolder(wanted: string, account: SystemAccount | undefined) {
  mkdirSync(resolve(wanted), { recursive: true })
  const moved = !mayEnter(resolve(wanted), account)
  const folder = moved ? join(SYSTEM_FOLDER, createHash('sha256').update(resolve(wanted)).digest('hex').slice(0, 24)) : resolve(wanted)
  mkdirSync(folder, { recursive: true })
  const cluster = join(folder, 'data')
  const file = join(folder, 'connection.json')
  return {
    folder,
    moved,
    cluster,
    log: join(folder, 'server.log'),
    startLock: join(folder, 'starting.lock'),
    passwordFile: join(folder, 'password'),
    pidFile: join(cluster, 'postmaster.pid'),
    /** The major version that made the data, or `undefined` when there is none yet. */
    madeBy: () => (existsSync(join(cluster, 'PG_VERSION')) ? Number(readFileSync(join(cluster, 'PG_VERSION'), 'utf8')) : undefined),
    connection: () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Connection) : undefined),
    remember: (connection: Connection) => writeFileSync(file, JSON.stringify(connection), { mode: 0o600 }),
    postmaster: () => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]),
    /** Data that root copied or restored belong to root: they are given back to the account that PostgreSQL runs as. */
    claim() {
      if (!account || statSync(cluster).uid === account.uid) return
      const paths = readdirSync(cluster, { recursive: true, encoding: 'utf8' }).map((path) => join(cluster, path))
      for (const path of [...paths, cluster, folder]) lchownSync(path, account.uid, account.gid)
    },
    /**
     * Fills the cluster by `make`, in a folder that gets its name only when it is complete: a process killed half-way
     * leaves nothing behind that looks like data.
     */
    fill(make: (unfinished: string) => void) {
      const unfinished = `${cluster}.unfinished`
      rmSync(unfinished, { recursive: true, force: true })
      mkdirSync(unfinished, { mode: 0o700 })
      if (account) for (const path of [folder, unfinished]) chownSync(path, account.uid, account.gid)
      make(unfinished)
      renameSync(unfinished, cluster)
    },
  }
}
