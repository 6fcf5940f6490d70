import { queryOf, reading, readOnly, unknownPlan } from '@/lib/api'
import { parseEditionNumber, parseSlug, parseYear } from '@/lib/params'
import { getPublicPlan } from '@/lib/plan/queries'
import { notFoundProblem, problem } from '@/lib/problem'
import { getPublicEditionText } from '@/lib/report/edition/queries'

export const dynamic = 'force-dynamic'

// A browser may keep a real edition for ever. A cache that many share asks again after 15 seconds, so that a withdrawn edition is gone
// everywhere soon, and so is one of the sample.
const kept = 'public, max-age=31536000, s-maxage=15, immutable'
const keptShortly = 'public, max-age=0, s-maxage=15, must-revalidate'

/** The exact bytes that were published: their SHA-256 is the hash that is printed with the edition. */
export const GET = reading<{ plan: string; year: string; edition: string }>(async (request, params) => {
  const asked = queryOf(request, [])
  if ('problem' in asked) return asked.problem
  const slug = parseSlug(params.plan)
  const plan = slug && (await getPublicPlan(slug))
  if (!plan) return unknownPlan()
  const [year, number] = [parseYear(params.year), parseEditionNumber(params.edition)]
  const edition = year && number ? await getPublicEditionText(plan.id, year, number) : null
  if (!edition) return notFoundProblem('There is no such edition.')
  if (edition.text === null) {
    const detail = `This edition was withdrawn: ${edition.withdrawal?.reasonEn ?? edition.withdrawal?.reasonNl}`
    return problem(410, 'Withdrawn', { detail, sha256: edition.sha256 })
  }
  const etag = `"${edition.sha256}"`
  const headers = { etag, 'cache-control': edition.sample ? keptShortly : kept }
  if (
    request.headers
      .get('if-none-match')
      ?.split(/\s*,\s*/)
      .includes(etag)
  )
    return new Response(null, { status: 304, headers })
  return new Response(edition.text, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } })
})

export const { POST, PUT, PATCH, DELETE } = readOnly
