import { expect, test } from 'vitest'
import { createAction, createEntry, createPlan, createYear } from '@/tests/harness/factories'
import { listPublicPlansAtAGlance } from './reporting-progress.queries'

test('each plan says how many actions it has and n of N of its newest public year, real plans before an example', async () => {
  const example = await createPlan({ slug: 'a-example', shortTitleNl: 'AAA', sample: true })
  const plan = await createPlan({ slug: 'b-real', shortTitleNl: 'ZZZ' })
  await createPlan({ slug: 'c-hidden', publishedAt: null })
  const [first, second] = [await createAction({ planId: plan.id, number: '1' }), await createAction({ planId: plan.id, number: '2' })]
  await createYear(plan.id, 2022, { closed: true, public: true, scope: [first, second] })
  await createYear(plan.id, 2023)
  await createEntry(first, 2022, 'REALISED')
  await createEntry(second, 2023, 'REALISED')
  expect(await listPublicPlansAtAGlance()).toMatchObject([
    { slug: plan.slug, sample: false, actions: 2, newest: { year: 2022, provisional: false, reported: 1, total: 2 } },
    { slug: example.slug, sample: true, actions: 0, newest: null },
  ])
})
