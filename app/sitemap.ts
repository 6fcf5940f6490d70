import type { MetadataRoute } from 'next'
import { siteLinks } from '@/components/site-links'
import { address, inLanguages } from '@/lib/addresses'
import { listPublicIndicators } from '@/lib/indicator/panel/queries'
import { publicUrl } from '@/lib/installation'
import { locales } from '@/lib/locale'
import { listPublicOrganisations } from '@/lib/organisation/queries'
import { listPublicFlagships } from '@/lib/plan/flagship/queries'
import { listPublicGoals } from '@/lib/plan/goal/queries'
import { getPublicPlan, listPublicPlans } from '@/lib/plan/queries'
import { listPublicEditions } from '@/lib/report/edition/queries'
import { getPublicLedger } from '@/lib/status/ledger/queries'

// what is public changes while the application runs
export const dynamic = 'force-dynamic'

const lists = [
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

/** The parts behind the name of a plan of all its public pages. A year that is not public is not among them. */
async function partsOf(planId: string): Promise<(string | number)[][]> {
  const [ledger, flagships, goals, organisations, indicators, editions] = await Promise.all([
    getPublicLedger(planId),
    listPublicFlagships(planId),
    listPublicGoals(planId),
    listPublicOrganisations(planId),
    listPublicIndicators(planId),
    listPublicEditions(planId),
  ])
  return [
    [],
    ...lists.map((list) => [list]),
    ...flagships.map(({ code }) => ['flagships', code]),
    ...goals.map(({ code }) => ['goals', code]),
    ...ledger.actions.map(({ number }) => ['actions', number]),
    ...organisations.map(({ slug }) => ['organisations', slug]),
    ...indicators.map(({ code }) => ['indicators', code]),
    ...ledger.years.map(({ year }) => ['reports', year]),
    ...editions.map(({ year, number }) => ['reports', year, number]),
  ]
}

/** Every public page in both languages. Invented titles must not be found as if they were real: a plan with a sample is left out (rule 7). */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const plans = await Promise.all((await listPublicPlans()).map(({ slug }) => getPublicPlan(slug)))
  const real = plans.filter((plan) => plan !== null).filter(({ sample }) => !sample)
  const ofPlans = await Promise.all(
    real.map(async ({ id, slug }) => (await partsOf(id)).map((parts) => (locale: string) => address(locale, slug, parts))),
  )
  const ofSite = siteLinks('nl').map(
    ({ href }) =>
      (locale: string) =>
        `/${locale}${href.slice(3)}`,
  )
  const pages = [(locale: string) => `/${locale}`, ...ofSite, ...ofPlans.flat()]
  const full = (path: string) => `${publicUrl()}${path}`
  return pages.flatMap((page) => {
    const languages = Object.fromEntries(Object.entries(inLanguages(page('nl'))).map(([tag, path]) => [tag, full(path)]))
    return locales.map((locale) => ({ url: full(page(locale)), alternates: { languages } }))
  })
}
