import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import {
  createAction,
  createActions,
  createActor,
  createEntry,
  createFlagship,
  createOrganisation,
  createPlan,
  createYear,
  involve,
} from '@/tests/harness/factories'
import { getProgress } from './reporting-progress.queries'
import { getYearSheet } from './year-sheet.queries'

async function planWith(count: number) {
  const plan = await createPlan()
  const actions = await createActions(plan.id, count)
  for (const year of [2022, 2023, 2024]) await createYear(plan.id, year, { closed: true, scope: actions })
  await createYear(plan.id, 2025)
  return { plan, actions, coordinator: await createActor({ role: 'COORDINATOR', planId: plan.id }) }
}

describe('the year sheet', () => {
  it('shows every action that counts, with what was confirmed last year and what is saved now', async () => {
    const { plan, actions, coordinator } = await planWith(3)
    const [first, second, third] = actions
    if (!first || !second || !third) throw new Error('three actions were made')
    await createEntry(first, 2024, 'BEING_LAUNCHED', { noteNl: 'Vorig jaar' })
    await createEntry(first, 2023, 'BEING_LAUNCHED')
    await createEntry(first, 2025, 'BEING_IMPLEMENTED', { savedById: coordinator.id, confirmedById: coordinator.id, noteNl: 'Nu' })
    await createEntry(second, 2024, 'REALISED', { confirmed: false })
    await createEntry(third, 2023, 'STOPPED')
    const sheet = await getYearSheet(coordinator, plan.slug, 2025)
    expect(sheet?.rows).toMatchObject([
      {
        number: '1',
        last: { status: 'BEING_LAUNCHED', noteNl: 'Vorig jaar' },
        earlier: 'BEING_LAUNCHED',
        entry: { status: 'BEING_IMPLEMENTED', noteNl: 'Nu', savedBy: coordinator.name, confirmedBy: coordinator.name },
        mayWrite: true,
      },
      { number: '2', last: null, earlier: null, entry: null },
    ])
    expect(sheet?.progress).toMatchObject({ reported: 1, total: 2, leftEarlier: 1 })
    expect(await getProgress(coordinator, plan.slug, 2025)).toMatchObject({ reported: 1, total: 2, leftEarlier: 1 })
  })

  it('tells an action in its first year from one about which nobody reported', async () => {
    const { plan, coordinator } = await planWith(2)
    await createAction({ planId: plan.id, number: '3', introducedYear: 2025 })
    const isNew = async (year: number) => (await getYearSheet(coordinator, plan.slug, year))?.rows.map((row) => row.isNew)
    expect(await isNew(2025)).toEqual([false, false, true])
    expect(await isNew(plan.firstYear)).toEqual([true, true])
  })

  it('names flagship, leads of the year, and where a closed action went', async () => {
    const { plan, coordinator } = await planWith(0)
    const flagship = await createFlagship({ planId: plan.id, code: 'b' })
    const action = await createAction({ planId: plan.id, number: '7', flagshipId: flagship.id })
    const survivor = await createAction({ planId: plan.id, number: '8' })
    const names = [
      { nameNl: 'Departement Oud', endsOn: '2025-06-30' },
      { nameNl: 'Departement Nieuw', startsOn: '2025-07-01' },
    ]
    const lead = await createOrganisation({ planId: plan.id, slug: 'departement', names })
    await involve(action.id, lead.id)
    await createEntry(action, 2025, 'MERGED', { successorActionId: survivor.id })
    const third = await createAction({ planId: plan.id, number: '9' })
    await createEntry(third, 2025, 'CONTINUED_ELSEWHERE', { successorOrganisationId: lead.id })
    const sheet = await getYearSheet(coordinator, plan.slug, 2025)
    expect(sheet?.rows).toMatchObject([
      {
        flagship: 'b',
        leads: [{ nameNl: 'Departement Nieuw' }],
        entry: { successorAction: '8', successorOrganisation: null },
      },
      { flagship: null, leads: [] },
      { flagship: null, entry: { successorAction: null, successorOrganisation: 'departement' } },
    ])
    expect(sheet).toMatchObject({ flagships: [{ code: 'b' }], takers: [{ slug: 'departement', nameNl: 'Departement Nieuw' }] })
    expect(sheet?.survivors.map(({ number }) => number)).toEqual(['7', '8', '9'])
  })

  it('gives a contributor the rows of their organisation to write, those of its partners to read, and no others', async () => {
    const { plan, actions } = await planWith(4)
    const [led, helped, foreign, former] = actions
    if (!led || !helped || !foreign || !former) throw new Error('four actions were made')
    const own = await createOrganisation({ planId: plan.id })
    await involve(led.id, own.id)
    await involve(helped.id, own.id, 'PARTNER')
    await involve(foreign.id, own.id, 'CONSULTED')
    await involve(former.id, own.id, 'LEAD', { endsOn: '2024-12-31' })
    await createEntry(led, 2025)
    await createEntry(foreign, 2025)
    const contributor = await createActor({ role: 'CONTRIBUTOR', planId: plan.id, organisationId: own.id })
    const sheet = await getYearSheet(contributor, plan.slug, 2025)
    expect(sheet?.rows.map(({ number, mayWrite }) => [number, mayWrite])).toEqual([
      ['1', true],
      ['2', false],
    ])
    expect(sheet).toMatchObject({ progress: { reported: 1, total: 1 }, maySteer: false })
    expect(await getProgress(contributor, plan.slug, 2025)).toMatchObject({ reported: 1, total: 1 })
  })

  it('is read-only for an administrator, and for everybody once the year is closed, with the actions that counted then', async () => {
    const { plan, actions, coordinator } = await planWith(2)
    await createAction({ planId: plan.id, number: '9', introducedYear: null })
    const administrator = await createActor({ administrator: true })
    expect((await getYearSheet(administrator, plan.slug, 2025))?.rows.map(({ mayWrite }) => mayWrite)).toEqual([false, false, false])
    const closed = await getYearSheet(coordinator, plan.slug, 2024)
    expect(closed?.rows.map(({ number, mayWrite }) => [number, mayWrite])).toEqual(actions.map(({ number }) => [number, false]))
  })

  it('does not exist for a stranger, for a year that was not opened, and for a plan that is not there', async () => {
    const { plan, coordinator } = await planWith(1)
    const elsewhere = await createActor({ role: 'COORDINATOR', planId: (await createPlan()).id })
    expect(await getYearSheet(elsewhere, plan.slug, 2025)).toBeNull()
    expect(await getYearSheet(await createActor(), plan.slug, 2025)).toBeNull()
    expect(await getYearSheet(coordinator, plan.slug, 2026)).toBeNull()
    expect(await getYearSheet(coordinator, 'no-plan', 2025)).toBeNull()
    expect(await getProgress(elsewhere, plan.slug, 2025)).toBeNull()
  })

  it('asks the database as often for two actions as for twelve', async () => {
    const statements = async (count: number) => {
      const { plan, actions, coordinator } = await planWith(count)
      const organisation = await createOrganisation({ planId: plan.id })
      for (const action of actions) {
        await involve(action.id, organisation.id)
        for (const year of [2023, 2024, 2025]) await createEntry(action, year, 'STOPPED', { confirmed: false, savedById: coordinator.id })
      }
      const query = vi.spyOn(pg.Client.prototype, 'query')
      await getYearSheet(coordinator, plan.slug, 2025)
      const made = query.mock.calls.length
      query.mockRestore()
      return made
    }
    const few = await statements(2)
    expect(few).toBeGreaterThan(0)
    expect(await statements(12)).toBe(few)
  })
})
