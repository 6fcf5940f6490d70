// npm run e2e -- [files and options of Playwright]: the journeys alone, on the sources as they are.
import { join } from 'node:path'
import { buildApplication } from './application-build'
import { requireChromium } from './chromium'
import { embeddedPostgres } from './embedded-postgres'
import { fillDatabases, runJourneys } from './journeys'
import { generateClient } from './prisma'
import { CommandFailed, ROOT } from './run'
import { step } from './steps'
import { stopInOrder, tellFailure } from './stopping'

const program = stopInOrder(130)
try {
  await requireChromium()
  await generateClient()
  await step(
    'Building the application',
    () => buildApplication(join(ROOT, '.data')),
    (did) => `Application ${did ? 'built' : 'is built already'}`,
  )
  const server = await embeddedPostgres({ folder: join(ROOT, '.data', 'test-postgres'), durable: false })
  program.whenEnding(server.stop)
  await fillDatabases(server.url('postgres'))
  await runJourneys(server.url('postgres'), process.argv.slice(2))
  await program.end(0)
} catch (error) {
  if (!program.isEnding()) tellFailure('npm run e2e ended', error)
  await program.end(error instanceof CommandFailed ? error.code : 1)
}
