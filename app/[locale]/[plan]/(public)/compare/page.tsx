import type { Metadata } from 'next'
import { publicPage } from '@/components/site/as-markup'
import { PageHeader } from '@/components/site/page-header'
import { Section } from '@/components/site/section'
import { getTranslator } from '@/lib/i18n'
import { listPublicObstacles } from '@/lib/obstacle/obstacle.queries'
import { listPublicEditions } from '@/lib/report/edition.queries'
import { parseComparison, side } from '@/lib/report/year-comparison.schema'
import { type KnownSide, sidesOf, sidesToCompare } from '@/lib/report/year-comparison-snapshot.rules'
import type { SearchParams } from '@/lib/status/action-list.schema'
import { listPublicDestinations } from '@/lib/status/destination.queries'
import { getPublicLedger } from '@/lib/status/ledger.queries'
import { listPublicTotals } from '@/lib/status/published-total.queries'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'
import { ComparedActions } from './compared-actions'
import { ComparedTotals } from './compared-totals'
import { shownSide } from './shown-side'
import { SideSummary } from './side-summary'
import { comparedAddress, SidesForm } from './sides-form'
import { comparisonLead } from './words'

type Props = { params: Promise<PlanParams>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const { from, to } = await searchParams
  const t = getTranslator(locale, 'compare')
  return pageMetadata({
    locale,
    plan,
    parts: ['compare'],
    title: t('title'),
    description: t('description'),
    data: [{ name: 'compare', query: { from: side.safeParse(from).data, to: side.safeParse(to).data } }],
  })
}

/** Two public years, or two editions, side by side: what became of every action in between. */
async function ComparePage({ params, searchParams }: Props) {
  const { locale, plan } = await planOf(params)
  const [ledger, editions, totals] = await Promise.all([getPublicLedger(plan.id), listPublicEditions(plan.id), listPublicTotals(plan.id)])
  const sides = sidesOf(ledger, editions, totals)
  const search = await searchParams
  const query = parseComparison(search, sides, sidesToCompare(ledger, sides))
  const chosen = query.from && query.to && Object.keys(query.faults).length === 0 ? { from: query.from, to: query.to } : null
  const obstacles = chosen
    ? await listPublicObstacles(
        plan.id,
        ledger.actions.map(({ id }) => id),
      )
    : []
  const shown = (side: KnownSide) => shownSide(plan.id, side, ledger, obstacles)
  const [older, newer] = chosen ? await Promise.all([shown(chosen.from), shown(chosen.to)]) : [null, null]
  const t = getTranslator(locale, 'compare')
  const nothing = sides.length < 2 && Object.keys(query.faults).length === 0
  const known = { locale, plan: plan.slug, ledger, totals }
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={nothing ? t('nothing') : comparisonLead(locale, chosen, older && newer ? { older, newer } : null)}
      />
      <div className="page-width grid gap-12 py-6 md:py-8">
        {!nothing && <SidesForm locale={locale} target={address(locale, plan.slug, ['compare'])} sides={sides} query={query} />}
        {chosen && (
          <Section
            id="sides"
            title={t('sides')}
            aside={<a href={`/api/v1/plans/${plan.slug}/compare?${comparedAddress(chosen)}`}>{t('asData')}</a>}
          >
            <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
              {(['from', 'to'] as const).map((field) => (
                <SideSummary
                  key={field}
                  {...known}
                  side={chosen[field]}
                  content={(field === 'from' ? older : newer)?.content ?? null}
                  heading={t(field === 'from' ? 'then' : 'now', {
                    side: t(`side.${chosen[field].is}`, { year: String(chosen[field].year), edition: String(chosen[field].edition) }),
                  })}
                />
              ))}
            </div>
            <p className="max-w-text text-base text-quiet">{t('liveTitles')}</p>
          </Section>
        )}
        {chosen && older && newer && (
          <ComparedActions
            locale={locale}
            plan={plan.slug}
            older={older}
            newer={newer}
            destinations={await listPublicDestinations(plan.id)}
            lists={{
              whole: [search.list].flat()[0] ?? '',
              href: (list) => `${address(locale, plan.slug, ['compare'])}?${comparedAddress(chosen)}&list=${list}#${list}`,
            }}
          />
        )}
        {chosen && !(older && newer) && <ComparedTotals {...known} {...chosen} older={older} newer={newer} />}
      </div>
    </>
  )
}

export default publicPage(ComparePage)
