import 'server-only'
import { type Database, db } from '../db'
import { RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import type { Actor } from '../user/user.rules'
import { holdPlan, lockYear } from '../year/year.queries'
import type { YearInput } from '../year/year.schema'
import { findSuccessor, refuseIfCountedLater, refuseIfLeftLater } from './entry.queries'
import { changedFields, clearsConfirmation, emptyEntry, type StoredEntry, valuesOf } from './entry.rules'
import type { RowInput, StatusInput } from './entry.schema'
import { readLedger } from './ledger.queries'
import { actionsInScope, tally } from './ledger.rules'
import { conflict, type SavedEntry, storedIn, writeRow } from './sheet-row.commands'
import { type LockedRow, lockRow, storedEntry } from './sheet-row.queries'
import { refuseUnlessEntry } from './sheet-row.rules'
import { isClosing, statusAsLastYear } from './status.rules'

/**
 * Saves one row of the year sheet as an unconfirmed entry, whole: a field that is null becomes empty. Values that are stored already
 * change nothing, so a post that arrives twice does no harm. A changed status or reason clears the confirmation (rule 3).
 * @throws ForbiddenError for anyone who may not write the row; RuleError when the year is not open, the action does not count in it, or the
 * values are not an entry; ConflictError with the stored entry when `version` is not the stored one. Nothing is written then.
 */
export function logStatus(actor: Actor, input: StatusInput): Promise<SavedEntry> {
  return db.$transaction(async (transaction) => {
    const saving = await beginSaving(transaction, actor, input)
    return save(transaction, actor, saving, saving.staysConfirmed)
  })
}

/** What saving a row would change. */
type Saving = {
  row: LockedRow
  input: StatusInput
  /** What is stored, where it says the same already. */
  unchanged: StoredEntry | null
  /** Whether the screen showed another version than the one that is stored. */
  stale: boolean
  /** Whether the entry is confirmed before, and still is after saving alone. */
  confirmed: boolean
  staysConfirmed: boolean
}

async function beginSaving(transaction: Database, actor: Actor, input: StatusInput): Promise<Saving> {
  const row = await lockRow(transaction, actor, 'logStatus', input)
  const before = storedIn(row)
  const changed = changedFields(before ?? emptyEntry, valuesOf(input))
  const confirmed = before?.confirmedAt != null
  return {
    row,
    input,
    unchanged: changed.length === 0 ? before : null,
    stale: input.version !== (before?.version ?? 0),
    confirmed,
    staysConfirmed: confirmed && !clearsConfirmation(changed),
  }
}

/** @param ends whether the entry is confirmed when all is done of which this is a part. */
async function save(transaction: Database, actor: Actor, saving: Saving, ends: boolean): Promise<SavedEntry> {
  const { row, input, unchanged, stale, staysConfirmed } = saving
  const { number, year } = input
  if (unchanged) return unchanged
  if (stale) throw await conflict(transaction, row, year)
  const values = valuesOf(input)
  refuseUnlessEntry(values, row)
  await refuseIfLeftLater(transaction, row, year, { status: values.status, confirmed: ends })
  const successor = await findSuccessor(transaction, row, number, year, values)
  return writeRow(transaction, actor, row, { kind: 'logStatus', year, values, confirmed: staysConfirmed, ...successor })
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
  const before = storedIn(row)
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
 * Saves an entry and confirms it, at once: a correction of a closed year is never for a moment something nobody confirmed.
 * @throws as logStatus and confirmStatus; what closed an action may then get another reason or destination, also when a later closed year
 * was closed without it.
 */
export function reportConfirmed(actor: Actor, input: StatusInput): Promise<SavedEntry> {
  return db.$transaction(async (transaction) => {
    const saving = await beginSaving(transaction, actor, input)
    // somebody else took the confirmation back, which this screen did not show
    if (saving.unchanged && saving.stale && !saving.confirmed) throw await conflict(transaction, saving.row, input.year)
    const saved = await save(transaction, actor, saving, true)
    return saved.confirmedAt ? saved : confirmWithin(transaction, actor, { ...addressOf(input), version: saved.version })
  })
}

/**
 * Saves an entry and leaves it unconfirmed, at once.
 * @throws as logStatus and withdrawConfirmation.
 */
export function reportUnconfirmed(actor: Actor, input: StatusInput): Promise<SavedEntry> {
  return db.$transaction(async (transaction) => {
    const saving = await beginSaving(transaction, actor, input)
    // somebody else confirmed it, which this screen did not show
    if (saving.unchanged && saving.stale && saving.confirmed) throw await conflict(transaction, saving.row, input.year)
    const saved = await save(transaction, actor, saving, false)
    return saved.confirmedAt ? withdrawWithin(transaction, actor, { ...addressOf(input), version: saved.version }) : saved
  })
}

const addressOf = ({ plan, number, year }: StatusInput) => ({ plan, number, year })

/**
 * Closes a reporting year: its entries can no longer be written, and the list of actions that counted is stored, so that later
 * additions never change its N (rules 4 and 12). A year is never reopened.
 * @throws ForbiddenError unless the actor coordinates the plan; RuleError when the year was not opened, is closed already, or an
 * earlier year is still open: an action that is closed there would have to leave this year's list.
 */
export function closeYear(actor: Actor, input: YearInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const { planId, closedAt } = await lockYear(transaction, actor, 'closeYear', input)
    const { year } = input
    if (closedAt) throw new RuleError('year.closed', { year: String(year) })
    await holdPlan(transaction, planId)
    const earlier = await transaction.reportingYear.findFirst({
      where: { planId, year: { lt: year }, closedAt: null },
      select: { year: true },
      orderBy: { year: 'asc' },
    })
    if (earlier) throw new RuleError('year.earlierOpen', { year: String(year), earlier: String(earlier.year) })
    const ledger = await readLedger(transaction, planId, false)
    const { total, reported } = tally(ledger, year)
    await transaction.yearScope.createMany({
      data: actionsInScope(ledger, year).map((action) => ({ planId, year, actionId: action.id })),
    })
    await transaction.reportingYear.update({
      where: { planId_year: { planId, year } },
      data: { closedAt: new Date(), version: { increment: 1 } },
      select: { year: true },
    })
    await recordEvent(transaction, {
      planId,
      actorId: actor.id,
      kind: 'closeYear',
      objectType: 'ReportingYear',
      objectId: String(year),
      year,
      before: { closed: false },
      after: { closed: true, confirmed: reported, total },
    })
  })
}
