// What `npm test` and `npm run test:machine` share: their steps in order, what each step took, and what the runners counted.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApplication } from './application-build'
import { embeddedPostgres } from './embedded-postgres'
import { fillDatabases } from './journeys'
import { step } from './steps'
import { stopInOrder, tellFailure } from './stopping'
import { inWords, slowestOfPlaywright, slowestOfVitest, sum, tallyOfPlaywright, tallyOfVitest } from './tally'

/** What steps need of each other: a folder for as long as they run, the reports in it, and a database server once one asks for it. */
export type Surroundings = { folder: string; reports: { vitest: string; playwright: string }; databaseServer: () => Promise<string> }
export type Step = [name: string, task: (surroundings: Surroundings) => Promise<unknown>]

/**
 * Runs the steps in order and ends the process: with 1 at the first one that is not green.
 * @param command what was typed, as a failure names it.
 */
export async function runSteps(command: string, steps: Step[]): Promise<never> {
  const program = stopInOrder(130)
  const folder = mkdtempSync(join(tmpdir(), 'koers-test-'))
  program.whenEnding(async () => rmSync(folder, { recursive: true, force: true }))
  const reports = { vitest: join(folder, 'vitest.json'), playwright: join(folder, 'playwright.json') }
  let server: Promise<string> | undefined
  const databaseServer = () => {
    server ??= startDatabaseServer(join(folder, 'postgres'), program.whenEnding)
    return server
  }
  const begun = Date.now()
  const took: [name: string, seconds: string][] = []
  for (const [index, [name, task]] of steps.entries()) {
    const from = Date.now()
    const number = `${index + 1}/${steps.length}`
    console.log(`\n━━ ${number} ${name}`)
    try {
      await task({ folder, reports, databaseServer })
      took.push([name, seconds(from)])
      console.log(`━━ ${number} ${name}: ${seconds(from)} s`)
    } catch (error) {
      if (!program.isEnding()) {
        tellFailure(`${command} stopped at ${number}, ${name.toLowerCase()}`, error)
        tellTally(reports)
      }
      await program.end(1)
    }
  }
  console.log(`\nEverything is green after ${seconds(begun)} s:`)
  for (const [name, lasted] of took) console.log(`${lasted.padStart(7)} s  ${name}`)
  tellSlowest(reports)
  tellTally(reports)
  return program.end(0)
}

/** The production build, unless there is one of these sources; meanwhile the databases that the journeys copy are filled. */
export const productionBuild: Step = [
  'Production build',
  async ({ databaseServer }) => {
    const filled = databaseServer().then(fillDatabases)
    const built = step(
      'Building the application',
      () => buildApplication(),
      (did) => (did ? 'Built' : 'Nothing changed since the last build'),
    )
    await Promise.all([built, filled])
  },
]

async function startDatabaseServer(folder: string, whenEnding: (task: () => Promise<void>) => void) {
  const own = await embeddedPostgres({ folder, durable: false })
  whenEnding(own.destroy)
  return own.url('postgres')
}

/** The last lines: what each runner counted, and both together. */
function tellTally(reports: Surroundings['reports']) {
  const tallies = [
    ['vitest', tallyOfVitest(reports.vitest)],
    ['playwright', tallyOfPlaywright(reports.playwright)],
  ] as const
  const told = tallies.flatMap(([runner, tally]) => (tally ? [{ runner, tally }] : []))
  for (const { runner, tally } of told) console.log(`${runner.padEnd(10)} ${inWords(tally)}`)
  if (told.length > 0) console.log(inWords(sum(told.map(({ tally }) => tally))))
}

/** Where the time went: the files of each runner that took longest. */
function tellSlowest(reports: Surroundings['reports']) {
  for (const [runner, files] of [
    ['vitest', slowestOfVitest(reports.vitest)],
    ['playwright', slowestOfPlaywright(reports.playwright)],
  ] as const)
    if (files.length > 0)
      console.log(`${runner.padEnd(10)} longest: ${files.map(({ file, ms }) => `${file} ${Math.round(ms / 1000)} s`).join(', ')}`)
}

const seconds = (from: number) => ((Date.now() - from) / 1000).toFixed(1)
