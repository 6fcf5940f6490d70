import { getPublicTargetGroupsDocument } from '@/lib/open-data/structure-data.queries'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** One axis of the matrix. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('listTargetGroups', ({ plan, origin }) =>
  getPublicTargetGroupsDocument(plan, origin),
)
