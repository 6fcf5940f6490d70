import 'server-only'
import { createHash } from 'node:crypto'
import type { ImportKind } from '@/prisma/generated/enums'
import { today } from '../../dates'
import type { Database } from '../../db'
import { storedTable } from '../file/schema'
import { readHistoryContext } from '../history/queries'
import { compareHistory, type HistoryDifference } from '../history/rules'
import { readListContext } from '../list/queries'
import { compareList, type ListDifference } from '../list/rules'
import { importRows } from '../mapping/rules'
import { storedMapping } from '../mapping/schema'
import type { Decisions } from '../value/rules'

export type PlanOfImport = { id: string; slug: string; firstYear: number; sample: boolean }
export type ComparedImport = { kind: ImportKind; table: unknown; mapping: unknown }

type Compared =
  | { kind: 'ACTIONS'; rows: ListDifference[]; stored: Awaited<ReturnType<typeof readListContext>> }
  | { kind: 'STATUSES'; rows: HistoryDifference[]; stored: Awaited<ReturnType<typeof readHistoryContext>> }

/** The dry run: every row of an uploaded file beside what is stored at this moment. `fingerprint` changes when anything of it does. */
export async function compareImport(
  database: Database,
  plan: PlanOfImport,
  file: ComparedImport,
): Promise<Compared & { fingerprint: string }> {
  const mapping = storedMapping.parse(file.mapping)
  const rows = importRows(storedTable.parse(file.table), mapping)
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
