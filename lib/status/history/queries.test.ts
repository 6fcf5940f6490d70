import { expect, test } from 'vitest'
import { createAction, createEntry, createPlan, createUser, createYear } from '@/prisma/factories'
import { listPublicEntries } from './queries'

test('everybody sees confirmed entries of public years, never who confirmed them', async () => {
  const plan = await createPlan()
  const action = await createAction({ planId: plan.id })
  const person = await createUser({ name: 'Jan Peeters' })
  await createYear(plan.id, 2022, { closed: true, public: true })
  await createYear(plan.id, 2023, { public: true })
  await createYear(plan.id, 2024)
  await createEntry(action, 2022, 'BEING_LAUNCHED', { confirmedById: person.id, savedById: person.id })
  await createEntry(action, 2023, 'BEING_IMPLEMENTED', { confirmed: false })
  await createEntry(action, 2024, 'REALISED')
  const entries = await listPublicEntries(action.id)
  expect(entries.map(({ year, status }) => [year, status])).toEqual([[2022, 'BEING_LAUNCHED']])
  expect(JSON.stringify(entries)).not.toContain('Jan Peeters')
  expect(JSON.stringify(entries)).not.toContain(person.id)
})
