import { getPublicPlanCatalogue } from '@/lib/open-data/data-catalogue.queries'
import { catalogueAnswer } from '../../../catalogue-answer'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** What a plan publishes, as Turtle. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getPlanCatalogueTurtle', async ({ plan, origin }) =>
  catalogueAnswer(await getPublicPlanCatalogue(plan, origin, 'turtle'), 'getPlanCatalogueTurtle', plan.sample),
)
