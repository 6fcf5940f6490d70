import { getYearDocument } from '@/lib/open-data/year-data.queries'
import { parseYear } from '@/lib/params'
import { notFoundProblem } from '@/lib/web/problem'
import { planData } from '../../../../plan-data'

export const dynamic = 'force-dynamic'

/** The totals of a year: what is recorded, with its scope, beside what was published. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getYear', async ({ plan, parts, origin }) => {
  const year = parseYear(parts.year)
  const found = year && (await getYearDocument(plan, year, origin))
  return found || notFoundProblem('Nothing is public about that year.')
})
