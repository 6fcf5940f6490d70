import { keptShortly, OPTIONS, reading, readOnly, unknownPlan } from '@/lib/api'
import { publicUrl } from '@/lib/installation'
import { getPublicFeed } from '@/lib/open-data/feed/queries'
import { atom } from '@/lib/open-data/feed/rules'
import { parseLocale, parseSlug } from '@/lib/params'
import { getPublicPlan } from '@/lib/plan/queries'

export const dynamic = 'force-dynamic'

/** What everybody could newly see of the plan, for readers of feeds. */
export const GET = reading<{ locale: string; plan: string }>(async (_, params) => {
  const [locale, slug] = [parseLocale(params.locale), parseSlug(params.plan)]
  const plan = locale && slug && (await getPublicPlan(slug))
  if (!locale || !plan) return unknownPlan()
  const headers = { ...keptShortly, 'content-type': 'application/atom+xml; charset=utf-8' }
  return new Response(atom(await getPublicFeed(plan, locale, publicUrl())), { headers })
})

export const { POST, PUT, PATCH, DELETE } = readOnly
export { OPTIONS }
