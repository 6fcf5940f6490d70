import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { SourceNote } from '@/components/plan/source-list'
import { named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { parseSlug } from '@/lib/params'
import { getDeliverableChoices, getDeliverableToRevise } from '@/lib/plan/deliverable.queries'
import type { PlanParams } from '../../../plan'
import { RevisionPage } from '../../plan/revision-page'
import { editorOf } from '../../staff'
import { partsOf } from '../parts'
import { submitDeliverable } from './submit'

type Props = { params: Promise<PlanParams & { code: string }>; searchParams: Promise<{ done?: string | string[] }> }

const deliverableOf = cache(getDeliverableToRevise)

/** A deliverable by its code; `new` is for one that is about to be added. */
async function found(params: Props['params']) {
  const staff = await editorOf(params)
  const code = parseSlug((await params).code)
  const deliverable = code && code !== 'new' ? await deliverableOf(staff.actor, staff.plan.id, code) : null
  if (!deliverable && code !== 'new') notFound()
  const t = getTranslator(staff.locale, 'planData')
  const name = deliverable && named(deliverable.values.titleNl, deliverable.values.titleEn, staff.locale)
  return { ...staff, deliverable, title: deliverable ? (name ?? deliverable.code) : t('deliverable.add') }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await found(params)).title }
}

/** What the plan produced, or what happened to it, to be changed with a reason. */
export default async function DeliverableToRevisePage({ params, searchParams }: Props) {
  const { deliverable, title, ...staff } = await found(params)
  const { locale, plan, actor } = staff
  const t = getTranslator(locale, 'planData')
  const choices = await getDeliverableChoices(actor, plan.id)
  if (!choices) notFound()
  return (
    <RevisionPage
      {...staff}
      title={title}
      above={{ label: t('index.deliverables'), parts: ['deliverables'] }}
      save={submitDeliverable}
      hidden={{ plan: plan.slug, deliverable: deliverable?.code ?? '' }}
      version={deliverable?.version ?? 0}
      parts={partsOf(deliverable?.values ?? null, choices, locale)}
      object={deliverable ? { type: 'Deliverable', id: deliverable.id } : undefined}
      needsSource={!deliverable}
      saved={(await searchParams).done === 'saved'}
    >
      {deliverable ? (
        <SourceNote locale={locale} sources={deliverable.sources} />
      ) : (
        <p className="max-w-text text-base">{t('deliverable.needsSource')}</p>
      )}
    </RevisionPage>
  )
}
