import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { getObstacleChoices, getObstacleToRevise } from '@/lib/obstacle/obstacle.queries'
import { parseSlug } from '@/lib/params'
import type { PlanParams } from '../../../plan'
import { RevisionPage } from '../../plan/revision-page'
import { editorOf } from '../../staff'
import { partsOf } from '../parts'
import { submitObstacle } from './submit'

type Props = { params: Promise<PlanParams & { slug: string }>; searchParams: Promise<{ done?: string | string[] }> }

const obstacleOf = cache(getObstacleToRevise)

async function found(params: Props['params']) {
  const staff = await editorOf(params)
  const slug = parseSlug((await params).slug)
  const obstacle = slug && (await obstacleOf(staff.actor, staff.plan.id, slug))
  if (!obstacle) notFound()
  return { ...staff, obstacle, name: named(obstacle.values.titleNl, obstacle.values.titleEn, staff.locale) ?? obstacle.slug }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await found(params)).name }
}

/** What the plan says of one obstacle, to be changed with a reason. */
export default async function ObstacleToRevisePage({ params, searchParams }: Props) {
  const { obstacle, name, ...staff } = await found(params)
  const { locale, plan, actor } = staff
  const t = getTranslator(locale, 'planData')
  const { slug, values } = obstacle
  const choices = await getObstacleChoices(actor, plan.id)
  if (!choices) notFound()
  return (
    <RevisionPage
      {...staff}
      title={name}
      above={{ label: t('index.obstacles'), parts: ['obstacles'] }}
      save={submitObstacle}
      hidden={{ plan: plan.slug, obstacle: slug }}
      version={obstacle.version}
      parts={partsOf(values, choices, locale)}
      object={{ type: 'Obstacle', id: obstacle.id }}
      saved={(await searchParams).done === 'saved'}
    />
  )
}
