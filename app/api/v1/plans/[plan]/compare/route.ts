import { getPublicComparisonDocument } from '@/lib/open-data/report-data.queries'
import { problem } from '@/lib/web/problem'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** Two public years, editions, or one of each: from which state to which every action went, in a table and in sentences. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('compare', async ({ plan, query, origin }) => {
  const found = await getPublicComparisonDocument(plan, query, origin)
  if (!('faults' in found)) return found
  const { faults } = found
  const unknown = (['from', 'to'] as const).find((field) => faults[field] === 'unknown')
  if (unknown === undefined) return problem(400, 'Malformed query', { detail: 'to comes later than from.', parameter: 'to' })
  return problem(404, 'Not found', { detail: `There is no such public year or edition: ${query[unknown]}.`, parameter: unknown })
})
