import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SourceNote } from '@/components/plan/source-list'
import type { Control } from '@/components/revision/revision-fields'
import { getTranslator } from '@/lib/i18n'
import { parseYear } from '@/lib/params'
import { stages } from '@/lib/plan/cedefop-2025.rules'
import { getStageToRevise } from '@/lib/plan/stage.queries'
import type { PlanParams } from '../../../plan'
import { RevisionPage } from '../../plan/revision-page'
import { editorOf } from '../../staff'
import { submitStage } from './submit'

type Props = { params: Promise<PlanParams & { year: string }>; searchParams: Promise<{ done?: string | string[] }> }

async function found(params: Props['params']) {
  const staff = await editorOf(params)
  const year = parseYear((await params).year)
  if (year === null) notFound()
  return { ...staff, year, title: getTranslator(staff.locale, 'planData')('stage.heading', { year: String(year) }) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await found(params)).title }
}

/** In which stage the plan is, or was, in one year. */
export default async function StageToRevisePage({ params, searchParams }: Props) {
  const { year, title, ...staff } = await found(params)
  const { locale, plan, actor } = staff
  const stage = await getStageToRevise(actor, plan.id, year)
  const t = getTranslator(locale, 'planData')
  const note = (name: 'noteNl' | 'noteEn'): Control => ({
    ...{ kind: 'area', name, label: t(`stage.${name}`), value: stage?.values[name] ?? '', length: 'sentence' },
  })
  return (
    <RevisionPage
      {...staff}
      title={title}
      above={{ label: t('index.stages'), parts: ['stages'] }}
      save={submitStage}
      hidden={{ plan: plan.slug, year: String(year) }}
      version={stage?.version ?? 0}
      parts={[
        {
          ...{ kind: 'radio', name: 'stage', label: t('stage.stage'), hint: t('stage.hint'), value: stage?.values.stage ?? '' },
          options: stages.map((term) => ({ value: term.code, label: term[locale] })),
        },
        { kind: 'pair', controls: [note('noteNl'), note('noteEn')] },
      ]}
      object={stage ? { type: 'PlanStage', id: stage.id } : undefined}
      saved={(await searchParams).done === 'saved'}
    >
      {stage && stage.sources.length > 0 && <SourceNote locale={locale} sources={stage.sources} />}
    </RevisionPage>
  )
}
