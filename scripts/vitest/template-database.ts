// Before the tests: a PostgreSQL server with one migrated, empty database, which every test file copies for itself.
// `npm test` gives the server in TEST_DATABASE_URL; a developer's `npx vitest run lib/status` starts its own here.
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { onServer, quoted, sibling } from '../databases'
import { embeddedPostgres } from '../embedded-postgres'
import { fingerprint } from '../fingerprint'
import { isAlive } from '../is-alive'
import { generateClient, migrate } from '../prisma'
import { ROOT } from '../run'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: { url: string; template: string; prefix: string }
  }
}

const PREFIX = 'koers_test_'

export default async function setUp(project: TestProject) {
  await generateClient()
  const given = process.env.TEST_DATABASE_URL
  // kept between runs: the second run finds the template as the first one left it
  const own = given ? undefined : await embeddedPostgres({ folder: join(ROOT, '.data', 'test-postgres'), durable: false })
  const url = given ?? own?.url('postgres') ?? ''
  await dropLeftovers(url)
  const template = await migratedTemplate(url)
  const prefix = `${PREFIX}${process.pid}_`
  project.provide('testServer', { url, template, prefix })
  return async () => {
    await dropDatabases(url, (name) => name.startsWith(prefix))
    await own?.stop()
  }
}

/** One template per state of the migrations. Two runs at once make it once. */
async function migratedTemplate(url: string) {
  const template = `koers_template_${fingerprint(join(ROOT, 'prisma', 'migrations')).slice(0, 16)}`
  await onServer(url, async (query) => {
    await query('SELECT pg_advisory_lock(47048)') // released with the connection
    if ((await query('SELECT 1 FROM pg_database WHERE datname = $1', [template])).length > 0) return
    await dropDatabases(url, (name) => name.startsWith('koers_template_'))
    const unfinished = `${template}_unfinished`
    await query(`CREATE DATABASE ${quoted(unfinished)}`)
    await migrate(sibling(url, unfinished))
    await query(`ALTER DATABASE ${quoted(unfinished)} RENAME TO ${quoted(template)}`)
  })
  return template
}

// Runs that were killed could not clean up; the number in the name is that of their process.
const dropLeftovers = (url: string) =>
  dropDatabases(url, (name) => name.startsWith(PREFIX) && !isAlive(Number(name.slice(PREFIX.length).split('_')[0])))

async function dropDatabases(url: string, which: (name: string) => boolean) {
  await onServer(url, async (query) => {
    const names = (await query('SELECT datname FROM pg_database')).map((row) => String(row.datname))
    for (const name of names.filter(which)) await query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`)
  })
}
