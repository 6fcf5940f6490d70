import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ObstacleList } from '@/components/plan/obstacle-list'
import { publicPage } from '@/components/site/as-markup'
import { PageHeader } from '@/components/site/page-header'
import { Section } from '@/components/site/section'
import { facetStyle } from '@/components/ui/facet-style'
import { today } from '@/lib/dates'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { listPublicObstacles } from '@/lib/obstacle/obstacle.queries'
import { chooseObstacles, type ObstacleYears, parseObstacleQuery } from '@/lib/obstacle/obstacle.rules'
import { longestOpen, momentOf } from '@/lib/obstacle/obstacle-age.rules'
import type { SearchParams } from '@/lib/status/action-list.schema'
import { getPublicLedger } from '@/lib/status/ledger.queries'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'
import { ObstacleYearsTable } from './obstacle-years-table'

type Props = { params: Promise<PlanParams>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const query = parseObstacleQuery(await searchParams)
  const t = getTranslator(locale, 'obstacles')
  return pageMetadata({
    locale,
    plan,
    parts: ['obstacles'],
    title: t('title'),
    description: t('page.description'),
    data: [{ name: 'listObstacles', query: { ...query, kind: query?.kind?.toLowerCase() } }, { table: 'obstacles' }],
  })
}

/** Everything that stands, or stood, in the way of actions. */
async function ObstaclesPage({ params, searchParams }: Props) {
  const { locale, plan } = await planOf(params)
  const query = parseObstacleQuery(await searchParams)
  if (!query) notFound()
  const ledger = await getPublicLedger(plan.id)
  const obstacles = await listPublicObstacles(
    plan.id,
    ledger.actions.map(({ id }) => id),
  )
  const t = getTranslator(locale, 'obstacles')
  const lists = getTranslator(locale, 'lists')
  const to = (asked: Record<string, string | number | null>) => address(locale, plan.slug, ['obstacles'], asked)
  const kinds = [...new Set(obstacles.map(({ kind }) => kind))].sort()
  const chosen = chooseObstacles(obstacles, query)
  const { kind, show, year } = query
  // without a public year and without an obstacle nobody has said anything yet: that is not none (rule 9)
  const entered = obstacles.length > 0 || ledger.years.length > 0
  return (
    <>
      <PageHeader title={t('title')} lead={entered ? leadOf(obstacles, locale) : t('notEntered')} />
      <div className="page-width grid gap-12 py-6 md:py-8">
        {obstacles.length > 0 && ledger.years.length > 0 && (
          <Section id="years" title={t('page.perYear')}>
            <ObstacleYearsTable locale={locale} years={ledger.years.map((one) => one.year)} obstacles={obstacles} href={to} />
          </Section>
        )}
        {entered && (
          <Section
            id="list"
            title={show && year ? t(`page.${show}In`, { year: String(year) }) : t('title')}
            aside={obstacles.length > 0 && t('page.shown', { count: chosen.length, total: obstacles.length })}
          >
            {kinds.length > 1 && (
              <nav aria-label={t('page.kinds')} className="print:hidden">
                <ul className="flex flex-wrap gap-2 text-base">
                  {[null, ...kinds].map((one) => (
                    <li key={one}>
                      <a
                        href={to({ kind: one?.toLowerCase() ?? null, show, year })}
                        aria-current={one === kind ? 'true' : undefined}
                        className={facetStyle}
                      >
                        {one ? lists(`obstacleKind.${one}`) : t('page.all')}{' '}
                        <span className="tabular-nums">{chooseObstacles(obstacles, { ...query, kind: one }).length}</span>
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
            {chosen.length > 1 && <p className="text-quiet text-sm">{t('page.sorted')}</p>}
            {chosen.length > 0 ? (
              <ObstacleList
                locale={locale}
                obstacles={chosen}
                at={momentOf(show === 'open' ? year : null, today())}
                href={(number) => address(locale, plan.slug, ['actions', number])}
              />
            ) : (
              <p>{obstacles.length > 0 ? t('page.nothing') : t('none')}</p>
            )}
          </Section>
        )}
      </div>
    </>
  )
}

/** How many are open and resolved, and how many of those that are open have been so the longest. */
function leadOf(obstacles: ObstacleYears[], locale: Locale): string {
  const t = getTranslator(locale, 'obstacles')
  const longest = longestOpen(obstacles)
  const open = longest?.open ?? 0
  const sentence = t('page.lead', { open, resolved: obstacles.length - open })
  if (!longest) return sentence
  const { since, count } = longest
  return `${sentence} ${t(count === open ? 'page.allSince' : 'page.longest', { count, year: String(since) })}`
}

export default publicPage(ObstaclesPage)
