import { expect, test } from 'vitest'
import { createAction, createActor, createEntry, createPlan, createYear } from '@/tests/harness/factories'
import { db } from '../db'
import { RuleError } from '../errors'
import { openYear } from '../year/year.commands'
import { holdPlan } from '../year/year.queries'
import { closeYear, confirmStatus, logStatus } from './entry.commands'
import { emptyEntry } from './entry.rules'

// What holds for one person after another also holds for two at once, each on a connection of their own, also in different years.

async function planOfTwoYears() {
  const plan = await createPlan({ firstYear: 2023 })
  const coordinator = await createActor({ role: 'COORDINATOR', planId: plan.id })
  const first = await createAction({ planId: plan.id, number: '1' })
  const second = await createAction({ planId: plan.id, number: '2' })
  await createYear(plan.id, 2024)
  await createYear(plan.id, 2025)
  return { plan, coordinator, first, second }
}

/** Starts all attempts while another connection holds the plan, and lets go when each of them waits; answers what came of each. */
async function atOnce(planId: string, attempts: (() => Promise<unknown>)[]): Promise<string[]> {
  let outcomes: Promise<PromiseSettledResult<unknown>[]> | undefined
  await db.$transaction(
    async (transaction) => {
      await holdPlan(transaction, planId)
      outcomes = Promise.allSettled(attempts.map((attempt) => attempt()))
      await expect.poll(waiting, { timeout: 10_000 }).toBe(attempts.length)
    },
    { timeout: 20_000 },
  )
  const settled = (await outcomes) ?? []
  return settled.map((outcome) =>
    outcome.status === 'fulfilled' ? 'done' : outcome.reason instanceof RuleError ? outcome.reason.key : String(outcome.reason),
  )
}

async function waiting(): Promise<number> {
  const [row] = await db.$queryRaw<{ sessions: number }[]>`
    SELECT count(*)::int AS sessions FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return row?.sessions ?? 0
}

test('an action is not merged in one year into another that is closed in an earlier year at the same moment', async () => {
  const { plan, coordinator, first } = await planOfTwoYears()
  const { version } = await createEntry(first, 2024, 'STOPPED', { confirmed: false })
  const outcomes = await atOnce(plan.id, [
    () =>
      logStatus(coordinator, {
        ...emptyEntry,
        plan: plan.slug,
        number: '2',
        year: 2025,
        version: 0,
        status: 'MERGED',
        closingReason: 'ABSORBED',
        successorAction: '1',
      }),
    () => confirmStatus(coordinator, { plan: plan.slug, number: '1', year: 2024, version }),
  ])
  expect([
    ['done', 'status.absorbsOthers'],
    ['status.survivorOutOfScope', 'done'],
  ]).toContainEqual(outcomes)
})

test('two actions that are merged into each other at the same moment do not both disappear', async () => {
  const { plan, coordinator } = await planOfTwoYears()
  const merge = (number: string, successorAction: string) => () =>
    logStatus(coordinator, {
      ...emptyEntry,
      plan: plan.slug,
      number,
      year: 2025,
      version: 0,
      status: 'MERGED',
      closingReason: 'ABSORBED',
      successorAction,
    })
  const outcomes = await atOnce(plan.id, [merge('1', '2'), merge('2', '1')])
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
  expect(await db.statusEntry.count({ where: { planId: plan.id, status: 'MERGED' } })).toBe(1)
})

test('an earlier year is not opened while a later one is being closed', async () => {
  const { plan, coordinator } = await planOfTwoYears()
  const outcomes = await atOnce(plan.id, [
    () => openYear(coordinator, { plan: plan.slug, year: 2023, deadline: null }),
    () => closeYear(coordinator, { plan: plan.slug, year: 2024 }),
  ])
  expect([
    ['done', 'year.earlierOpen'],
    ['year.laterSettled', 'done'],
  ]).toContainEqual(outcomes)
})

test('an action that is closed while its year is being closed is in that year, or is refused', async () => {
  const { plan, coordinator, first } = await planOfTwoYears()
  const stop = { ...emptyEntry, status: 'STOPPED' as const, closingReason: 'NO_BUDGET' as const }
  const outcomes = await Promise.allSettled([
    logStatus(coordinator, { ...stop, plan: plan.slug, number: '1', year: 2024, version: 0 }),
    closeYear(coordinator, { plan: plan.slug, year: 2024 }),
  ])
  const [saved, closed] = outcomes
  expect(closed.status).toBe('fulfilled')
  if (saved.status === 'rejected') expect(saved.reason).toMatchObject({ key: 'year.closed' })
  expect(await db.statusEntry.count({ where: { actionId: first.id } })).toBe(saved.status === 'fulfilled' ? 1 : 0)
})
