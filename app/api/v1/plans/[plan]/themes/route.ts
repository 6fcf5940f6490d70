import { getPublicThemesDocument } from '@/lib/open-data/structure-data.queries'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** The other axis of the matrix. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('listThemes', ({ plan, origin }) =>
  getPublicThemesDocument(plan, origin),
)
