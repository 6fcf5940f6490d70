import { beforeAll, describe, expect, test, vi } from 'vitest'
import AboutPage from '@/app/[locale]/[plan]/(public)/about/page'
import FlagshipPage from '@/app/[locale]/[plan]/(public)/flagships/[code]/page'
import GoalPage from '@/app/[locale]/[plan]/(public)/goals/[code]/page'
import MatrixPage from '@/app/[locale]/[plan]/(public)/matrix/page'
import ObstaclesPage from '@/app/[locale]/[plan]/(public)/obstacles/page'
import OrganisationPage from '@/app/[locale]/[plan]/(public)/organisations/[slug]/page'
import OrganisationsPage from '@/app/[locale]/[plan]/(public)/organisations/page'
import ReportOfYearPage from '@/app/[locale]/[plan]/(public)/reports/[year]/page'
import { getTranslator } from '@/lib/i18n'
import { locales } from '@/lib/locale'
import { getActionsDocument, getPublicActionDocument, wholeList } from '@/lib/open-data/action-data.queries'
import { getPublicOrganisationsDocument } from '@/lib/open-data/organisation-data.queries'
import {
  getPublicFlagshipsDocument,
  getPublicGoalsDocument,
  getPublicMatrixDocument,
  getPublicTargetGroupsDocument,
  getPublicThemesDocument,
} from '@/lib/open-data/structure-data.queries'
import { getPublicPlan } from '@/lib/plan/plan.queries'
import { beginWith } from '@/tests/harness/filled-database'
import { htmlOf } from '@/tests/harness/words-of'
import { plan } from './record-plan'

// On the record alone nobody has entered which actions belong to what: no page and no document may call that none or zero (rule 9).

vi.mock('next/navigation', () => ({ notFound: () => Promise.reject(new Error('not found')) }))
beforeAll(() => beginWith('the record'))

const text = async (page: React.ReactElement) => (await htmlOf(page)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const origin = 'https://koers.example'

async function thePlan() {
  const found = await getPublicPlan(plan.slug)
  if (!found) throw new Error('no plan')
  return found
}

describe.each(locales)('in %s, what nobody entered', (locale) => {
  const params = Promise.resolve({ locale, plan: plan.slug })
  const none = getTranslator(locale, 'matrix')('empty')

  test('is neither zero nor none in the matrix', async () => {
    const html = await htmlOf(<MatrixPage params={params} searchParams={Promise.resolve({})} />)
    const cells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) => (cell ?? '').replaceAll(/<[^>]+>/g, ''))
    expect(cells).toHaveLength(4 * 6 + 6)
    expect(cells.filter((cell) => cell.includes('0') || cell.includes(none))).toEqual([])
  })

  test('is no number of actions beside an organisation', async () => {
    const page = await text(<OrganisationsPage params={params} />)
    expect(page).toContain('38')
    expect(page).toContain(getTranslator(locale, 'organisation')('rolesUnknown'))
    expect(page).not.toMatch(/\b0\b/)
  })

  test('is no absence of a role', async () => {
    const page = await text(
      <OrganisationPage params={Promise.resolve({ locale, plan: plan.slug, slug: 'vdab' })} searchParams={Promise.resolve({})} />,
    )
    expect(page).toContain(getTranslator(locale, 'organisation')('noneKnown'))
  })

  test('is no absence of obstacles', async () => {
    const of = (code: string) => ({ params: Promise.resolve({ locale, plan: plan.slug, code }), searchParams: Promise.resolve({}) })
    const pages = [
      <ObstaclesPage key="obstacles" params={params} searchParams={Promise.resolve({})} />,
      <FlagshipPage key="flagship" {...of('a')} />,
      <GoalPage key="goal" {...of('a')} />,
    ]
    const t = getTranslator(locale, 'obstacles')
    for (const page of await Promise.all(pages.map(text))) {
      expect(page).toContain(t('notEntered'))
      for (const said of [t('none'), t('page.lead', { open: 0, resolved: 0 })]) expect(page).not.toContain(said)
    }
  })

  test('does not hide what is known: the plan as a whole, and the reports that others published', async () => {
    const about = await text(<AboutPage params={params} />)
    for (const fact of ['43782', '19', 'CC BY 4.0', '978-92-896-3890-6', locale === 'nl' ? 'niet gelezen' : 'not read'])
      expect(about).toContain(fact)
    for (const year of ['2022', '2023']) {
      const page = await text(<ReportOfYearPage params={Promise.resolve({ locale, plan: plan.slug, year })} />)
      expect(page).toContain(getTranslator(locale, 'reports')('elsewhereText', { year }))
    }
  })
})

describe('for programs, what nobody entered', () => {
  test('is null', async () => {
    const of = await thePlan()
    const matrix = await getPublicMatrixDocument(of, null, origin)
    expect(matrix).toMatchObject({ placed: null, unplaced: null, placements: null })
    expect(matrix?.cells.every(({ actions }) => actions === null)).toBe(true)
    const groups = [
      ...(await getPublicGoalsDocument(of, origin)).goals,
      ...(await getPublicFlagshipsDocument(of, origin)).flagships,
      ...(await getPublicTargetGroupsDocument(of, origin)).targetGroups,
      ...(await getPublicThemesDocument(of, origin)).themes,
    ]
    expect(groups.filter(({ actions, years }) => actions !== null || years !== null)).toEqual([])
    const page = { limit: 500, after: null, next: () => '' }
    const list = await getActionsDocument(of, wholeList, page, origin)
    const action = await getPublicActionDocument(of, '1', origin)
    const nothing = { goals: null, targetGroups: null, themes: null }
    expect(list?.actions).toHaveLength(47)
    for (const one of list?.actions ?? []) expect(one).toMatchObject({ ...nothing, leads: null, partners: null, consulted: null })
    expect(action).toMatchObject({ action: nothing, involvements: null })
    const { organisations } = await getPublicOrganisationsDocument(of, page, origin)
    expect(organisations.filter(({ involvements }) => involvements !== null)).toEqual([])
  })
})
