import 'server-only'
import type { ActionStatus } from '@/prisma/generated/enums'
import { today } from '../dates'
import type { Database } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import { may, type Verb } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { leadDay } from '../year/year.rules'
import type { StoredEntry } from './entry.rules'
import { countsIn } from './ledger.rules'

/** What a person filled in, and what a command must know of it. */
export const valuesSelect = {
  id: true,
  version: true,
  status: true,
  nothingToReport: true,
  noteNl: true,
  noteEn: true,
  unchangedReason: true,
  reasonNl: true,
  reasonEn: true,
  closingReason: true,
  closingNoteNl: true,
  closingNoteEn: true,
  successorNl: true,
  successorEn: true,
  savedAt: true,
  savedById: true,
  confirmedAt: true,
  reportedById: true,
  successorActionId: true,
  successorOrganisationId: true,
  successorAction: { select: { number: true } },
  successorOrganisation: { select: { slug: true } },
  evidence: { select: { labelNl: true, labelEn: true, url: true, accessedOn: true, sourceId: true }, orderBy: { position: 'asc' } },
} as const

/** The same with the names of those who saved and confirmed. */
export const entrySelect = { ...valuesSelect, savedBy: { select: { name: true } }, confirmedBy: { select: { name: true } } } as const

type EntryRow = Omit<StoredEntry, 'savedBy' | 'confirmedBy' | 'successorAction' | 'successorOrganisation'> & {
  savedBy: { name: string } | null
  confirmedBy: { name: string } | null
  successorAction: { number: string } | null
  successorOrganisation: { slug: string } | null
}

/** A row of the table as the rules know an entry: names and printed numbers instead of ids. */
export const storedEntry = (row: EntryRow): StoredEntry => ({
  status: row.status,
  nothingToReport: row.nothingToReport,
  noteNl: row.noteNl,
  noteEn: row.noteEn,
  unchangedReason: row.unchangedReason,
  reasonNl: row.reasonNl,
  reasonEn: row.reasonEn,
  closingReason: row.closingReason,
  closingNoteNl: row.closingNoteNl,
  closingNoteEn: row.closingNoteEn,
  successorAction: row.successorAction?.number ?? null,
  successorOrganisation: row.successorOrganisation?.slug ?? null,
  successorNl: row.successorNl,
  successorEn: row.successorEn,
  evidence: row.evidence.map(({ labelNl, labelEn, url }) => ({ labelNl, labelEn, url })),
  version: row.version,
  savedAt: row.savedAt,
  savedById: row.savedById,
  savedBy: row.savedBy?.name ?? null,
  confirmedAt: row.confirmedAt,
  confirmedBy: row.confirmedBy?.name ?? null,
})

export type RowKey = { plan: string; number: string; year: number }
export type RowsKey = { plan: string; numbers: string[]; year: number }

type Locked = {
  planId: string
  firstYear: number
  actionId: string | null
  number: string
  introducedYear: number | null
  closedAt: Date | null
  closedIn: number | null
  lastStatus: ActionStatus | null
  earlierStatus: ActionStatus | null
  past: number
  leads: string[]
}

/**
 * One row of an open year, or an unlocked one of a closed year, for a command. Holds the year until the transaction ends, so that nobody
 * closes it or locks the row meanwhile.
 * @throws ForbiddenError when the actor may not write the row; RuleError when the year is not open, or the action does not count in it.
 */
export async function lockRow(transaction: Database, actor: Actor, verb: Verb, { number, ...key }: RowKey): Promise<LockedRow> {
  const [row] = await lockRows(transaction, actor, verb, { ...key, numbers: [number] })
  if (!row) throw new ForbiddenError(verb)
  if (!row.counts) throw new RuleError('status.outOfScope', { number, year: String(key.year) })
  return row
}

/**
 * Several rows of an open year, or unlocked ones of a closed year, in the plan's order and in as many statements as one; `counts` says whether the action counts in the year.
 * @throws as lockRow, except for an action that does not count; ForbiddenError also when one of the rows may not be written.
 */
export async function lockRows(transaction: Database, actor: Actor, verb: Verb, key: RowsKey) {
  const day = leadDay(key.year, today())
  const found = await transaction.$queryRaw<Locked[]>`
    SELECT p.id::text AS "planId", p.first_year AS "firstYear", a.id::text AS "actionId", a.number, a.introduced_year AS "introducedYear",
      y.closed_at AS "closedAt",
      (SELECT min(e.year) FROM status_entries e WHERE e.action_id = a.id AND e.confirmed_at IS NOT NULL AND e.closing_reason IS NOT NULL) AS "closedIn",
      (SELECT e.status::text FROM status_entries e WHERE e.action_id = a.id AND e.year = y.year - 1 AND e.confirmed_at IS NOT NULL) AS "lastStatus",
      (SELECT e.status::text FROM status_entries e WHERE e.action_id = a.id AND e.year = y.year - 2 AND e.confirmed_at IS NOT NULL) AS "earlierStatus",
      (SELECT count(*)::int FROM events v WHERE v.action_id = a.id AND v.year = y.year AND v.object_type = 'StatusEntry') AS "past",
      ARRAY(SELECT i.organisation_id::text FROM involvements i WHERE i.action_id = a.id AND i.role = 'LEAD'
        AND (i.starts_on IS NULL OR i.starts_on <= ${day}::date) AND (i.ends_on IS NULL OR i.ends_on >= ${day}::date)
        ORDER BY i.starts_on NULLS FIRST, i.id) AS "leads"
    FROM plans p JOIN reporting_years y ON y.plan_id = p.id LEFT JOIN actions a ON a.plan_id = p.id AND a.number = ANY(${key.numbers})
    WHERE p.slug = ${key.plan} AND y.year = ${key.year}::int
    ORDER BY a.position
    FOR SHARE OF y`
  const [first] = found
  if (!first) return refuseUnopened(transaction, actor, verb, key)
  const rows = found.flatMap(({ actionId, ...row }) => (actionId !== null && may(actor, verb, row) ? [{ ...row, actionId }] : []))
  if (rows.length === 0 || rows.length < new Set(key.numbers).size) throw new ForbiddenError(verb)
  const closed = first.closedAt !== null
  if (closed) await refuseLocked(transaction, key.year, rows)
  const entries = await transaction.statusEntry.findMany({
    where: { actionId: { in: rows.map(({ actionId }) => actionId) }, year: key.year },
    select: { actionId: true, ...valuesSelect },
  })
  return rows.map((row) => ({
    ...row,
    // only what counted in a closed year can be unlocked
    counts: closed || countsIn(key.year, row.introducedYear ?? row.firstYear, row.closedIn),
    entry: entries.find(({ actionId }) => actionId === row.actionId) ?? null,
  }))
}

/** A row as a command holds it. `past` is how many events its entry of the year has had, also when that entry went. */
export type LockedRow = Awaited<ReturnType<typeof lockRows>>[number]

/** Asked once the year is held: whoever locked the row meanwhile is waited for. @throws RuleError unless every row is unlocked (rule 12). */
async function refuseLocked(transaction: Database, year: number, rows: { actionId: string }[]): Promise<void> {
  const unlocked = await transaction.unlock.count({
    where: { actionId: { in: rows.map(({ actionId }) => actionId) }, year, lockedAt: null },
  })
  if (unlocked < rows.length) throw new RuleError('year.closed', { year: String(year) })
}

async function refuseUnopened(
  transaction: Database,
  actor: Actor,
  verb: Verb,
  { plan, year }: Pick<RowKey, 'plan' | 'year'>,
): Promise<never> {
  const known = await transaction.plan.findUnique({ where: { slug: plan }, select: { id: true } })
  throw known && may(actor, 'getPlanProgress', { planId: known.id })
    ? new RuleError('year.notOpened', { year: String(year) })
    : new ForbiddenError(verb)
}

/** What is stored for a row now, with names; null when there is no entry. */
export async function getStoredEntry(database: Database, actionId: string, year: number): Promise<StoredEntry | null> {
  const row = await database.statusEntry.findUnique({ where: { actionId_year: { actionId, year } }, select: entrySelect })
  return row && storedEntry(row)
}

/** The same for several actions, by action. */
export async function listStoredEntries(database: Database, actionIds: string[], year: number): Promise<Map<string, StoredEntry>> {
  const rows = await database.statusEntry.findMany({
    where: { actionId: { in: actionIds }, year },
    select: { actionId: true, ...entrySelect },
  })
  return new Map(rows.map((row) => [row.actionId, storedEntry(row)]))
}
