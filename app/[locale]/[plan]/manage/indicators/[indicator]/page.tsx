import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { LocalisedText } from '@/components/site/localised-text'
import { PageHeader } from '@/components/site/page-header'
import { Section } from '@/components/site/section'
import { capitalised, named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { getIndicatorToRevise } from '@/lib/indicator/indicator-revision.queries'
import { parseSlug } from '@/lib/params'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../../plan'
import { editorOf } from '../../staff'
import { TargetTable } from './target-table'
import { ValueTable } from './value-table'

type Props = { params: Promise<PlanParams & { indicator: string }> }

const indicatorOf = cache(getIndicatorToRevise)

async function found(params: Props['params']) {
  const staff = await editorOf(params)
  const code = parseSlug((await params).indicator)
  const indicator = code && (await indicatorOf(staff.actor, staff.plan.id, code))
  if (!indicator) notFound()
  return { ...staff, indicator, name: capitalised(named(indicator.nameNl, indicator.nameEn, staff.locale) ?? indicator.code) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await found(params)).name }
}

/** The values of an indicator by way of measuring, never two of those in one table (rule 11), and its targets by policy document. */
export default async function IndicatorToRevisePage({ params }: Props) {
  const { locale, plan, indicator, name } = await found(params)
  const t = getTranslator(locale, 'planData')
  const { code, unit, series, targets, definitionNl, definitionEn } = indicator
  const trail = [
    { label: t('title'), href: address(locale, plan.slug, ['manage', 'plan']) },
    { label: t('index.indicators'), href: address(locale, plan.slug, ['manage', 'indicators']) },
  ]
  const at = { locale, plan: plan.slug, indicator: code, unit }
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={trail} />}
        title={name}
        lead={(definitionNl || definitionEn) && <LocalisedText locale={locale} nl={definitionNl} en={definitionEn} />}
      />
      <div className="page-width grid gap-10 py-6 md:py-8">
        <Section id="targets" title={t('indicator.targets')}>
          <TargetTable {...at} targets={targets} />
        </Section>
        <Section id="values" title={t('indicator.values')}>
          <p className="max-w-text text-base">{t(series.length > 0 ? 'indicator.valuesLead' : 'indicator.noSeries')}</p>
          <div className="mt-6 grid gap-10">
            {series.map((one) => (
              <ValueTable key={one.code} {...at} series={one} />
            ))}
          </div>
        </Section>
      </div>
    </>
  )
}
