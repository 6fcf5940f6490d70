import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ForbiddenError, RuleError } from '@/lib/errors'
import { getPublicLeadIndicator } from '@/lib/indicator/lead-indicator.queries'
import type { Actor } from '@/lib/user/user.rules'
import { createActor, createIndicator, createPlan } from '@/tests/harness/factories'
import { valueInput } from './indicator.schema'
import { reviseValue } from './indicator-value.commands'

async function desk() {
  const plan = await createPlan()
  const planId = plan.id
  await createIndicator({ planId, code: 'lead', role: 'LEAD' })
  const indicator = await createIndicator({ planId, code: 'participation', role: 'MEASURE' })
  return { plan, planId, indicator, coordinator: await createActor({ role: 'COORDINATOR', planId }) }
}

type Desk = Awaited<ReturnType<typeof desk>>

const measured = { series: 'flanders', year: '2021', version: 0, figure: '10,8', flags: ['b'], reason: 'Nieuw cijfer.' }
const save = ({ plan }: Desk, actor: Actor, fields: Record<string, unknown> = {}) =>
  reviseValue(actor, valueInput.parse({ plan: plan.slug, indicator: 'participation', ...measured, ...fields }))
const add = (here: Desk, fields: Record<string, unknown> = {}) => save(here, here.coordinator, { sourceTitle: 'Statbel', ...fields })
const events = (planId: string) => db.event.findMany({ where: { planId }, orderBy: { id: 'asc' } })
const values = (planId: string) =>
  db.indicatorValue.findMany({ where: { series: { indicator: { planId } } }, include: { sources: true }, orderBy: { year: 'asc' } })

describe('a coordinator', () => {
  test('adds a value to one way of measuring with the decimals of its source, and corrects it', async () => {
    const here = await desk()
    await add(here, { figure: '10,80' })
    expect(await values(here.planId)).toMatchObject([{ year: 2021, printed: '10.80', flags: ['b'], sources: [{ title: 'Statbel' }] }])
    await save(here, here.coordinator, { version: 2, figure: '10.9', flags: ['e', 'b'], note: 'Corrected by Statbel.' })
    const [corrected] = await values(here.planId)
    expect(corrected).toMatchObject({ printed: '10.9', flags: ['b', 'e'], note: 'Corrected by Statbel.', version: 3 })
    expect(Number(corrected?.value)).toBe(10.9)
    expect(await events(here.planId)).toMatchObject([
      { kind: 'reviseValue', year: 2021, after: { indicator: 'participation', series: 'flanders', figure: '10.80' } },
      { before: { figure: '10.80', flags: ['b'] }, after: { figure: '10.9', flags: ['b', 'e'] } },
    ])
  })

  test('withdraws a value, which no public page then shows, and lets it hold again', async () => {
    const here = await desk()
    await add(here)
    await save(here, here.coordinator, { version: 2, validity: 'WITHDRAWN' })
    const shown = async () =>
      (await getPublicLeadIndicator(here.planId))?.measures.flatMap(({ series }) => series.flatMap((one) => one.values))
    expect(await shown()).toEqual([])
    await save(here, here.coordinator, { version: 3, validity: 'CURRENT' })
    expect(await shown()).toMatchObject([{ year: 2021, printed: '10.8' }])
  })

  test('adds a value whose year the source does not state, once', async () => {
    const here = await desk()
    await add(here, { year: '' })
    await expect(add(here, { year: '' })).rejects.toEqual(new RuleError('indicator.yearTaken', {}, 'year'))
    expect(await values(here.planId)).toMatchObject([{ year: null }])
  })

  test('and another who correct the same value at the same moment: one is told', async () => {
    const here = await desk()
    await add(here)
    const other = await createActor({ role: 'COORDINATOR', planId: here.planId })
    const both = await Promise.allSettled([
      save(here, here.coordinator, { version: 2, figure: '11' }),
      save(here, other, { version: 2, figure: '12' }),
    ])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'ConflictError', theirs: { version: 3 } } })
    expect(await values(here.planId)).toMatchObject([{ version: 3 }])
  })

  test('and another who add a value for the same year at the same moment: one is told that there is one', async () => {
    const here = await desk()
    const both = await Promise.allSettled([add(here), add(here, { figure: '11' })])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: new RuleError('indicator.yearTaken', {}, 'year') })
    expect(await values(here.planId)).toHaveLength(1)
  })
})

test('a value stays with its way of measuring: the same year on another basis is another value', async () => {
  const here = await desk()
  const other = { code: 'belgium', position: 2, survey: 'AES', window: 'TWELVE_MONTHS', geography: 'belgium' } as const
  await db.indicatorSeries.create({ data: { ...other, indicatorId: here.indicator.id } })
  await add(here)
  await add(here, { series: 'belgium', figure: '34.9' })
  const series = await db.indicatorSeries.findMany({ where: { indicatorId: here.indicator.id }, include: { values: true } })
  expect(series.map(({ code, values }) => [code, ...values.map(({ printed }) => printed)]).sort()).toEqual([
    ['belgium', '34.9'],
    ['flanders', '10.8'],
  ])
})

test.each(['10,8', '10.8', ' 1 234,5 ', '0', '-3.25'])('%j is a number', (figure) => {
  expect(valueInput.safeParse({ plan: 'plan', indicator: 'one', ...measured, figure }).success).toBe(true)
})

test.each(['1.234,5', '10,8%', 'tien', '10,', ',5', '1e3', '10.80000', '0x1f', '١٢'])(
  '%j is told to be no number, at its field',
  (figure) => {
    const read = valueInput.safeParse({ plan: 'plan', indicator: 'one', ...measured, figure })
    expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['figure', 'decimal']])
  },
)

describe('nothing is written', () => {
  const refused = async (here: Desk, attempt: () => Promise<unknown>, error: unknown) => {
    const before = [await values(here.planId), await events(here.planId)]
    await expect(attempt()).rejects.toEqual(error)
    expect([await values(here.planId), await events(here.planId)]).toEqual(before)
  }

  test('without a source, beyond 100%, on a basis that is not known, for a year without a value, or when nothing changed', async () => {
    const here = await desk()
    await refused(here, () => add(here, { sourceTitle: '' }), new RuleError('indicator.needsSource', {}, 'source'))
    await refused(here, () => add(here, { figure: '108' }), new RuleError('indicator.percentage', {}, 'figure'))
    await refused(here, () => add(here, { series: 'wallonia' }), new RuleError('indicator.unknownSeries'))
    await refused(here, () => add(here, { version: 1 }), new RuleError('indicator.unknownValue'))
    await add(here)
    await refused(here, () => save(here, here.coordinator, { version: 2 }), new RuleError('revision.nothingChanged'))
  })

  test('for anyone who does not coordinate the plan', async () => {
    const here = await desk()
    await add(here)
    const stranger = await createActor({ role: 'COORDINATOR', planId: (await createPlan()).id })
    await refused(here, () => save(here, stranger, { year: '2022' }), new ForbiddenError('reviseValue'))
  })
})
