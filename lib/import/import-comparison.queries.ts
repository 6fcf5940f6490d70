import 'server-only'
import { createHash } from 'node:crypto'
import type { ImportKind } from '@/prisma/generated/enums'
import { today } from '../dates'
import type { Database } from '../db'
import type { Applied } from './applied-import.schema'
import { withOwnMarks } from './import.rules'
import { storedMapping, storedTable } from './import-file.schema'
import { importRows } from './import-row.rules'
import { readListContext } from './imported-actions.queries'
import { compareList, type ListDifference } from './imported-actions.rules'
import { readHistoryContext } from './imported-statuses.queries'
import { compareHistory, type HistoryDifference } from './imported-statuses.rules'
import type { Decisions } from './imported-value.rules'

export type PlanOfImport = { id: string; slug: string; firstYear: number; sample: boolean }
type ComparedImport = { kind: ImportKind; table: unknown; mapping: unknown }

type Compared =
  | { kind: 'ACTIONS'; rows: ListDifference[]; stored: Awaited<ReturnType<typeof readListContext>> }
  | { kind: 'STATUSES'; rows: HistoryDifference[]; stored: Awaited<ReturnType<typeof readHistoryContext>> }

/** The dry run: every row of an uploaded file beside what is stored at this moment. `fingerprint` changes when anything of it does. */
export async function compareImport(
  database: Database,
  plan: PlanOfImport,
  file: ComparedImport,
): Promise<Compared & { fingerprint: string }> {
  const table = storedTable.parse(file.table)
  const mapping = withOwnMarks(storedMapping.parse(file.mapping), table)
  const rows = importRows(table, mapping)
  const compare = file.kind === 'ACTIONS' ? compareActions : compareStatuses
  const compared = await compare(database, plan, rows, mapping.values)
  return { ...compared, fingerprint: fingerprintOf(compared.rows) }
}

type Rows = ReturnType<typeof importRows>

async function compareActions(database: Database, plan: PlanOfImport, rows: Rows, decisions: Decisions): Promise<Compared> {
  const stored = await readListContext(database, plan, today(), decisions)
  return { kind: 'ACTIONS', rows: compareList(rows, stored.context), stored }
}

async function compareStatuses(database: Database, plan: PlanOfImport, rows: Rows, decisions: Decisions): Promise<Compared> {
  const stored = await readHistoryContext(database, plan, decisions)
  return { kind: 'STATUSES', rows: compareHistory(rows, stored.context), stored }
}

/** Everything that was compared, with the version of what was stored. */
function fingerprintOf(rows: (ListDifference | HistoryDifference)[]): string {
  const seen = rows.map(({ line, outcome, changes, flaws, stored, values }) => [
    line,
    outcome,
    changes,
    flaws,
    stored?.id,
    stored?.version,
    values,
  ])
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex')
}

/** Why an import can no longer be undone: a message of the namespace `rules`, with what was built on it. */
export type UndoObstacle = { key: string; values: Record<string, string> }

/** The first thing that was built on what an import wrote, or null. */
export const findUndoObstacle = (database: Database, applied: Applied, appliedAt: Date): Promise<UndoObstacle | null> =>
  applied.kind === 'ACTIONS' ? obstacleOfList(database, applied.actions, appliedAt) : obstacleOfHistory(database, applied.entries)

type Actions = Extract<Applied, { kind: 'ACTIONS' }>['actions']
type Entries = Extract<Applied, { kind: 'STATUSES' }>['entries']

async function obstacleOfList(database: Database, actions: Actions, appliedAt: Date): Promise<UndoObstacle | null> {
  const rows = JSON.stringify(actions.map(({ id, version, before }) => ({ id, version, added: before === null })))
  const [changed] = await database.$queryRaw<{ number: string | null }[]>`
    SELECT a.number FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, version int) LEFT JOIN actions a ON a.id = r.id
    WHERE a.version IS DISTINCT FROM r.version ORDER BY a.position LIMIT 1`
  if (changed) return { key: 'import.actionChanged', values: { number: changed.number ?? '' } }
  const [entry] = await database.$queryRaw<{ number: string; year: number }[]>`
    SELECT a.number, e.year FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, added boolean) JOIN actions a ON a.id = r.id
    JOIN status_entries e ON e.action_id = r.id OR e.successor_action_id = r.id
    WHERE e.saved_at >= ${appliedAt} OR e.confirmed_at >= ${appliedAt} OR r.added ORDER BY a.position, e.year LIMIT 1`
  if (entry) return { key: 'import.entryAdded', values: { number: entry.number, year: String(entry.year) } }
  const [used] = await database.$queryRaw<{ number: string }[]>`
    SELECT a.number FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, added boolean) JOIN actions a ON a.id = r.id
    WHERE r.added AND (EXISTS (SELECT FROM year_scopes s WHERE s.action_id = r.id) OR EXISTS (SELECT FROM obstacle_actions o WHERE o.action_id = r.id)
      OR EXISTS (SELECT FROM former_numbers f WHERE f.action_id = r.id) OR EXISTS (SELECT FROM actions s WHERE s.split_from_id = r.id))
    ORDER BY a.position LIMIT 1`
  return used ? { key: 'import.actionUsed', values: { number: used.number } } : null
}

async function obstacleOfHistory(database: Database, entries: Entries): Promise<UndoObstacle | null> {
  const rows = JSON.stringify(entries.map(({ id, number, year, version }) => ({ id, number, year, version })))
  const [changed] = await database.$queryRaw<{ number: string; year: number; closed: boolean }[]>`
    SELECT r.number, r.year, y.closed_at IS NOT NULL AS closed
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, number text, year int, version int)
    LEFT JOIN status_entries e ON e.id = r.id LEFT JOIN reporting_years y ON y.plan_id = e.plan_id AND y.year = e.year
    WHERE e.version IS DISTINCT FROM r.version OR y.closed_at IS NOT NULL ORDER BY r.year, r.number LIMIT 1`
  if (!changed) return null
  const values = { number: changed.number, year: String(changed.year) }
  return changed.closed ? { key: 'import.yearClosed', values } : { key: 'import.entryChanged', values }
}
