import 'server-only'
import { randomUUID } from 'node:crypto'
import { db } from '../../db'
import { RuleError } from '../../errors'
import type { Actor } from '../../user/rules'
import { type StoredEntry, valuesOf } from '../entry/rules'
import { standing } from '../row/commands'
import { type LockedRow, listStoredEntries, lockRows } from '../row/queries'
import { refuseUnlessEntry } from '../row/rules'
import { findBatch } from './queries'
import { type Decision, outcomeOf, type SelectionResult, valuesBefore } from './rules'
import type { SelectionStatusInput, UnchangedInput, UndoInput } from './schema'
import { type RowChange, writeRows } from './writing/commands'

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

function decide(actor: Actor, { plan, year, rows: asked }: UnchangedInput, decision: Decision): Promise<SelectionResult> {
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

function outcomeFor(row: LockedRow, version: number, decision: Decision) {
  const before = standing(row)
  if (!row.counts) return { left: 'outOfScope' as const }
  if (version !== (before?.version ?? 0)) return { left: 'changed' as const }
  const entry = before && valuesOf(before)
  return outcomeOf({ entry, confirmed: before?.confirmedAt != null, last: row.lastStatus, earlier: row.earlierStatus }, decision)
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
      const now = standing(row)
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
