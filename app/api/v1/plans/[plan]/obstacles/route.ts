import { parseObstacleQuery } from '@/lib/obstacle/obstacle.rules'
import { getPublicObstaclesDocument } from '@/lib/open-data/obstacle-data.queries'
import { problem } from '@/lib/web/problem'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** The obstacles, or those that are asked for by kind, or by what a year shows of them. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('listObstacles', async ({ plan, query, page, origin }) => {
  const { kind, show, year } = query
  const asked = parseObstacleQuery({ kind, show, year: year?.toString() })
  if (asked) return getPublicObstaclesDocument(plan, asked, page, origin)
  const parameter = show === undefined ? 'show' : 'year'
  return problem(400, 'Malformed query', { detail: 'show and year are given together.', parameter })
})
