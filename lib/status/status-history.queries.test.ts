import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createAction, createActions, createEntry, createOrganisation, createPlan, createUser, createYear } from '@/tests/harness/factories'
import { listAbsorbedActions, listPublicConfirmations, listPublicEntries } from './status-history.queries'

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

test('the confirmations of an action name a state and a moment of a public year, and nobody', async () => {
  const plan = await createPlan()
  await createYear(plan.id, 2022, { closed: true, public: true })
  await createYear(plan.id, 2023)
  const action = await createAction({ planId: plan.id })
  const person = await createUser()
  const organisation = await createOrganisation({ planId: plan.id, slug: 's-werk' })
  const about = { planId: plan.id, actionId: action.id, objectType: 'StatusEntry', objectId: 'entry', year: 2022, actorId: person.id }
  await db.event.createMany({
    data: [
      { ...about, kind: 'logStatus', after: { status: 'REALISED' } },
      {
        ...about,
        kind: 'confirmStatus',
        at: new Date('2023-01-10'),
        after: { status: 'REALISED', nothingToReport: null, confirmed: true },
      },
      {
        ...about,
        kind: 'confirmStatus',
        at: new Date('2023-01-11'),
        after: { status: null, nothingToReport: 'TOO_EARLY', confirmed: true, reportedBy: organisation.slug },
      },
      { ...about, kind: 'logStatus', at: new Date('2023-01-12'), after: { status: 'STOPPED', confirmed: false } },
      { ...about, year: 2023, kind: 'confirmStatus', after: { status: 'STOPPED', nothingToReport: null, confirmed: true } },
    ],
  })
  expect(await listPublicConfirmations(plan.id, action.id)).toEqual([
    { at: new Date('2023-01-10'), year: 2022, state: 'REALISED', reportedBy: undefined },
    { at: new Date('2023-01-11'), year: 2022, state: 'NOTHING_TO_REPORT', reportedBy: { slug: 's-werk', names: [expect.anything()] } },
    { at: new Date('2023-01-12'), year: 2022, state: null, reportedBy: null },
  ])
})

test('an action knows which others were merged into it, as far as that is public', async () => {
  const plan = await createPlan()
  const [survivor, first, second] = await createActions(plan.id, 3)
  if (!survivor || !first || !second) throw new Error('three actions were made')
  await createYear(plan.id, 2023, { closed: true, public: true })
  await createYear(plan.id, 2024)
  await createEntry(first, 2023, 'MERGED', { successorActionId: survivor.id })
  await createEntry(second, 2024, 'MERGED', { successorActionId: survivor.id })
  expect(await listAbsorbedActions(plan.id, survivor.id)).toEqual([{ year: 2023, number: '2' }])
})
