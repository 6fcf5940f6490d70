// npm run test:machine: what only a whole machine shows, and what takes it minutes. Koers as an operator runs it, several at once, behind nginx,
// stopped and killed, upgraded and restored; every address and document; every journey that `npm test` leaves out, on other screens and installations too.
import { requireChromium } from './chromium'
import { runJourneys } from './journeys'
import { requireNginx } from './nginx'
import { requirePoppler } from './poppler'
import { generateClient } from './prisma'
import { run } from './run'
import { productionBuild, runSteps, type Surroundings } from './test-steps'

await runSteps('npm run test:machine', [
  ['A browser, nginx and poppler', () => requireChromium().then(requireNginx).then(requirePoppler)],
  ['Database client', generateClient],
  productionBuild,
  ['Running it for real', runningForReal],
  [
    'All other journeys, on other screens and installations too',
    async ({ reports, databaseServer }) =>
      runJourneys(
        await databaseServer(),
        ['desktop', 'phone', 'installations', 'installations-phone'].map((project) => `--project=${project}`),
        reports.playwright,
      ),
  ],
])

async function runningForReal({ reports, databaseServer }: Surroundings) {
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${reports.vitest}`]
  await run('vitest', ['run', '--config', 'tests/operations/operations.config.ts', ...report], {
    env: { TEST_DATABASE_URL: await databaseServer() },
  })
}
