import { beforeEach, describe, expect, it } from 'vitest'
import { createActions, createActor, createEntry, createPlan, createUnlock, createYear } from '@/prisma/factories'
import { db } from '../db'
import { ConflictError, ForbiddenError, RuleError } from '../errors'
import { type Actor, commandLine } from '../user/rules'
import { confirmStatus, reportStatus, withdrawConfirmation } from './commands'
import { emptyEntry } from './entry/rules'
import { verifyEntries } from './replay/queries'
import { entryInput } from './schema'

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
    expect(await reportStatus(coordinator, { ...at(0), ...launched, confirm: true })).toMatchObject({
      status: 'BEING_LAUNCHED',
      version: 2,
    })
    expect((await reportStatus(coordinator, { ...at(2), ...realised, confirm: true })).confirmedAt).not.toBeNull()
    expect((await written()).events).toEqual(['logStatus', 'confirmStatus', 'logStatus', 'confirmStatus'])
    const found = (await verifyEntries(commandLine))?.found ?? []
    expect(found.filter((one) => one.plan === plan.slug)).toEqual([])
  })

  it('is left unconfirmed when the box is not ticked', async () => {
    await reportStatus(coordinator, { ...at(0), ...launched, confirm: true })
    expect((await reportStatus(coordinator, { ...at(2), ...launched, confirm: false })).confirmedAt).toBeNull()
    expect((await written()).events).toEqual(['logStatus', 'confirmStatus', 'withdrawConfirmation'])
  })

  it('that is sent twice changes nothing the second time', async () => {
    const twice = { ...at(0), ...launched, confirm: true }
    await reportStatus(coordinator, twice)
    expect(await refusal(() => reportStatus(coordinator, twice))).toBeNull()
  })

  it('does not take back what somebody else confirmed or changed meanwhile', async () => {
    await reportStatus(coordinator, { ...at(0), ...launched, confirm: false })
    await confirmStatus(coordinator, at(1))
    expect(await refusal(() => reportStatus(coordinator, { ...at(1), ...launched, confirm: false }))).toBeInstanceOf(ConflictError)
    expect(await refusal(() => reportStatus(coordinator, { ...at(1), ...realised, confirm: true }))).toBeInstanceOf(ConflictError)
    await withdrawConfirmation(coordinator, at(2))
    expect(await refusal(() => reportStatus(coordinator, { ...at(1), ...launched, confirm: true }))).toBeInstanceOf(ConflictError)
  })

  it('writes nothing when confirming it is refused, or for who may not', async () => {
    const [first] = actions
    await createYear(plan.id, 2026, { closed: true, scope: first ? [first] : [] })
    const stopped = { ...emptyEntry, status: 'STOPPED' as const, closingReason: 'NO_BUDGET' as const, confirm: true }
    expect(await refusal(() => reportStatus(coordinator, { ...at(0), ...stopped }))).toBe('status.countedLater')
    const reader = await createActor()
    expect(await refusal(() => reportStatus(reader, { ...at(0), ...launched, confirm: true }))).toBeInstanceOf(ForbiddenError)
  })

  it('gives a closed action another reason, also when a later year was closed without it', async () => {
    const [first, second] = actions
    if (!first || !second) throw new Error('two actions were made')
    await createYear(plan.id, 2023, { closed: true, scope: actions })
    await createYear(plan.id, 2024, { closed: true, scope: [second] })
    await createEntry(first, 2023, 'STOPPED')
    await createUnlock(first, 2023)
    const stopped = { ...emptyEntry, status: 'STOPPED' as const, closingReason: 'NO_BUDGET' as const }
    expect(await refusal(() => reportStatus(coordinator, { ...at(1, 2023), ...stopped, confirm: false }))).toBe('status.leftLater')
    expect(await refusal(() => reportStatus(coordinator, { ...at(1, 2023), ...launched, confirm: true }))).toBe('status.leftLater')
    expect(await reportStatus(coordinator, { ...at(1, 2023), ...stopped, confirm: true })).toMatchObject({ closingReason: 'NO_BUDGET' })
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
  it('says at which line an address is none, or has no name', () => {
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
