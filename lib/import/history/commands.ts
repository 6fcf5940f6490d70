import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import type { Day } from '../../dates'
import type { Actor } from '../../user/rules'
import type { AppliedHistory, EntryColumns } from '../applied/schema'
import { type ImportEvent, recordImportEvents } from '../event/commands'
import { writeEntries } from './entry/commands'
import { columnsOf, type EntryState, eventHalves } from './entry/rules'
import type { EntryRow, readHistoryContext } from './queries'
import type { HistoryDifference, HistoryValues } from './rules'

type Transaction = Prisma.TransactionClient
type Stored = Awaited<ReturnType<typeof readHistoryContext>>
type Writing = { planId: string; actor: Actor; today: Day; confirm: boolean }

/**
 * Writes statuses of past years, each with an event of its own, in a number of statements that does not depend on how many there are. They
 * wait for a coordinator's confirmation unless `confirm` gives it. @returns what undoing it needs.
 */
export async function writeHistory(
  transaction: Transaction,
  { planId, actor, today, confirm }: Writing,
  rows: HistoryDifference[],
  { context, ids, rows: stored }: Stored,
): Promise<AppliedHistory> {
  const byId = new Map(stored.map((row) => [row.id, row]))
  const actions = new Map([...context.actions].map(([number, { id }]) => [number, id]))
  const slugOf = slugsOf(ids)
  const applying = { actorId: actor.id, now: new Date().toISOString(), today, confirm }
  const writes = rows.flatMap((row) => {
    if (row.actionId === null || row.year === null) return []
    const before = row.stored ? columnsOfRow(byId.get(row.stored.id)) : null
    const changed = row.changes.map(({ field }) => field)
    const after = columnsOf(row.values, before, changed, { ...ids, actions }, applying)
    const id = row.stored?.id ?? randomUUID()
    const entry = { ...after, id, actionId: row.actionId, year: row.year, version: (row.stored?.version ?? 0) + 1 }
    return [{ entry, before, number: row.number, was: row.stored?.values ?? null, will: row.values }]
  })
  await writeEntries(
    transaction,
    planId,
    writes.map(({ entry }) => entry),
  )
  const events = writes.map(({ entry, before, was, will }): ImportEvent => {
    const state = was && stateOf(was, before?.confirmedAt != null)
    return {
      kind: 'importStatus',
      objectType: 'StatusEntry',
      objectId: entry.id,
      actionId: entry.actionId,
      year: entry.year,
      ...eventHalves(state, stateOf(will, entry.confirmedAt !== null), slugOf(entry.reportedById)),
    }
  })
  await recordImportEvents(transaction, { planId, actor }, events)
  return {
    kind: 'STATUSES',
    organisations: [],
    entries: writes.map(({ entry, before, number }) => ({
      id: entry.id,
      actionId: entry.actionId,
      number,
      year: entry.year,
      version: entry.version,
      before,
    })),
  }
}

/** Puts entries back as they were, and takes away those that the import added. */
export async function undoHistory(
  transaction: Transaction,
  { planId, actor }: { planId: string; actor: Actor },
  { entries }: AppliedHistory,
  { context, ids }: Stored,
) {
  const slugOf = slugsOf(ids)
  const back = entries.flatMap(({ id, actionId, year, version, before }) =>
    before ? [{ ...before, id, actionId, year, version: version + 1 }] : [],
  )
  await writeEntries(transaction, planId, back)
  await transaction.statusEntry.deleteMany({ where: { id: { in: entries.filter(({ before }) => !before).map(({ id }) => id) } } })
  const now = new Map([...context.entries.values()].map((entry) => [entry.id, entry]))
  const events = entries.map(({ id, actionId, year, before }): ImportEvent => {
    const stands = now.get(id)
    const after = before && { said: columnsSaid(before), confirmed: before.confirmedAt !== null }
    const halves = eventHalves(stands ? stateOf(stands.values, stands.confirmed) : null, after, slugOf(before?.reportedById))
    return { kind: 'undoImport', objectType: 'StatusEntry', objectId: id, actionId, year, ...halves }
  })
  await recordImportEvents(transaction, { planId, actor }, events)
}

const stateOf = ({ evidence, ...values }: HistoryValues, confirmed: boolean): EntryState => ({
  said: { ...values, evidence: evidence.map(({ labelNl, labelEn, url }) => ({ labelNl, labelEn, url })) },
  confirmed,
})

/** The slug of an organisation, by its id. */
function slugsOf({ organisations }: Stored['ids']) {
  const slugs = new Map([...organisations].map(([slug, id]) => [id, slug]))
  return (id: string | null | undefined) => (id ? (slugs.get(id) ?? null) : null)
}

/** The same fields of an entry that is put back; where it went stays as ids, which no reader is shown. */
function columnsSaid({
  status,
  nothingToReport,
  noteNl,
  noteEn,
  closingReason,
  closingNoteNl,
  closingNoteEn,
  successorNl,
  successorEn,
  evidence,
}: EntryColumns) {
  const items = evidence.map(({ labelNl, labelEn, url }) => ({ labelNl, labelEn, url }))
  return { status, nothingToReport, noteNl, noteEn, closingReason, closingNoteNl, closingNoteEn, successorNl, successorEn, evidence: items }
}

function columnsOfRow(row: EntryRow | undefined): EntryColumns | null {
  if (!row) return null
  const iso = (date: Date | null) => date?.toISOString() ?? null
  return {
    status: row.status,
    nothingToReport: row.nothingToReport,
    noteNl: row.noteNl,
    noteEn: row.noteEn,
    unchangedReason: row.unchangedReason,
    closingReason: row.closingReason,
    closingNoteNl: row.closingNoteNl,
    closingNoteEn: row.closingNoteEn,
    successorActionId: row.successorActionId,
    successorOrganisationId: row.successorOrganisationId,
    successorNl: row.successorNl,
    successorEn: row.successorEn,
    reportedById: row.reportedById,
    confirmedAt: iso(row.confirmedAt),
    confirmedById: row.confirmedById,
    savedAt: iso(row.savedAt),
    savedById: row.savedById,
    evidence: row.evidence.map(({ source: _, accessedOn, ...item }) => ({ ...item, accessedOn: iso(accessedOn)?.slice(0, 10) ?? null })),
  }
}
