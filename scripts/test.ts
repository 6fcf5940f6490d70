// npm test: what has to be green before a change is done, cheapest first. It stops at the first step that is not.
import { migratedTemplate } from '../tests/harness/migrated-template'
import { requireChromium } from './chromium'
import { sibling } from './databases'
import { runJourneys } from './journeys'
import { generateClient, requireSameSchema } from './prisma'
import { run, runQuietly } from './run'
import { productionBuild, runSteps, type Surroundings } from './test-steps'

await runSteps('npm test', [
  ['A browser', requireChromium], // first, because somebody may have to install one
  // at once: PostgreSQL is waited for meanwhile
  ['Format and lint, types, migrations and schema', (around) => Promise.all([run('biome', ['ci']), types(), migrations(around)])],
  ['Rules and commands', rulesAndCommands],
  productionBuild,
  [
    'Journeys in the browser',
    async ({ reports, databaseServer }) => runJourneys(await databaseServer(), ['--project=jobs'], reports.playwright),
  ],
])

async function types() {
  await generateClient()
  await runQuietly('next', ['typegen'])
  await run('npm', ['run', '--silent', 'typecheck'])
}

async function migrations({ databaseServer }: Surroundings) {
  const server = await databaseServer()
  await requireSameSchema(sibling(server, await migratedTemplate(server)))
}

async function rulesAndCommands({ reports, databaseServer }: Surroundings) {
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${reports.vitest}`]
  await run('vitest', ['run', ...report], { env: { TEST_DATABASE_URL: await databaseServer() } })
}
