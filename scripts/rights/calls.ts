// How each query and command is called so that nothing but the right decides. A missing entry fails `rights.test.ts`.
import type { Call } from './calls/call'
import { callsOfImports } from './calls/imports'
import { callsOfPeople } from './calls/people'
import { callsOfPlanData } from './calls/plan-data'
import { callsOfPlans } from './calls/plans'
import { callsOfReports } from './calls/reports'
import { callsOfYears } from './calls/years'

export const calls: Record<string, Call | Call[]> = {
  ...callsOfPlanData,
  ...callsOfPlans,
  ...callsOfYears,
  ...callsOfReports,
  ...callsOfImports,
  ...callsOfPeople,
}
