import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { EditionPage } from '@/components/report/edition-page'
import { publicPage } from '@/components/site/as-markup'
import { getTranslator } from '@/lib/i18n'
import { parseYear } from '@/lib/params'
import { getPublicCorrectedSince, getPublicEdition, listPublicEditions } from '@/lib/report/edition.queries'
import { getPublicReportYear } from '@/lib/report/report.queries'
import { sidesBefore } from '@/lib/report/year-comparison.schema'
import { publicUrl } from '@/lib/settings/installation'
import { ofEdition, pageMetadata } from '../../../../page-metadata'
import { type PlanParams, planOf } from '../../../plan'
import { downloadsOf } from './downloads'
import { ReportForSearch } from './report-for-search'
import { YearWithoutReport } from './year-without-report'

type Props = { params: Promise<PlanParams & { year: string }> }

/** What is public about the year, and its newest edition that stands. */
const reportOf = cache(async (planId: string, given: string) => {
  const year = parseYear(given)
  const found = year && (await getPublicReportYear(planId, year))
  if (!found) return null
  const shown = found.editions.find(({ withdrawal }) => withdrawal === null)
  return { found, edition: shown ? await getPublicEdition(planId, found.year, shown.number) : null }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const report = await reportOf(plan.id, (await params).year)
  if (!report) return {}
  const { edition } = report
  const { year, totals, recorded } = report.found
  return pageMetadata({
    locale,
    plan,
    parts: ['reports', year],
    title: edition?.content?.title[locale] ?? getTranslator(locale, 'edition')('title', { year: String(year) }),
    description: getTranslator(locale, 'reports')(edition ? 'ofYear' : 'ofYearWithout', { year: String(year) }),
    data: [
      // there are no data on a year that only others reported on
      ...(recorded || totals.length > 0 ? [{ name: 'getYear' as const, parts: { year } }] : []),
      ...(recorded ? [{ name: 'getYearWorkbook' as const, parts: { year }, query: { language: locale } }] : []),
      ...(edition ? ofEdition(edition, locale) : []),
    ],
  })
}

/** The report on a year: its newest edition that stands. Without one, what is public about the year, and that there is no report. */
async function ReportOfYearPage({ params }: Props) {
  const { locale, plan } = await planOf(params)
  const report = await reportOf(plan.id, (await params).year)
  if (!report) notFound()
  const { found, edition } = report
  if (!edition) return <YearWithoutReport locale={locale} plan={plan.slug} year={found} />
  const [correctedSince, all] = await Promise.all([getPublicCorrectedSince(plan.id, found.year), listPublicEditions(plan.id)])
  const { editions } = found
  const downloads = await downloadsOf(plan, edition)
  const before = sidesBefore(edition, all)
  return (
    <>
      <EditionPage {...{ locale, edition, editions, before, correctedSince, downloads }} plan={plan.slug} origin={publicUrl()} />
      <ReportForSearch {...{ locale, edition, downloads }} plan={plan.slug} />
    </>
  )
}

export default publicPage(ReportOfYearPage)
