import { beforeAll, describe, expect, test, vi } from 'vitest'
import { publicNavigation } from '@/components/site/navigation'
import { getTranslator } from '@/lib/i18n'
import { locales } from '@/lib/locale'
import { getPublicPlan } from '@/lib/plan/plan.queries'
import { createAction, createFlagship, createGoal, createIndicator, createOrganisation, createPlan } from '@/tests/harness/factories'
import { htmlOf } from '@/tests/harness/words-of'
import ActionPage from './(public)/actions/[number]/page'
import FlagshipsPage from './(public)/flagships/page'
import GoalsPage from './(public)/goals/page'
import IndicatorsPage from './(public)/indicators/page'
import OrganisationsPage from './(public)/organisations/page'
import PlanPage from './(public)/page'

vi.mock('next/navigation', () => ({ notFound: () => Promise.reject(new Error('not found')) }))

const text = async (page: React.ReactElement) => (await htmlOf(page)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const menu = async (slug: string) => {
  const plan = await getPublicPlan(slug)
  return plan && publicNavigation('en', plan).map(({ label }) => label)
}

let bare: { id: string; slug: string }
beforeAll(async () => {
  bare = await createPlan({ hasMatrix: false })
  for (const number of ['1', '2']) await createAction({ planId: bare.id, number })
})

test('the menu leads to what a plan has, and to the obstacles and reports that it may come to have', async () => {
  expect(await menu(bare.slug)).toEqual(['Plan', 'Actions', 'Obstacles', 'Reports'])
  const { id: planId, slug } = await createPlan()
  for (const create of [createFlagship, createGoal, createIndicator, createOrganisation]) await create({ planId })
  const whole = ['Plan', 'Flagships', 'Actions', 'Goals', 'Matrix', 'Organisations', 'Obstacles', 'Indicators', 'Reports']
  expect(await menu(slug)).toEqual(whole)
})

describe.each(locales)('in %s', (locale) => {
  test('no page of a plan with nothing but actions speaks of flagships, goals, target groups or themes', async () => {
    const params = Promise.resolve({ locale, plan: bare.slug })
    const asked = { params, searchParams: Promise.resolve({}) }
    const number = Promise.resolve({ locale, plan: bare.slug, number: '1' })
    const pages = [<PlanPage key="plan" {...asked} />, <ActionPage key="action" params={number} />]
    for (const page of await Promise.all(pages.map(text)))
      expect(page).not.toMatch(/vlaggensch|doelstelling|doelgroep|thema|flagship|goal|target group|theme/i)
  })

  test('a page about what the plan does not have says so', async () => {
    const params = Promise.resolve({ locale, plan: bare.slug })
    const asked = { params, searchParams: Promise.resolve({}) }
    const pages = [
      [<FlagshipsPage key="flagships" params={params} />, getTranslator(locale, 'flagship')('noneInPlan')],
      [<GoalsPage key="goals" {...asked} />, getTranslator(locale, 'goal')('noneInPlan')],
      [<IndicatorsPage key="indicators" params={params} />, getTranslator(locale, 'indicator')('noneInPlan')],
      [<OrganisationsPage key="organisations" params={params} />, getTranslator(locale, 'organisation')('noneInPlan')],
    ] as const
    for (const [page, said] of pages) expect(await text(page)).toContain(said)
  })
})
