import type { EntryValues, StoredEntry } from '@/lib/status/entry.rules'
import type { DraftStore } from './row-drafts'
import { isSameStanding, type Standing, standingOf } from './row-standing'
import {
  ask,
  begin,
  edit,
  isDirty,
  isUnsaved,
  type Job,
  type JobAnswer,
  jobOf,
  type KeptRow,
  type RowContext,
  type RowState,
  resolve,
  restore,
  retry,
  rowOf,
  settle,
  take,
} from './row-state'

/** Typing waits this long for the next key before it is sent. */
export const typingPause = 900

export type Clock = { now: () => number; after: (milliseconds: number, run: () => void) => () => void }

export type QueueRow = { number: string; entry: StoredEntry | null; last: EntryValues['status']; mayWrite: boolean }

type Options = {
  rows: QueueRow[]
  me: { id: string; name: string }
  send: (job: Job) => Promise<JobAnswer>
  drafts: DraftStore
  clock: Clock
}

/**
 * The rows of a sheet and what waits to be sent. One job is under way at a time; what is changed meanwhile in a row is sent
 * together afterwards. Every change is kept in the browser until the server has it.
 */
export class RowQueue {
  private readonly rows: Map<string, RowState>
  private readonly listeners = new Set<() => void>()
  private readonly facts: Map<string, RowContext & { myName: string; entry: StoredEntry | null }>
  private busy = false
  private saved = false
  private stands: Standing = { kind: 'untouched', rows: [] }
  private stopTimer: (() => void) | null = null

  constructor(private readonly options: Options) {
    const { rows, me } = options
    this.rows = new Map(rows.map(({ number, entry }) => [number, rowOf(number, entry)]))
    this.facts = new Map(rows.map(({ number, last, entry }) => [number, { last, me: me.id, myName: me.name, entry }]))
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  readonly row = (number: string): RowState => {
    const row = this.rows.get(number)
    if (!row) throw new Error(`no action ${number} on this sheet`)
    return row
  }

  /** Where all of it stands; the same object until that changes. */
  readonly standing = (): Standing => this.stands

  /** Whether leaving the page now would lose something. */
  readonly isUnsaved = (): boolean => [...this.rows.values()].some(isUnsaved)

  /** Brings back what this browser kept from before the page was loaded. */
  restore(): void {
    for (const { number, entry, mayWrite } of this.options.rows) {
      const draft = mayWrite ? this.options.drafts.read(number) : null
      if (!draft) continue
      this.change(number, (row) => restore(row, draft, entry, this.options.clock.now()))
      // it had arrived, only the answer had not
      if (!isDirty(this.row(number))) this.options.drafts.drop(number)
    }
    this.pump()
  }

  /** What this browser keeps of a row that cannot be written any more; null on the server and when there is nothing. */
  readonly keptDraft = (number: string): KeptRow | null => this.options.drafts.read(number)

  readonly dropDraft = (number: string): void => this.options.drafts.drop(number)

  /** `typing` waits for a pause; a choice is sent at once. */
  edit(number: string, change: Partial<EntryValues>, how: 'typing' | 'choice'): void {
    const due = this.options.clock.now() + (how === 'typing' ? typingPause : 0)
    this.change(number, (row, facts) => edit(row, change, due, facts))
    this.pump()
  }

  /** The person left a field: no need to wait for a pause. */
  flush(number: string): void {
    this.change(number, (row) => (row.due === null ? row : { ...row, due: this.options.clock.now() }))
    this.pump()
  }

  ask(number: string, wish: 'confirm' | 'withdraw'): void {
    this.change(number, (row, facts) => ask(row, wish, this.options.clock.now(), facts))
    this.pump()
  }

  resolve(number: string, chosen: EntryValues): void {
    this.change(number, (row, facts) => resolve(row, chosen, this.options.clock.now(), facts))
    this.pump()
  }

  /** What a decision about a selection left in its rows. */
  take(rows: { number: string; entry: StoredEntry | null }[]): void {
    for (const { number, entry } of rows) this.change(number, (row) => take(row, entry, this.options.clock.now()))
    this.pump()
  }

  /** Tries again everything that could not be sent. */
  retry(): void {
    for (const number of this.rows.keys()) this.change(number, (row) => retry(row, this.options.clock.now()))
    this.pump()
  }

  private change(number: string, how: (row: RowState, facts: RowContext & { myName: string }) => RowState): void {
    const before = this.row(number)
    const facts = this.facts.get(number)
    const after = facts ? how(before, facts) : before
    if (after === before) return
    this.rows.set(number, after)
    if (isDirty(after)) this.options.drafts.keep(number, { version: after.version, stored: after.stored, mine: after.mine })
    else this.options.drafts.drop(number)
    const stands = standingOf(this.rows.values(), this.saved)
    if (!isSameStanding(stands, this.stands)) this.stands = stands
    for (const listener of this.listeners) listener()
  }

  private pump(): void {
    this.stopTimer?.()
    this.stopTimer = null
    if (this.busy) return
    const now = this.options.clock.now()
    const job = this.waiting()
      .map((row) => jobOf(row, now))
      .find((ready) => ready !== null)
    if (job) return void this.run(job)
    const later = this.waiting().find((row) => (row.due ?? 0) > now)
    if (later) this.stopTimer = this.options.clock.after((later.due ?? now) - now, () => this.pump())
  }

  /** Rows with something to send, the longest waiting first. */
  private waiting(): RowState[] {
    return [...this.rows.values()].filter((row) => row.due !== null).sort((a, b) => (a.due ?? 0) - (b.due ?? 0))
  }

  private async run(job: Job): Promise<void> {
    this.busy = true
    this.change(job.number, (row) => begin(row, job))
    const answer = await this.options.send(job)
    this.busy = false
    if ('saved' in answer) this.saved = true
    this.change(job.number, (row, facts) => settle(row, job, answer, this.options.clock.now(), facts))
    this.pump()
  }
}
