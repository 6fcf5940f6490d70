import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { DataFolder } from './data-folder'
import { isAlive } from './is-alive'

/**
 * Removes the lock of a server that was killed. Its process may be gone, a zombie that nobody reaps (Node as first
 * process of a container), or its number may belong to another program by now.
 */
export function removeStaleLock(files: DataFolder) {
  if (existsSync(files.pidFile) && !isServerOf(files)) rmSync(files.pidFile, { force: true })
}

function isServerOf(files: DataFolder) {
  const pid = files.postmaster()
  if (process.platform !== 'linux') return isAlive(pid)
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(files.cluster) // empty for a zombie
  } catch {
    return false
  }
}

const TOO_OLD = 180_000 // ms; longer than a start may take

/** Runs `task` while no other process runs one with the same lock file; the lock of a process that died does not count. */
export async function alone<T>(lock: string, task: () => Promise<T>): Promise<T> {
  while (!take(lock)) await wait(100)
  try {
    return await task()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(lock: string) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (existsSync(lock) && isAbandoned(lock)) rmSync(lock, { force: true })
    return false
  }
}

// An empty file is one whose owner is just about to write its number.
function isAbandoned(lock: string) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'))
    return Date.now() - statSync(lock).mtimeMs > TOO_OLD || (owner > 0 && !isAlive(owner))
  } catch {
    return false // it was released in the meantime
  }
}
