import { getPublicChangesDocument } from '@/lib/open-data/year-data.queries'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** The public history of all actions, the newest first. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('listChanges', ({ plan, page, origin }) =>
  getPublicChangesDocument(plan, page, origin),
)
