import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { verifyEntries } from '@/lib/status/replay/queries'
import { commandLine } from '@/lib/user/rules'
import { PrismaClient } from '@/prisma/generated/client'
import { BackupProblem } from './format'

/**
 * Holds every entry that was restored against its events, before it is kept. Editions and files of imports need no look here: their tables
 * recompute the hash of every row that comes in.
 * @returns the number of entries, and what does not follow.
 * @throws BackupProblem with what does not follow, unless `unverified`.
 */
export async function verifyRestored(pool: pg.Pool, unverified: boolean): Promise<{ entries: number; told: string[] }> {
  const database = new PrismaClient({ adapter: new PrismaPg(pool) })
  const { entries, found } = (await verifyEntries(commandLine, database)) ?? { entries: 0, found: [] }
  const told = found.map(({ plan, action, year, mismatches }) => `${plan}, action ${action}, ${year}: ${mismatches.join(', ')}`)
  if (told.length > 0 && !unverified)
    throw new BackupProblem(
      `${told.join('\n')}\nThe backup is whole, but these fields do not follow from their events: see npm run verify in docs/running.md. Nothing was restored. To have them as they are, say --unverified.`,
    )
  return { entries, told }
}
