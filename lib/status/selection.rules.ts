import type { ActionStatus, NothingToReport } from '@/prisma/generated/enums'
import { changedFields, type EntryValues, emptyEntry, type StoredEntry } from './entry.rules'
import { isClosing, isUnchangedTwice, statusAsLastYear, type WorkingState } from './status.rules'

/** What is decided about a selection of rows at once. Closing states are not among it: each needs its own reason and destination. */
export type SelectionDecision = { reason: SharedReason } & (
  | { kind: 'confirmUnchanged' }
  | { kind: 'setStatus'; to: { status: WorkingState | null; nothingToReport: NothingToReport | null }; confirm: boolean }
)

/** One reason for every row of the selection that stands still for the second year; asked, never required (rule 8). */
export type SharedReason = Pick<EntryValues, 'unchangedReason' | 'reasonNl' | 'reasonEn'>

export const noReason: SharedReason = { unchangedReason: null, reasonNl: null, reasonEn: null }

/** A selected row as the decision finds it; `last` and `earlier` are the confirmed statuses of the two years before. */
export type SelectedRow = { entry: EntryValues | null; confirmed: boolean; last: ActionStatus | null; earlier: ActionStatus | null }

/** Why a decision passes a row by: a message of `sheet.selection.left`. */
export type Hindrance = 'confirmed' | 'nothingLastYear' | 'saysOtherwise' | 'closing' | 'same' | 'outOfScope' | 'changed' | 'unsaved'

/** What a decision leaves in a row, or why it passes it by. */
export type DecidedRow = { values: EntryValues; confirmed: boolean } | { left: Hindrance }

/**
 * What a decision does to one row. The preview and the command ask the same. Whatever is confirmed already stays as it is: taking a
 * confirmation away is done in the row itself, where one sees what one changes.
 */
export function decidedRow(row: SelectedRow, decision: SelectionDecision): DecidedRow {
  if (row.confirmed) return { left: 'confirmed' }
  return decision.kind === 'confirmUnchanged' ? asUnchanged(row, decision.reason) : withStatus(row, decision)
}

function asUnchanged(row: SelectedRow, reason: SharedReason): DecidedRow {
  const { entry, last } = row
  const status = statusAsLastYear(last)
  if (status === null) return { left: 'nothingLastYear' }
  if (entry && entry.status !== status) return { left: 'saysOtherwise' }
  return { values: withReason(entry ?? { ...emptyEntry, status }, row, reason), confirmed: true }
}

function withStatus(row: SelectedRow, { to, confirm, reason }: Extract<SelectionDecision, { kind: 'setStatus' }>): DecidedRow {
  const before = row.entry ?? emptyEntry
  if (isClosing(before.status)) return { left: 'closing' }
  const unchangedReason = to.status === row.last ? before.unchangedReason : null
  const values = withReason({ ...before, ...to, unchangedReason }, row, reason)
  return !confirm && changedFields(before, values).length === 0 ? { left: 'same' } : { values, confirmed: confirm }
}

/** Whether the shared reason is asked for a row: it stands still for the second year and says nothing about that itself. */
export const asksReason = (values: EntryValues, { last, earlier }: Pick<SelectedRow, 'last' | 'earlier'>): boolean =>
  isUnchangedTwice(values.status, last, earlier) && values.unchangedReason === null

function withReason(values: EntryValues, row: SelectedRow, reason: SharedReason): EntryValues {
  if (reason.unchangedReason === null || !asksReason(values, row)) return values
  const sentence = (values.reasonNl ?? values.reasonEn) ? {} : { reasonNl: reason.reasonNl, reasonEn: reason.reasonEn }
  return { ...values, unchangedReason: reason.unchangedReason, ...sentence }
}

/** What was in a row before an event: its fields as they are now, with those that the event changed put back. */
export function valuesBefore(now: EntryValues, before: unknown): EntryValues {
  const said = new Map<string, unknown>(typeof before === 'object' && before !== null ? Object.entries(before) : [])
  const fields = Object.keys(now).filter((field) => said.has(field))
  return { ...now, ...Object.fromEntries(fields.map((field) => [field, said.get(field)])) }
}

/** What became of a selection: how each row is now, and which were left and why. `batch` undoes it; null when nothing was written. */
export type SelectionResult = {
  batch: string | null
  rows: { number: string; entry: StoredEntry | null }[]
  left: { number: string; because: Hindrance }[]
}
