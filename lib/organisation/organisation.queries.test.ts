import { expect, test } from 'vitest'
import { createAction, createOrganisation, createPlan, involve } from '@/tests/harness/factories'
import { listInvolvedOrganisations, listPublicInvolvements } from './organisation.queries'

test('the organisations of a plan are those with a role in one of its actions', async () => {
  const plan = await createPlan()
  const action = await createAction({ planId: plan.id })
  const lead = await createOrganisation({ planId: plan.id, slug: 'lead' })
  await createOrganisation({ planId: plan.id, slug: 'bystander' })
  await involve(action.id, lead.id)
  expect((await listInvolvedOrganisations(plan.id)).map(({ slug }) => slug)).toEqual(['lead'])
})

test('the roles in an action are given with their days, the lead first', async () => {
  const plan = await createPlan()
  const action = await createAction({ planId: plan.id })
  const [partner, lead, next] = await Promise.all(['partner', 'lead', 'next'].map((slug) => createOrganisation({ planId: plan.id, slug })))
  await involve(action.id, partner?.id ?? '', 'PARTNER')
  await involve(action.id, next?.id ?? '', 'LEAD', { startsOn: '2024-01-01' })
  await involve(action.id, lead?.id ?? '', 'LEAD', { endsOn: '2023-12-31' })
  const roles = await listPublicInvolvements([action.id])
  expect(roles.map(({ role, organisation }) => `${role} ${organisation.slug}`)).toEqual(['LEAD lead', 'LEAD next', 'PARTNER partner'])
  expect(roles[0]?.organisation.names).toHaveLength(1)
})
