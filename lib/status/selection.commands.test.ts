import pg from 'pg'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createActions, createActor, createEntry, createOrganisation, createPlan, createYear, involve } from '@/tests/harness/factories'
import { db } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import { type Actor, commandLine } from '../user/user.rules'
import { confirmStatus, logStatus } from './entry.commands'
import { statusInput } from './entry.schema'
import { verifyEntries } from './replay.queries'
import { confirmUnchanged, setStatus, undoSelection } from './selection.commands'
import { noReason } from './selection.rules'

let plan: Awaited<ReturnType<typeof createPlan>>
let actions: Awaited<ReturnType<typeof createActions>>
let actor: Actor

beforeEach(async () => {
  plan = await createPlan()
  actor = await createActor({ role: 'COORDINATOR', planId: plan.id })
  actions = await createActions(plan.id, 4)
  for (const year of [2023, 2024]) {
    await createYear(plan.id, year, { closed: true })
    for (const action of actions.slice(0, 3)) await createEntry(action, year, 'BEING_LAUNCHED')
  }
  await createYear(plan.id, 2025)
})

const at = () => ({ plan: plan.slug, year: 2025 })
const rows = (versions: number[]) => versions.map((version, index) => ({ number: String(index + 1), version }))
const unchanged = (versions: number[], reason = noReason) => ({ ...at(), rows: rows(versions), ...reason })
const toRealised = (versions: number[], confirm = false) => ({
  ...unchanged(versions),
  status: 'REALISED' as const,
  nothingToReport: null,
  confirm,
})
const logged = (number: string, version: number, more = {}) => statusInput.parse({ ...at(), number, version, ...more })
const entries = () => db.statusEntry.findMany({ where: { planId: plan.id, year: 2025 }, orderBy: { action: { position: 'asc' } } })
const events = () => db.event.findMany({ where: { planId: plan.id }, orderBy: { id: 'asc' } })
const sound = async () => (await verifyEntries(commandLine))?.found.filter((one) => one.plan === plan.slug && one.year === 2025)

async function refusal(attempt: () => Promise<unknown>): Promise<unknown> {
  const before = [await entries(), await events()]
  const error = await attempt().then(
    () => null,
    (reason: unknown) => reason,
  )
  expect([await entries(), await events()]).toEqual(before)
  return error instanceof RuleError ? error.key : error
}

describe('confirming a selection as unchanged', () => {
  it('confirms what can be, names what cannot, and writes one event per row under one number', async () => {
    await logStatus(actor, logged('2', 0, { status: 'REALISED' }))
    const done = await confirmUnchanged(actor, unchanged([0, 1, 0, 0], { ...noReason, unchangedReason: 'NO_CAPACITY' }))
    expect(done.left).toEqual([
      { number: '2', because: 'saysOtherwise' },
      { number: '4', because: 'nothingLastYear' },
    ])
    expect(done.rows[0]?.entry).toMatchObject({
      status: 'BEING_LAUNCHED',
      unchangedReason: 'NO_CAPACITY',
      version: 1,
      confirmedBy: actor.name,
    })
    const [, first, third, ...more] = await events()
    expect(more).toEqual([])
    expect([first, third].map((event) => event?.batchId)).toEqual([done.batch, done.batch])
    expect(first).toMatchObject({ kind: 'confirmUnchanged', before: null, after: { status: 'BEING_LAUNCHED', confirmed: true } })
    expect(await sound()).toEqual([])
  })

  it('leaves a row that somebody saved meanwhile', async () => {
    await logStatus(actor, logged('1', 0, { status: 'BEING_LAUNCHED' }))
    const done = await confirmUnchanged(actor, unchanged([0, 0]))
    expect(done.left).toEqual([{ number: '1', because: 'changed' }])
    expect(done.rows[0]?.entry).toMatchObject({ version: 1, confirmedAt: null })
  })

  it('is refused as a whole when one row is not the actor’s, when the year is closed, and when "other" is not explained', async () => {
    const lead = await createOrganisation({ planId: plan.id })
    if (actions[0]) await involve(actions[0].id, lead.id)
    const contributor = await createActor({ role: 'CONTRIBUTOR', planId: plan.id, organisationId: lead.id })
    expect(await refusal(() => confirmUnchanged(contributor, unchanged([0, 0])))).toBeInstanceOf(ForbiddenError)
    expect(await refusal(() => confirmUnchanged(actor, { ...unchanged([0]), year: 2024 }))).toBe('year.closed')
    expect(await refusal(() => confirmUnchanged(actor, unchanged([0], { ...noReason, unchangedReason: 'OTHER' })))).toBe(
      'status.explainUnchanged',
    )
    expect((await confirmUnchanged(contributor, unchanged([0]))).left).toEqual([])
  })

  it('asks the database as often for one row as for three', async () => {
    const count = async (versions: number[]) => {
      const query = vi.spyOn(pg.Client.prototype, 'query')
      const { batch } = await confirmUnchanged(actor, unchanged(versions))
      const confirmed = query.mock.calls.length
      await undoSelection(actor, { ...at(), batch: batch ?? '' })
      const both = query.mock.calls.length
      query.mockRestore()
      return [confirmed, both]
    }
    expect(await count([0, 0, 0])).toEqual(await count([0]))
  })
})

describe('giving a selection a status', () => {
  it('leaves notes, and confirms only when asked', async () => {
    await logStatus(actor, logged('1', 0, { status: 'BEING_LAUNCHED', noteNl: 'Bijna klaar' }))
    await setStatus(actor, toRealised([1, 0]))
    expect(await entries()).toMatchObject([
      { status: 'REALISED', noteNl: 'Bijna klaar', confirmedAt: null, version: 2 },
      { status: 'REALISED', confirmedAt: null, version: 1 },
    ])
    const done = await setStatus(actor, toRealised([2, 1], true))
    expect(done.left).toEqual([])
    expect((await entries()).every(({ confirmedAt }) => confirmedAt !== null)).toBe(true)
    expect(await sound()).toEqual([])
  })
})

describe('undoing', () => {
  it('puts back what was there, and empties what was empty', async () => {
    await logStatus(actor, logged('1', 0, { status: 'BEING_LAUNCHED', noteNl: 'De' }))
    const { batch } = await setStatus(actor, toRealised([1, 0], true))
    const undone = await undoSelection(actor, { ...at(), batch: batch ?? '' })
    expect(undone.rows.map(({ entry }) => entry?.status)).toEqual(['BEING_LAUNCHED', undefined])
    expect(await entries()).toMatchObject([{ status: 'BEING_LAUNCHED', noteNl: 'De', confirmedAt: null, version: 3 }])
    expect(await sound()).toEqual([])
  })

  it('names and leaves a row that was saved again, and never happens twice', async () => {
    const { batch } = await confirmUnchanged(actor, unchanged([0, 0]))
    await logStatus(actor, logged('2', 1, { status: 'BEING_LAUNCHED', noteNl: 'Nog iets' }))
    const undo = { ...at(), batch: batch ?? '' }
    expect((await undoSelection(actor, undo)).left).toEqual([{ number: '2', because: 'changed' }])
    expect(await entries()).toMatchObject([{ noteNl: 'Nog iets' }])
    expect(await refusal(async () => expect((await undoSelection(actor, undo)).left).toHaveLength(2))).toBeNull()
    expect(await refusal(() => undoSelection(actor, { ...undo, batch: crypto.randomUUID() }))).toBe('selection.nothingToUndo')
  })

  it('a row that was emptied never has an old version again', async () => {
    const { batch } = await confirmUnchanged(actor, unchanged([0]))
    await undoSelection(actor, { ...at(), batch: batch ?? '' })
    const saved = await confirmStatus(actor, logged('1', 0))
    expect(saved.version).toBe(3)
  })
})
