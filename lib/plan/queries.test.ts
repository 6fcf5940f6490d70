import { describe, expect, test } from 'vitest'
import { createAction, createObstacle, createPlan, createYear } from '@/prisma/factories'
import { getPublicPlan, listPublicPlans } from './queries'

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
      endedOn: null,
      sample: false,
      words: { levels: {}, states: {} },
    })
    expect(await getPublicPlan('no-such-plan')).toBeNull()
  })

  test('says that it holds sample data as long as one row of the sample is there', async () => {
    const isSample = async (plan: { slug: string }) => (await getPublicPlan(plan.slug))?.sample
    const titles = await createPlan()
    await createAction({ planId: titles.id, sample: true })
    expect(await isSample(titles)).toBe(true)

    const obstacles = await createPlan()
    await createObstacle({ planId: obstacles.id, sample: true })
    expect(await isSample(obstacles)).toBe(true)

    const real = await createPlan()
    await createAction({ planId: real.id })
    await createYear(real.id, 2022)
    expect(await isSample(real)).toBe(false)
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
