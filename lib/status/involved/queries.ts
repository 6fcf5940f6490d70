import 'server-only'
import type { Database } from '../../db'
import type { HeldRole } from './rules'

/** Every role that organisations hold or held in the actions of a plan; of an action's leads the first to begin comes first. */
export const listRoles = (database: Database, planId: string): Promise<HeldRole[]> =>
  database.involvement.findMany({
    where: { action: { planId } },
    select: { actionId: true, organisationId: true, role: true, startsOn: true, endsOn: true },
    orderBy: [{ startsOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  })
