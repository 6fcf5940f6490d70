import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import http from 'node:http'
import { availableParallelism, loadavg } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { onServer } from '../scripts/databases'
import { freePort } from '../scripts/free-port'
import { childEnvironment } from '../scripts/run'
import { step } from '../scripts/steps'
import { printAims } from './kept'
import { connections, get, secondsOf } from './many-requests'
import { makePlans } from './query-plans'
import { type Forms, savingForms } from './saved-forms'
import { coordinator } from './saving'
import { startKoers } from './servers'
import { secret } from './signed-in'

// the first warm up: code that ran a few times only is still interpreted, and each of two processes runs it half as often
const warming = 16
const turns = 16
const years = Array.from({ length: 10 }, (_, place) => 2016 + place)
const inBothLanguages = (path: string) => years.flatMap((year) => ['nl', 'en'].map((locale) => `/${locale}/plan-1${path}?year=${year}`))

/** Fifteen of the 47 actions, from this number on. */
const actions = (from: number) => Array.from({ length: 15 }, (_, place) => from + place)

/** Of every year and language once: whoever keeps answers keeps none of these twice before the data change. */
const asked = {
  'home page': inBothLanguages(''),
  'list of actions': inBothLanguages('/actions'),
  'list as data': years.map((year) => `/api/v1/plans/plan-1/actions?year=${year}`),
  'one action as data': Array.from({ length: 47 }, (_, place) => `/api/v1/plans/plan-1/actions/${place + 1}`),
}
const aims: Record<string, number> = { 'home page': 2, 'list of actions': 2, 'list as data': 3, 'a saved entry': 2 }

/** One version, in one process or more that share a database. */
type Version = Forms & { name: string }

/**
 * What is made after a change of the data, and saving: of this version as it is delivered, in one process, and without keeping anything, beside an
 * earlier version in a folder of its own, where it was built. All in turns, on the same data.
 */
export async function measureEarlier(folder: string, databaseUrl: string, earlierUrl: string): Promise<void> {
  const stopping: (() => unknown)[] = []
  try {
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim()
    const earlier = await step(`Starting ${commit}`, () => startEarlier(folder, earlierUrl))
    stopping.push(earlier.stop)
    const [first, second, nothingKept] = [
      await startKoers(databaseUrl),
      await startKoers(databaseUrl),
      await startKoers(databaseUrl, { environment: { KOERS_KEPT_MB: '0' } }),
    ]
    stopping.push(first.stop, second.stop, nothingKept.stop)
    const versions: Version[] = [
      { name: commit, databaseUrl: earlierUrl, origins: [earlier.origin], saves: actions(1) },
      { name: 'keeping nothing', databaseUrl, origins: [nothingKept.origin], saves: actions(1) },
      { name: 'one process', databaseUrl, origins: [first.origin], saves: actions(16) },
      { name: 'two processes', databaseUrl, origins: [first.origin, second.origin], saves: actions(31) },
    ]
    const perSecond = new Map<string, number[]>()
    for (const [name, paths] of Object.entries(asked))
      perSecond.set(name, await step(`Loading: ${name}`, () => inTurns(versions, (version) => made(version, paths))))
    perSecond.set('a saved entry', await step('Saving entries', () => inTurns(versions, savingForms())))
    print(versions, perSecond)
  } finally {
    for (const stop of stopping) await stop()
  }
}

function print(versions: Version[], perSecond: Map<string, number[]>): void {
  const machine = `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`
  console.log(`\nEach made once after a change of the data, and saving, ${connections} connections (${machine}); a second`)
  console.log(['  '.padEnd(22), ...versions.map(({ name }) => name.padStart(17))].join(''))
  for (const [name, reached] of perSecond)
    console.log([`  ${name}`.padEnd(22), ...reached.map((one) => one.toFixed(1).padStart(17))].join(''))
  printAims(
    [...perSecond].flatMap(([name, [before = Number.NaN, , , after = Number.NaN]]) =>
      aims[name] === undefined
        ? []
        : [{ of: `${name}, in two processes beside ${versions[0]?.name}`, reached: after / before, aim: aims[name], unit: '×' }],
    ),
  )
}

/** How many a second each version does, over some turns, of which the first are not counted. @param once does some, and tells how many and in how many seconds. */
async function inTurns(versions: Version[], once: (version: Version) => Promise<{ done: number; seconds: number }>): Promise<number[]> {
  const sums = versions.map(() => ({ done: 0, seconds: 0 }))
  for (let turn = -warming; turn < turns; turn++) {
    for (const [place, version] of versions.entries()) {
      const { done, seconds } = await once(version)
      const sum = sums[place]
      if (turn < 0 || !sum) continue
      sum.done += done
      sum.seconds += seconds
    }
  }
  return sums.map(({ done, seconds }) => done / seconds)
}

/** Asks for every path once, after the data changed. */
async function made({ databaseUrl, origins }: Version, paths: string[]) {
  await onServer(databaseUrl, (query) => query('UPDATE plans SET version = version'))
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  // the limit on requests for data is by address
  const headers = { 'x-forwarded-for': `2001:db8::${Math.floor(Math.random() * 60_000).toString(16)}` }
  const seconds = await secondsOf(paths, (path, place) => get(agent, `${origins[place % origins.length]}${path}`, headers))
  agent.destroy()
  return { done: paths.length, seconds }
}

/** Starts what `npm start` starts in a folder where an earlier version was built, on the same test plan. */
async function startEarlier(folder: string, databaseUrl: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const settings = { DATABASE_URL: databaseUrl, PORT: String(port), KOERS_URL: origin, KOERS_SECRET: secret, KOERS_PASSWORDS: 'on' }
  const environment = childEnvironment({ ...settings, KOERS_SAMPLE: 'off', KOERS_DATA_DIR: '.bench' })
  const npm = spawn('npm', ['start'], { cwd: folder, env: environment, detached: true, stdio: 'ignore' })
  const stop = () => ended(npm)
  try {
    await answering(`${origin}/nl`, npm)
    // the one column that this test plan needs and an earlier version may not have
    await onServer(databaseUrl, (query) => query('ALTER TABLE plans ADD COLUMN IF NOT EXISTS published_at timestamptz'))
    await makePlans(databaseUrl, 1, 1)
    await coordinator(databaseUrl)
    return { origin: `http://127.0.0.1:${port}`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function answering(url: string, program: ChildProcess): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < 180_000; await wait(250)) {
    if (program.exitCode !== null) throw new Error(`The earlier version ended with ${program.exitCode}`)
    if (await fetch(url).catch(() => null)) return
  }
  throw new Error('The earlier version does not answer')
}

/** Ends a program and all that it started. */
async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.pid === undefined) return
  const exit = new Promise((resolve) => program.once('exit', resolve))
  process.kill(-program.pid, 'SIGTERM')
  await exit
}
