import 'server-only'
import { Prisma, type StatusEntry } from '@/prisma/generated/client'
import type { EvidenceKind } from '@/prisma/generated/enums'
import type { Day } from '../dates'
import type { Database } from '../db'
import type { EditionEntry } from './edition-action.schema'
import { asText } from './edition-facts.rules'

type Own = 'actionId' | 'year' | 'noteNl' | 'noteEn' | 'nothingToReport' | 'unchangedReason' | 'reasonNl' | 'reasonEn'
type OnClosing = 'closingReason' | 'closingNoteNl' | 'closingNoteEn' | 'successorNl' | 'successorEn'
type Row = Pick<StatusEntry, Own | OnClosing> & {
  successorAction: string | null
  successorOrganisation: string | null
  reportedBy: string | null
  evidence: [
    kind: EvidenceKind,
    labelNl: string | null,
    labelEn: string | null,
    url: string | null,
    accessedOn: Day | null,
    source: string | null,
  ][]
}

/** The entries of one year, whether it is public or not, or those of all public years. */
type Years = number | 'public'

/** What was said about an action in a year. */
export type ConfirmedEntry = { actionId: string; year: number; entry: EditionEntry }

/**
 * The confirmed entries of a plan, or of one of its actions, by year and in the order of the plan. Who saved or confirmed an entry is never read.
 *
 * One statement that reads the evidence once, and not once more for every entry.
 */
export async function readConfirmedEntries(database: Database, planId: string, years: Years, actionId?: string): Promise<ConfirmedEntry[]> {
  const inYears =
    years === 'public'
      ? Prisma.sql`year IN (SELECT year FROM reporting_years WHERE plan_id = ${planId}::uuid AND public_since IS NOT NULL)`
      : Prisma.sql`year = ${years}`
  const ofAction = actionId === undefined ? Prisma.empty : Prisma.sql`AND action_id = ${actionId}::uuid`
  const rows = await database.$queryRaw<Row[]>`
    WITH chosen AS (SELECT * FROM status_entries WHERE plan_id = ${planId}::uuid AND ${inYears} AND confirmed_at IS NOT NULL ${ofAction}),
    shown AS (SELECT v.entry_id,
        json_agg(json_build_array(v.kind, v.label_nl, v.label_en, v.url, v.accessed_on, s.code) ORDER BY v.position) AS pieces
      FROM evidence v JOIN chosen ON chosen.id = v.entry_id LEFT JOIN sources s ON s.id = v.source_id GROUP BY v.entry_id)
    SELECT e.action_id AS "actionId", e.year, e.note_nl AS "noteNl", e.note_en AS "noteEn", e.nothing_to_report AS "nothingToReport",
      e.unchanged_reason AS "unchangedReason", e.reason_nl AS "reasonNl", e.reason_en AS "reasonEn", e.closing_reason AS "closingReason",
      e.closing_note_nl AS "closingNoteNl", e.closing_note_en AS "closingNoteEn", e.successor_nl AS "successorNl", e.successor_en AS "successorEn",
      successor.number AS "successorAction", organisation.slug AS "successorOrganisation", reporter.slug AS "reportedBy",
      coalesce(shown.pieces, '[]') AS evidence
    FROM chosen e JOIN actions a ON a.id = e.action_id LEFT JOIN actions successor ON successor.id = e.successor_action_id
      LEFT JOIN organisations organisation ON organisation.id = e.successor_organisation_id
      LEFT JOIN organisations reporter ON reporter.id = e.reported_by_id LEFT JOIN shown ON shown.entry_id = e.id
    ORDER BY e.year, a.position`
  return rows.map(({ actionId: of, year, ...row }) => ({ actionId: of, year, entry: asEntry(row) }))
}

/** An entry in the words of an edition. */
const asEntry = (row: Omit<Row, 'actionId' | 'year'>): EditionEntry => ({
  note: asText(row.noteNl, row.noteEn),
  nothingToReport: row.nothingToReport,
  unchangedReason: row.unchangedReason,
  reason: asText(row.reasonNl, row.reasonEn),
  closing: row.closingReason && {
    reason: row.closingReason,
    note: asText(row.closingNoteNl, row.closingNoteEn),
    successorAction: row.successorAction,
    successorOrganisation: row.successorOrganisation,
    successor: asText(row.successorNl, row.successorEn),
  },
  reportedBy: row.reportedBy,
  evidence: row.evidence.map(([kind, labelNl, labelEn, url, accessedOn, source]) => ({
    kind,
    label: asText(labelNl, labelEn),
    url,
    accessedOn,
    source,
  })),
})
