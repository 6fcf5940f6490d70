import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/errors'
import type { Actor } from '@/lib/user/user.rules'
import { createActor, createPlan, createSource } from '@/tests/harness/factories'
import { reviseTotals } from './published-total-revision.commands'
import { totalsInput } from './published-total-revision.schema'

async function desk() {
  const plan = await createPlan()
  const { code } = await createSource({ planId: plan.id, code: 'cedefop' })
  return { plan, planId: plan.id, source: code, coordinator: await createActor({ role: 'COORDINATOR', planId: plan.id }) }
}

type Desk = Awaited<ReturnType<typeof desk>>

const save = ({ plan }: Desk, actor: Actor, fields: Record<string, unknown> = {}) =>
  reviseTotals(
    actor,
    totalsInput.parse({
      plan: plan.slug,
      version: 0,
      year: 2023,
      total: '47',
      realised: '3',
      merged: '',
      reason: 'Uit het rapport.',
      ...fields,
    }),
  )
const totals = (planId: string) => db.publishedTotal.findMany({ where: { planId }, include: { sources: true } })

test('a coordinator adds totals with the source that printed them, and corrects them', async () => {
  const here = await desk()
  const code = await save(here, here.coordinator, { source: here.source })
  expect(code).toBe('cedefop-2023')
  await save(here, here.coordinator, { totals: code, version: 2, realised: '4', notReported: '0' })
  expect(await totals(here.planId)).toMatchObject([
    { year: 2023, total: 47, realised: 4, merged: null, notReported: 0, version: 3, sources: [{ code: 'cedefop' }] },
  ])
  expect(await db.event.findMany({ where: { planId: here.planId }, orderBy: { id: 'asc' } })).toMatchObject([
    { kind: 'reviseTotals', year: 2023, before: null, after: { total: 47, realised: 3, source: { code: 'cedefop' } } },
    { before: { realised: 3, notReported: null }, after: { realised: 4, notReported: 0 } },
  ])
})

test('nothing is written without a source, for totals of an edition, for anyone who may not, or when somebody was first', async () => {
  const here = await desk()
  const { planId, coordinator, source } = here
  await expect(save(here, coordinator)).rejects.toEqual(new RuleError('total.needsSource', {}, 'source'))
  const stranger = await createActor({ role: 'COORDINATOR', planId: (await createPlan()).id })
  await expect(save(here, stranger, { source })).rejects.toEqual(new ForbiddenError('reviseTotals'))
  expect(await totals(planId)).toEqual([])
  const code = await save(here, coordinator, { source })
  const stored = await totals(planId)
  await expect(save(here, coordinator, { totals: code, version: 0, realised: '9' })).rejects.toBeInstanceOf(ConflictError)
  await expect(save(here, coordinator, { totals: code, version: 2 })).rejects.toEqual(new RuleError('revision.nothingChanged'))
  expect(await totals(planId)).toEqual(stored)
})
