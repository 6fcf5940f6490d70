// npm test: everything that has to be green, cheapest first. It stops at the first step that is not.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApplication } from './application-build'
import { requireChromium } from './chromium'
import { embeddedPostgres } from './embedded-postgres'
import { runJourneys } from './journeys'
import { requireNginx } from './nginx'
import { generateClient, migrate, requireSameSchema } from './prisma'
import { run } from './run'
import { step } from './steps'
import { stopInOrder, tellFailure } from './stopping'
import { inWords, sum, tallyOfPlaywright, tallyOfVitest } from './tally'

const program = stopInOrder(130)
const folder = mkdtempSync(join(tmpdir(), 'koers-test-'))
program.whenEnding(async () => rmSync(folder, { recursive: true, force: true }))
const reports = {
  vitest: join(folder, 'vitest.json'),
  operations: join(folder, 'operations.json'),
  playwright: join(folder, 'playwright.json'),
}
const begun = Date.now()

const steps: [string, () => Promise<unknown>][] = [
  ['A browser and nginx', () => requireChromium().then(requireNginx)], // first, because somebody may have to install one
  ['Format and lint', () => run('biome', ['ci'])],
  ['Types', types],
  ['Migrations and schema', migrations],
  ['Rules and commands', rulesAndCommands],
  [
    'Production build',
    () => step('Building the application', buildApplication, (did) => (did ? 'Built' : 'Nothing changed since the last build')),
  ],
  ['Running it for real', () => runningForReal()],
  ['Journeys in the browser', () => runJourneys(server, [], reports.playwright)],
]
let server = ''

for (const [index, [name, task]] of steps.entries()) {
  const from = Date.now()
  const number = `${index + 1}/${steps.length}`
  console.log(`\n━━ ${number} ${name}`)
  try {
    await task()
    console.log(`━━ ${number} ${name}: ${seconds(from)} s`)
  } catch (error) {
    if (!program.isEnding()) {
      tellFailure(`npm test stopped at ${number}, ${name.toLowerCase()}`, error)
      tellTally()
    }
    await program.end(1)
  }
}
console.log(`\nEverything is green after ${seconds(begun)} s.`)
tellTally()
await program.end(0)

async function types() {
  await generateClient()
  await run('next', ['typegen'])
  await run('tsc', ['--noEmit'])
}

async function migrations() {
  const own = await embeddedPostgres({ folder: join(folder, 'postgres'), durable: false })
  program.whenEnding(own.destroy)
  server = own.url('postgres')
  await migrate(own.url())
  await requireSameSchema(own.url())
}

function rulesAndCommands() {
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${reports.vitest}`]
  return run('vitest', ['run', ...report], { env: { TEST_DATABASE_URL: server } })
}

/** The built application as an operator runs it: several at once, stopped while people save, behind nginx. */
function runningForReal() {
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${reports.operations}`]
  return run('vitest', ['run', '--config', 'operations/vitest.config.ts', ...report], { env: { TEST_DATABASE_URL: server } })
}

/** The last lines: what each runner counted, and both together. */
function tellTally() {
  const tallies = [
    ['vitest', tallyOfVitest(reports.vitest)],
    ['operations', tallyOfVitest(reports.operations)],
    ['playwright', tallyOfPlaywright(reports.playwright)],
  ] as const
  const told = tallies.flatMap(([runner, tally]) => (tally ? [{ runner, tally }] : []))
  for (const { runner, tally } of told) console.log(`${runner.padEnd(10)} ${inWords(tally)}`)
  if (told.length > 0) console.log(inWords(sum(told.map(({ tally }) => tally))))
}

function seconds(from: number) {
  return ((Date.now() - from) / 1000).toFixed(1)
}
