import { spawn, spawnSync } from 'node:child_process'
import { chownSync, closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Binaries } from './binaries'
import type { DataFolder } from './data-folder'
import { removeStaleLock } from './locks'
import type { SystemAccount } from './system-account'

const OWNER = 'koers'
const environment = { ...process.env, LC_ALL: 'C' }

/** Makes an empty cluster: UTF-8 throughout, the same sort order on every machine, a password even on loopback. */
export function initialise(files: DataFolder, binaries: Binaries, account: SystemAccount | undefined, password: string) {
  writeFileSync(files.passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [files.folder, files.passwordFile]) chownSync(path, account.uid, account.gid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  files.fill((cluster) => {
    const args = ['-D', cluster, '-U', OWNER, `--pwfile=${files.passwordFile}`, '--auth=scram-sha-256', '--no-instructions', ...locale]
    const made = spawnSync(binaries.path('initdb'), args, { ...account, cwd: files.folder, encoding: 'utf8', env: environment })
    rmSync(files.passwordFile, { force: true })
    if (made.status !== 0) throw new Error(`PostgreSQL could not make its data in ${files.folder}: ${made.error?.message ?? made.stderr}`)
  })
}

type Launch = { port: number; durable: boolean; isUp: () => Promise<boolean> }

/**
 * Starts the server and waits until it answers. It is detached: Ctrl-C in the terminal reaches us, and we stop it.
 * @throws with the end of its log when it does not come up.
 */
export async function launch(files: DataFolder, binaries: Binaries, account: SystemAccount | undefined, { port, durable, isUp }: Launch) {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC']
  // what is thrown away need not survive a crash, and is so small that helpers take longer to start than to read
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_parallel_workers_per_gather=0')
  const args = ['-D', files.cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const start = () => {
    const log = openSync(files.log, 'a')
    const server = spawn(binaries.path('postgres'), args, {
      ...account,
      cwd: files.folder,
      stdio: ['ignore', log, log],
      detached: true,
      env: environment,
    })
    server.on('error', () => {})
    server.unref()
    closeSync(log)
    return server
  }
  const begun = Date.now()
  let server = start()
  while (!(await isUp())) {
    const ended = server.exitCode !== null || server.pid === undefined
    // a server that replays its log after a crash needs time; one that ends at once may wait for the processes of a
    // killed predecessor to leave, but not for long
    if (Date.now() - begun > (ended ? 15_000 : 120_000)) throw new Error(`The embedded PostgreSQL did not come up:\n${endOf(files.log)}`)
    if (ended) {
      await wait(250)
      removeStaleLock(files)
      server = start()
    }
    await wait(40)
  }
}

const endOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
