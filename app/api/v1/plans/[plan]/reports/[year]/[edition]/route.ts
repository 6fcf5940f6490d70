import { keptShortly } from '@/lib/api'
import { parseEditionNumber, parseYear } from '@/lib/params'
import { notFoundProblem, problem } from '@/lib/problem'
import { getPublicEditionText } from '@/lib/report/edition/queries'
import { planData } from '../../../../../plan-data'

export const dynamic = 'force-dynamic'

// A browser may keep a real edition for ever. A cache that many share asks again after 15 seconds, so that a withdrawn edition is gone
// everywhere soon, and so is one of an example.
const kept = { 'cache-control': 'public, max-age=31536000, s-maxage=15, immutable' }

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
  return new Response(edition.text, { headers: { ...headers, ...(plan.sample ? keptShortly : kept) } })
})
