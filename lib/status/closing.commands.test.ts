import { describe, expect, it } from 'vitest'
import { createAction, createActions, createActor, createEntry, createPlan, createYear } from '@/tests/harness/factories'
import { db } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import type { Actor } from '../user/user.rules'
import { closeYear, logStatus } from './entry.commands'
import { emptyEntry } from './entry.rules'
import { readLedger } from './ledger.queries'
import { tally } from './ledger.rules'

async function openPlan(count = 3) {
  const plan = await createPlan()
  const actions = await createActions(plan.id, count)
  await createYear(plan.id, 2025)
  return { plan, actions, coordinator: await createActor({ role: 'COORDINATOR', planId: plan.id }) }
}

const stored = (planId: string) =>
  Promise.all([
    db.reportingYear.findMany({ where: { planId }, include: { scope: true } }),
    db.event.findMany({ where: { planId }, orderBy: { id: 'asc' } }),
  ])

async function refusal(planId: string, attempt: () => Promise<unknown>): Promise<unknown> {
  const before = await stored(planId)
  const error = await attempt().then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(await stored(planId)).toEqual(before)
  return error instanceof RuleError ? error.key : error
}

describe('closing a year', () => {
  it('stores the list of actions that counted, so that later additions do not change its N', async () => {
    const { plan, actions, coordinator } = await openPlan()
    const [first, second, third] = actions
    if (!first || !second || !third) throw new Error('three actions were made')
    await createYear(plan.id, 2024, { closed: true, scope: actions })
    await createEntry(first, 2024, 'STOPPED')
    await createEntry(second, 2025, 'STOPPED')
    await createEntry(third, 2025, 'REALISED', { confirmed: false })
    await closeYear(coordinator, { plan: plan.slug, year: 2025 })
    const [years, events] = await stored(plan.id)
    const closed = years.find(({ year }) => year === 2025)
    expect(closed?.closedAt).not.toBeNull()
    expect(closed?.scope.map(({ actionId }) => actionId).sort()).toEqual([second.id, third.id].sort())
    expect(events).toMatchObject([{ kind: 'closeYear', actorId: coordinator.id, after: { closed: true, confirmed: 1, total: 2 } }])
    await createAction({ planId: plan.id, number: '9' })
    expect(tally(await readLedger(db, plan.id, false), 2025)).toMatchObject({ total: 2, reported: 1, leftEarlier: 1 })
  })

  it('is refused twice, for a year that was not opened, and while an earlier year is open', async () => {
    const { plan, coordinator } = await openPlan()
    await createYear(plan.id, 2024)
    const close = (year: number) => refusal(plan.id, () => closeYear(coordinator, { plan: plan.slug, year }))
    expect(await close(2023)).toBe('year.notOpened')
    expect(await close(2025)).toBe('year.earlierOpen')
    await closeYear(coordinator, { plan: plan.slug, year: 2024 })
    expect(await close(2024)).toBe('year.closed')
  })

  it('is for coordinators of the plan only', async () => {
    const { plan } = await openPlan()
    const close = (actor: Actor) => refusal(plan.id, () => closeYear(actor, { plan: plan.slug, year: 2025 }))
    const elsewhere = await createPlan()
    expect(await close(await createActor())).toBeInstanceOf(ForbiddenError)
    expect(await close(await createActor({ administrator: true }))).toBeInstanceOf(ForbiddenError)
    expect(await close(await createActor({ role: 'COORDINATOR', planId: elsewhere.id }))).toBeInstanceOf(ForbiddenError)
  })

  it('waits for whoever is saving, and refuses whoever saves afterwards: no entry slips in', async () => {
    const { plan, actions, coordinator } = await openPlan(8)
    const save = (number: string) =>
      logStatus(coordinator, { ...emptyEntry, plan: plan.slug, number, year: 2025, version: 0, status: 'REALISED' })
    const saves = actions.map(({ number }) => save(number))
    const closing = closeYear(coordinator, { plan: plan.slug, year: 2025 })
    const outcomes = await Promise.allSettled(saves)
    await closing
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ key: 'year.closed' })
    }
    const [years, events] = await stored(plan.id)
    const kept = outcomes.filter((outcome) => outcome.status === 'fulfilled').length
    expect(await db.statusEntry.count({ where: { planId: plan.id } })).toBe(kept)
    // whatever was saved was saved before: no event of an entry comes after the one of the closing
    expect(events.at(-1)?.kind).toBe('closeYear')
    expect(years[0]?.scope).toHaveLength(8)
  })
})
