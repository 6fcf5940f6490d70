import { data, queryOf, reading, readOnly, unknownPlan } from '@/lib/api'
import { publicUrl } from '@/lib/installation'
import { getPlanDocument } from '@/lib/open-data/queries'
import { parseSlug } from '@/lib/params'
import { getPublicPlan } from '@/lib/plan/queries'

export const dynamic = 'force-dynamic'

/** The plan with its flagships, goals and axes, its public years and its editions. */
export const GET = reading<{ plan: string }>(async (request, params) => {
  const asked = queryOf(request, [])
  if ('problem' in asked) return asked.problem
  const slug = parseSlug(params.plan)
  const plan = slug && (await getPublicPlan(slug))
  return plan ? data(await getPlanDocument(plan, publicUrl())) : unknownPlan()
})

export const { POST, PUT, PATCH, DELETE } = readOnly
