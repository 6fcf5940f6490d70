import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Database } from '../../../db'
import { type EventInput, recordEvents } from '../../../event/commands'
import { type Actor, contributesFor } from '../../../user/rules'
import { changedFields, type EntryValues, emptyEntry } from '../../entry/rules'
import { standing } from '../../row/commands'
import type { LockedRow } from '../../row/queries'
import { type Change, eventOf, keyOf, nextVersion, reporter } from '../../row/rules'

/** What will stand in a row; null takes its entry away. */
export type RowChange = { row: LockedRow; values: EntryValues | null; confirmed: boolean }

/** One decision: its verb, the number that its events share, and whether it supplied the values of entries that existed. */
export type Batch = { kind: Change['kind']; year: number; batch: string; supplies: boolean }

/**
 * Stores changes of rows that `lockRows` holds, with an event for each, in a number of statements that does not grow with the rows.
 * @returns the actions whose rows were written; a row that somebody else wrote since it was read is not among them.
 */
export async function writeRows(transaction: Database, actor: Actor, batch: Batch, changes: RowChange[]): Promise<Set<string>> {
  const now = new Date()
  const writer = { actor, now, ...batch }
  const entries = new Map([
    ...(await insert(transaction, writer, changes.filter(isNew))),
    ...(await update(transaction, writer, changes.filter(isChanged))),
    ...(await remove(
      transaction,
      changes.filter(({ values }) => values === null),
    )),
  ])
  const written = changes.filter(({ row }) => entries.has(row.actionId))
  const slugs = await slugsOf(
    transaction,
    written.map(({ row }) => reporterOf(actor, row)),
  )
  await recordEvents(
    transaction,
    written.map((change) => ({ ...eventFor(actor, batch, change, slugs), objectId: entries.get(change.row.actionId) ?? '' })),
  )
  return new Set(entries.keys())
}

type Filled = RowChange & { values: EntryValues }
type Standing = Filled & { row: { entry: NonNullable<LockedRow['entry']> } }
type Writer = Batch & { actor: Actor; now: Date }

const isNew = (change: RowChange): change is Filled => change.values !== null && change.row.entry === null
const isChanged = (change: RowChange): change is Standing => change.values !== null && change.row.entry !== null
const reporterOf = (actor: Actor, row: LockedRow) => reporter(contributesFor(actor, row.planId), row)

async function insert(transaction: Database, { actor, now, year }: Writer, changes: Filled[]): Promise<[string, string][]> {
  if (changes.length === 0) return []
  const data = changes.map(({ row, values, confirmed }): Prisma.StatusEntryCreateManyInput => {
    const { evidence: _, successorAction: __, successorOrganisation: ___, ...columns } = values
    return {
      ...columns,
      ...keyOf(row, year),
      savedAt: now,
      savedById: actor.id,
      reportedById: reporterOf(actor, row),
      ...(confirmed && { confirmedAt: now, confirmedById: actor.id }),
      version: nextVersion(row),
    }
  })
  const created = await transaction.statusEntry.createManyAndReturn({ data, skipDuplicates: true, select: { id: true, actionId: true } })
  return created.map(({ id, actionId }) => [actionId, id])
}

/** Only what a decision can change is written; notes, evidence and destinations stay. */
async function update(transaction: Database, writer: Writer, changes: Standing[]): Promise<[string, string][]> {
  if (changes.length === 0) return []
  const { actor, now, supplies } = writer
  const rows = changes.map(({ row, values, confirmed }) => ({
    id: row.entry.id,
    was: row.entry.version,
    status: values.status,
    nothing: values.nothingToReport,
    unchanged: values.unchangedReason,
    nl: values.reasonNl,
    en: values.reasonEn,
    confirmed,
    reporter: supplies ? reporterOf(actor, row) : row.entry.reportedById,
  }))
  const written = await transaction.$queryRaw<{ id: string; actionId: string }[]>`
    UPDATE status_entries e SET
      status = r.status::action_status, nothing_to_report = r.nothing::nothing_to_report,
      unchanged_reason = r.unchanged::unchanged_reason, reason_nl = r.nl, reason_en = r.en,
      confirmed_at = CASE WHEN r.confirmed THEN ${now}::timestamptz END, confirmed_by_id = CASE WHEN r.confirmed THEN ${actor.id}::uuid END,
      saved_at = CASE WHEN ${supplies} THEN ${now}::timestamptz ELSE e.saved_at END,
      saved_by_id = CASE WHEN ${supplies} THEN ${actor.id}::uuid ELSE e.saved_by_id END,
      reported_by_id = r.reporter, version = e.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, was int, status text, nothing text, unchanged text, nl text, en text,
      confirmed boolean, reporter uuid)
    WHERE e.id = r.id AND e.version = r.was
    RETURNING e.id::text AS id, e.action_id::text AS "actionId"`
  return written.map(({ id, actionId }) => [actionId, id])
}

async function remove(transaction: Database, changes: RowChange[]): Promise<[string, string][]> {
  const known = changes.flatMap(({ row: { entry } }) => (entry ? [{ id: entry.id, was: entry.version }] : []))
  if (known.length === 0) return []
  const gone = await transaction.$queryRaw<{ id: string; actionId: string }[]>`
    DELETE FROM status_entries e USING jsonb_to_recordset(${JSON.stringify(known)}::jsonb) AS r(id uuid, was int)
    WHERE e.id = r.id AND e.version = r.was RETURNING e.id::text AS id, e.action_id::text AS "actionId"`
  return gone.map(({ id, actionId }) => [actionId, id])
}

async function slugsOf(transaction: Database, ids: (string | null)[]): Promise<Map<string | null, string>> {
  const known = await transaction.organisation.findMany({
    where: { id: { in: [...new Set(ids)].flatMap((id) => id ?? []) } },
    select: { id: true, slug: true },
  })
  return new Map(known.map(({ id, slug }) => [id, slug]))
}

function eventFor(
  actor: Actor,
  { kind, year, batch, supplies }: Batch,
  { row, values, confirmed }: RowChange,
  slugs: Map<string | null, string>,
) {
  const before = standing(row)
  const changed = changedFields(before ?? emptyEntry, values ?? emptyEntry)
  const reported = supplies || !row.entry ? reporterOf(actor, row) : row.entry.reportedById
  const event = eventOf(before, { kind, values: values ?? emptyEntry, confirmed }, changed, slugs.get(reported) ?? null)
  return {
    ...event,
    ...(values === null && { after: undefined }),
    ...keyOf(row, year),
    actorId: actor.id,
    batchId: batch,
  } satisfies Omit<EventInput, 'objectId'>
}
