import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { publicPage } from '@/components/site/as-markup'
import { PageHeader } from '@/components/site/page-header'
import { facetStyle } from '@/components/ui/facet-style'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import { parseLetterAsked } from '@/lib/params'
import { listPublicFlagships } from '@/lib/plan/flagship.queries'
import { listPublicStages, listPublicTimeline } from '@/lib/plan/stage.queries'
import { ofFlagship, timelineOf } from '@/lib/plan/timeline.rules'
import type { SearchParams } from '@/lib/status/action-list.schema'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'
import { TimelineYear } from './timeline-year'

type Props = { params: Promise<PlanParams>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const t = getTranslator(locale, 'timeline')
  return pageMetadata({
    locale,
    plan,
    parts: ['timeline'],
    title: t('title'),
    description: t('description'),
    data: [{ name: 'listDeliverables' }, { name: 'listStages' }, { table: 'deliverables' }, { table: 'stages' }],
  })
}

/** The plan through the years as public sources tell it: its stage, and everything dated that it produced or met. */
async function TimelinePage({ params, searchParams }: Props) {
  const { locale, plan } = await planOf(params)
  const [{ flagship: asked }, flagships, stages, deliverables] = await Promise.all([
    searchParams,
    listPublicFlagships(plan.id),
    listPublicStages(plan.id),
    listPublicTimeline(plan.id),
  ])
  const chosen = parseLetterAsked(asked)
  if (chosen && !flagships.some(({ code }) => code === chosen)) notFound()
  const t = getTranslator(locale, 'timeline')
  const shown = ofFlagship(deliverables, chosen)
  const years = timelineOf(stages, shown)
  const counts = { count: shown.length, total: String(deliverables.length), flagship: chosen?.toUpperCase() ?? '' }
  return (
    <>
      <PageHeader title={t('title')} lead={t(years.length === 0 ? 'none' : chosen ? 'leadFlagship' : 'lead', counts)} />
      <div className="page-width grid gap-5 py-6 md:py-8">
        {asked && !chosen && (
          <Notice kind="error" title={t('faultTitle')}>
            {t('fault')}
          </Notice>
        )}
        {deliverables.length > 0 && (
          <nav aria-label={t('byFlagship')} className="print:hidden">
            <ul className="flex flex-wrap gap-2 text-base">
              {[null, ...flagships.map(({ code }) => code)].map((code) => (
                <li key={code}>
                  <a
                    href={address(locale, plan.slug, ['timeline'], { flagship: code })}
                    aria-current={code === chosen ? 'true' : undefined}
                    className={facetStyle}
                  >
                    {code ? t('flagship', { code: code.toUpperCase() }) : t('all')}{' '}
                    <span className="tabular-nums">{ofFlagship(deliverables, code).length}</span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {deliverables.length > 0 && <p className="max-w-text text-base text-quiet">{t('about')}</p>}
        {years.length > 3 && (
          <nav aria-label={t('years')} className="sticky top-0 z-1 border-grey-300 border-b bg-white py-2 print:hidden">
            <ol className="flex flex-wrap gap-x-4 gap-y-1 text-base tabular-nums sm:gap-x-6">
              {years.map(({ year }) => (
                <li key={year ?? 'undated'}>
                  <a href={year === null ? '#undated' : `#year-${year}`} className="count-link">
                    {year ?? t('undated')}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <ol className="line-of-time">
          {years.map((year) => (
            <TimelineYear
              key={year.year ?? 'undated'}
              locale={locale}
              year={year}
              chosen={chosen}
              flagshipHref={(code) => address(locale, plan.slug, ['flagships', code])}
            />
          ))}
        </ol>
      </div>
    </>
  )
}

export default publicPage(TimelinePage)
