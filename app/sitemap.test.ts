import { expect, test } from 'vitest'
import { createAction, createIndicator, createPlan } from '@/tests/harness/factories'
import robots from './robots'
import sitemap from './sitemap'

const addressesIn = async (slug: string) => (await sitemap()).map(({ url }) => new URL(url).pathname).filter((path) => path.includes(slug))

test('the sitemap names every public page of a plan in both languages, each with the other', async () => {
  const plan = await createPlan()
  await createAction({ planId: plan.id, number: 'B3' })
  await createIndicator({ planId: plan.id, code: 'participation' })
  const paths = await addressesIn(plan.slug)
  for (const part of ['', '/actions', '/actions/B3', '/indicators', '/indicators/participation', '/matrix', '/reports'])
    expect(paths).toEqual(expect.arrayContaining([`/nl/${plan.slug}${part}`, `/en/${plan.slug}${part}`]))
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths.filter((path) => path.includes('manage'))).toEqual([])
  const action = (await sitemap()).find(({ url }) => url.endsWith(`/en/${plan.slug}/actions/B3`))
  expect(action?.alternates?.languages).toMatchObject({
    nl: expect.stringMatching(`^http.*/nl/${plan.slug}/actions/B3$`),
    en: action?.url,
  })
})

test('the sitemap names no page of an example', async () => {
  const plan = await createPlan({ sample: true })
  await createAction({ planId: plan.id })
  expect(await addressesIn(plan.slug)).toEqual([])
})

test('search engines are asked to leave alone what is for staff', () => {
  const { rules, sitemap: map } = robots()
  expect(rules).toMatchObject({ userAgent: '*', disallow: expect.arrayContaining(['/*/*/manage', '/*/account']) })
  expect(map).toMatch(/^http.*\/sitemap\.xml$/)
})
