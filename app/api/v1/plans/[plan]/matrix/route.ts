import { getPublicMatrixDocument } from '@/lib/open-data/structure-data.queries'
import { notFoundProblem } from '@/lib/web/problem'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** Target group × theme: the actions of each cell, with their states when a year is named. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData(
  'getMatrix',
  async ({ plan, query, origin }) =>
    (await getPublicMatrixDocument(plan, query.year ?? null, origin)) ?? notFoundProblem('Nothing is public about that year.'),
)
