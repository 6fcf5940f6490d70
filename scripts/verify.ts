// npm run verify: whether every entry follows from its events. It reads only, and works while the application runs.
import { db } from '@/lib/db'
import { verifyEntries } from '@/lib/status/replay/queries'
import type { Mismatch } from '@/lib/status/replay/rules'
import { commandLine } from '@/lib/user/rules'

const words = (mismatch: Mismatch): string => {
  if (mismatch === 'missing') return 'events tell of an entry that is not there'
  return mismatch === 'withoutEvents' ? 'an entry of which no event tells' : mismatch
}

try {
  const { entries, found } = (await verifyEntries(commandLine)) ?? { entries: 0, found: [] }
  for (const { plan, action, year, mismatches } of found) {
    console.error(`${plan}, action ${action}, ${year}: ${mismatches.map(words).join(', ')}`)
  }
  if (found.length > 0) {
    console.error(`\n${found.length} of ${entries} entries do not follow from their events: see docs/running.md.`)
    process.exitCode = 1
  } else console.log(`${entries} entries follow from their events.`)
} finally {
  await db.$disconnect()
}
