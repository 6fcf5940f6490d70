import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import type { Head } from '@/lib/event-log/event-log.rules'
import { verifyEvents } from '@/lib/event-log/event-seals.queries'
import { verifyEntries } from '@/lib/status/replay.queries'
import { commandLine } from '@/lib/user/user.rules'
import { PrismaClient } from '@/prisma/generated/client'
import { BackupProblem } from './backup-format'

/**
 * Holds every entry that was restored against its events, and every event against its seal, before they are kept. Editions and files of imports need no look here: their tables
 * recompute the hash of every row that comes in.
 * @returns the number of entries, what does not follow, and the head of the chain of events.
 * @throws BackupProblem with what does not follow, unless `unverified`.
 */
export async function verifyRestored(pool: pg.Pool, unverified: boolean): Promise<{ entries: number; told: string[]; head: Head | null }> {
  const database = new PrismaClient({ adapter: new PrismaPg(pool) })
  const { entries, found } = (await verifyEntries(commandLine, database)) ?? { entries: 0, found: [] }
  const events = await verifyEvents(commandLine, null, database)
  const told = [
    ...found.map(({ plan, action, year, mismatches }) => `${plan}, action ${action}, ${year}: ${mismatches.join(', ')}`),
    ...(events?.found ?? []).map(({ number, eventId, flaws }) => `event ${eventId}, seal ${number}: ${flaws.join(', ')}`),
  ]
  if (told.length > 0 && !unverified)
    throw new BackupProblem(
      `${told.join('\n')}\nThe backup is whole, but these entries do not follow from their events, or these events are not what was sealed: see npm run verify in docs/running.md. Nothing was restored. To have them as they are, say --unverified.`,
    )
  return { entries, told, head: events?.head ?? null }
}
