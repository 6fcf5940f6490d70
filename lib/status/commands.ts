import 'server-only'
import { type Database, db } from '../db'
import { RuleError } from '../errors'
import type { Actor } from '../user/rules'
import { findSuccessor, refuseIfCountedLater, refuseIfLeftLater } from './entry/queries'
import { changedFields, clearsConfirmation, emptyEntry, valuesOf } from './entry/rules'
import { conflict, type SavedEntry, standing, writeRow } from './row/commands'
import { lockRow, storedEntry } from './row/queries'
import { refuseUnlessEntry } from './row/rules'
import { isClosing, statusAsLastYear } from './rules'
import type { RowInput, StatusInput } from './schema'

/**
 * Saves one row of the year sheet as an unconfirmed entry, whole: a field that is null becomes empty. Values that are stored already
 * change nothing, so a post that arrives twice does no harm. A changed status or reason clears the confirmation (rule 3).
 * @throws ForbiddenError for anyone who may not write the row; RuleError when the year is not open, the action does not count in it, or the
 * values are not an entry; ConflictError with the stored entry when `version` is not the stored one. Nothing is written then.
 */
export function logStatus(actor: Actor, input: StatusInput): Promise<SavedEntry> {
  return db.$transaction((transaction) => logWithin(transaction, actor, input))
}

/** The same as a part of something larger; `ends` says whether the entry is confirmed when that is over, if it says more than this does. */
async function logWithin(transaction: Database, actor: Actor, input: StatusInput, ends?: boolean): Promise<SavedEntry> {
  const { plan, number, year, version, ...values } = input
  const row = await lockRow(transaction, actor, 'logStatus', input)
  const before = standing(row)
  const changed = changedFields(before ?? emptyEntry, values)
  const stale = version !== (before?.version ?? 0)
  const sure = before?.confirmedAt != null
  if (before && changed.length === 0) {
    if (stale && ends !== undefined && ends !== sure) throw await conflict(transaction, row, year)
    return before
  }
  if (stale) throw await conflict(transaction, row, year)
  refuseUnlessEntry(values, row)
  const confirmed = sure && !clearsConfirmation(changed)
  await refuseIfLeftLater(transaction, row, year, { status: values.status, confirmed: ends ?? confirmed })
  const successor = await findSuccessor(transaction, row, number, year, values)
  return writeRow(transaction, actor, row, { kind: 'logStatus', year, values, confirmed, ...successor })
}

/**
 * Confirms what is stored for a row. Without an entry it confirms "as last year": it writes last year's confirmed working status,
 * without its note; a closing state is never taken over. The `after` of the event names the confirmed state.
 * @throws as logStatus; RuleError also when there is nothing to confirm, or a later closed year counts an action that would close.
 */
export function confirmStatus(actor: Actor, input: RowInput): Promise<SavedEntry> {
  return db.$transaction((transaction) => confirmWithin(transaction, actor, input))
}

async function confirmWithin(transaction: Database, actor: Actor, input: RowInput): Promise<SavedEntry> {
  const { number, year, version } = input
  const row = await lockRow(transaction, actor, 'confirmStatus', input)
  const before = standing(row)
  if (version !== (before?.version ?? 0)) throw await conflict(transaction, row, year)
  if (before?.confirmedAt) return before
  const status = statusAsLastYear(row.lastStatus)
  if (!before && !status) throw new RuleError('status.nothingToConfirm', {}, 'status')
  const values = before ? valuesOf(before) : { ...emptyEntry, status }
  const successor = await findSuccessor(transaction, row, number, year, values)
  if (isClosing(values.status)) await refuseIfCountedLater(transaction, row, year)
  return writeRow(transaction, actor, row, { kind: 'confirmStatus', year, values, confirmed: true, ...successor })
}

/**
 * Takes a confirmation back: the entry stays, unconfirmed, and does not count any more.
 * @throws as confirmStatus.
 */
export function withdrawConfirmation(actor: Actor, input: RowInput): Promise<SavedEntry> {
  return db.$transaction((transaction) => withdrawWithin(transaction, actor, input))
}

async function withdrawWithin(transaction: Database, actor: Actor, input: RowInput): Promise<SavedEntry> {
  const { year, version } = input
  const row = await lockRow(transaction, actor, 'withdrawConfirmation', input)
  if (!row.entry || version !== row.entry.version) throw await conflict(transaction, row, year)
  const { successorActionId, successorOrganisationId } = row.entry
  const before = storedEntry({ ...row.entry, savedBy: null, confirmedBy: null })
  if (!before.confirmedAt) return before
  await refuseIfLeftLater(transaction, row, year, { status: before.status, confirmed: false })
  const change = { kind: 'withdrawConfirmation', year, values: valuesOf(before), confirmed: false } as const
  return writeRow(transaction, actor, row, { ...change, successorActionId, successorOrganisationId })
}

/**
 * Saves an entry and leaves it confirmed or not, at once: a correction of a closed year is never for a moment something nobody confirmed.
 * @throws as logStatus, confirmStatus and withdrawConfirmation; what closed an action may then get another reason or destination, also
 * when a later closed year was closed without it.
 */
export function reportStatus(actor: Actor, { confirm, ...input }: StatusInput & { confirm: boolean }): Promise<SavedEntry> {
  return db.$transaction(async (transaction) => {
    const saved = await logWithin(transaction, actor, input, confirm)
    if ((saved.confirmedAt !== null) === confirm) return saved
    const then = confirm ? confirmWithin : withdrawWithin
    return then(transaction, actor, { plan: input.plan, number: input.number, year: input.year, version: saved.version })
  })
}
