// The journeys in a real browser: each of Playwright's workers gets its own copy of a filled database, and its own server.

import { filledDatabase, PLANS } from '../tests/harness/filled-databases'
import { migratedTemplate } from '../tests/harness/migrated-template'
import { copyDatabase, onServer, quoted } from './databases'
import { run } from './run'

/**
 * Runs the journeys against the built application.
 * @param server the address of a PostgreSQL server on which the databases that they copy are filled.
 * @param args for Playwright: files, `--project`, `--grep`, …
 * @throws CommandFailed when one fails.
 */
export async function runJourneys(server: string, args: string[], report?: string): Promise<void> {
  await run('playwright', ['test', ...(report ? ['--reporter=list,json'] : []), ...args], {
    env: {
      JOURNEYS_SERVER: server,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --conditions=react-server`.trim(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
  })
}

/**
 * Makes the databases that the journeys copy.
 * @param server the address of a PostgreSQL server on which databases may be made.
 */
export async function fillDatabases(server: string): Promise<void> {
  const { loadData } = await import('./load-data') // it needs the client, which a clean checkout has to generate first
  const [empty, record, example] = PLANS.map(filledDatabase) as [string, string, string]
  await onServer(server, async (query) => {
    for (const name of [example, record, empty]) await query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`)
  })
  await copyDatabase(server, await migratedTemplate(server), empty)
  await loadData(await copyDatabase(server, empty, record), { example: false, loopback: true })
  await loadData(await copyDatabase(server, record, example), { record: false, example: true, loopback: true })
}
