// Koers as an operator runs it, in the copy that scripts/bench.ts made: its documents, its statements, what a save takes, what it keeps, behind nginx, with a crowd, and killed while people save,
// and with plans of 1 to 3 000 actions. `npm run bench -- documents statements save kept nginx crowd crash sizes` measures these parts, or one of them, and `npm run bench -- earlier=<folder>` an
// earlier version beside this one. All of it is on the loopback address and stops by itself.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApplication } from '../scripts/application-build'
import { migrate } from '../scripts/apply-migrations'
import { copyDatabase, onServer } from '../scripts/databases'
import { embeddedPostgres } from '../scripts/embedded-postgres'
import { step } from '../scripts/steps'
import { measureCrash } from './crash'
import { measureCrowd } from './crowd'
import { measureEarlier } from './earlier'
import { measureDocuments } from './edition-documents'
import { measureStatements, printStatements } from './explained'
import { measureNginx } from './in-front'
import { measureKept } from './kept'
import { makePlans } from './query-plans'
import { measureSaveParts } from './save-parts'
import { coordinator } from './saving'
import { measureSizes } from './sizes'

const asked = process.argv.slice(2)
const wanted = (part: string) => asked.length === 0 || asked.includes(part)
const data = mkdtempSync(join(tmpdir(), 'koers-bench-data-'))
const stopping: (() => unknown)[] = [() => rmSync(data, { recursive: true, force: true })]

try {
  // as durable as a real one: what is acknowledged is on the disk
  const server = await step('Starting a database', () => embeddedPostgres({ folder: data, database: 'running', revive: true }))
  stopping.unshift(server.stop)
  const url = server.url()
  process.env.DATABASE_URL = url
  await step('One plan of 47 actions and ten years', () => migrate(url).then(() => makePlans(url, 1, 1)))
  const actor = await coordinator(url)
  if (asked.some((part) => part !== 'documents') || asked.length === 0) await step('Building the application', () => buildApplication())
  if (wanted('documents')) await measureDocuments(url)
  if (wanted('statements')) printStatements(await measureStatements(url, 'plan-1'))
  if (wanted('save')) await measureSaveParts(url, actor, () => copyDatabase(server.url('postgres'), 'running', 'twin'))
  if (wanted('kept')) await measureKept(url)
  if (wanted('nginx')) await measureNginx(url)
  if (wanted('crowd')) await measureCrowd(url)
  if (wanted('crash')) await measureCrash(url)
  if (wanted('sizes')) await measureSizes(url)
  const folder = asked.find((part) => part.startsWith('earlier='))?.slice('earlier='.length)
  if (folder) {
    await onServer(server.url('postgres'), (query) => query('CREATE DATABASE earlier'))
    await measureEarlier(folder, url, server.url('earlier'))
  }
} finally {
  for (const stop of stopping) await stop()
}
