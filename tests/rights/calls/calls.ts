// How each query and command is called so that nothing but the right decides. A missing entry fails `rights.test.ts`.
import type { Call } from './call'
import { callsOfPeople } from './calls-of-people'
import { callsOfPlans } from './calls-of-plans'
import { callsOfImports } from './imports'
import { callsOfPlanData } from './plan-data'
import { callsOfReports } from './reports'
import { callsOfYears } from './years'

export const calls: Record<string, Call | Call[]> = {
  ...callsOfPlanData,
  ...callsOfPlans,
  ...callsOfYears,
  ...callsOfReports,
  ...callsOfImports,
  ...callsOfPeople,
}
