import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { EntryColumns } from '../../applied/schema'

type Transaction = Prisma.TransactionClient

/** An entry with what will stand in it; `version` is the one it gets. */
export type EntryWrite = EntryColumns & { id: string; actionId: string; year: number; version: number }

/** Adds entries, or writes over those that exist, in one statement; their evidence takes the place of what they had. */
export async function writeEntries(transaction: Transaction, planId: string, entries: EntryWrite[]): Promise<void> {
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
