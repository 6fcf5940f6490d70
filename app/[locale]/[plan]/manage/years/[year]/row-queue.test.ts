import { describe, expect, it } from 'vitest'
import { emptyEntry } from '@/lib/status/entry.rules'
import { draftStore, forgetDrafts } from './row-drafts'
import { typingPause } from './row-queue'
import { Desk, fail, me, Tab } from './row-queue-desk'

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
