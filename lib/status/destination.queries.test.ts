import { expect, test } from 'vitest'
import { createActions, createEntry, createOrganisation, createPlan, createYear } from '@/tests/harness/factories'
import { listPublicDestinations } from './destination.queries'

test('closed actions say where they went once that is confirmed and its year is public', async () => {
  const plan = await createPlan()
  const [merged, continued, stopped, draft, hidden, going] = await createActions(plan.id, 6)
  if (!merged || !continued || !stopped || !draft || !hidden || !going) throw new Error('six actions were made')
  const taker = await createOrganisation({ planId: plan.id, slug: 'department', names: [{ nameNl: 'Departement', nameEn: 'Department' }] })
  await createYear(plan.id, 2024, { closed: true, public: true })
  await createYear(plan.id, 2025)
  await createEntry(merged, 2024, 'MERGED', { successorActionId: going.id })
  await createEntry(continued, 2024, 'CONTINUED_ELSEWHERE', { successorOrganisationId: taker.id, successorNl: 'in het regulier beleid' })
  await createEntry(stopped, 2024, 'STOPPED')
  await createEntry(draft, 2024, 'STOPPED', { confirmed: false })
  await createEntry(hidden, 2025, 'STOPPED')
  await createEntry(going, 2024, 'REALISED')
  const found = await listPublicDestinations(plan.id)
  expect([...found.keys()].sort()).toEqual([merged, continued, stopped].map(({ number }) => number))
  expect(found.get(merged.number)).toMatchObject({ year: 2024, successorAction: { number: going.number } })
  expect(found.get(continued.number)).toMatchObject({
    successorOrganisation: { names: [{ nameNl: 'Departement' }] },
    successorNl: 'in het regulier beleid',
  })
  expect(found.get(stopped.number)).toMatchObject({ successorAction: null, successorOrganisation: null })
})
