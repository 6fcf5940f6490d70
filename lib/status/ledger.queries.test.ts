import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createActions, createEntry, createFlagship, createPlan, createYear } from '@/tests/harness/factories'
import { getPublicLedger, readLedger } from './ledger.queries'
import { tally } from './ledger.rules'

async function planOfThreeYears() {
  const plan = await createPlan()
  const flagship = await createFlagship({ planId: plan.id })
  const actions = await createActions(plan.id, 3, { flagshipId: flagship.id })
  const [first, second, third] = actions
  if (!first || !second || !third) throw new Error('three actions were made')
  await createYear(plan.id, 2022, { closed: true, public: true, scope: actions })
  await createYear(plan.id, 2023, { public: true })
  await createYear(plan.id, 2024)
  await createEntry(first, 2022, 'REALISED')
  await createEntry(second, 2022, null)
  await createEntry(first, 2023, 'REALISED', { confirmed: false })
  await createEntry(second, 2023, 'BEING_LAUNCHED')
  await createEntry(third, 2024, 'STOPPED')
  return { plan, flagship, first, second, third }
}

describe('the ledger that everybody may see', () => {
  test('holds public years, confirmed entries and the stored scope of closed years', async () => {
    const { plan, flagship, first, second, third } = await planOfThreeYears()
    const ledger = await getPublicLedger(plan.id)
    expect(ledger.firstYear).toBe(2022)
    expect(ledger.years).toEqual([
      { year: 2022, closedAt: new Date('2023-02-01T09:00:00Z'), publicSince: new Date('2023-02-01T09:00:00Z') },
      { year: 2023, closedAt: null, publicSince: new Date('2024-02-01T09:00:00Z') },
    ])
    expect(ledger.actions.map(({ number }) => number)).toEqual(['1', '2', '3'])
    expect(ledger.actions[0]).toEqual({
      id: first.id,
      flagshipId: flagship.id,
      introducedYear: null,
      position: 1,
      number: '1',
      titleNl: 'Actie 1',
      titleEn: 'Action 1',
      titleStatus: 'OFFICIAL',
    })
    expect(ledger.entries).toHaveLength(3)
    expect(ledger.entries).toContainEqual({
      actionId: second.id,
      year: 2022,
      status: null,
      nothingToReport: 'TOO_EARLY',
      confirmed: true,
    })
    expect([...ledger.scopes]).toEqual([[2022, new Set([first.id, second.id, third.id])]])
  })

  test('knows when an action was closed, also in a year that is not public', async () => {
    const { plan, third } = await planOfThreeYears()
    expect([...(await getPublicLedger(plan.id)).closedIn]).toEqual([[third.id, 2024]])
  })
})

test('the ledger of staff holds every year and every entry', async () => {
  const { plan } = await planOfThreeYears()
  const ledger = await readLedger(db, plan.id, false)
  expect(ledger.years.map(({ year }) => year)).toEqual([2022, 2023, 2024])
  expect(tally(ledger, 2023)).toMatchObject({ reported: 1, unconfirmed: 1, total: 3 })
})

test('the ledger of a plan in which nothing happened yet is empty', async () => {
  const plan = await createPlan()
  expect(await getPublicLedger(plan.id)).toEqual({
    firstYear: 2022,
    years: [],
    actions: [],
    entries: [],
    scopes: new Map(),
    closedIn: new Map(),
  })
})
