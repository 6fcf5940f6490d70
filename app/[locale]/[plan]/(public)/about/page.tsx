import type { Metadata } from 'next'
import { ConfidenceNote } from '@/components/plan/confidence-note'
import { PlanFacts } from '@/components/plan/plan-facts'
import { SourceList, SourceNote } from '@/components/plan/source-list'
import { publicPage } from '@/components/site/as-markup'
import { LocalisedText } from '@/components/site/localised-text'
import { PageHeader } from '@/components/site/page-header'
import { Section } from '@/components/site/section'
import { getTranslator } from '@/lib/i18n'
import { getPublicPlanContext, getPublicPlanFacts } from '@/lib/plan/plan.queries'
import { allSources } from '@/lib/plan/source.rules'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'
import { Classification } from './classification'
import { SeatTable } from './seat-table'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const t = getTranslator(locale, 'facts')
  return pageMetadata({
    locale,
    plan,
    parts: ['about'],
    title: t('title'),
    description: t('description'),
    data: [{ table: 'plan_passages' }, { table: 'plan_terms' }, { table: 'partnership_seats' }],
  })
}

/** Everything that sources say of the plan as a whole: who made it and why, how it is built and classified, and what those sources are. */
async function AboutPage({ params }: Props) {
  const { locale, plan } = await planOf(params)
  const [facts, { passages, seats, terms }] = await Promise.all([getPublicPlanFacts(plan.id), getPublicPlanContext(plan.id)])
  const t = getTranslator(locale, 'facts')
  const sources = allSources([facts.citedSources, ...[...passages, ...seats, ...terms].map((one) => one.sources)])
  return (
    <>
      <PageHeader title={t('title')} lead={<LocalisedText locale={locale} nl={plan.titleNl} en={plan.titleEn} />} />
      <div className="page-width grid gap-12 py-6 md:py-8">
        {passages.map(({ subject, textNl, textEn, confidence, sources }) => (
          <Section key={subject} id={subject.toLowerCase().replaceAll('_', '-')} title={t(`subject.${subject}`)}>
            <div className="max-w-text">
              <p>
                <LocalisedText locale={locale} nl={textNl} en={textEn} />
              </p>
              <ConfidenceNote locale={locale} confidence={confidence} />
              <SourceNote locale={locale} sources={sources} />
            </div>
          </Section>
        ))}
        <Section id="facts" title={t('factsTitle')} aside={<a href={address(locale, plan.slug, ['timeline'])}>{t('timeline')}</a>}>
          <PlanFacts locale={locale} plan={plan} facts={{ ...facts, citedSources: [] }} />
        </Section>
        {seats.length > 0 && (
          <Section
            id="partnership"
            title={t('seats')}
            aside={<a href={address(locale, plan.slug, ['organisations'])}>{getTranslator(locale, 'organisation')('all')}</a>}
          >
            <SeatTable locale={locale} seats={seats} />
          </Section>
        )}
        {terms.length > 0 && (
          <Section id="classification" title={t('classification')}>
            <Classification locale={locale} terms={terms} />
          </Section>
        )}
        {sources.length > 0 && (
          <Section id="sources" title={t('sourcesTitle')}>
            <SourceList locale={locale} sources={sources} notes />
          </Section>
        )}
      </div>
    </>
  )
}

export default publicPage(AboutPage)
