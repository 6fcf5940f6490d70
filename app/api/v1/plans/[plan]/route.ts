import { getPlanDocument } from '@/lib/open-data/plan-data.queries'
import { planData } from '../../plan-data'

export const dynamic = 'force-dynamic'

/** The plan with its flagships, goals and axes, its public years and its editions, and where the rest is. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getPlan', ({ plan, origin }) => getPlanDocument(plan, origin))
