// The measuring itself, in the copy that scripts/bench.ts made. Everything listens on the loopback address and stops by itself.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApplication } from '../application-build'
import { startApplication } from '../application-server'
import { copyDatabase } from '../databases'
import { embeddedPostgres } from '../embedded-postgres'
import { freePort } from '../free-port'
import { migrate } from '../prisma'
import { childEnvironment, ROOT } from '../run'
import { step } from '../steps'
import { countingProxy } from './counting-proxy'
import { measureImporting } from './importing'
import { type Load, load } from './load'
import { makePlans } from './plans'
import { printImporting, printPages, printSaving, printScripts, printSize } from './report'
import { measureSaving } from './saving'
import { scriptBytes } from './scripts-of-page'
import { coordinatorCookie, secret } from './signed-in'

const pages = {
  'empty page': '/nl/empty',
  home: '/nl/plan-1',
  flagship: '/nl/plan-1/flagships/a',
  'action list': '/nl/plan-1/actions',
  action: '/nl/plan-1/actions/12',
  'year sheet': '/nl/plan-1/manage/years/2025',
} as const
type Page = keyof typeof pages
const names = Object.keys(pages) as Page[]

const folder = mkdtempSync(join(tmpdir(), 'koers-bench-data-'))
const stopping: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]

try {
  const server = await step('Starting a database', () => embeddedPostgres({ folder, database: 'small' }))
  stopping.unshift(server.stop)
  const small = server.url()
  process.env.DATABASE_URL = small
  await step('One plan of 47 actions and ten years', () => migrate(small).then(() => makePlans(small, 1, 1)))
  const copy = (name: string) => copyDatabase(server.url('postgres'), 'small', name)
  const saving = await step('Saving a row, 300 times', () => measureSaving(small, () => copy('twin')))
  const large = await step('499 plans more', async () => {
    const url = await copy('large')
    await makePlans(url, 2, 500)
    return url
  })
  await step('Building the application', () => buildApplication())

  const servers = [await start(small), await start(large)]
  for (const { stop } of servers) stopping.unshift(stop)
  const [one = '', many = ''] = servers.map(({ origin }) => origin)
  const cookie = { small: await coordinatorCookie(small), large: await coordinatorCookie(large) }
  const [alone, among] = await step('Counting statements', async () => [
    await statementsPerPage(small, cookie.small),
    await statementsPerPage(large, cookie.large),
  ])
  const results = new Map<Page, { koers: Load; bare: Load; large: Load; statements: [number, number] }>()
  for (const name of names) {
    const path = pages[name]
    const result = await step(`Loading ${name}`, async () => {
      const headers = { small: { cookie: cookie.small }, large: { cookie: cookie.large } }
      const koers = await load(one + path, { headers: headers.small })
      const besides = await load(many + path, { headers: headers.large })
      const bare = await bareLoad(one + path, headers.small)
      const statements: [number, number] = [alone?.get(name) ?? Number.NaN, among?.get(name) ?? Number.NaN]
      return { koers, bare, large: besides, statements }
    })
    results.set(name, result)
  }
  const [home, empty] = [await scriptBytes(one, pages.home), await scriptBytes(one, pages['empty page'])]
  const importing = await step('Importing lists of 47 and of 5 000 actions', async () => [
    await measureImporting(small, 47),
    await measureImporting(small, 5000),
  ])
  printPages(results)
  printSize(results)
  printSaving(saving)
  printImporting(importing)
  printScripts(home, empty)
} finally {
  for (const stop of stopping) await stop()
}

async function start(databaseUrl: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const environment = {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOSTNAME: '127.0.0.1',
    KOERS_URL: origin,
    KOERS_SECRET: secret,
    KOERS_SAMPLE: 'off',
  }
  const application = await startApplication({ ...environment, NEXTAUTH_URL: origin, NEXTAUTH_SECRET: secret })
  return { origin: `http://127.0.0.1:${port}`, stop: application.stop }
}

/** The same bytes from a bare Node server. */
async function bareLoad(url: string, headers: Record<string, string>): Promise<Load> {
  const file = join(folder, 'body.html')
  writeFileSync(file, Buffer.from(await (await fetch(url, { headers })).arrayBuffer()))
  const port = await freePort()
  const bare: ChildProcess = spawn('tsx', ['scripts/bench/bare-server.ts', file, String(port)], { cwd: ROOT, env: childEnvironment() })
  try {
    await answering(`http://127.0.0.1:${port}`)
    return await load(`http://127.0.0.1:${port}`, { requests: 5000, warmUp: 500 })
  } finally {
    bare.kill()
  }
}

async function answering(url: string) {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(url).catch(() => null)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${url} does not answer`)
}

/** The statements that one request of each page sends to PostgreSQL: of an application that was asked for all of them once. */
async function statementsPerPage(databaseUrl: string, cookie: string): Promise<Map<Page, number>> {
  const proxy = await countingProxy(databaseUrl)
  const application = await start(proxy.url)
  const counted = new Map<Page, number>()
  try {
    for (const name of names) {
      const ask = async () => (await fetch(application.origin + pages[name], { headers: { cookie } })).arrayBuffer()
      await ask()
      const before = proxy.count()
      await ask()
      counted.set(name, proxy.count() - before)
    }
  } finally {
    await application.stop()
    await proxy.stop()
  }
  return counted
}
