import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslator } from '@/lib/i18n'
import { getObstacleChoices } from '@/lib/obstacle/obstacle.queries'
import type { PlanParams } from '../../../plan'
import { RevisionPage } from '../../plan/revision-page'
import { editorOf } from '../../staff'
import { partsOf } from '../parts'
import { submitNewObstacle } from './submit'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await editorOf(params)
  return { title: getTranslator(locale, 'planData')('obstacle.add') }
}

/** An obstacle that was not reported before. */
export default async function NewObstaclePage({ params }: Props) {
  const staff = await editorOf(params)
  const { locale, plan, actor } = staff
  const choices = await getObstacleChoices(actor, plan.id)
  if (!choices) notFound()
  const t = getTranslator(locale, 'planData')
  return (
    <RevisionPage
      {...staff}
      title={t('obstacle.add')}
      above={{ label: t('index.obstacles'), parts: ['obstacles'] }}
      save={submitNewObstacle}
      hidden={{ plan: plan.slug }}
      parts={partsOf(null, choices, locale)}
      saved={false}
    />
  )
}
