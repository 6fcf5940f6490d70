import { getPublicYearsDocument } from '@/lib/open-data/year-data.queries'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** Every year of which something is public. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('listYears', ({ plan, origin }) => getPublicYearsDocument(plan, origin))
