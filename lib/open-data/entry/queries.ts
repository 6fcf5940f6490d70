import 'server-only'
import { db } from '../../db'
import { asEntry, entrySelect } from '../../report/edition/action/queries'
import type { EditionEntry } from '../../report/edition/action/schema'

/** What was said about an action in a public year. */
export type PublicEntry = { actionId: string; year: number; entry: EditionEntry }

/** The confirmed entries of the public years of a plan, or of one action of it, by year. Persons are never selected. */
export async function listPublicEntriesOfPlan(planId: string, actionId?: string): Promise<PublicEntry[]> {
  const rows = await db.statusEntry.findMany({
    where: { planId, actionId, confirmedAt: { not: null }, reportingYear: { publicSince: { not: null } } },
    select: { ...entrySelect, year: true },
    orderBy: [{ year: 'asc' }, { action: { position: 'asc' } }],
  })
  return rows.map(({ year, ...row }) => ({ actionId: row.actionId, year, entry: asEntry(row) }))
}
