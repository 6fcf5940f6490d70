import 'server-only'
import type { PublicPlan } from '../../plan/queries'
import { asText } from '../../report/edition/facts/rules'
import { listPublicEditions } from '../../report/edition/queries'
import { type Page, pageOf } from '../paging/rules'
import { editionUrl, labelOf, type Origin, termsOf } from '../terms/rules'
import type { OpenReport, ReportsDocument } from './schema'

/** The editions of a plan, the newest year and number first; withdrawn ones with the reason. */
export const listPublicOpenReports = async (plan: PublicPlan, origin: Origin): Promise<OpenReport[]> =>
  (await listPublicEditions(plan.id)).map((edition) => ({
    ...labelOf(plan),
    year: edition.year,
    number: edition.number,
    publishedAt: edition.publishedAt.toISOString(),
    sha256: edition.sha256,
    erratum: edition.erratumNl || edition.erratumEn ? asText(edition.erratumNl, edition.erratumEn) : null,
    withdrawn: edition.withdrawal && {
      at: edition.withdrawal.withdrawnAt.toISOString(),
      reason: asText(edition.withdrawal.reasonNl, edition.withdrawal.reasonEn),
    },
    url: editionUrl(origin, plan.slug, edition),
    page: `${origin}/nl/${plan.slug}/reports/${edition.year}/${edition.number}`,
  }))

/** The same as a document, a page at a time. */
export async function getPublicReportsDocument(plan: PublicPlan, page: Page, origin: Origin): Promise<ReportsDocument> {
  const { items, next } = pageOf(await listPublicOpenReports(plan, origin), ({ year, number }) => [-year, -number], page)
  return { ...termsOf(plan, origin), reports: items, next }
}
