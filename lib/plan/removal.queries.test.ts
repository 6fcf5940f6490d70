import { expect, test } from 'vitest'
import { createPlan, createSource } from '@/tests/harness/factories'
import { db } from '../db'
import { deleteRowsOfPlan } from './removal.commands'
import { rowsOfPlan } from './removal.queries'

/** From which table a foreign key leads to which; those that only link a thing to its sources go with either of the two. */
const ties = () => db.$queryRaw<{ from: string; to: string }[]>`
  SELECT conrelid::regclass::text AS from, confrelid::regclass::text AS to FROM pg_constraint
  WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '"\\_%'`

test('every table from which a foreign key leads to a plan is on the list of what goes with it, before what it refers to', async () => {
  const found = await ties()
  const reach = new Set(['plans'])
  for (let size = 0; size < reach.size; ) {
    size = reach.size
    for (const { from, to } of found) if (reach.has(to)) reach.add(from)
  }
  const order = rowsOfPlan(crypto.randomUUID()).map(({ table }) => table)
  expect(new Set(order).size).toBe(order.length)
  expect([...order].sort()).toEqual([...reach, 'events'].sort())
  const tooEarly = found.filter(({ from, to }) => from !== to && reach.has(to) && order.indexOf(from) > order.indexOf(to))
  // who saved or confirmed something may go before it, or after
  expect(tooEarly.filter(({ to }) => to !== 'sources')).toEqual([])
})

test('a plan that was never published goes whole, and its events stay', async () => {
  const plan = await createPlan({ publishedAt: null })
  await createSource({ planId: plan.id })
  await db.event.create({ data: { planId: plan.id, kind: 'reviseStage', objectType: 'PlanStage', objectId: 'x' } })
  expect(await db.$transaction((transaction) => deleteRowsOfPlan(transaction, plan.id))).toEqual([
    { kind: 'plan', count: 1 },
    { kind: 'source', count: 1 },
  ])
  expect(await db.plan.count({ where: { id: plan.id } })).toBe(0)
  expect(await db.event.count({ where: { planId: plan.id } })).toBe(1)
})
