import { notFound } from 'next/navigation'
import { pictureSize, sharePicture } from '@/components/site/share-picture'
import { named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { parseYear } from '@/lib/params'
import { getPublicReportYear } from '@/lib/report/report.queries'
import { type PlanParams, planOf } from '../../../plan'
import { ofPlan } from '../../../share-words'

export const size = pictureSize
export const contentType = 'image/png'

/** Of the report on a year, whichever edition of it; a year that is not public has none. */
export default async function ReportPicture({ params }: { params: Promise<PlanParams & { year: string }> }) {
  const { locale, plan } = await planOf(params)
  const year = parseYear((await params).year)
  const found = year && (await getPublicReportYear(plan.id, year))
  if (!found) notFound()
  const kicker = getTranslator(locale, 'edition')('title', { year: String(found.year) })
  return sharePicture({ ...ofPlan(plan, locale), kicker, title: named(plan.titleNl, plan.titleEn, locale) ?? kicker })
}
