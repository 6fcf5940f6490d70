import { getPublicDeliverablesDocument } from '@/lib/open-data/plan-data.queries'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** What the plan produced and what happened to it, by date. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('listDeliverables', ({ plan, page, origin }) =>
  getPublicDeliverablesDocument(plan, page, origin),
)
