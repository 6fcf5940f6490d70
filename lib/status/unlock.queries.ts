import 'server-only'
import { type Database, db } from '../db'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import type { StoredEntry } from './entry.rules'
import { getStoredEntry } from './sheet-row.queries'
import type { Unlocked } from './year-sheet.rules'

/** An action that counted in a closed year, before one unlocks it or locks it again. */
export type EntryToUnlock = {
  number: string
  titleNl: string | null
  titleEn: string | null
  titleStatus: 'OFFICIAL' | 'WORKING' | null
  closedAt: Date
  isPublic: boolean
  entry: StoredEntry | null
  unlocked: Unlocked | null
}

const unlockSelect = { unlockedAt: true, reason: true, unlockedBy: { select: { name: true } } } as const

const asUnlocked = (row: { unlockedAt: Date; reason: string; unlockedBy: { name: string } | null }): Unlocked => ({
  at: row.unlockedAt,
  by: row.unlockedBy?.name ?? null,
  reason: row.reason,
})

/** Null for anyone who does not coordinate the plan, and for what did not count in a closed year. */
export async function getEntryToUnlock(actor: Actor, planId: string, year: number, number: string): Promise<EntryToUnlock | null> {
  if (!may(actor, 'getEntryToUnlock', { planId })) return null
  const found = await db.yearScope.findFirst({
    where: { planId, year, action: { number } },
    select: {
      actionId: true,
      action: { select: { number: true, titleNl: true, titleEn: true, titleStatus: true } },
      reportingYear: { select: { closedAt: true, publicSince: true } },
      unlocks: { where: { lockedAt: null }, select: unlockSelect },
    },
  })
  if (!found?.reportingYear.closedAt) return null
  const [unlock] = found.unlocks
  return {
    ...found.action,
    closedAt: found.reportingYear.closedAt,
    isPublic: found.reportingYear.publicSince !== null,
    entry: await getStoredEntry(db, found.actionId, year),
    unlocked: unlock ? asUnlocked(unlock) : null,
  }
}

/** The actions of a year that are unlocked now, by action. */
export async function listUnlocked(database: Database, planId: string, year: number): Promise<Map<string, Unlocked>> {
  const rows = await database.unlock.findMany({ where: { planId, year, lockedAt: null }, select: { actionId: true, ...unlockSelect } })
  return new Map(rows.map((row) => [row.actionId, asUnlocked(row)]))
}
