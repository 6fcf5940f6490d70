// Before the tests: a PostgreSQL server with one migrated, empty database, which every test file copies for itself.
// `npm test` gives the server in TEST_DATABASE_URL; a developer's `npx vitest run lib/status` starts its own here.
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { embeddedPostgres } from '../../scripts/embedded-postgres'
import { isAlive } from '../../scripts/postgres/is-alive'
import { generateClient } from '../../scripts/prisma'
import { ROOT } from '../../scripts/run'
import { dropDatabases, migratedTemplate } from './migrated-template'

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
    // on a server that was given, which mostly goes with the run, they wait for its end or for the next run: to drop them takes longer than to make them
    if (own) await dropDatabases(url, (name) => name.startsWith(prefix))
    await own?.stop()
  }
}

// Runs that were killed could not clean up; the number in the name is that of their process.
const dropLeftovers = (url: string) =>
  dropDatabases(url, (name) => name.startsWith(PREFIX) && !isAlive(Number(name.slice(PREFIX.length).split('_')[0])))
