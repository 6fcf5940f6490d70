import { getPublicFlagshipsDocument } from '@/lib/open-data/structure-data.queries'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** The flagships with n of N for each public year. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('listFlagships', ({ plan, origin }) =>
  getPublicFlagshipsDocument(plan, origin),
)
