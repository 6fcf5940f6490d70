import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createPlan, createSource } from '@/tests/harness/factories'
import { getPublicLeadIndicator } from './lead-indicator.queries'

test('the lead indicator has its target, and every measure keeps its basis', async () => {
  const plan = await createPlan()
  const [first, second] = [await createSource({ planId: plan.id, code: 'a' }), await createSource({ planId: plan.id, code: 'b' })]
  await db.indicator.create({
    data: {
      planId: plan.id,
      code: 'participation',
      position: 1,
      role: 'LEAD',
      unit: '%',
      targets: { create: { code: 'plan-2030', document: 'Actieplan', year: 2030, value: 60, geography: 'flanders' } },
    },
  })
  await db.indicator.create({
    data: {
      planId: plan.id,
      code: 'four-weeks',
      position: 2,
      role: 'MEASURE',
      unit: '%',
      series: {
        create: {
          code: 'flanders',
          position: 1,
          survey: 'LFS',
          window: 'FOUR_WEEKS',
          geography: 'flanders',
          values: {
            create: [
              { year: null, value: 9, printed: '9' },
              { year: 2022, value: 11, printed: '11,0', sources: { connect: [{ id: second.id }, { id: first.id }] } },
              { year: 2021, value: 10.8, printed: '10.8', flags: ['b'], sources: { connect: { id: first.id } } },
              { year: 2020, value: 1, printed: '1', withdrawnAt: new Date() },
            ],
          },
        },
      },
    },
  })
  await db.indicator.create({ data: { planId: plan.id, code: 'other', position: 3, role: 'CONTEXT', unit: '%' } })
  const lead = await getPublicLeadIndicator(plan.id)
  expect(lead).toMatchObject({ code: 'participation', targets: [{ year: 2030, value: 60 }] })
  expect(lead?.measures).toMatchObject([
    {
      code: 'four-weeks',
      series: [{ window: 'FOUR_WEEKS', values: [{ printed: '10.8', flags: ['b'] }, { printed: '11,0' }, { year: null }] }],
    },
  ])
  const cited = lead?.measures[0]?.series[0]?.values.map(({ sources }) => sources.map(({ code }) => code))
  expect(cited).toEqual([['a'], ['a', 'b'], []])
})

test('a plan without a lead indicator has none', async () => {
  expect(await getPublicLeadIndicator((await createPlan()).id)).toBeNull()
})
