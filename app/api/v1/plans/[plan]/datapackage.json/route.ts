import { dataPackage } from '@/lib/open-data/table/package/rules'
import { termsOf } from '@/lib/open-data/terms/rules'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** All tables with their columns, as Frictionless describes a data package. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getDataPackage', async ({ plan, origin }) =>
  dataPackage(termsOf(plan, origin), origin),
)
