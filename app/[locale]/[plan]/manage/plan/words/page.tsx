import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslator } from '@/lib/i18n'
import { getWordsToRevise } from '@/lib/plan/words.queries'
import type { PlanParams } from '../../../plan'
import { editorOf } from '../../staff'
import { RevisionPage } from '../revision-page'
import { partsOfForm } from './parts'
import { submitWords } from './submit'

type Props = { params: Promise<PlanParams>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await editorOf(params)
  return { title: getTranslator(locale, 'planData')('words.title') }
}

/** What the plan calls its levels and its states. */
export default async function WordsToRevisePage({ params, searchParams }: Props) {
  const staff = await editorOf(params)
  const { locale, plan, actor } = staff
  const words = await getWordsToRevise(actor, plan.id)
  if (!words) notFound()
  const t = getTranslator(locale, 'planData')
  return (
    <RevisionPage
      {...staff}
      title={t('words.title')}
      lead={t('words.lead')}
      above={[]}
      save={submitWords}
      hidden={{ plan: plan.slug }}
      version={words.version}
      parts={partsOfForm(locale, words.values)}
      object={words.version > 0 ? { type: 'PlanWords', id: plan.id } : undefined}
      saved={(await searchParams).done === 'saved'}
    />
  )
}
