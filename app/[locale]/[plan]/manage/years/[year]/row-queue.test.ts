import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changedFields,
  clearsConfirmation,
  type EntryValues,
  emptyEntry,
  gapIn,
  type StoredEntry,
  valuesOf,
} from '@/lib/status/entry/rules'
import { chosenValues, differingParts, type Side } from './conflict-parts'
import { draftStore, forgetDrafts } from './row-drafts'
import { RowQueue, typingPause } from './row-queue'
import { type Answer, isUnsaved, type Job } from './row-state'
import { toEntry } from './row-values'

const me = { id: 'an', name: 'An' }

/** What a browser keeps for a tab. */
class Tab implements Storage {
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
class Server {
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

  take(job: Job): Answer {
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
class Desk {
  readonly server = new Server()
  readonly tab = new Tab()
  queue = this.load()
  private now = 0
  private timers: { at: number; run: () => void }[] = []
  private answers: { job: Job; give: (answer: Answer) => void }[] = []

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
    const answer = (): Answer => {
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

  choose(number: string, sides?: Side) {
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

describe('the queue of the sheet', () => {
  it('sends one thing at a time, and what was changed meanwhile together', async () => {
    const desk = new Desk()
    desk.queue.edit('1', { status: 'REALISED' }, 'choice')
    desk.queue.edit('2', { status: 'REALISED' }, 'choice')
    desk.queue.edit('1', { noteNl: 'a' }, 'typing')
    desk.queue.edit('1', { noteNl: 'ab' }, 'typing')
    expect(desk.sent()).toMatchObject([{ number: '1', values: { status: 'REALISED', noteNl: null } }])
    await desk.arrive('answered')
    expect(desk.sent()).toMatchObject([{ number: '2' }])
    await desk.arrive('answered')
    expect(desk.sent()).toEqual([])
    desk.pass(typingPause)
    expect(desk.sent()).toMatchObject([{ number: '1', version: 1, values: { noteNl: 'ab' } }])
    await desk.arrive('answered')
    expect(desk.queue.isUnsaved()).toBe(false)
  })

  it('waits with a note until a status is chosen, and keeps it in the tab', () => {
    const desk = new Desk()
    desk.queue.edit('1', { noteNl: 'Een zin' }, 'typing')
    desk.pass(5000)
    expect(desk.sent()).toEqual([])
    expect(desk.queue.isUnsaved()).toBe(true)
    desk.reload()
    expect(desk.queue.row('1')).toMatchObject({ mine: { noteNl: 'Een zin' }, restored: true })
  })

  it('confirms after it saved, in that order', async () => {
    const desk = new Desk()
    desk.queue.edit('1', { status: 'REALISED', noteNl: 'Klaar' }, 'typing')
    desk.queue.ask('1', 'confirm')
    expect(desk.sent()).toMatchObject([{ kind: 'save', version: 0 }])
    await desk.arrive('answered')
    expect(desk.sent()).toMatchObject([{ kind: 'confirm', version: 1 }])
    await desk.arrive('answered')
    expect(desk.queue.row('1')).toMatchObject({ version: 2, confirmed: { by: 'An' }, wish: null })
  })

  it('confirms an untouched row as last year, and shows the status it wrote', async () => {
    const desk = new Desk()
    desk.queue.ask('1', 'confirm')
    expect(desk.sent()).toMatchObject([{ kind: 'confirm', version: 0 }])
    await desk.arrive('answered')
    expect(desk.queue.row('1')).toMatchObject({ mine: { status: 'BEING_LAUNCHED' }, confirmed: { by: 'An' } })
    expect(desk.queue.isUnsaved()).toBe(false)
  })

  it('takes last year’s status along when only a note was typed', async () => {
    const desk = new Desk()
    desk.queue.edit('1', { noteNl: 'Zelfde als vorig jaar' }, 'typing')
    desk.queue.ask('1', 'confirm')
    expect(desk.sent()).toMatchObject([{ kind: 'save', values: { status: 'BEING_LAUNCHED', noteNl: 'Zelfde als vorig jaar' } }])
  })

  it('asks for what is missing instead of confirming', () => {
    const desk = new Desk()
    desk.queue.edit('1', { status: 'STOPPED' }, 'choice')
    desk.queue.ask('1', 'confirm')
    expect(desk.sent()).toEqual([])
    expect(desk.queue.row('1')).toMatchObject({ asked: true, wish: null })
  })

  it('keeps everything while signed out, and goes on after signing in', async () => {
    const desk = new Desk()
    desk.queue.edit('1', { status: 'REALISED', noteNl: 'Een lange tekst' }, 'choice')
    await desk.arrive('signed out')
    desk.queue.edit('1', { noteNl: 'Een nog langere tekst' }, 'typing')
    desk.pass(5000)
    expect(desk.sent()).toEqual([])
    expect(desk.queue.row('1').trouble).toMatchObject({ signedOut: '/nl/sign-in' })
    desk.queue.retry()
    await desk.arrive('answered')
    expect(desk.server.entries.get('1')).toMatchObject({ noteNl: 'Een nog langere tekst' })
  })

  it('shows both versions when somebody else saved first, and writes nothing until one chose', async () => {
    const desk = new Desk()
    desk.queue.edit('1', { status: 'REALISED', noteNl: 'Van mij' }, 'choice')
    desk.server.write('1', { ...emptyEntry, status: 'BEING_LAUNCHED', noteEn: 'Theirs' }, { id: 'bert', name: 'Bert' })
    await desk.arrive('answered')
    expect(desk.conflictOf('1')).toMatchObject({ savedBy: 'Bert', status: 'BEING_LAUNCHED' })
    desk.pass(60_000)
    desk.queue.retry()
    expect(desk.sent()).toEqual([])
    expect(desk.choose('1')).toEqual(['noteEn'])
    await desk.arrive('answered')
    expect(desk.server.entries.get('1')).toMatchObject({ status: 'REALISED', noteNl: 'Van mij', noteEn: 'Theirs', version: 2 })
  })

  it('shows what somebody else changed before it confirms that', async () => {
    const desk = new Desk()
    desk.server.write('1', { ...emptyEntry, status: 'REALISED' }, me)
    desk.reload()
    desk.server.write('1', { ...emptyEntry, status: 'IN_PREPARATION' }, { id: 'bert', name: 'Bert' })
    desk.queue.ask('1', 'confirm')
    await desk.arrive('answered')
    expect(desk.queue.row('1')).toMatchObject({
      mine: { status: 'IN_PREPARATION' },
      changedBy: { savedBy: 'Bert' },
      confirmed: null,
      wish: null,
    })
  })

  it('lets the person choose when kept text meets a row that changed since', () => {
    const desk = new Desk()
    desk.queue.edit('1', { status: 'REALISED', noteNl: 'Bewaard' }, 'typing')
    desk.server.write('1', { ...emptyEntry, status: 'IN_PREPARATION', noteNl: 'Bert' }, { id: 'bert', name: 'Bert' })
    desk.reload()
    expect(desk.conflictOf('1')).toMatchObject({ noteNl: 'Bert' })
    expect(desk.queue.row('1').mine).toMatchObject({ noteNl: 'Bewaard' })
  })
})

describe('what is kept in the tab', () => {
  it('belongs to one person, is gone once it is saved, and goes when somebody signs out', async () => {
    const desk = new Desk()
    desk.queue.edit('1', { noteNl: 'Een zin' }, 'typing')
    expect(draftStore(desk.tab, 'bert', 'plan', 2025).read('1')).toBeNull()
    expect(draftStore(desk.tab, me.id, 'plan', 2025).read('1')).toMatchObject({ mine: { noteNl: 'Een zin' } })
    desk.queue.edit('1', { status: 'REALISED' }, 'choice')
    await desk.arrive('answered')
    expect(desk.tab.length).toBe(0)
    desk.queue.edit('2', { noteNl: 'Nog een' }, 'typing')
    expect(desk.tab.length).toBe(1)
    desk.tab.setItem('something else', 'x')
    const storage = Object.assign(desk.tab, { [desk.tab.key(0) ?? '']: '' })
    forgetDrafts(storage)
    expect(desk.tab.key(0)).toBe('something else')
  })

  it('is ignored when it is not a draft, and never stops the sheet', () => {
    const tab = new Tab()
    const store = draftStore(tab, 'an', 'plan', 2025)
    for (const text of ['', '{', 'null', '[]', '{"version":1,"stored":{},"mine":{"noteNl":5}}', '"x"']) {
      tab.setItem('koers/draft/an/plan/2025/1', text)
      expect(store.read('1')).toBeNull()
    }
    const refusing = draftStore({ getItem: fail, setItem: fail, removeItem: fail }, 'an', 'plan', 2025)
    expect(refusing.read('1')).toBeNull()
    refusing.keep('1', { version: 0, stored: emptyEntry, mine: emptyEntry })
    refusing.drop('1')
  })
})

const fail = () => {
  throw new Error('the browser refuses')
}

describe('whatever happens in whatever order', () => {
  const number = fc.constantFrom('1', '2')
  const field = fc.constantFrom('noteNl' as const, 'noteEn' as const)
  const text = fc.constantFrom('a', 'b', 'c', 'd')
  const status = fc.constantFrom('IN_PREPARATION' as const, 'REALISED' as const)
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), number, field, text }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('choose' as const), number, status }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('confirm' as const), number }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), milliseconds: fc.constantFrom(100, 1000) }) },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('arrive' as const),
        how: fc.constantFrom(
          'answered' as const,
          'answered' as const,
          'answer lost' as const,
          'never sent' as const,
          'signed out' as const,
        ),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('other' as const), number, field, text, status }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), arrived: fc.boolean() }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('resolve' as const),
        number,
        side: fc.constantFrom('mine' as const, 'theirs' as const, undefined),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('retry' as const) }) },
  )

  it('nothing that somebody typed is lost, and nothing that somebody else wrote is overwritten unseen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const desk = new Desk()
        // the last words of this person per field, until they are overwritten knowingly
        const typed = new Map<string, string>()
        const serverHas = (key: string) => {
          const [row = '', name = ''] = key.split('.')
          const entry = desk.server.entries.get(row)
          return entry ? Reflect.get(entry, name) : null
        }
        // every write must start from what this browser was shown
        const take = desk.server.take.bind(desk.server)
        desk.server.take = (job) => {
          const before = desk.server.entries.get(job.number)
          const answer = take(job)
          if ('saved' in answer && answer.saved !== before) {
            expect(changedFields(desk.queue.row(job.number).stored, before ?? emptyEntry)).toEqual([])
          }
          return answer
        }
        for (const now of steps) {
          if (now.do === 'type') {
            desk.queue.edit(now.number, { [now.field]: now.text }, 'typing')
            typed.set(`${now.number}.${now.field}`, now.text)
          }
          if (now.do === 'choose') desk.queue.edit(now.number, { status: now.status, nothingToReport: null }, 'choice')
          if (now.do === 'confirm') desk.queue.ask(now.number, 'confirm')
          if (now.do === 'pass') desk.pass(now.milliseconds)
          if (now.do === 'arrive') await desk.arrive(now.how)
          if (now.do === 'reload') desk.reload(now.arrived)
          if (now.do === 'retry') desk.queue.retry()
          if (now.do === 'other') {
            const key = `${now.number}.${now.field}`
            // what was saved may be changed by a colleague who sees it; what was not saved yet may not
            if (typed.get(key) === serverHas(key)) typed.delete(key)
            const before = desk.server.entries.get(now.number)
            const values = { ...(before ? valuesOf(before) : emptyEntry), status: now.status, [now.field]: now.text }
            desk.server.write(now.number, values, { id: 'bert', name: 'Bert' })
          }
          if (now.do === 'resolve') for (const part of desk.choose(now.number, now.side)) typed.delete(`${now.number}.${part}`)
        }
        await desk.finish()
        expect(desk.queue.isUnsaved()).toBe(false)
        expect(desk.tab.length).toBe(0)
        for (const [key, words] of typed) expect([key, serverHas(key)]).toEqual([key, words])
      }),
      { numRuns: 400 },
    )
  })
})
