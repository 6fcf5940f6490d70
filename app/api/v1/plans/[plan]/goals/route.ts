import { getPublicGoalsDocument } from '@/lib/open-data/structure-data.queries'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** The goals of the compass with the actions that serve them. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('listGoals', ({ plan, origin }) => getPublicGoalsDocument(plan, origin))
