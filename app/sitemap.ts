import type { MetadataRoute } from 'next'
import { siteLinks } from '@/components/site/site-links'
import { listPublicIndicators } from '@/lib/indicator/indicator.queries'
import { locales } from '@/lib/locale'
import { listPublicChanges } from '@/lib/open-data/year-data.queries'
import { listPublicOrganisations } from '@/lib/organisation/organisation.queries'
import { listPublicActionRevisions } from '@/lib/plan/action.queries'
import { listPublicFlagships } from '@/lib/plan/flagship.queries'
import { listPublicGoals } from '@/lib/plan/goal.queries'
import { getPublicPlan, listPublicPlans, type PublicPlan } from '@/lib/plan/plan.queries'
import { listPublicEditions } from '@/lib/report/edition.queries'
import { listPublicReportYears } from '@/lib/report/report.queries'
import { publicUrl } from '@/lib/settings/installation'
import { getPublicLedger } from '@/lib/status/ledger.queries'
import { address, inLanguages } from '@/lib/web/addresses'

// what is public changes while the application runs
export const dynamic = 'force-dynamic'

/** Pages of every plan that are not about one thing. Searching is not among them: nobody should find what somebody searched for. */
const lists = [
  'about',
  'flagships',
  'actions',
  'goals',
  'matrix',
  'organisations',
  'obstacles',
  'indicators',
  'timeline',
  'compare',
  'reports',
  'data',
]

type Page = { path: (locale: string) => string; changed?: Date | null }

const newest = (dates: (Date | null | undefined)[]): Date | null =>
  dates.reduce<Date | null>((last, one) => (one && (!last || one > last) ? one : last), null)

/**
 * All public pages of a plan; a year that is not public is not among them. When a page changed is said where it is known: of actions, of
 * reports, and of editions, which never change. What is put together of many things has no such day.
 */
async function pagesOf(plan: PublicPlan): Promise<Page[]> {
  const { id, slug } = plan
  const there: Record<string, boolean> = { ...plan.has, matrix: plan.hasMatrix }
  const [ledger, flagships, goals, organisations, indicators, editions, years, changes, revisions] = await Promise.all([
    getPublicLedger(id),
    listPublicFlagships(id),
    listPublicGoals(id),
    listPublicOrganisations(id),
    listPublicIndicators(id),
    listPublicEditions(id),
    listPublicReportYears(id),
    listPublicChanges(plan),
    listPublicActionRevisions(id),
  ])
  const page = (parts: (string | number)[], changed?: Date | null): Page => ({ path: (locale) => address(locale, slug, parts), changed })
  const changesOf = (number: string) => changes.filter(({ action }) => action === number).map(({ publicAt }) => new Date(publicAt))
  const editionChanged = ({ publishedAt, withdrawal }: (typeof editions)[number]) => newest([publishedAt, withdrawal?.withdrawnAt])
  return [
    page([]),
    ...lists.filter((list) => there[list] ?? true).map((list) => page([list])),
    page(['reports', 'verification']),
    ...flagships.map(({ code }) => page(['flagships', code])),
    ...goals.map(({ code }) => page(['goals', code])),
    ...ledger.actions.map((action) => page(['actions', action.number], newest([...changesOf(action.number), revisions.get(action.id)]))),
    ...organisations.map((organisation) => page(['organisations', organisation.slug])),
    ...indicators.map(({ code }) => page(['indicators', code])),
    ...years.map(({ year }) => page(['reports', year], newest(editions.filter((one) => one.year === year).map(editionChanged)))),
    ...editions.map((edition) => page(['reports', edition.year, edition.number], editionChanged(edition))),
  ]
}

/**
 * Every public page in both languages, at its own address. Invented titles must not be found as if they were real: an example is
 * left out (rule 7). So is the list of plans where there is one plan: that address leads straight on.
 */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const plans = (await Promise.all((await listPublicPlans()).map(({ slug }) => getPublicPlan(slug)))).filter((plan) => plan !== null)
  const ofPlans = await Promise.all(plans.filter(({ sample }) => !sample).map(pagesOf))
  const ofSite = siteLinks('nl').map(({ href }): Page => ({ path: (locale) => `/${locale}${href.slice(3)}` }))
  const list: Page[] = plans.length === 1 ? [] : [{ path: (locale) => `/${locale}` }]
  const full = (path: string) => `${publicUrl()}${path}`
  return [...list, ...ofSite, ...ofPlans.flat()].flatMap(({ path, changed }) => {
    const languages = Object.fromEntries(Object.entries(inLanguages(path('nl'))).map(([language, there]) => [language, full(there)]))
    return locales.map((locale) => ({ url: full(path(locale)), alternates: { languages }, ...(changed && { lastModified: changed }) }))
  })
}
