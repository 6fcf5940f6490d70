import { getPublicDocument } from '@/lib/document/document.queries'
import { fileName } from '@/lib/document/document.rules'
import { parseEditionNumber, parseYear } from '@/lib/params'
import { documentAnswer } from '@/lib/web/document-answer'
import { problem } from '@/lib/web/problem'
import { planData } from '../../../../../../plan-data'

export const dynamic = 'force-dynamic'

/** The workbook of an edition: the same bytes as at its own address beside the report. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getEditionWorkbook', async ({ plan, parts, query }) => {
  const { language: locale = 'nl' } = query
  const [year, number] = [parseYear(parts.year), parseEditionNumber(parts.edition)]
  if (!year || !number) return null
  const found = await getPublicDocument({ plan, year, number, locale, format: 'XLSX' })
  if (!found) return null
  if (found.withdrawal) {
    const detail = `This edition was withdrawn: ${found.withdrawal.reasonEn ?? found.withdrawal.reasonNl}`
    return problem(410, 'Withdrawn', { detail, sha256: found.sha256 })
  }
  return documentAnswer(fileName({ plan: plan.slug, year, number }, locale, 'XLSX'), 'XLSX', found.document, plan)
})
