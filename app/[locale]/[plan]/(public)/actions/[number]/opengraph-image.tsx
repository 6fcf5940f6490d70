import { notFound } from 'next/navigation'
import { pictureSize, sharePicture } from '@/components/site/share-picture'
import { named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { parseActionNumber } from '@/lib/params'
import { getPublicAction } from '@/lib/plan/action.queries'
import { type PlanParams, planOf } from '../../../plan'
import { ofPlan } from '../../../share-words'

export const size = pictureSize
export const contentType = 'image/png'

export default async function ActionPicture({ params }: { params: Promise<PlanParams & { number: string }> }) {
  const { locale, plan } = await planOf(params)
  const number = parseActionNumber((await params).number)
  const action = number && (await getPublicAction(plan.id, number))
  if (!action) notFound()
  const kicker = getTranslator(locale, 'action')('kicker', { number: action.number })
  return sharePicture({ ...ofPlan(plan, locale), kicker, title: named(action.titleNl, action.titleEn, locale) ?? kicker })
}
