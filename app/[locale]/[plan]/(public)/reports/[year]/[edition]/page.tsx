import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { EditionPage } from '@/components/report/edition-page'
import { publicPage } from '@/components/site/as-markup'
import { getTranslator } from '@/lib/i18n'
import { parseEditionNumber, parseYear } from '@/lib/params'
import { getPublicCorrectedSince, getPublicEdition, listPublicEditions } from '@/lib/report/edition.queries'
import { sidesBefore } from '@/lib/report/year-comparison.schema'
import { publicUrl } from '@/lib/settings/installation'
import { ofEdition, pageMetadata } from '../../../../../page-metadata'
import { type PlanParams, planOf } from '../../../../plan'
import { downloadsOf } from '../downloads'
import { ReportForSearch } from '../report-for-search'

type Props = { params: Promise<PlanParams & { year: string; edition: string }> }

const editionOf = cache(async (planId: string, year: string, number: string) => {
  const [wantedYear, wantedNumber] = [parseYear(year), parseEditionNumber(number)]
  return wantedYear && wantedNumber ? getPublicEdition(planId, wantedYear, wantedNumber) : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const { year, edition: number } = await params
  const edition = await editionOf(plan.id, year, number)
  if (!edition) return {}
  // a withdrawn edition has no title of its own any more
  const title = edition.content?.title[locale] ?? getTranslator(locale, 'edition')('title', { year: String(edition.year) })
  const t = getTranslator(locale, 'reports')
  return pageMetadata({
    locale,
    plan,
    parts: ['reports', edition.year, edition.number],
    title: `${title}, ${t('edition', { number: String(edition.number) })}`,
    description: t('ofEdition', { year: String(edition.year), number: String(edition.number) }),
    data: edition.content ? ofEdition(edition, locale) : [],
  })
}

/** One edition, at the address that is printed in it. */
async function EditionOfReportPage({ params }: Props) {
  const { locale, plan } = await planOf(params)
  const { year, edition: number } = await params
  const edition = await editionOf(plan.id, year, number)
  if (!edition) notFound()
  const all = await listPublicEditions(plan.id)
  const editions = all.filter((one) => one.year === edition.year)
  const correctedSince = await getPublicCorrectedSince(plan.id, edition.year)
  const downloads = await downloadsOf(plan, edition)
  return (
    <>
      <EditionPage
        {...{ locale, edition, editions, correctedSince, downloads }}
        before={sidesBefore(edition, all)}
        plan={plan.slug}
        origin={publicUrl()}
      />
      <ReportForSearch {...{ locale, edition, downloads }} plan={plan.slug} />
    </>
  )
}

export default publicPage(EditionOfReportPage)
