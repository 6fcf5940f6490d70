import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { STANDALONE } from './application-build'
import { childEnvironment, type Environment, ROOT } from './run'
import { addressOf } from './serve'

export type ApplicationServer = {
  /** Settled when the server has ended, for whatever reason: with its exit code. */
  ended: Promise<number>
  /** Lets requests that are under way finish, for ten seconds at most after those it drains. */
  stop: () => Promise<void>
  /** Sends a signal to the server itself. */
  kill: (signal: 'SIGTERM' | 'SIGKILL') => void
  pid: number
}

const OPTIONS = [
  // for those who change the code, and see them in `npm run dev` and in the tests
  '--no-deprecation',
  // a page leaves megabytes behind that nobody needs any more: with room for several pages, they are not copied about before they die
  '--max-semi-space-size=64',
]

/** Whoever runs our sources resolves packages as server components do; the build has done that already, and the rest of it is a program like any. */
const ownOptions = () => (process.env.NODE_OPTIONS ?? '').replace('--conditions=react-server', '').trim()

const follow = pathToFileURL(join(ROOT, 'scripts', 'follow-parent.mjs')).href

/**
 * Starts the built application and waits until it answers.
 * @param env of which PORT and HOSTNAME say where it listens.
 * @param output where everything goes that it says; by default it goes where our own output goes.
 * @throws with what it said when it ends before it answers.
 */
export async function startApplication(env: Environment, output?: Writable): Promise<ApplicationServer> {
  // a process group of its own: Ctrl-C in the terminal reaches us, and we stop it before its database
  const server = spawn(process.execPath, [...OPTIONS, '--import', follow, join(STANDALONE, 'server.js')], {
    cwd: STANDALONE,
    env: childEnvironment({ NODE_ENV: 'production', NODE_OPTIONS: ownOptions(), ...env }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  })
  const said = keepUntilUp(server)
  const ended = new Promise<number>((resolve) => server.once('exit', (code) => resolve(code ?? 1)))
  if (!(await isUp(env, ended))) {
    server.kill('SIGKILL')
    throw new Error(`The application did not start:\n${said.text()}`)
  }
  said.letThrough(output)
  return {
    ended,
    pid: server.pid ?? 0,
    kill: (signal) => void server.kill(signal),
    stop: () => stop(server, ended, 10 + Number(env.KOERS_DRAIN || 0)),
  }
}

// Next introduces itself with lines that name another address than the public one: shown only when it fails.
function keepUntilUp(server: ChildProcess) {
  let kept = ''
  const keep = (text: Buffer) => {
    kept += text
  }
  server.stdout?.on('data', keep)
  server.stderr?.on('data', keep)
  return {
    text: () => kept.trim(),
    letThrough(output?: Writable) {
      server.stdout?.off('data', keep).pipe(output ?? process.stdout, { end: false })
      server.stderr?.off('data', keep).pipe(output ?? process.stderr, { end: false })
    },
  }
}

async function isUp({ PORT, HOSTNAME = '' }: Environment, ended: Promise<number>) {
  const host = addressOf(HOSTNAME)
  let over = false
  ended.then(() => {
    over = true
  })
  for (const begun = Date.now(); !over && Date.now() - begun < 60_000; await wait(50)) {
    const answer = await fetch(`http://${host}:${PORT}/api/health`).catch(() => undefined)
    if (answer && !over) return true
  }
  return false
}

async function stop(server: ChildProcess, ended: Promise<number>, seconds: number) {
  server.kill('SIGTERM')
  const late = setTimeout(() => server.kill('SIGKILL'), seconds * 1000)
  await ended
  clearTimeout(late)
}
