import { db } from '../lib/db'
import {
  createAction,
  createDeliverable,
  createFlagship,
  createGoal,
  createIndicator,
  createOrganisation,
  createPlan,
  createUser,
} from '../tests/harness/factories'
import { signInAs } from './sign-in-as'

/** A plan of its own with a coordinator, who is signed in. */
export async function makePlan(context: Parameters<typeof signInAs>[0]) {
  const plan = await createPlan()
  const planId = plan.id
  await createFlagship({ planId, code: 'a' })
  await createGoal({ planId, code: 'b' })
  await createOrganisation({ planId, slug: 'vdab', names: [{ nameNl: 'VDAB', nameEn: 'VDAB' }] })
  const action = await createAction({ planId, number: '12', titleNl: 'Oude titel', titleEn: 'Old title' })
  await createAction({ planId, number: '13' })
  const deliverable = await createDeliverable({ planId, code: 'study', year: 2023, titleNl: 'Een studie', titleEn: 'A study' })
  const { id: indicatorId, series } = await createIndicator({ planId, code: 'participation' })
  const seriesId = series[0]?.id ?? ''
  const value = await db.indicatorValue.create({ data: { seriesId, year: 2021, value: 10.8, printed: '10.8', flags: ['b'] } })
  await db.indicatorTarget.create({ data: { indicatorId, code: 'plan-2030', document: 'Actieplan', year: 2030, value: 60 } })
  const coordinator = await createUser({ name: 'Cleo Coördinator', role: 'COORDINATOR', planId })
  await signInAs(context, coordinator.email)
  return { plan, action, deliverable, value, at: (locale: string, path = '') => `/${locale}/${plan.slug}/manage${path}` }
}
