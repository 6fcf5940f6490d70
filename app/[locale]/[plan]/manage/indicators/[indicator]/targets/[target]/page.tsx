import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { SourceNote } from '@/components/plan/source-list'
import { capitalised, named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { getTargetToRevise } from '@/lib/indicator/indicator-revision.queries'
import { parseSlug } from '@/lib/params'
import type { PlanParams } from '../../../../../plan'
import { RevisionPage } from '../../../../plan/revision-page'
import { editorOf } from '../../../../staff'
import { partsOf } from './parts'
import { submitTarget } from './submit'

type Props = {
  params: Promise<PlanParams & { indicator: string; target: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const targetOf = cache(getTargetToRevise)

/** A target by its code; `new` is for one that is about to be added. */
async function found(params: Props['params']) {
  const staff = await editorOf(params)
  const [indicator, code] = [parseSlug((await params).indicator), parseSlug((await params).target)]
  if (!indicator || !code) notFound()
  const found = await targetOf(staff.actor, staff.plan.id, indicator, code === 'new' ? null : code)
  if (!found) notFound()
  const t = getTranslator(staff.locale, 'planData')
  const { document } = found.target?.values ?? {}
  return { ...staff, ...found, title: document === undefined ? t('indicator.addTarget') : t('indicator.targetOf', { document }) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await found(params)).title }
}

/** What a policy document wants an indicator to reach. */
export default async function TargetToRevisePage({ params, searchParams }: Props) {
  const { indicator, target, title, ...staff } = await found(params)
  const { locale, plan } = staff
  const t = getTranslator(locale, 'planData')
  return (
    <RevisionPage
      {...staff}
      title={title}
      above={[
        { label: t('index.indicators'), parts: ['indicators'] },
        { label: capitalised(named(indicator.nameNl, indicator.nameEn, locale) ?? indicator.code), parts: ['indicators', indicator.code] },
      ]}
      save={submitTarget}
      hidden={{ plan: plan.slug, indicator: indicator.code, target: target?.code ?? '' }}
      version={target?.version ?? 0}
      parts={partsOf(target?.values ?? null, indicator, locale)}
      object={target ? { type: 'IndicatorTarget', id: target.id } : undefined}
      needsSource={!target}
      saved={(await searchParams).done === 'saved'}
    >
      {target ? (
        <SourceNote locale={locale} sources={target.sources} />
      ) : (
        <p className="max-w-text text-base">{t('indicator.needsSource')}</p>
      )}
    </RevisionPage>
  )
}
