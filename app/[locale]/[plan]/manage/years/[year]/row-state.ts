import { changedFields, clearsConfirmation, type EntryValues, emptyEntry, type StoredEntry, valuesOf } from '@/lib/status/entry.rules'
import { statusAsLastYear } from '@/lib/status/status.rules'
import { gapOf, toEntry } from './row-values'

/** What is known of a row besides what one may change in it. */
export type RowContext = { last: EntryValues['status']; me: string }

/** What is sent for a row: its fields, or a decision about what is stored. */
export type Job = { number: string; kind: 'save' | 'confirm' | 'withdraw'; version: number; values: EntryValues }

/** n and N, as the server counted them just now. */
export type Confirmed = { reported: number; total: number }

/** What a job left in its row. */
export type Saved = EntryValues & Pick<StoredEntry, 'version' | 'savedAt' | 'confirmedAt'>

/** What became of a job. `refused` is a sentence that says what to do, `forbidden` the id under which the server logged it. */
export type JobAnswer =
  | { saved: Saved }
  | { conflict: StoredEntry | null }
  | { refused: string }
  | { forbidden: string }
  | { signedOut: string }
  | { otherUser: true }
  | { unreachable: true }

/** Why a row is not saved, although it could be. The fields keep what was typed. */
export type RowTrouble = Exclude<JobAnswer, { saved: Saved } | { conflict: unknown }> | { conflict: StoredEntry }

/**
 * One row of the sheet in this browser. `stored` is what the server holds as far as this browser knows, `mine` what the fields
 * hold. Nothing leaves `mine` unless the person changes it or chooses what somebody else wrote.
 */
export type RowState = {
  number: string
  version: number
  stored: EntryValues
  mine: EntryValues
  saved: { at: Date; by: string | null } | null
  confirmed: { at: Date; by: string | null } | null
  /** When to send, in milliseconds; null while nothing waits. */
  due: number | null
  /** To do as soon as the fields are saved. */
  wish: 'confirm' | 'withdraw' | null
  underway: Job | null
  trouble: RowTrouble | null
  /** Somebody else changed the row before it was confirmed: look again. */
  changedBy: StoredEntry | null
  /** The fields hold text that this browser had kept. */
  restored: boolean
  /** Somebody asked to confirm, and something is still to be filled in. */
  asked: boolean
}

export function rowOf(number: string, entry: StoredEntry | null): RowState {
  const values = entry ? valuesOf(entry) : emptyEntry
  return {
    number,
    version: entry?.version ?? 0,
    stored: values,
    mine: values,
    saved: entry && { at: entry.savedAt, by: entry.savedBy },
    confirmed: entry?.confirmedAt ? { at: entry.confirmedAt, by: entry.confirmedBy } : null,
    due: null,
    wish: null,
    underway: null,
    trouble: null,
    changedBy: null,
    restored: false,
    asked: false,
  }
}

/** Whether the fields differ from what is stored. */
export const isDirty = (row: RowState): boolean => changedFields(row.stored, toEntry(row.mine)).length > 0

/** Whether leaving the page now would lose something. */
export const isUnsaved = (row: RowState): boolean => isDirty(row) || row.underway !== null || row.wish !== null

/** The person changed fields: send them at `due`. */
export function edit(row: RowState, change: Partial<EntryValues>, due: number, { last }: RowContext): RowState {
  const mine = withoutStaleReason({ ...row.mine, ...change }, last)
  const kept = row.trouble && ('conflict' in row.trouble || 'signedOut' in row.trouble || 'otherUser' in row.trouble)
  // a note may still change under a confirmation that is on its way, what is confirmed may not
  const wish = clearsConfirmation(changedFields(row.mine, mine)) ? null : row.wish
  return { ...row, mine, due, wish, trouble: kept ? row.trouble : null, changedBy: null, restored: false, asked: false }
}

/** The reason for standing still goes when the status moves; it is a choice, not something typed. */
const withoutStaleReason = (values: EntryValues, last: EntryValues['status']): EntryValues =>
  values.status === last ? values : { ...values, unchangedReason: null }

/** The person asks to confirm, or to take a confirmation back. Where nothing was chosen, last year's status is what is confirmed. */
export function ask(row: RowState, wish: 'confirm' | 'withdraw', now: number, { last }: RowContext): RowState {
  const open = wish === 'confirm' && !row.mine.status && !row.mine.nothingToReport
  const taken = open ? statusAsLastYear(last) : null
  const mine = taken && isDirty(row) ? { ...row.mine, status: taken } : row.mine
  const next = { ...row, mine, due: now, changedBy: null }
  const incomplete = isDirty(next) ? gapOf(mine) !== null : open && taken === null
  return incomplete ? { ...next, asked: true } : { ...next, asked: false, wish }
}

/** Try again what could not be sent. */
export const retry = (row: RowState, now: number): RowState =>
  row.trouble && !('conflict' in row.trouble) ? { ...row, trouble: null, due: now } : row

/** What is to be sent for a row now; null while there is nothing, or nothing that can be. */
export function jobOf(row: RowState, now: number): Job | null {
  if (row.underway || row.trouble || row.due === null || row.due > now) return null
  const job = (kind: Job['kind'], values: EntryValues): Job => ({ number: row.number, kind, version: row.version, values })
  if (isDirty(row)) return gapOf(row.mine) ? null : job('save', toEntry(row.mine))
  return row.wish && job(row.wish, row.stored)
}

export const begin = (row: RowState, job: Job): RowState => ({ ...row, underway: job, due: null })

/** The answer to a job, while the person may have gone on typing. */
export function settle(row: RowState, job: Job, answer: JobAnswer, now: number, facts: RowContext & { myName: string }): RowState {
  const rest = { ...row, underway: null }
  if ('saved' in answer) return afterSave(rest, job, answer.saved, now, facts.myName)
  if (!('conflict' in answer)) return { ...rest, trouble: answer, wish: 'refused' in answer || 'forbidden' in answer ? null : row.wish }
  return meet(rest, job, answer.conflict, now, facts)
}

function afterSave(row: RowState, job: Job, saved: Saved, now: number, myName: string): RowState {
  const values = valuesOf(saved)
  // "as last year" wrote a status that nobody chose here
  const asLastYear = job.version === 0 && job.kind === 'confirm'
  const unchosen = !row.mine.status && !row.mine.nothingToReport
  // a note typed meanwhile stays, and goes with the status that was written
  const kept = asLastYear && unchosen ? { ...row.mine, status: values.status } : row.mine
  const mine = asLastYear && !isDirty(row) ? values : kept
  const wish = row.wish === job.kind ? null : row.wish
  const supplied = job.kind === 'save' || job.version === 0
  const next: RowState = {
    ...row,
    mine,
    stored: values,
    version: saved.version,
    saved: supplied ? { at: saved.savedAt, by: myName } : row.saved,
    confirmed: saved.confirmedAt && (row.confirmed ?? { at: saved.confirmedAt, by: myName }),
    wish,
  }
  return { ...next, due: wish || isDirty(next) ? (row.due ?? now) : null }
}

/** The stored entry is not the one this row started from. */
function meet(row: RowState, job: Job, theirs: StoredEntry | null, now: number, { me }: RowContext): RowState {
  if (theirs === null) return { ...row, stored: emptyEntry, version: 0, saved: null, confirmed: null, due: now }
  const known = { ...rowOf(row.number, theirs), mine: row.mine, due: now, wish: row.wish }
  const same = changedFields(theirs, toEntry(row.mine)).length === 0
  // the same words, or our own save of which the answer got lost: go on from there
  if (same || (theirs.savedById === me && changedFields(theirs, job.values).length === 0)) {
    const done = row.wish === (theirs.confirmedAt ? 'confirm' : 'withdraw')
    return { ...known, wish: done ? null : row.wish }
  }
  if (!isDirty(row)) return { ...rowOf(row.number, theirs), changedBy: theirs }
  return { ...row, wish: null, trouble: { conflict: theirs } }
}

/** The person chose, part by part, between what they wrote and what somebody else did. */
export function resolve(row: RowState, chosen: EntryValues, now: number, { last }: RowContext): RowState {
  if (!row.trouble || !('conflict' in row.trouble)) return row
  return { ...rowOf(row.number, row.trouble.conflict), mine: withoutStaleReason(chosen, last), due: now }
}

/** What this browser kept of a row: the fields, and what they started from. */
export type KeptRow = { version: number; stored: EntryValues; mine: EntryValues }

/** Puts kept text back into a row that was just loaded; where somebody changed the row since, the person chooses. */
export function restore(row: RowState, draft: KeptRow, entry: StoredEntry | null, now: number): RowState {
  const back: RowState = { ...row, mine: draft.mine, restored: true, due: now }
  if (!isDirty(back)) return row
  if (draft.version === row.version || entry === null) return back
  return { ...back, stored: draft.stored, version: draft.version, trouble: { conflict: entry } }
}

/** The row was changed as part of a selection. What was typed meanwhile stays, and is sent on top of it. */
export function take(row: RowState, entry: StoredEntry | null, now: number): RowState {
  const fresh = rowOf(row.number, entry)
  const typed = changedFields(row.stored, toEntry(row.mine))
  if (typed.length === 0) return fresh
  return { ...fresh, mine: { ...fresh.mine, ...Object.fromEntries(typed.map((field) => [field, row.mine[field]])) }, due: now }
}
