// npm run verify: whether every entry follows from its events, and every edition is what was published. It reads only, and works while
// the application runs.
import { verifyEditions } from '@/lib/report/edition/verification/queries'
import type { Flaw } from '@/lib/report/edition/verification/rules'
import { verifyEntries } from '@/lib/status/replay/queries'
import type { Mismatch } from '@/lib/status/replay/rules'
import { commandLine } from '@/lib/user/rules'
import { runCommand } from './command-line'

const entryWords = (mismatch: Mismatch): string => {
  if (mismatch === 'missing') return 'events tell of an entry that is not there'
  return mismatch === 'withoutEvents' ? 'an entry of which no event tells' : mismatch
}

const editionWords: Record<Flaw, string> = {
  hash: 'its bytes have another hash than the one that is printed',
  event: 'the event of its publication tells of another hash, or is not there',
  canonical: 'its bytes are not canonical JSON',
  unreadable: 'no reader can read it',
  identity: 'it says to be another edition, or has another erratum',
}

async function entriesFollow(): Promise<boolean> {
  const { entries, found } = (await verifyEntries(commandLine)) ?? { entries: 0, found: [] }
  for (const { plan, action, year, mismatches } of found) {
    console.error(`${plan}, action ${action}, ${year}: ${mismatches.map(entryWords).join(', ')}`)
  }
  if (found.length > 0) console.error(`\n${found.length} of ${entries} entries do not follow from their events: see docs/running.md.`)
  else console.log(`${entries} entries follow from their events.`)
  return found.length === 0
}

async function editionsStand(): Promise<boolean> {
  const { editions, found } = (await verifyEditions(commandLine)) ?? { editions: 0, found: [] }
  for (const { plan, year, number, flaws } of found) {
    console.error(`${plan}, report ${year}, edition ${number}: ${flaws.map((flaw) => editionWords[flaw]).join(', ')}`)
  }
  if (found.length > 0) console.error(`\n${found.length} of ${editions} editions are not what was published: see docs/running.md.`)
  else console.log(`${editions} editions are, to the byte, what was published.`)
  return found.length === 0
}

await runCommand(async () => {
  // one after the other, so that the second is told whatever the first one finds
  const sound = [await entriesFollow(), await editionsStand()]
  if (sound.includes(false)) process.exitCode = 1
})
