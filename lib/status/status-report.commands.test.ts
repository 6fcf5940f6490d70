import { beforeEach, describe, expect, it } from 'vitest'
import { createActions, createActor, createEntry, createPlan, createUnlock, createYear } from '@/tests/harness/factories'
import { db } from '../db'
import { ConflictError, ForbiddenError, RuleError } from '../errors'
import { type Actor, commandLine } from '../user/user.rules'
import { confirmStatus, reportConfirmed, reportUnconfirmed, withdrawConfirmation } from './entry.commands'
import { emptyEntry } from './entry.rules'
import { entryInput } from './entry.schema'
import { verifyEntries } from './replay.queries'

let plan: Awaited<ReturnType<typeof createPlan>>
let coordinator: Actor
let actions: Awaited<ReturnType<typeof createActions>>

beforeEach(async () => {
  plan = await createPlan()
  actions = await createActions(plan.id, 2)
  await createYear(plan.id, 2025)
  coordinator = await createActor({ role: 'COORDINATOR', planId: plan.id })
})

const launched = { ...emptyEntry, status: 'BEING_LAUNCHED' as const }
const realised = { ...emptyEntry, status: 'REALISED' as const }
const at = (version: number, year = 2025) => ({ plan: plan.slug, number: actions[0]?.number ?? '', year, version })
const written = async () => ({
  entries: await db.statusEntry.findMany({ where: { planId: plan.id }, orderBy: { id: 'asc' } }),
  events: (await db.event.findMany({ where: { planId: plan.id }, orderBy: { id: 'asc' } })).map(({ kind }) => kind),
})
async function refusal(attempt: () => Promise<unknown>): Promise<unknown> {
  const before = await written()
  const error = await attempt().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(await written()).toEqual(before)
  return error instanceof RuleError ? error.key : error
}

describe('one entry in full', () => {
  it('is saved and confirmed at once, and follows from its events', async () => {
    expect(await reportConfirmed(coordinator, { ...at(0), ...launched })).toMatchObject({
      status: 'BEING_LAUNCHED',
      version: 2,
    })
    expect((await reportConfirmed(coordinator, { ...at(2), ...realised })).confirmedAt).not.toBeNull()
    expect((await written()).events).toEqual(['logStatus', 'confirmStatus', 'logStatus', 'confirmStatus'])
    const found = (await verifyEntries(commandLine))?.found ?? []
    expect(found.filter((one) => one.plan === plan.slug)).toEqual([])
  })

  it('is left unconfirmed when the box is not ticked', async () => {
    await reportConfirmed(coordinator, { ...at(0), ...launched })
    expect((await reportUnconfirmed(coordinator, { ...at(2), ...launched })).confirmedAt).toBeNull()
    expect((await written()).events).toEqual(['logStatus', 'confirmStatus', 'withdrawConfirmation'])
  })

  it('that is sent twice changes nothing the second time', async () => {
    const twice = { ...at(0), ...launched }
    await reportConfirmed(coordinator, twice)
    expect(await refusal(() => reportConfirmed(coordinator, twice))).toBeNull()
  })

  it('does not take back what somebody else confirmed or changed meanwhile', async () => {
    await reportUnconfirmed(coordinator, { ...at(0), ...launched })
    await confirmStatus(coordinator, at(1))
    expect(await refusal(() => reportUnconfirmed(coordinator, { ...at(1), ...launched }))).toBeInstanceOf(ConflictError)
    expect(await refusal(() => reportConfirmed(coordinator, { ...at(1), ...realised }))).toBeInstanceOf(ConflictError)
    await withdrawConfirmation(coordinator, at(2))
    expect(await refusal(() => reportConfirmed(coordinator, { ...at(1), ...launched }))).toBeInstanceOf(ConflictError)
  })

  it('writes nothing when confirming it is refused, or for anyone who may not', async () => {
    const [first] = actions
    await createYear(plan.id, 2026, { closed: true, scope: first ? [first] : [] })
    const stopped = { ...emptyEntry, status: 'STOPPED' as const, closingReason: 'NO_BUDGET' as const }
    expect(await refusal(() => reportConfirmed(coordinator, { ...at(0), ...stopped }))).toBe('status.countedLater')
    const reader = await createActor()
    expect(await refusal(() => reportConfirmed(reader, { ...at(0), ...launched }))).toBeInstanceOf(ForbiddenError)
  })

  it('gives a closed action another reason, also when a later year was closed without it', async () => {
    const [first, second] = actions
    if (!first || !second) throw new Error('two actions were made')
    await createYear(plan.id, 2023, { closed: true, scope: actions })
    await createYear(plan.id, 2024, { closed: true, scope: [second] })
    await createEntry(first, 2023, 'STOPPED')
    await createUnlock(first, 2023)
    const stopped = { ...emptyEntry, status: 'STOPPED' as const, closingReason: 'NO_BUDGET' as const }
    expect(await refusal(() => reportUnconfirmed(coordinator, { ...at(1, 2023), ...stopped }))).toBe('status.leftLater')
    expect(await refusal(() => reportConfirmed(coordinator, { ...at(1, 2023), ...launched }))).toBe('status.leftLater')
    expect(await reportConfirmed(coordinator, { ...at(1, 2023), ...stopped })).toMatchObject({ closingReason: 'NO_BUDGET' })
  })
})

describe('the form of one entry', () => {
  const form = (over = {}) => entryInput.safeParse({ plan: plan.slug, number: '1', year: '2025', version: '0', obstacle: '', ...over })
  it('takes nothing to report for no status, and lines of evidence that say nothing for none', () => {
    const lines = { labelNl: ['Verslag', '', ''], labelEn: ['', '', 'Note'], url: ['https://example.org/a', '', ''] }
    expect(form({ status: 'NOTHING', nothingToReport: 'TOO_EARLY', ...lines, confirm: 'yes' }).data).toMatchObject({
      ...{ status: null, nothingToReport: 'TOO_EARLY', confirm: true, obstacle: null },
      evidence: [
        { labelNl: 'Verslag', labelEn: null, url: 'https://example.org/a' },
        { labelNl: null, labelEn: 'Note', url: null },
      ],
    })
    expect(form().data).toMatchObject({ status: null, evidence: [], confirm: false })
  })
  it('asks why there is nothing to report', () => {
    const issues = form({ status: 'NOTHING', nothingToReport: '' }).error?.issues
    expect(issues?.map(({ path, message }) => [path.join('.'), message])).toEqual([['nothingToReport', 'required']])
  })
  it('says at which line an address is not one, or has no name', () => {
    const found = form({ labelNl: ['Verslag', ''], labelEn: ['', ''], url: ['zomaar', 'https://example.org/b'] })
    expect(found.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['url.0', 'webAddress'],
      ['labelNl.1', 'required'],
    ])
  })
  it('takes a new obstacle with its kind and a title, and says which of the two is missing', () => {
    const missing = (over: object) => form(over).error?.issues.map(({ path }) => path.join('.'))
    expect(form({ obstacleTitleEn: 'No money', obstacleKind: 'BUDGET' }).data?.newObstacle).toEqual({
      kind: 'BUDGET',
      titleNl: null,
      titleEn: 'No money',
    })
    expect(form().data?.newObstacle).toBeNull()
    expect(missing({ obstacleTitleNl: 'Geen geld' })).toEqual(['obstacleKind'])
    expect(missing({ obstacleKind: 'BUDGET' })).toEqual(['obstacleTitleNl'])
  })
})
