import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { SourceNote } from '@/components/plan/source-list'
import type { Control } from '@/components/revision/revision-fields'
import { getTranslator } from '@/lib/i18n'
import { parseSlug } from '@/lib/params'
import { getTotalsToRevise } from '@/lib/status/published-total.queries'
import { type CountColumn, countColumn } from '@/lib/status/published-total.rules'
import { countStates } from '@/lib/status/status.rules'
import type { PlanParams } from '../../../plan'
import { RevisionPage } from '../../plan/revision-page'
import { editorOf } from '../../staff'
import { submitTotals } from './submit'

type Props = { params: Promise<PlanParams & { code: string }>; searchParams: Promise<{ done?: string | string[] }> }

const totalsOf = cache(getTotalsToRevise)

/** Totals by their code; `new` is for those that are about to be added. */
async function found(params: Props['params']) {
  const staff = await editorOf(params)
  const code = parseSlug((await params).code)
  const totals = code && code !== 'new' ? await totalsOf(staff.actor, staff.plan.id, code) : null
  if (!totals && code !== 'new') notFound()
  const t = getTranslator(staff.locale, 'planData')
  return { ...staff, totals, title: totals ? t('total.heading', { year: String(totals.values.year) }) : t('total.add') }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await found(params)).title }
}

/** What a source printed for a year, as it printed it. */
export default async function TotalsToRevisePage({ params, searchParams }: Props) {
  const { totals, title, ...staff } = await found(params)
  const { locale, plan } = staff
  const t = getTranslator(locale, 'planData')
  const number = (name: 'year' | 'total' | CountColumn, label: string): Control => ({
    ...{ kind: 'text', name, label, value: String(totals?.values[name] ?? ''), inputMode: 'numeric', maxLength: 4 },
  })
  const counts = countStates.map((state) => number(countColumn[state], getTranslator(locale, 'status')(`${state}.label`)))
  return (
    <RevisionPage
      {...staff}
      title={title}
      above={{ label: t('index.totals'), parts: ['totals'] }}
      save={submitTotals}
      hidden={{ plan: plan.slug, totals: totals?.code ?? '' }}
      version={totals?.version ?? 0}
      parts={[
        { kind: 'pair', controls: [number('year', t('total.year')), number('total', t('total.total'))] },
        { kind: 'title', label: t('total.counts'), hint: t('total.countsHint') },
        { kind: 'pair', controls: counts },
      ]}
      object={totals ? { type: 'PublishedTotal', id: totals.id } : undefined}
      needsSource={!totals}
      saved={(await searchParams).done === 'saved'}
    >
      {totals ? <SourceNote locale={locale} sources={totals.sources} /> : <p className="max-w-text text-base">{t('total.needsSource')}</p>}
    </RevisionPage>
  )
}
