import 'server-only'
import type { Database } from '../db'
import type { Bilingual } from './search.rules'
import type { SearchKind } from './search.schema'

/** A text that is searched, of what and of which year. */
export type StoredText = { kind: SearchKind; id: string; year: number | null; text: string }

/** The texts of a plan, in both languages, each on a line of its own: a number does not go on in the next one; those of an action with the names of the organisations involved in it on a day. A note counts when its entry is confirmed and its year public; what else may be shown is left to the rules of the lists. */
export const readTexts = (database: Database, planId: string, day: Date): Promise<StoredText[]> => database.$queryRaw<StoredText[]>`
  SELECT 'actions' AS kind, a.id, NULL::int AS year,
    concat_ws(E'\\n', a.number, a.title_nl, a.title_en, a.description_nl, a.description_en, (
      SELECT string_agg(concat_ws(E'\\n', n.name_nl, n.name_en, n.abbreviation), E'\\n')
      FROM involvements i JOIN organisation_names n ON n.organisation_id = i.organisation_id
      WHERE i.action_id = a.id AND coalesce(i.starts_on, ${day}) <= ${day} AND coalesce(i.ends_on, ${day}) >= ${day}
        AND coalesce(n.starts_on, ${day}) <= ${day}
    )) AS text
  FROM actions a WHERE a.plan_id = ${planId}::uuid
  UNION ALL
  SELECT 'notes', e.action_id, e.year, concat_ws(E'\\n', e.note_nl, e.note_en, e.reason_nl, e.reason_en,
    e.closing_note_nl, e.closing_note_en, e.successor_nl, e.successor_en)
  FROM status_entries e JOIN reporting_years y ON y.plan_id = e.plan_id AND y.year = e.year
  WHERE e.plan_id = ${planId}::uuid AND e.confirmed_at IS NOT NULL AND y.public_since IS NOT NULL
  UNION ALL
  SELECT 'obstacles', o.id, NULL, concat_ws(E'\\n', o.title_nl, o.title_en, o.next_step_nl, o.next_step_en, o.resolution_nl, o.resolution_en)
  FROM obstacles o WHERE o.plan_id = ${planId}::uuid`

export const noText: Bilingual = { nl: null, en: null }

/** The texts of actions, by their id. */
export async function readDescriptions(database: Database, ids: string[]): Promise<Map<string, Bilingual>> {
  const select = { id: true, descriptionNl: true, descriptionEn: true } as const
  const rows = ids.length === 0 ? [] : await database.action.findMany({ where: { id: { in: ids } }, select })
  return new Map(rows.map(({ id, descriptionNl, descriptionEn }) => [id, { nl: descriptionNl, en: descriptionEn }]))
}

/** The texts of confirmed entries, by action and year. */
export async function readNotes(
  database: Database,
  planId: string,
  notes: { action: { id: string }; year: number }[],
): Promise<Map<string, Bilingual[]>> {
  if (notes.length === 0) return new Map()
  const rows = await database.statusEntry.findMany({
    where: { planId, confirmedAt: { not: null }, OR: notes.map(({ action, year }) => ({ actionId: action.id, year })) },
    select: {
      actionId: true,
      year: true,
      noteNl: true,
      noteEn: true,
      reasonNl: true,
      reasonEn: true,
      closingNoteNl: true,
      closingNoteEn: true,
      successorNl: true,
      successorEn: true,
    },
  })
  return new Map(
    rows.map((row) => [
      `${row.actionId} ${row.year}`,
      [
        { nl: row.noteNl, en: row.noteEn },
        { nl: row.reasonNl, en: row.reasonEn },
        { nl: row.closingNoteNl, en: row.closingNoteEn },
        { nl: row.successorNl, en: row.successorEn },
      ],
    ]),
  )
}
