// npm run verify: whether every entry follows from its events, every edition is what was published, and the chain of events is whole. It
// reads only, and works while the application runs.

import { headIn, type SealFlaw, writtenHead } from '@/lib/event-log/event-log.rules'
import { verifyEvents } from '@/lib/event-log/event-seals.queries'
import { verifyEditions } from '@/lib/report/edition-verification.queries'
import type { EditionFlaw } from '@/lib/report/edition-verification.rules'
import { verifyEntries } from '@/lib/status/replay.queries'
import type { Mismatch } from '@/lib/status/replay.rules'
import { commandLine } from '@/lib/user/user.rules'
import { Mistake, runCommand, wordsIn } from './command-line'

const entryWords = (mismatch: Mismatch): string => {
  if (mismatch === 'missing') return 'events tell of an entry that is not there'
  return mismatch === 'withoutEvents' ? 'an entry of which no event tells' : mismatch
}

const editionWords: Record<EditionFlaw, string> = {
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

const sealWords: Record<SealFlaw, string> = {
  chain: 'its seal does not follow from the one before',
  digest: 'it no longer says what it said when it was sealed',
  gone: 'it is gone',
}

async function chainHolds(kept: string | undefined): Promise<boolean> {
  const asked = kept === undefined ? null : headIn(kept)
  if (kept !== undefined && !asked) throw new Mistake(usage)
  const told = await verifyEvents(commandLine, asked)
  if (!told) return false
  const { sealed, removed, waiting, unsealed, found, head } = told
  for (const { number, eventId, flaws } of found)
    console.error(`event ${eventId}, seal ${number}: ${flaws.map((flaw) => sealWords[flaw]).join(', ')}`)
  for (const id of unsealed) console.error(`event ${id}: no seal covers it`)
  if (told.kept === false) console.error(`The chain of events does not hold ${kept} any more: see docs/running.md.`)
  const sound = found.length === 0 && unsealed.length === 0
  if (!sound) console.error(`\n${found.length + unsealed.length} events are not as they were recorded: see docs/running.md.`)
  else console.log(`${sealed} events are sealed in one chain${removed > 0 ? `; ${removed} of them were removed with the example` : ''}.`)
  if (waiting > 0) console.log(`${waiting} more will be sealed with the next one.`)
  if (told.kept) console.log('The chain still holds the head that you kept.')
  if (head) console.log(`Its head is ${writtenHead(head)}`)
  return sound && told.kept !== false
}

const usage = `Whether the event log, the entries and the editions agree. It reads only.

  npm run verify
  npm run verify -- --head <head>    Also whether the chain of events still holds a head that was printed before.
`

await runCommand(async (args) => {
  const { values } = wordsIn(usage, { args, options: { head: { type: 'string' } } })
  // one after the other, so that the next is reported whatever the one before finds
  const sound = [await entriesFollow(), await editionsStand(), await chainHolds(values.head)]
  if (sound.includes(false)) process.exitCode = 1
})
