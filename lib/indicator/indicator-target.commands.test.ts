import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ForbiddenError, RuleError } from '@/lib/errors'
import { getPublicLeadIndicator } from '@/lib/indicator/lead-indicator.queries'
import type { Actor } from '@/lib/user/user.rules'
import { createActor, createIndicator, createPlan } from '@/tests/harness/factories'
import { targetInput } from './indicator.schema'
import { reviseTarget } from './indicator-target.commands'

async function desk() {
  const plan = await createPlan()
  const planId = plan.id
  await createIndicator({ planId, code: 'participation' })
  return { plan, planId, coordinator: await createActor({ role: 'COORDINATOR', planId }) }
}

type Desk = Awaited<ReturnType<typeof desk>>

const wanted = { version: 0, document: 'Actieplan', year: '2030', figure: '60', geography: 'flanders', reason: 'Zo staat het in het plan.' }
const save = ({ plan }: Desk, actor: Actor, fields: Record<string, unknown> = {}) =>
  reviseTarget(actor, targetInput.parse({ plan: plan.slug, indicator: 'participation', ...wanted, ...fields }))
const add = (here: Desk, fields: Record<string, unknown> = {}) => save(here, here.coordinator, { sourceTitle: 'Actieplan', ...fields })
const change = (here: Desk, actor: Actor, fields: Record<string, unknown> = {}) =>
  save(here, actor, { target: 'actieplan-2030', version: 2, ...fields })
const events = (planId: string) => db.event.findMany({ where: { planId }, orderBy: { id: 'asc' } })
const targets = (planId: string) => db.indicatorTarget.findMany({ where: { indicator: { planId } }, include: { sources: true } })

describe('a coordinator', () => {
  test('adds the target of a policy document, and puts words in the place of its number', async () => {
    const here = await desk()
    expect(await add(here, { figure: '60,0' })).toBe('actieplan-2030')
    expect(await targets(here.planId)).toMatchObject([{ document: 'Actieplan', year: 2030, geography: 'flanders', text: null }])
    await change(here, here.coordinator, { figure: '', text: 'to be doubled' })
    expect(await targets(here.planId)).toMatchObject([{ value: null, text: 'to be doubled', version: 3 }])
    expect(await events(here.planId)).toMatchObject([
      { kind: 'reviseTarget', year: 2030, before: null, after: { indicator: 'participation', figure: '60', document: 'Actieplan' } },
      { before: { figure: '60', text: null }, after: { figure: null, text: 'to be doubled' } },
    ])
  })

  test('links a target to the way of measuring that its document names, and to none that the indicator does not have', async () => {
    const here = await desk()
    const unknown = add(here, { series: 'belgium' })
    await expect(unknown).rejects.toEqual(new RuleError('indicator.unknownSeries', {}, 'series'))
    await add(here, { series: 'flanders' })
    expect(await targets(here.planId)).toMatchObject([{ seriesCode: 'flanders' }])
    await change(here, here.coordinator, { series: '' })
    expect(await targets(here.planId)).toMatchObject([{ seriesCode: null }])
    expect(await events(here.planId)).toMatchObject([{ after: { series: 'flanders' } }, { before: { series: 'flanders' } }])
  })

  test('withdraws a target, which no public page then shows', async () => {
    const here = await desk()
    await add(here)
    await change(here, here.coordinator, { validity: 'WITHDRAWN' })
    expect(await getPublicLeadIndicator(here.planId)).toMatchObject({ targets: [] })
    expect(await targets(here.planId)).toMatchObject([{ withdrawnAt: expect.any(Date) }])
  })

  test('and another who change the same target at the same moment: one is told', async () => {
    const here = await desk()
    await add(here)
    const other = await createActor({ role: 'COORDINATOR', planId: here.planId })
    const both = await Promise.allSettled([change(here, here.coordinator, { figure: '61' }), change(here, other, { figure: '62' })])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'ConflictError', theirs: { version: 3 } } })
    expect(await targets(here.planId)).toMatchObject([{ version: 3 }])
  })
})

test.each([
  [{ figure: '', text: '' }, 'figure', 'valueOrWords'],
  [{ text: 'to be doubled' }, 'figure', 'valueOrWords'],
  [{ figure: '', text: 'to be doubled', comparator: 'AT_LEAST' }, 'comparator', 'comparatorOfValue'],
  [{ figure: '60%' }, 'figure', 'decimal'],
])('a target is a number or words: %o', (fields, field, message) => {
  const read = targetInput.safeParse({ plan: 'plan', indicator: 'one', ...wanted, ...fields })
  expect(read.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, message]])
})

test('nothing is written without a source, beyond 100%, for anyone who may not, for a demo account, or when nothing changed', async () => {
  const here = await desk()
  await expect(add(here, { sourceTitle: '' })).rejects.toEqual(new RuleError('indicator.needsSource', {}, 'source'))
  await expect(add(here, { figure: '600' })).rejects.toEqual(new RuleError('indicator.percentage', {}, 'figure'))
  const stranger = await createActor({ role: 'COORDINATOR', planId: (await createPlan()).id })
  await expect(save(here, stranger)).rejects.toEqual(new ForbiddenError('reviseTarget'))
  await expect(change(here, here.coordinator)).rejects.toEqual(new RuleError('indicator.unknownTarget'))
  expect([await targets(here.planId), await events(here.planId)]).toEqual([[], []])
  await add(here)
  const stored = [await targets(here.planId), await events(here.planId)]
  await expect(change(here, here.coordinator)).rejects.toEqual(new RuleError('revision.nothingChanged'))
  expect([await targets(here.planId), await events(here.planId)]).toEqual(stored)
})
