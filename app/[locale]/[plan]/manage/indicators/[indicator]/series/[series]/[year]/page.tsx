import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { SourceNote } from '@/components/plan/source-list'
import { capitalised, named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { getValueToRevise } from '@/lib/indicator/indicator-revision.queries'
import { basisWords } from '@/lib/indicator/indicator-words.rules'
import { parseSlug, parseYear } from '@/lib/params'
import type { PlanParams } from '../../../../../../plan'
import { RevisionPage } from '../../../../../plan/revision-page'
import { editorOf } from '../../../../../staff'
import { partsOf } from './parts'
import { submitValue } from './submit'

type Props = {
  params: Promise<PlanParams & { indicator: string; series: string; year: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const measured = cache(getValueToRevise)

/** A value by its year; `undated` for the one whose year the source does not state, `new` for one that is about to be added. */
async function found(params: Props['params']) {
  const staff = await editorOf(params)
  const { indicator, series, year: part } = await params
  const [code, seriesCode, year] = [parseSlug(indicator), parseSlug(series), parseYear(part)]
  const known = year !== null || part === 'undated'
  if (!code || !seriesCode || (!known && part !== 'new')) notFound()
  const basis = await measured(staff.actor, staff.plan.id, code, seriesCode, year)
  const value = known ? basis?.value : null
  if (!basis || (known && !value)) notFound()
  const t = getTranslator(staff.locale, 'planData')
  const title = !value
    ? t('indicator.addValue')
    : year === null
      ? t('indicator.undatedValue')
      : t('indicator.valueOf', { year: String(year) })
  return { ...staff, series: basis.series, value: value ?? null, title }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await found(params)).title }
}

/** What was measured in one year on one basis. */
export default async function ValueToRevisePage({ params, searchParams }: Props) {
  const { series, value, title, ...staff } = await found(params)
  const { locale, plan } = staff
  const t = getTranslator(locale, 'planData')
  const { indicator } = series
  const hidden = { plan: plan.slug, indicator: indicator.code, series: series.code }
  return (
    <RevisionPage
      {...staff}
      title={title}
      lead={basisWords(series, locale)}
      above={[
        { label: t('index.indicators'), parts: ['indicators'] },
        { label: capitalised(named(indicator.nameNl, indicator.nameEn, locale) ?? indicator.code), parts: ['indicators', indicator.code] },
      ]}
      save={submitValue}
      hidden={value ? { ...hidden, year: String(value.values.year ?? '') } : hidden}
      version={value?.version ?? 0}
      parts={partsOf(value?.values ?? null, indicator.unit, locale)}
      object={value ? { type: 'IndicatorValue', id: value.id } : undefined}
      needsSource={!value}
      saved={(await searchParams).done === 'saved'}
    >
      {value ? <SourceNote locale={locale} sources={value.sources} /> : null}
      <p className="max-w-text text-base">{t(value ? 'indicator.yearFixed' : 'indicator.needsSource')}</p>
    </RevisionPage>
  )
}
