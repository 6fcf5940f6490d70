import { describe, expect, test } from 'vitest'
import { createPlan } from '@/tests/harness/factories'
import { db } from '../db'
import { getPublicPlan, listPublicPlans } from './plan.queries'

describe('a plan', () => {
  test('is found by its slug', async () => {
    const plan = await createPlan({ titleNl: 'Plan voor morgen', horizonYear: 2030 })
    expect(await getPublicPlan(plan.slug)).toEqual({
      id: plan.id,
      slug: plan.slug,
      titleNl: 'Plan voor morgen',
      titleEn: 'A plan',
      shortTitleNl: 'Plan',
      shortTitleEn: 'Plan',
      firstYear: 2022,
      startYear: null,
      focusUntilYear: null,
      horizonYear: 2030,
      hasMatrix: true,
      has: { flagships: false, goals: false, targetGroups: false, themes: false, organisations: false, indicators: false },
      endedOn: null,
      sample: false,
      words: { levels: {}, states: {} },
    })
    expect(await getPublicPlan('no-such-plan')).toBeNull()
  })

  test('says that it is an example when it was made as one, and never becomes one or stops being one', async () => {
    const [real, example] = [await createPlan(), await createPlan({ sample: true })]
    expect([await getPublicPlan(real.slug), await getPublicPlan(example.slug)]).toMatchObject([{ sample: false }, { sample: true }])
    for (const { id, sample } of [real, example])
      await expect(db.plan.update({ where: { id }, data: { sample: !sample } })).rejects.toMatchObject({ code: 'P2003' })
  })
})

test('the plans of an installation are listed by their short titles', async () => {
  await createPlan({ slug: 'second', shortTitleNl: 'ZZ tweede' })
  await createPlan({ slug: 'first', shortTitleNl: 'ZZ eerste' })
  expect((await listPublicPlans()).map(({ slug }) => slug).filter((slug) => slug === 'first' || slug === 'second')).toEqual([
    'first',
    'second',
  ])
})
