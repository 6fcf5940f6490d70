import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import type { Day } from '../dates'
import type { Actor } from '../user/user.rules'
import type { AppliedHistory, EntryColumns } from './applied-import.schema'
import { type ImportEvent, recordImportEvents } from './import-lock.commands'
import { columnsOf, eventHalves, type ImportedState } from './imported-entry.rules'
import type { readHistoryContext, StoredEntryRow } from './imported-statuses.queries'
import type { HistoryDifference, HistoryValues } from './imported-statuses.rules'

type Transaction = Prisma.TransactionClient

/** An entry with what will be in it; `version` is the one it gets. */
type EntryWrite = EntryColumns & { id: string; actionId: string; year: number; version: number }

/** Adds entries, or writes over those that exist, in one statement; their evidence takes the place of what they had. */
async function writeEntries(transaction: Transaction, planId: string, entries: EntryWrite[]): Promise<void> {
  if (entries.length === 0) return
  const rows = JSON.stringify(entries.map(({ evidence: _, ...columns }) => columns))
  await transaction.$executeRaw`
    INSERT INTO status_entries (id, plan_id, action_id, year, status, nothing_to_report, note_nl, note_en, unchanged_reason, closing_reason,
      closing_note_nl, closing_note_en, successor_action_id, successor_organisation_id, successor_nl, successor_en, reported_by_id,
      confirmed_at, confirmed_by_id, saved_at, saved_by_id, version)
    SELECT r.id, ${planId}::uuid, r."actionId", r.year, r.status, r."nothingToReport", r."noteNl", r."noteEn", r."unchangedReason", r."closingReason",
      r."closingNoteNl", r."closingNoteEn", r."successorActionId", r."successorOrganisationId", r."successorNl", r."successorEn", r."reportedById",
      r."confirmedAt", r."confirmedById", coalesce(r."savedAt", now()), r."savedById", r.version
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, "actionId" uuid, year int, status action_status, "nothingToReport" nothing_to_report,
      "noteNl" text, "noteEn" text, "unchangedReason" unchanged_reason, "closingReason" closing_reason, "closingNoteNl" text, "closingNoteEn" text,
      "successorActionId" uuid, "successorOrganisationId" uuid, "successorNl" text, "successorEn" text, "reportedById" uuid,
      "confirmedAt" timestamptz, "confirmedById" uuid, "savedAt" timestamptz, "savedById" uuid, version int)
    ON CONFLICT (id) DO UPDATE SET status = EXCLUDED.status, nothing_to_report = EXCLUDED.nothing_to_report, note_nl = EXCLUDED.note_nl,
      note_en = EXCLUDED.note_en, unchanged_reason = EXCLUDED.unchanged_reason, closing_reason = EXCLUDED.closing_reason,
      closing_note_nl = EXCLUDED.closing_note_nl, closing_note_en = EXCLUDED.closing_note_en, successor_action_id = EXCLUDED.successor_action_id,
      successor_organisation_id = EXCLUDED.successor_organisation_id, successor_nl = EXCLUDED.successor_nl, successor_en = EXCLUDED.successor_en,
      reported_by_id = EXCLUDED.reported_by_id, confirmed_at = EXCLUDED.confirmed_at, confirmed_by_id = EXCLUDED.confirmed_by_id,
      saved_at = EXCLUDED.saved_at, saved_by_id = EXCLUDED.saved_by_id, version = EXCLUDED.version`
  await transaction.evidence.deleteMany({ where: { entryId: { in: entries.map(({ id }) => id) } } })
  const evidence = entries.flatMap(({ id, evidence }) => evidence.map((item) => ({ ...item, entryId: id })))
  await transaction.$executeRaw`
    INSERT INTO evidence (id, entry_id, position, kind, label_nl, label_en, url, source_id, accessed_on)
    SELECT gen_random_uuid(), r."entryId", r.position, r.kind, r."labelNl", r."labelEn", r.url, r."sourceId", r."accessedOn"
    FROM jsonb_to_recordset(${JSON.stringify(evidence)}::jsonb) AS r("entryId" uuid, position int, kind evidence_kind, "labelNl" text,
      "labelEn" text, url text, "sourceId" uuid, "accessedOn" date)`
}

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

const stateOf = ({ evidence, ...values }: HistoryValues, confirmed: boolean): ImportedState => ({
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

function columnsOfRow(row: StoredEntryRow | undefined): EntryColumns | null {
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
