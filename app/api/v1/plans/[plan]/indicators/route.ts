import { getPublicIndicatorsDocument } from '@/lib/open-data/indicator-data.queries'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** The indicators with every way of measuring them, and the targets. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('listIndicators', ({ plan, page, origin }) =>
  getPublicIndicatorsDocument(plan, page, origin),
)
