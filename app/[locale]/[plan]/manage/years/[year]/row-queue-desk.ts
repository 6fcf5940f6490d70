import {
  changedFields,
  clearsConfirmation,
  type EntryValues,
  emptyEntry,
  gapIn,
  type StoredEntry,
  valuesOf,
} from '@/lib/status/entry.rules'
import { type ConflictSide, chosenValues, differingParts } from './conflict-parts'
import { draftStore } from './row-drafts'
import { RowQueue } from './row-queue'
import { isUnsaved, type Job, type JobAnswer } from './row-state'
import { toEntry } from './row-values'

export const me = { id: 'an', name: 'An' }

/** What a browser keeps for a tab. */
export class Tab implements Storage {
  private readonly items = new Map<string, string>()
  get length() {
    return this.items.size
  }
  readonly key = (index: number) => [...this.items.keys()][index] ?? null
  readonly getItem = (key: string) => this.items.get(key) ?? null
  readonly setItem = (key: string, value: string) => void this.items.set(key, value)
  readonly removeItem = (key: string) => void this.items.delete(key)
  readonly clear = () => this.items.clear()
}

/** The rows as the server would keep them: one version per write, refused when the version is not the stored one. */
export class Server {
  readonly entries = new Map<string, StoredEntry>()
  private clock = 0

  write(number: string, values: EntryValues, by: { id: string; name: string }, confirmed = false): StoredEntry {
    const before = this.entries.get(number)
    const savedAt = new Date(++this.clock)
    const confirmedAt = confirmed ? savedAt : null
    const entry: StoredEntry = {
      ...values,
      version: (before?.version ?? 0) + 1,
      savedAt,
      savedById: by.id,
      savedBy: by.name,
      confirmedAt,
      confirmedBy: confirmed ? by.name : null,
    }
    this.entries.set(number, entry)
    return entry
  }

  take(job: Job): JobAnswer {
    const before = this.entries.get(job.number)
    const changed = changedFields(before ?? emptyEntry, job.values)
    if (job.kind === 'save' && before && changed.length === 0) return { saved: before }
    if (job.version !== (before?.version ?? 0)) return { conflict: before ?? null }
    if (job.kind === 'save') {
      if (gapIn(job.values)) throw new Error('the browser sent something that is not an entry')
      return { saved: this.write(job.number, job.values, me, before?.confirmedAt != null && !clearsConfirmation(changed)) }
    }
    const values = before ? valuesOf(before) : { ...emptyEntry, status: 'BEING_LAUNCHED' as const }
    return { saved: this.write(job.number, values, me, job.kind === 'confirm') }
  }
}

/** One tab with the sheet of two actions; the test decides when time passes and when an answer arrives. */
export class Desk {
  readonly server = new Server()
  readonly tab = new Tab()
  queue = this.load()
  private now = 0
  private timers: { at: number; run: () => void }[] = []
  private answers: { job: Job; give: (answer: JobAnswer) => void }[] = []

  private load(): RowQueue {
    const rows = ['1', '2'].map((number) => ({
      number,
      entry: this.server.entries.get(number) ?? null,
      last: 'BEING_LAUNCHED' as const,
      mayWrite: true,
    }))
    const queue = new RowQueue({
      rows,
      me,
      send: (job) => new Promise((give) => this.answers.push({ job, give })),
      drafts: draftStore(this.tab, me.id, 'plan', 2025),
      clock: {
        now: () => this.now,
        after: (milliseconds, run) => {
          const timer = { at: this.now + milliseconds, run }
          this.timers.push(timer)
          return () => {
            this.timers = this.timers.filter((other) => other !== timer)
          }
        },
      },
    })
    return queue
  }

  /** The page is loaded again: what was under way never answers, though it may have arrived; what was not saved comes from the tab. */
  reload(arrived = false) {
    const [first] = this.answers
    if (first && arrived) this.server.take(first.job)
    this.timers = []
    this.answers = []
    this.queue = this.load()
    this.queue.restore()
  }

  pass(milliseconds: number) {
    this.now += milliseconds
    const due = this.timers.filter(({ at }) => at <= this.now)
    this.timers = this.timers.filter(({ at }) => at > this.now)
    for (const { run } of due) run()
  }

  /** What was sent and has no answer yet. */
  readonly sent = () => this.answers.map(({ job }) => job)

  async arrive(how: 'answered' | 'answer lost' | 'never sent' | 'signed out') {
    const [first, ...rest] = this.answers
    if (!first) return
    this.answers = rest
    const answer = (): JobAnswer => {
      if (how === 'never sent') return { unreachable: true }
      if (how === 'signed out') return { signedOut: '/nl/sign-in' }
      const given = this.server.take(first.job)
      return how === 'answer lost' ? { unreachable: true } : given
    }
    first.give(answer())
    await new Promise((done) => setImmediate(done))
  }

  readonly conflictOf = (number: string) => {
    const { trouble } = this.queue.row(number)
    return trouble && 'conflict' in trouble ? trouble.conflict : null
  }

  choose(number: string, sides?: ConflictSide) {
    const theirs = this.conflictOf(number)
    if (!theirs) return []
    const row = this.queue.row(number)
    const parts = differingParts(row.stored, row.mine, theirs)
    const chosen = Object.fromEntries(parts.map(({ part, side }) => [part, sides ?? side]))
    this.queue.resolve(number, chosenValues(row.mine, theirs, chosen))
    return parts.filter(({ part }) => chosen[part] === 'theirs').map(({ part }) => part)
  }

  /** Everything works again, and the person finishes what the sheet asks. */
  async finish() {
    for (let round = 0; round < 60; round += 1) {
      for (const number of ['1', '2']) {
        const row = this.queue.row(number)
        if (this.conflictOf(number)) this.choose(number, 'mine')
        else if (gapIn(toEntry(row.mine)) && isUnsaved(row))
          this.queue.edit(number, { status: 'REALISED', nothingToReport: null }, 'choice')
      }
      this.queue.retry()
      this.pass(10_000)
      await this.arrive('answered')
    }
  }
}

/** A store that refuses. */
export const fail = () => {
  throw new Error('the browser refuses')
}
