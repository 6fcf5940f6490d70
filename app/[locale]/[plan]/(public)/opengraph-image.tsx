import { pictureSize, sharePicture } from '@/components/site/share-picture'
import { named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { type PlanParams, planOf } from '../plan'
import { ofPlan } from '../share-words'

export const size = pictureSize
export const contentType = 'image/png'

/** The picture of the plan, for its home and for every page below it that has none of its own. */
export default async function PlanPicture({ params }: { params: Promise<PlanParams> }) {
  const { locale, plan } = await planOf(params)
  const title = named(plan.titleNl, plan.titleEn, locale) ?? plan.slug
  return sharePicture({ ...ofPlan(plan, locale), kicker: getTranslator(locale, 'shell')('plan'), title })
}
