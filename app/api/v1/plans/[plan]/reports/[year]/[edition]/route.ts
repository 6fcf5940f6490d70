import { parseEditionNumber, parseYear } from '@/lib/params'
import { getPublicEditionText } from '@/lib/report/edition.queries'
import { keptShortly } from '@/lib/web/api'
import { keptForGood } from '@/lib/web/document-answer'
import { notFoundProblem, problem } from '@/lib/web/problem'
import { planData } from '../../../../../plan-data'

export const dynamic = 'force-dynamic'

/** The exact bytes that were published: their SHA-256 is the hash that is printed with the edition. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getEdition', async ({ plan, parts }) => {
  const [year, number] = [parseYear(parts.year), parseEditionNumber(parts.edition)]
  const edition = year && number ? await getPublicEditionText(plan.id, year, number) : null
  if (!edition) return notFoundProblem('There is no such edition.')
  if (edition.text === null) {
    const detail = `This edition was withdrawn: ${edition.withdrawal?.reasonEn ?? edition.withdrawal?.reasonNl}`
    return problem(410, 'Withdrawn', { detail, sha256: edition.sha256 })
  }
  const headers = { etag: `"${edition.sha256}"`, 'content-type': 'application/json; charset=utf-8' }
  return new Response(edition.text, { headers: { ...headers, ...(plan.sample ? keptShortly : keptForGood) } })
})
