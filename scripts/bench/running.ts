// Koers as an operator runs it, in the copy that scripts/bench.ts made: behind nginx, with a crowd, and killed while people save,
// and with plans of 1 to 3 000 actions. `npm run bench -- nginx crowd crash sizes` measures these parts, or one of them. All of it is on the loopback address and stops by itself.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApplication } from '../application-build'
import { embeddedPostgres } from '../embedded-postgres'
import { migrate } from '../prisma'
import { step } from '../steps'
import { measureCrash } from './crash'
import { measureCrowd } from './crowd'
import { measureNginx } from './in-front'
import { makePlans } from './plans'
import { coordinator } from './saving'
import { measureSizes } from './sizes'

const asked = process.argv.slice(2)
const wanted = (part: string) => asked.length === 0 || asked.includes(part)
const folder = mkdtempSync(join(tmpdir(), 'koers-bench-data-'))
const stopping: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]

try {
  // as durable as a real one: what is acknowledged is on the disk
  const server = await step('Starting a database', () => embeddedPostgres({ folder, database: 'running', revive: true }))
  stopping.unshift(server.stop)
  const url = server.url()
  process.env.DATABASE_URL = url
  await step('One plan of 47 actions and ten years', () => migrate(url).then(() => makePlans(url, 1, 1)))
  await coordinator(url)
  await step('Building the application', () => buildApplication())
  if (wanted('nginx')) await measureNginx(url)
  if (wanted('crowd')) await measureCrowd(url)
  if (wanted('crash')) await measureCrash(url)
  if (wanted('sizes')) await measureSizes(url)
} finally {
  for (const stop of stopping) await stop()
}
