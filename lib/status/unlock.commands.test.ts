import { describe, expect, it } from 'vitest'
import '@/tests/harness/quick-documents'
import { createActions, createActor, createEntry, createOrganisation, createPlan, createYear, involve } from '@/tests/harness/factories'
import { db } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import { publishEdition } from '../report/edition.commands'
import { fingerprintOf, getPublicCorrectedSince } from '../report/edition.queries'
import { readFacts } from '../report/edition-facts.queries'
import type { Actor } from '../user/user.rules'
import { confirmStatus, logStatus, withdrawConfirmation } from './entry.commands'
import { emptyEntry } from './entry.rules'
import { readLedger } from './ledger.queries'
import { tally } from './ledger.rules'
import { lockEntry, unlockEntry } from './unlock.commands'

async function closedPlan() {
  const plan = await createPlan()
  const [first, second, third] = await createActions(plan.id, 3)
  if (!first || !second || !third) throw new Error('three actions were made')
  await createYear(plan.id, 2024, { closed: true, public: true, scope: [first, second] })
  const coordinator = await createActor({ role: 'COORDINATOR', planId: plan.id })
  // as a person would have filled it in, so that the entry follows from its events
  await createEntry(first, 2024, 'BEING_LAUNCHED')
  const place = { plan: plan.slug, year: 2024, number: first.number }
  return { plan, first, second, third, coordinator, place }
}

const reason = 'De verkeerde status werd overgenomen.'
const realised = { ...emptyEntry, status: 'REALISED' as const }
const written = (planId: string) =>
  Promise.all([
    db.unlock.findMany({ where: { planId }, orderBy: { id: 'asc' } }),
    db.event.findMany({ where: { planId }, orderBy: { id: 'asc' } }),
    db.statusEntry.findMany({ where: { planId }, orderBy: { id: 'asc' } }),
    db.yearScope.findMany({ where: { planId }, orderBy: { actionId: 'asc' } }),
  ])

/** Why it was refused; what was written stays as it was. */
async function refusal(planId: string, attempt: () => Promise<unknown>): Promise<unknown> {
  const before = await written(planId)
  const error = await attempt().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(await written(planId)).toEqual(before)
  return error instanceof RuleError ? error.key : error
}

async function publish(actor: Actor, plan: { id: string; slug: string }) {
  const facts = await readFacts(db, plan.id, 2024)
  if (!facts) throw new Error('the year was opened')
  return publishEdition(actor, { plan: plan.slug, year: 2024, fingerprint: fingerprintOf(facts), emptyChapters: 'yes' })
}

describe('unlocking one action of a closed year', () => {
  it('lets that action be corrected and no other, and says who unlocked it when and why', async () => {
    const { plan, second, coordinator, place } = await closedPlan()
    const correct = () => logStatus(coordinator, { ...place, version: 1, ...realised })
    expect(await refusal(plan.id, correct)).toBe('year.closed')
    await unlockEntry(coordinator, { ...place, reason })
    await correct()
    await confirmStatus(coordinator, { ...place, version: 2 })
    expect(await refusal(plan.id, () => logStatus(coordinator, { ...place, number: second.number, version: 0, ...realised }))).toBe(
      'year.closed',
    )
    const [unlocks, events] = await written(plan.id)
    expect(unlocks).toMatchObject([{ reason, unlockedById: coordinator.id, lockedAt: null }])
    expect(events[0]).toMatchObject({
      kind: 'unlockEntry',
      objectType: 'ReportingYear',
      objectId: '2024',
      actionId: unlocks[0]?.actionId,
      before: { unlocked: false },
      after: { unlocked: true },
      reason,
    })
    expect(tally(await readLedger(db, plan.id, false), 2024)).toMatchObject({ total: 2, reported: 1, counts: { REALISED: 1 } })
  })

  it('ends when it is locked again; another unlocking is another reason', async () => {
    const { plan, coordinator, place } = await closedPlan()
    await unlockEntry(coordinator, { ...place, reason })
    expect(await refusal(plan.id, () => unlockEntry(coordinator, { ...place, reason: 'Nog eens.' }))).toBe('unlock.already')
    await lockEntry(coordinator, { ...place, unconfirmed: false })
    expect(await refusal(plan.id, () => lockEntry(coordinator, { ...place, unconfirmed: false }))).toBe('unlock.notUnlocked')
    expect(await refusal(plan.id, () => logStatus(coordinator, { ...place, version: 1, ...realised }))).toBe('year.closed')
    await unlockEntry(coordinator, { ...place, reason: 'Nog eens.' })
    const [unlocks, events] = await written(plan.id)
    expect(unlocks.map((unlock) => [unlock.reason, unlock.lockedById])).toEqual([
      [reason, coordinator.id],
      ['Nog eens.', null],
    ])
    expect(events.map(({ kind, after }) => [kind, after])).toEqual([
      ['unlockEntry', { unlocked: true }],
      ['lockEntry', { unlocked: false, confirmed: true }],
      ['unlockEntry', { unlocked: true }],
    ])
  })

  it('is for coordinators; the lead may correct what they unlocked', async () => {
    const { plan, first, coordinator, place } = await closedPlan()
    const lead = await createOrganisation({ planId: plan.id })
    await involve(first.id, lead.id, 'LEAD')
    const contributor = await createActor({ role: 'CONTRIBUTOR', planId: plan.id, organisationId: lead.id })
    const administrator = await createActor({ administrator: true })
    for (const actor of [contributor, administrator])
      expect(await refusal(plan.id, () => unlockEntry(actor, { ...place, reason }))).toBeInstanceOf(ForbiddenError)
    await unlockEntry(coordinator, { ...place, reason })
    await logStatus(contributor, { ...place, version: 1, ...realised })
    expect(await refusal(plan.id, () => lockEntry(contributor, { ...place, unconfirmed: true }))).toBeInstanceOf(ForbiddenError)
  })

  it('is refused in an open year, for an action that did not count, and for a demo account in a real year', async () => {
    const { plan, third, coordinator, place } = await closedPlan()
    await createYear(plan.id, 2025)
    const unlock = (over: Partial<typeof place>, actor = coordinator) =>
      refusal(plan.id, () => unlockEntry(actor, { ...place, ...over, reason }))
    expect(await unlock({ year: 2025 })).toBe('unlock.yearOpen')
    expect(await unlock({ year: 2023 })).toBe('year.notOpened')
    expect(await unlock({ number: third.number })).toBe('status.outOfScope')
    expect(await unlock({ number: 'x' })).toBe('status.outOfScope')
  })

  it('is locked with something unconfirmed only when one agrees that it counts as not reported', async () => {
    const { plan, coordinator, place } = await closedPlan()
    await unlockEntry(coordinator, { ...place, reason })
    await withdrawConfirmation(coordinator, { ...place, version: 1 })
    expect(await refusal(plan.id, () => lockEntry(coordinator, { ...place, unconfirmed: false }))).toBe('unlock.unconfirmed')
    await lockEntry(coordinator, { ...place, unconfirmed: true })
    expect(tally(await readLedger(db, plan.id, false), 2024)).toMatchObject({ total: 2, reported: 0 })
  })

  it('happens once when two coordinators do it at the same moment, and nobody saves behind a lock', async () => {
    const { plan, coordinator, place } = await closedPlan()
    const other = await createActor({ role: 'COORDINATOR', planId: plan.id })
    const both = await Promise.allSettled([coordinator, other].map((actor) => unlockEntry(actor, { ...place, reason })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [save, lock] = await Promise.allSettled([
      logStatus(coordinator, { ...place, version: 1, ...realised }),
      lockEntry(other, { ...place, unconfirmed: true }),
    ])
    expect(lock.status).toBe('fulfilled')
    const events = (await db.event.findMany({ where: { planId: plan.id }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)
    expect(events).toEqual(save.status === 'fulfilled' ? ['unlockEntry', 'logStatus', 'lockEntry'] : ['unlockEntry', 'lockEntry'])
  })
})

describe('the numbers of later years', () => {
  it('stay true: what a later closed year counts cannot be closed, what it no longer counts cannot be taken up again', async () => {
    const { plan, first, second, coordinator, place } = await closedPlan()
    await createEntry(second, 2024, 'STOPPED')
    await createYear(plan.id, 2025, { closed: true, scope: [first] })
    const stopped = { ...emptyEntry, status: 'STOPPED' as const, closingReason: 'NO_BUDGET' as const }
    const ofSecond = { ...place, number: second.number }
    for (const one of [place, ofSecond]) await unlockEntry(coordinator, { ...one, reason })
    await logStatus(coordinator, { ...place, version: 1, ...stopped })
    expect(await refusal(plan.id, () => confirmStatus(coordinator, { ...place, version: 2 }))).toBe('status.countedLater')
    expect(await refusal(plan.id, () => logStatus(coordinator, { ...ofSecond, version: 1, ...realised }))).toBe('status.leftLater')
    expect(await refusal(plan.id, () => withdrawConfirmation(coordinator, { ...ofSecond, version: 1 }))).toBe('status.leftLater')
    await logStatus(coordinator, { ...ofSecond, version: 1, ...stopped, closingReason: 'PRIORITIES_CHANGED', noteNl: 'Een toelichting.' })
    expect(tally(await readLedger(db, plan.id, false), 2025)).toMatchObject({ total: 1, leftEarlier: 1 })
  })

  it('let an action be merged only into one that the closed year counts', async () => {
    const { plan, third, coordinator, place } = await closedPlan()
    await unlockEntry(coordinator, { ...place, reason })
    const merged = { ...emptyEntry, status: 'MERGED' as const, closingReason: 'ABSORBED' as const, successorAction: third.number }
    expect(await refusal(plan.id, () => logStatus(coordinator, { ...place, version: 1, ...merged }))).toBe('status.survivorOutOfScope')
  })
})

describe('a published year', () => {
  it('says that it changed since its edition once a confirmed entry is corrected, and the edition stays what it was', async () => {
    const { plan, coordinator, place } = await closedPlan()
    const { sha256 } = await publish(coordinator, plan)
    await unlockEntry(coordinator, { ...place, reason })
    expect(await getPublicCorrectedSince(plan.id, 2024)).toBeNull()
    await logStatus(coordinator, { ...place, version: 1, ...emptyEntry, status: 'BEING_LAUNCHED', noteNl: 'Een toelichting.' })
    expect(await getPublicCorrectedSince(plan.id, 2024)).toBe(1)
    await lockEntry(coordinator, { ...place, unconfirmed: false })
    expect(await getPublicCorrectedSince(plan.id, 2024)).toBe(1)
    expect(await db.edition.findFirst({ where: { planId: plan.id } })).toMatchObject({ number: 1, sha256 })
  })

  it('says nothing of what was filled in and never confirmed', async () => {
    const { plan, second, coordinator, place } = await closedPlan()
    await publish(coordinator, plan)
    const ofSecond = { ...place, number: second.number }
    await unlockEntry(coordinator, { ...ofSecond, reason })
    await logStatus(coordinator, { ...ofSecond, version: 0, ...realised })
    expect(await getPublicCorrectedSince(plan.id, 2024)).toBeNull()
    await confirmStatus(coordinator, { ...ofSecond, version: 1 })
    expect(await getPublicCorrectedSince(plan.id, 2024)).toBe(1)
  })

  it('is not published while one of its actions is unlocked', async () => {
    const { plan, coordinator, place } = await closedPlan()
    await unlockEntry(coordinator, { ...place, reason })
    expect(await refusal(plan.id, () => publish(coordinator, plan))).toBe('report.unlocked')
    await lockEntry(coordinator, { ...place, unconfirmed: false })
    expect(await publish(coordinator, plan)).toMatchObject({ number: 1 })
  })
})
