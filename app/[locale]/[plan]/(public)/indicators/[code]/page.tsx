import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { IndicatorPanel } from '@/components/indicator/panel'
import { TargetTable } from '@/components/indicator/target-table'
import { ConfidenceNote } from '@/components/plan/confidence-note'
import { SourceNote } from '@/components/plan/source-list'
import { publicPage } from '@/components/site/as-markup'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { LocalisedText } from '@/components/site/localised-text'
import { PageHeader } from '@/components/site/page-header'
import { Section } from '@/components/site/section'
import { today } from '@/lib/dates'
import { capitalised, named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { getPublicIndicator } from '@/lib/indicator/indicator.queries'
import { panelsOf } from '@/lib/indicator/indicator-panel.rules'
import { getPublicLeadIndicator } from '@/lib/indicator/lead-indicator.queries'
import { parseSlug } from '@/lib/params'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../../page-metadata'
import { type PlanParams, planOf } from '../../../plan'
import { ComparisonSection } from './comparison-section'

type Props = { params: Promise<PlanParams & { code: string }> }

const indicatorOf = cache(getPublicIndicator)

async function found(params: Props['params']) {
  const { locale, plan } = await planOf(params)
  const code = parseSlug((await params).code)
  const indicator = code && (await indicatorOf(plan.id, code))
  if (!indicator) notFound()
  return { locale, plan, indicator }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan, indicator } = await found(params)
  const name = capitalised(named(indicator.nameNl, indicator.nameEn, locale) ?? indicator.code)
  const description = getTranslator(locale, 'indicator')('description', { name })
  return pageMetadata({ locale, plan, parts: ['indicators', indicator.code], title: name, description, data: [{ name: 'listIndicators' }] })
}

/** One indicator: a panel for every way in which it was measured, and its targets where they belong (rule 11). */
async function IndicatorPage({ params }: Props) {
  const { locale, plan, indicator } = await found(params)
  const { role, nameNl, nameEn, definitionNl, definitionEn, note, noteNl, unit, series, targets, confidence, sources } = indicator
  const t = getTranslator(locale, 'indicator')
  const { panels, untied } = panelsOf(series, targets)
  const lead = role === 'MEASURE' && targets.length > 0 ? await getPublicLeadIndicator(plan.id) : null
  const thisYear = Number(today().slice(0, 4))
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label: t('all'), href: address(locale, plan.slug, ['indicators']) }]} />}
        kicker={getTranslator(locale, 'planData')(`indicator.${role}`)}
        title={<LocalisedText locale={locale} nl={nameNl && capitalised(nameNl)} en={nameEn && capitalised(nameEn)} />}
        lead={(definitionNl || definitionEn) && <LocalisedText locale={locale} nl={definitionNl} en={definitionEn} />}
      >
        {(note || noteNl) && (
          <p className="mb-1 text-base">
            <LocalisedText locale={locale} nl={noteNl} en={note} />
          </p>
        )}
        <ConfidenceNote locale={locale} confidence={confidence} />
        <SourceNote locale={locale} sources={sources} />
      </PageHeader>
      <div className="page-width grid gap-12 py-6 md:py-8">
        {role !== 'LEAD' && panels.length === 0 && <p>{t('noSeries')}</p>}
        {untied.length > 0 && (
          <Section id="targets" title={t('targetsUntied')}>
            <p className="max-w-text text-base">{t('targetsUntiedText')}</p>
            <TargetTable locale={locale} caption={t('targets')} unit={unit} targets={untied} thisYear={thisYear} />
          </Section>
        )}
        {role === 'LEAD' && <ComparisonSection locale={locale} plan={plan} target={untied[0] ?? null} unit={unit} />}
        {panels.map((panel, index) => (
          <IndicatorPanel
            key={panel.series[0]?.code}
            locale={locale}
            plan={plan.slug}
            indicator={indicator.code}
            number={index + 1}
            unit={unit}
            lead={lead}
            panel={panel}
            thisYear={thisYear}
          />
        ))}
      </div>
    </>
  )
}

export default publicPage(IndicatorPage)
