import { getPublicFeed } from '@/lib/open-data/feed.queries'
import { atom } from '@/lib/open-data/feed.rules'
import { parseLocale, parsePageNumber, parseSlug } from '@/lib/params'
import { getPublicPlan } from '@/lib/plan/plan.queries'
import { publicUrl } from '@/lib/settings/installation'
import { inWordsOf } from '@/lib/text/words-in-use'
import { keptShortly, OPTIONS, queryOf, reading, readOnly, unknownPlan } from '@/lib/web/api'
import { notFoundProblem, problem } from '@/lib/web/problem'

export const dynamic = 'force-dynamic'

/** What everybody could newly see of the plan, for readers of feeds: the newest, and with `?page=2` what was before it. */
export const GET = reading<{ locale: string; plan: string }>(async (request, params) => {
  const asked = queryOf(request, ['page'])
  if ('problem' in asked) return asked.problem
  const number = parsePageNumber(asked.query.get('page') ?? '1')
  if (!number) return problem(400, 'Malformed query', { detail: 'A page is a whole number from 1.', parameter: 'page' })
  const [locale, slug] = [parseLocale(params.locale), parseSlug(params.plan)]
  const plan = locale && slug && (await getPublicPlan(slug))
  if (!locale || !plan) return unknownPlan()
  const feed = await inWordsOf(plan, () => getPublicFeed(plan, locale, number, publicUrl()))
  if (!feed) return notFoundProblem('The feed has no such page.')
  return new Response(atom(feed), { headers: { ...keptShortly, 'content-type': 'application/atom+xml; charset=utf-8' } })
})

export const { POST, PUT, PATCH, DELETE } = readOnly
export { OPTIONS }
