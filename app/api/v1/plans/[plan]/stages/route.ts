import { getPublicStagesDocument } from '@/lib/open-data/plan-data.queries'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** The stage of the plan, year by year. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('listStages', ({ plan, origin }) =>
  getPublicStagesDocument(plan, origin),
)
