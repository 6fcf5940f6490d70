import { getPublicDataPackage } from '@/lib/open-data/table-package.queries'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** All tables with their columns, as Frictionless describes a data package. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getDataPackage', ({ plan, origin }) =>
  getPublicDataPackage(plan, origin),
)
