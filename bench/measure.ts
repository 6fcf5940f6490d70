// The measuring itself, in the copy that scripts/bench.ts made. Everything listens on the loopback address and stops by itself.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApplication } from '../scripts/application-build'
import { migrate } from '../scripts/apply-migrations'
import { copyDatabase } from '../scripts/databases'
import { embeddedPostgres } from '../scripts/embedded-postgres'
import { step } from '../scripts/steps'
import { countingProxy } from './counting-proxy'
import { measureImporting } from './importing'
import { loadInTurns } from './many-requests'
import { makePlans } from './query-plans'
import { printImporting, printPages, printSaving, printScripts, printSize, type Result } from './report'
import { measureSaving, measureSavingOverHttp } from './saving'
import { scriptBytes } from './scripts-of-page'
import { startBareServer, startKoers } from './servers'
import { coordinatorCookie } from './signed-in'

const pages = {
  'empty page': '/nl/empty',
  home: '/nl/plan-1',
  flagship: '/nl/plan-1/flagships/a',
  'action list': '/nl/plan-1/actions',
  action: '/nl/plan-1/actions/12',
  'year sheet': '/nl/plan-1/manage/years/2025',
} as const
type Page = keyof typeof pages
// `npm run bench -- home flagship` loads these pages alone
const asked = process.argv.slice(2)
const names = (Object.keys(pages) as Page[]).filter((name) => asked.length === 0 || asked.includes(name))

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

  const servers = [await startKoers(small), await startKoers(large)]
  for (const { stop } of servers) stopping.unshift(stop)
  const [one = '', many = ''] = servers.map(({ origin }) => origin)
  const cookie = { small: await coordinatorCookie(small), large: await coordinatorCookie(large) }
  const [alone, among] = await step('Counting statements', async () => [
    await statementsPerPage(small, cookie.small),
    await statementsPerPage(large, cookie.large),
  ])
  const results = new Map<Page, Result>()
  for (const name of names) {
    const loads = await step(`Loading ${name}`, () => loadBeside(name, one, many, cookie))
    results.set(name, { ...loads, statements: [alone?.get(name) ?? Number.NaN, among?.get(name) ?? Number.NaN] })
  }
  const overHttp = await step('Saving a row over HTTP', () => measureSavingOverHttp(one, cookie.small))
  const [home, empty] = [await scriptBytes(one, pages.home), await scriptBytes(one, pages['empty page'])]
  const importing = await step('Importing lists of 47 and of 5 000 actions', async () => [
    await measureImporting(small, 47),
    await measureImporting(small, 5000),
  ])
  printPages(results)
  printSize(results)
  printSaving({ ...saving, overHttp })
  printImporting(importing)
  printScripts(home, empty)
} finally {
  for (const stop of stopping) await stop()
}

/** A page, the empty one, one of as many plain elements, the same page among many plans, and its bytes from a bare server. */
async function loadBeside(name: Page, one: string, many: string, cookie: { small: string; large: string }) {
  const [alone, among] = [{ cookie: cookie.small }, { cookie: cookie.large }]
  const empty = one + pages['empty page']
  const elements = (await elementsOf(one + pages[name], alone)) - (await elementsOf(empty, alone))
  const bare = await startBareServer(one + pages[name], alone, join(folder, 'body.html'))
  try {
    const loads = await loadInTurns({
      koers: { url: one + pages[name], headers: alone },
      empty: { url: empty, headers: alone },
      plain: { url: `${empty}/${elements}`, headers: alone },
      large: { url: many + pages[name], headers: among },
      bare: { url: bare.origin, requests: 1000 },
    })
    return { ...loads, elements }
  } finally {
    bare.stop()
  }
}

/** How many elements the HTML of a page has. */
async function elementsOf(url: string, headers: Record<string, string>): Promise<number> {
  const html = await (await fetch(url, { headers })).text()
  return html.match(/<[a-z]/g)?.length ?? 0
}

/** The statements that one request of each page sends to PostgreSQL: of an application that was asked for all of them once. */
async function statementsPerPage(databaseUrl: string, cookie: string): Promise<Map<Page, number>> {
  const proxy = await countingProxy(databaseUrl)
  const application = await startKoers(proxy.url)
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
