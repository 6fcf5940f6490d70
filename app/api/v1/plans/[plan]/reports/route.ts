import { getPublicReportsDocument } from '@/lib/open-data/report-data.queries'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** The editions of the annual reports, the newest first. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('listReports', ({ plan, page, origin }) =>
  getPublicReportsDocument(plan, page, origin),
)
