import { getPublicActionDocument } from '@/lib/open-data/action-data.queries'
import { parseActionNumber } from '@/lib/params'
import { getCurrentNumber } from '@/lib/plan/action.queries'
import { notFoundProblem } from '@/lib/web/problem'
import { planData } from '../../../../plan-data'

export const dynamic = 'force-dynamic'

/** One action with its public years and history. A number it used to have leads on to the one it has now. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getAction', async ({ plan, parts, origin }) => {
  const number = parseActionNumber(parts.number)
  const found = number && (await getPublicActionDocument(plan, number, origin))
  if (found) return found
  const current = number && (await getCurrentNumber(plan.id, number))
  if (!current) return notFoundProblem('There is no such action.')
  // a number may be given back, and 308 is never asked again
  const status = current.toLowerCase() === number.toLowerCase() ? 308 : 307
  return Response.redirect(`${origin}/api/v1/plans/${plan.slug}/actions/${encodeURIComponent(current)}`, status)
})
