// npm run outside: what Koers publishes, read and judged by programs of others. It is no part of `npm test`: the programs come from their
// registries when it is run, into a folder of their own. It ends with 1 when one of them finds an error.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApplication } from '../application-build'
import { generateClient } from '../prisma'
import { ROOT } from '../run'
import { step } from '../steps'
import { stopInOrder, tellFailure } from '../stopping'
import { checks } from './checks'
import { publishedBy } from './published'
import { startSites } from './sites'
import { requireTools } from './tools'

const program = stopInOrder(130)
const folder = mkdtempSync(join(tmpdir(), 'koers-outside-'))
program.whenEnding(async () => rmSync(folder, { recursive: true, force: true }))
const asked = process.argv.slice(2)

try {
  const chosen = checks.filter(({ name }) => asked.length === 0 || asked.some((word) => name.toLowerCase().includes(word.toLowerCase())))
  await step('Fetching the programs of others', requireTools)
  await step('Generating the database client', generateClient)
  await step('Building the application', () => buildApplication(join(ROOT, '.data')))
  const sites = await step('Starting it with the example, and with the record alone', () => startSites(folder, program))
  const published = await step('Asking for what it publishes', () => publishedBy(sites, folder))
  const judged: [name: string, outcome: string][] = []
  let errors = 0
  for (const { name, judge } of chosen) {
    console.log(`\n━━ ${name}`)
    const { said, found, missing } = await judge(published)
    if (said.trim()) console.log(said.trim())
    for (const one of found) console.log(`✗ ${one}`)
    errors += found.length
    judged.push([name, missing ? `not run: ${missing}` : found.length > 0 ? `${found.length} errors` : 'no errors'])
  }
  console.log('')
  const width = Math.max(...judged.map(([name]) => name.length))
  for (const [name, outcome] of judged) console.log(`${name.padEnd(width)}  ${outcome}`)
  await program.end(errors > 0 ? 1 : 0)
} catch (error) {
  if (!program.isEnding()) tellFailure('npm run outside ended', error)
  await program.end(1)
}
