import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { closeUntilBegun } from './closed-until-begun'
import { type Environment, ROOT } from './run'
import type { Program } from './stopping'

const patience = 10_000 // ms; how long answers that are under way may take when the application is asked to end

/**
 * Has the server of the build begin in this process, and waits until it answers. From then on it is the server that is asked to end: it
 * answers what is under way, for ten seconds at most, and only then is closed what else is open.
 * @throws when it does not answer within a minute.
 */
export async function serve(environment: Environment, program: Program): Promise<void> {
  for (const [name, value] of Object.entries({ ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }))
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  endThrough(program)
  closeUntilBegun()
  const print = console.log
  console.log = () => {} // Next introduces itself with lines that name another address than the public one
  try {
    await import(pathToFileURL(join(ROOT, 'server.js')).href)
    if (!(await answers(environment))) throw new Error('The application does not answer.')
  } finally {
    console.log = print
  }
  program.handOver(() => setTimeout(() => program.end(0), patience).unref())
}

/** Next ends the process as soon as its last answer is given, and when it cannot begin: what else is open is closed before that. */
function endThrough(program: Program) {
  process.exit = ((code?: number) => {
    void program.end(Number(code ?? 0))
  }) as typeof process.exit
}

async function answers({ PORT, HOSTNAME = '' }: Environment): Promise<boolean> {
  const host = addressOf(HOSTNAME)
  for (const begun = Date.now(); Date.now() - begun < 60_000; await wait(25)) {
    if (await fetch(`http://${host}:${PORT}/api/health`).catch(() => undefined)) return true
  }
  return false
}

/** Where one asks what listens there. */
export const addressOf = (host: string): string =>
  host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
