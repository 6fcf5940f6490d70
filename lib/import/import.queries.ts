import 'server-only'
import type { ImportKind } from '@/prisma/generated/enums'
import { db } from '../db'
import { readLedger } from '../status/ledger.queries'
import { listPublicTotals } from '../status/published-total.queries'
import { may, type Verb } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { applied } from './applied-import.schema'
import { columnNotes, type Mapping, missingFields } from './column-mapping.rules'
import { firstCells, headingCells, headRows, leftoverNotes } from './column-mapping-heading.rules'
import { canConfirmImported, withOwnMarks } from './import.rules'
import { compareImport, findUndoObstacle, type PlanOfImport, type UndoObstacle } from './import-comparison.queries'
import { countOutcomes, type OutcomeCounts, type RowDifference } from './import-difference.rules'
import type { FileNote, FileReading } from './import-file.rules'
import { storedMapping, storedTable } from './import-file.schema'
import { importRows } from './import-row.rules'
import { type Reconciliation, reconcile } from './imported-entry.rules'
import { numberKey } from './imported-number.rules'
import { type Guessed, type Labels, labelsOf, type ToDecide, valuesGuessed, valuesToDecide } from './value-decision.rules'

const listed = {
  number: true,
  kind: true,
  fileName: true,
  format: true,
  sha256: true,
  uploadedAt: true,
  uploadedBy: { select: { name: true } },
  appliedAt: true,
  appliedBy: { select: { name: true } },
  undoneAt: true,
  undoneBy: { select: { name: true } },
  discardedAt: true,
  discardedBy: { select: { name: true } },
  counts: true,
} as const

/** The plan of an import for anyone who may import into it; null for everybody else, as for a plan that does not exist. */
async function planToImport(actor: Actor, verb: Verb, slug: string) {
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true, slug: true, firstYear: true, sample: true } })
  return plan && may(actor, verb, { planId: plan.id }) ? plan : null
}

/** The imports of a plan, newest first; null for anyone who may not import. */
export async function listImports(actor: Actor, slug: string) {
  const plan = await planToImport(actor, 'listImports', slug)
  if (!plan) return null
  const rows = await db.import.findMany({ where: { planId: plan.id }, select: listed, orderBy: { number: 'desc' }, take: 100 })
  return rows.map(({ counts, ...row }) => ({ ...row, counts: counts as OutcomeCounts | null }))
}
export type ListedImport = NonNullable<Awaited<ReturnType<typeof listImports>>>[number]

/** A dry run as a screen shows it. */
export type DryRun = {
  rows: RowDifference[]
  counts: OutcomeCounts
  fingerprint: string
  /** Actions of the plan that the file does not name, by number: they stay as they are. */
  absent: string[]
  /** Actions that the plan does not have and that importing adds, by number. */
  adds: string[]
  reconciliations: Reconciliation[]
  /** Values that the plan does not have, each once. */
  toDecide: ToDecide[]
  /** Values that were read differently from how they are written. */
  guessed: Guessed[]
  labels: Labels
  /** Organisations that applying the file adds. */
  added: { slug: string; name: string }[]
}

export type ImportView = ListedImport & {
  sheet: string | null
  rowCount: number
  mapping: Mapping
  /** The headings of the file, by column, and what comes first below them. */
  headings: string[]
  examples: string[]
  missing: ReturnType<typeof missingFields>
  mayConfirm: boolean
  /** Whether the person may have the file add organisations. */
  mayAdd: boolean
  /** What was recognised in the file, and can be chosen instead. */
  reading: FileReading
  /** The rows that may be the one with the headings, with what they say. */
  headRows: { line: number; text: string }[]
  /** What one should know about how the file was read. */
  notes: FileNote[]
  /** Null once it was applied or discarded, and as long as a column is missing. */
  dryRun: DryRun | null
  /** Why it cannot be undone any more; null when it can, or was not applied. */
  undoObstacle: UndoObstacle | null
}

/** One import with its dry run against what is stored now; null when it does not exist or the actor may not import. */
export async function getImport(actor: Actor, slug: string, number: number): Promise<ImportView | null> {
  const plan = await planToImport(actor, 'getImport', slug)
  if (!plan) return null
  const found = await db.import.findUnique({
    where: { planId_number: { planId: plan.id, number } },
    select: { ...listed, table: true, mapping: true, applied: true },
  })
  if (!found) return null
  const { table: rawTable, mapping: rawMapping, applied: rawApplied, counts, ...row } = found
  const table = storedTable.parse(rawTable)
  const mapping = withOwnMarks(storedMapping.parse(rawMapping), table)
  const missing = missingFields(row.kind, mapping)
  const open = row.appliedAt === null && row.discardedAt === null
  const kept = rawApplied === null ? null : applied.parse(rawApplied)
  return {
    ...row,
    counts: counts as OutcomeCounts | null,
    sheet: table.sheet,
    rowCount: importRows(table, mapping).length,
    mapping,
    headings: headingCells(table, mapping.headLine),
    examples: firstCells(table, mapping.headLine),
    reading: table.reading,
    headRows: headRows(table).map(({ line, cells }) => ({ line, text: cells.filter((cell) => cell.trim() !== '').join(', ') })),
    notes: [...table.notes, ...leftoverNotes(table, mapping), ...columnNotes(table, mapping)],
    mayAdd: may(actor, 'addOrganisation', { planId: plan.id }),
    missing,
    mayConfirm: canConfirmImported(actor, plan.id),
    dryRun: open && missing.length === 0 ? await dryRunOf(plan, { kind: row.kind, table: rawTable, mapping: rawMapping }) : null,
    undoObstacle: kept && row.appliedAt && !row.undoneAt ? await findUndoObstacle(db, kept, row.appliedAt) : null,
  }
}

type Compared = { kind: ImportKind; table: unknown; mapping: unknown }

async function dryRunOf(plan: PlanOfImport, file: Compared): Promise<DryRun> {
  const compared = await compareImport(db, plan, file)
  const named = new Set(compared.rows.map(({ number }) => numberKey(number)))
  const absent =
    compared.kind === 'ACTIONS' ? [...compared.stored.context.actions.keys()].filter((number) => !named.has(numberKey(number))) : []
  const adds =
    compared.kind === 'ACTIONS'
      ? compared.rows.filter(({ stored, outcome }) => !stored && outcome === 'new').map(({ number }) => number)
      : []
  const reconciliations =
    compared.kind === 'STATUSES' ? reconcile(await readLedger(db, plan.id, false), compared.rows, await listPublicTotals(plan.id)) : []
  const { context, added } = compared.stored
  const sets =
    'vocabulary' in context
      ? [...Object.values(context.vocabulary), context.titleStatuses]
      : [context.organisations, context.statuses, context.nothingToReport, context.closingReasons]
  const { rows, fingerprint } = compared
  const values = { toDecide: valuesToDecide(rows, sets), guessed: valuesGuessed(rows), labels: labelsOf(sets), added }
  return { ...values, rows, counts: countOutcomes(rows), fingerprint, absent, adds, reconciliations }
}

/** The file as it was uploaded; null when it does not exist or the actor may not import. */
export async function getImportFile(actor: Actor, slug: string, number: number) {
  const plan = await planToImport(actor, 'getImportFile', slug)
  return (
    plan &&
    db.import.findUnique({ where: { planId_number: { planId: plan.id, number } }, select: { fileName: true, format: true, file: true } })
  )
}

/** The codes that a file about a plan may use, with a word for each; null for anyone who may not import. */
export async function listImportCodes(actor: Actor, slug: string) {
  const plan = await planToImport(actor, 'listImportCodes', slug)
  if (!plan) return null
  const of = { where: { planId: plan.id }, orderBy: { position: 'asc' } } as const
  const named = { code: true, nameNl: true, nameEn: true } as const
  return {
    flagships: await db.flagship.findMany({
      ...of,
      select: { code: true, titleNl: true, titleEn: true, workingTitleNl: true, workingTitleEn: true },
    }),
    goals: await db.goal.findMany({ ...of, select: named }),
    targetGroups: await db.targetGroup.findMany({ ...of, select: named }),
    themes: await db.theme.findMany({ ...of, select: named }),
  }
}
