import type { Metadata } from 'next'
import { LeadIndicator } from '@/components/indicator/lead-indicator'
import { OverviewTable } from '@/components/indicator/overview-table'
import { SmallMultiples } from '@/components/indicator/small-multiples'
import { SourceList } from '@/components/plan/source-list'
import { publicPage } from '@/components/site/as-markup'
import { LocalisedText } from '@/components/site/localised-text'
import { PageHeader } from '@/components/site/page-header'
import { Section } from '@/components/site/section'
import { Details } from '@/components/ui/details'
import { named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { listPublicIndicators } from '@/lib/indicator/indicator.queries'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const t = getTranslator(locale, 'indicator')
  return pageMetadata({
    locale,
    plan,
    parts: ['indicators'],
    title: t('pageTitle'),
    description: t('pageDescription'),
    data: [{ name: 'listIndicators' }, { table: 'indicators' }, { table: 'indicator_values' }],
  })
}

/** The lead indicator with its ways of measuring, and every other indicator under the heading of its source. */
async function IndicatorsPage({ params }: Props) {
  const { locale, plan } = await planOf(params)
  const indicators = await listPublicIndicators(plan.id)
  const t = getTranslator(locale, 'indicator')
  const href = (code: string) => address(locale, plan.slug, ['indicators', code])
  const lead = indicators.find(({ role }) => role === 'LEAD') ?? null
  const measures = indicators.filter(({ role }) => role === 'MEASURE')
  const groups = [...new Set(indicators.flatMap(({ groupEn }) => groupEn ?? []))]
  // a measure of the lead indicator may be in a table of its source too: there it is shown again, between the others
  const others = indicators.filter(({ role, groupEn }) => groupEn === null && (role === 'PROGRESS' || role === 'CONTEXT'))
  return (
    <>
      <PageHeader title={t('pageTitle')} lead={t(plan.has.indicators ? 'pageLead' : 'noneInPlan')} />
      <div className="page-width grid gap-12 py-6 md:py-8">
        {lead && (
          <Section id="lead" title={t('title')} aside={<a href={href(lead.code)}>{t('compare.title')}</a>}>
            <LeadIndicator locale={locale} indicator={{ ...lead, measures }} href={href} />
          </Section>
        )}
        {groups.map((group, index) => {
          const members = indicators.filter(({ groupEn }) => groupEn === group)
          const title = <LocalisedText locale={locale} nl={members[0]?.groupNl ?? null} en={group} />
          const sources = new Map(members.flatMap((one) => one.sources.map((source) => [source.code, source])))
          return (
            <Section key={group} id={`group-${index + 1}`} title={title}>
              <SmallMultiples locale={locale} lead={lead} indicators={members} href={href} />
              <OverviewTable
                locale={locale}
                caption={named(members[0]?.groupNl ?? null, group, locale) ?? group}
                indicators={members}
                href={href}
              />
              <Details summary={t('group')}>
                <SourceList locale={locale} sources={[...sources.values()]} notes />
              </Details>
            </Section>
          )
        })}
        {others.length > 0 && (
          <Section id="others" title={t('others')}>
            <p className="max-w-text text-base">{t('othersText')}</p>
            <SmallMultiples locale={locale} lead={lead} indicators={others} href={href} />
            <OverviewTable locale={locale} caption={t('others')} indicators={others} href={href} />
          </Section>
        )}
      </div>
    </>
  )
}

export default publicPage(IndicatorsPage)
