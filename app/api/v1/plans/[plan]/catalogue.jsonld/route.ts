import { getPublicPlanCatalogue } from '@/lib/open-data/data-catalogue.queries'
import { catalogueAnswer } from '../../../catalogue-answer'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** What a plan publishes, as JSON-LD. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getPlanCatalogue', async ({ plan, origin }) =>
  catalogueAnswer(await getPublicPlanCatalogue(plan, origin, 'jsonld'), 'getPlanCatalogue', plan.sample),
)
