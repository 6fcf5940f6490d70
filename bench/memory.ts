import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Environment } from '../scripts/run'

const MB = 1024 * 1024

/** What a process takes of the machine, and what its own objects take after it collected its garbage; both in MB. */
export type Memory = { resident: number; live: number }

/** Reads the memory of one application that was started with `environment`. */
export function memoryMeter(): { environment: Environment; read: (pid: number) => Promise<Memory>; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'koers-bench-memory-'))
  const file = join(folder, 'live')
  const preload = new URL('./live-memory.mjs', import.meta.url).href
  return {
    environment: { NODE_OPTIONS: `--import ${preload}`, BENCH_MEMORY_FILE: file },
    async read(pid) {
      const resident = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
      rmSync(file, { force: true })
      process.kill(pid, 'SIGUSR2')
      for (let tries = 0; !existsSync(file); tries++) {
        if (tries === 200) throw new Error('The application does not tell its memory')
        await wait(50)
      }
      return { resident, live: Number(readFileSync(file, 'utf8')) / MB }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
