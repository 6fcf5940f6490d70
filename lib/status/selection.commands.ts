import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import { type Database, db } from '../db'
import { RuleError } from '../errors'
import { type EventInput, recordEvents } from '../event/event.commands'
import { type Actor, contributesFor } from '../user/user.rules'
import { changedFields, type EntryValues, emptyEntry, type StoredEntry, valuesOf } from './entry.rules'
import { findBatch } from './selection.queries'
import { decidedRow, type SelectionDecision, type SelectionResult, valuesBefore } from './selection.rules'
import type { SelectionStatusInput, UnchangedInput, UndoInput } from './selection.schema'
import { storedIn } from './sheet-row.commands'
import { type LockedRow, listStoredEntries, lockRows } from './sheet-row.queries'
import { type EntryChange, eventOf, keyOf, nextVersion, refuseUnlessEntry, reporter } from './sheet-row.rules'

/** What will be in a row; null takes its entry away. */
type RowChange = { row: LockedRow; values: EntryValues | null; confirmed: boolean }

/** One decision: its verb, the number that its events share, and whether it supplied the values of entries that existed. */
type Batch = { kind: EntryChange['kind']; year: number; batch: string; supplies: boolean }

/**
 * Stores changes of rows that `lockRows` holds, with an event for each, in a number of statements that does not grow with the rows.
 * @returns the actions whose rows were written; a row that somebody else wrote since it was read is not among them.
 */
async function writeRows(transaction: Database, actor: Actor, batch: Batch, changes: RowChange[]): Promise<Set<string>> {
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
type StoredChange = Filled & { row: { entry: NonNullable<LockedRow['entry']> } }
type Writer = Batch & { actor: Actor; now: Date }

const isNew = (change: RowChange): change is Filled => change.values !== null && change.row.entry === null
const isChanged = (change: RowChange): change is StoredChange => change.values !== null && change.row.entry !== null
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
async function update(transaction: Database, writer: Writer, changes: StoredChange[]): Promise<[string, string][]> {
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
  const before = storedIn(row)
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

/**
 * Confirms rows as unchanged since last year: an empty row gets last year's working status, a row that says that status already is
 * confirmed as it stands. Rows that say something else, or that somebody saved meanwhile, are named and left. All in one transaction,
 * with an event per row and a number of statements that does not grow with the rows.
 * @throws ForbiddenError when one of the rows is not the actor's to write; RuleError when the year is not open or the reason needs a
 * sentence. Nothing is written then.
 */
export function confirmUnchanged(actor: Actor, input: UnchangedInput): Promise<SelectionResult> {
  const { unchangedReason, reasonNl, reasonEn } = input
  return decide(actor, input, { kind: 'confirmUnchanged', reason: { unchangedReason, reasonNl, reasonEn } })
}

/**
 * Gives rows one working status, or one reason why there is nothing to report; confirmed at once when `confirm` says so. Notes and
 * evidence stay.
 * @throws as confirmUnchanged.
 */
export function setStatus(actor: Actor, input: SelectionStatusInput): Promise<SelectionResult> {
  const { unchangedReason, reasonNl, reasonEn, status, nothingToReport, confirm } = input
  return decide(actor, input, {
    kind: 'setStatus',
    to: { status, nothingToReport },
    confirm,
    reason: { unchangedReason, reasonNl, reasonEn },
  })
}

function decide(actor: Actor, { plan, year, rows: asked }: UnchangedInput, decision: SelectionDecision): Promise<SelectionResult> {
  const versions = new Map(asked.map(({ number, version }) => [number, version]))
  return db.$transaction(async (transaction) => {
    const rows = await lockRows(transaction, actor, decision.kind, { plan, year, numbers: [...versions.keys()] })
    const left: SelectionResult['left'] = []
    const changes: RowChange[] = []
    for (const row of rows) {
      const outcome = outcomeFor(row, versions.get(row.number) ?? 0, decision)
      if ('left' in outcome) left.push({ number: row.number, because: outcome.left })
      else {
        refuseUnlessEntry(outcome.values, row)
        changes.push({ row, values: outcome.values, confirmed: outcome.confirmed })
      }
    }
    const batch = randomUUID()
    const written = await writeRows(
      transaction,
      actor,
      { kind: decision.kind, year, batch, supplies: decision.kind === 'setStatus' },
      changes,
    )
    for (const { row } of changes) if (!written.has(row.actionId)) left.push({ number: row.number, because: 'changed' })
    return resultOf(rows, await listStoredEntries(transaction, idsOf(rows), year), left, written.size > 0 ? batch : null)
  })
}

function outcomeFor(row: LockedRow, version: number, decision: SelectionDecision) {
  const before = storedIn(row)
  if (!row.counts) return { left: 'outOfScope' as const }
  if (version !== (before?.version ?? 0)) return { left: 'changed' as const }
  const entry = before && valuesOf(before)
  return decidedRow({ entry, confirmed: before?.confirmedAt != null, last: row.lastStatus, earlier: row.earlierStatus }, decision)
}

/**
 * Puts back what a decision about a selection changed: rows that were empty are empty again. Rows that somebody saved since are named
 * and left. The undoing is itself an event per row; it cannot be undone.
 * @throws ForbiddenError when one of the rows is not the actor's to write; RuleError when the year is not open any more, or there is no
 * such decision.
 */
export function undoSelection(actor: Actor, { plan, year, batch }: UndoInput): Promise<SelectionResult> {
  return db.$transaction(async (transaction) => {
    const found = await findBatch(transaction, actor, { plan, year, batch })
    if (found.length === 0) throw new RuleError('selection.nothingToUndo')
    const rows = await lockRows(transaction, actor, 'undoSelection', { plan, year, numbers: found.map(({ number }) => number) })
    const left: SelectionResult['left'] = []
    const changes: RowChange[] = []
    for (const row of rows) {
      const event = found.find(({ number }) => number === row.number)
      const now = storedIn(row)
      if (!event || event.changedSince || !now) left.push({ number: row.number, because: 'changed' })
      else changes.push({ row, values: event.before === null ? null : valuesBefore(valuesOf(now), event.before), confirmed: false })
    }
    const supplies = found.some(({ kind }) => kind === 'setStatus')
    const written = await writeRows(transaction, actor, { kind: 'undoSelection', year, batch: randomUUID(), supplies }, changes)
    for (const { row } of changes) if (!written.has(row.actionId)) left.push({ number: row.number, because: 'changed' })
    return resultOf(rows, await listStoredEntries(transaction, idsOf(rows), year), left, null)
  })
}

const idsOf = (rows: LockedRow[]): string[] => rows.map(({ actionId }) => actionId)

const resultOf = (rows: LockedRow[], entries: Map<string, StoredEntry>, left: SelectionResult['left'], batch: string | null) => ({
  batch,
  left,
  rows: rows.map(({ number, actionId }) => ({ number, entry: entries.get(actionId) ?? null })),
})
