import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createActor, createIndicator, createPlan } from '@/tests/harness/factories'
import { getPublicIndicator, listPublicIndicators } from './indicator.queries'
import { targetInput, valueInput } from './indicator.schema'
import { neededChange, panelsOf } from './indicator-panel.rules'
import { reviseTarget } from './indicator-target.commands'
import { reviseValue } from './indicator-value.commands'

const said = { version: 0, reason: 'Uit de bron.', sourceTitle: 'Een bron' }

/** An indicator that is measured over 4 weeks and over 12 months, with a target that is stated for 12 months. */
async function twoWaysOfMeasuring() {
  const plan = await createPlan()
  const indicator = await createIndicator({ planId: plan.id, code: 'participation' })
  const yearly = {
    code: 'yearly',
    position: 2,
    survey: 'AES',
    window: 'TWELVE_MONTHS',
    population: '25-64',
    geography: 'flanders',
  } as const
  await db.indicatorSeries.create({ data: { indicatorId: indicator.id, ...yearly } })
  const coordinator = await createActor({ role: 'COORDINATOR', planId: plan.id })
  const at = { plan: plan.slug, indicator: 'participation' }
  const target = { document: 'Actieplan', year: 2030, figure: '60', geography: 'flanders', series: 'yearly' }
  await reviseTarget(coordinator, targetInput.parse({ ...at, ...said, ...target }))
  const enter = (series: string, year: number, figure: string, over: object = {}) =>
    reviseValue(coordinator, valueInput.parse({ ...at, ...said, series, year, figure, flags: [], ...over }))
  return { plan, enter }
}

test('10.8% of four weeks beside a target for twelve months: no common panel, and no needed change', async () => {
  const { plan, enter } = await twoWaysOfMeasuring()
  await enter('flanders', 2021, '10.8', { flags: ['b'] })
  const found = await getPublicIndicator(plan.id, 'participation')
  if (!found) throw new Error('the indicator is not there')
  const { panels, untied } = panelsOf(found.series, found.targets)
  expect(untied).toEqual([])
  expect(panels).toMatchObject([
    { basis: { window: 'FOUR_WEEKS' }, series: [{ values: [{ printed: '10.8', flags: ['b'] }] }], targets: [] },
    { basis: { window: 'TWELVE_MONTHS' }, series: [{ values: [] }], targets: [{ value: 60, year: 2030 }] },
  ])
  const paces = panels.flatMap(({ series }) => series.flatMap((one) => found.targets.map((target) => neededChange(one, target, 2026).is)))
  expect(paces).toEqual(['unknown', 'unknown'])

  await enter('yearly', 2022, '36.0')
  const again = await getPublicIndicator(plan.id, 'participation')
  const changes = again?.series.map((one) => again.targets.map((target) => neededChange(one, target, 2026)))
  expect(changes).toEqual([[{ is: 'unknown', because: 'basis' }], [{ is: 'known', perYear: 3, from: 2022, to: 2030 }]])
})

test('what was withdrawn is on no page', async () => {
  const { plan, enter } = await twoWaysOfMeasuring()
  await enter('flanders', 2021, '10.8')
  await enter('flanders', 2021, '10.8', { version: 2, validity: 'WITHDRAWN' })
  await db.indicatorTarget.updateMany({ data: { withdrawnAt: new Date() }, where: { indicator: { planId: plan.id } } })
  const [listed] = await listPublicIndicators(plan.id)
  expect(listed).toMatchObject({ targets: [], series: [{ values: [] }, { values: [] }] })
  expect(await getPublicIndicator(plan.id, 'participation')).toEqual(listed)
})

test('a plan has no indicator of another plan', async () => {
  await twoWaysOfMeasuring()
  const other = await createPlan()
  expect([await getPublicIndicator(other.id, 'participation'), await listPublicIndicators(other.id)]).toEqual([null, []])
})
