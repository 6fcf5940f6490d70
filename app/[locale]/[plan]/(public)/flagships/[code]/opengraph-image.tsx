import { notFound } from 'next/navigation'
import { pictureSize, sharePicture } from '@/components/site/share-picture'
import { named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { parseLetter } from '@/lib/params'
import { getPublicFlagship } from '@/lib/plan/flagship.queries'
import { type PlanParams, planOf } from '../../../plan'
import { ofPlan } from '../../../share-words'

export const size = pictureSize
export const contentType = 'image/png'

export default async function FlagshipPicture({ params }: { params: Promise<PlanParams & { code: string }> }) {
  const { locale, plan } = await planOf(params)
  const code = parseLetter((await params).code)
  const flagship = code && (await getPublicFlagship(plan.id, code))
  if (!flagship) notFound()
  const { titleNl, titleEn, workingTitleNl, workingTitleEn } = flagship
  const kicker = getTranslator(locale, 'flagship')('kicker', { code: flagship.code.toUpperCase() })
  return sharePicture({
    ...ofPlan(plan, locale),
    kicker,
    title: named(titleNl ?? workingTitleNl, titleEn ?? workingTitleEn, locale) ?? kicker,
  })
}
