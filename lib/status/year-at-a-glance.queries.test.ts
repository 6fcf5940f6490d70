import { describe, expect, it } from 'vitest'
import { statementsOf } from '@/bench/statements'
import { createActions, createActor, createEntry, createOrganisation, createPlan, createYear, involve } from '@/tests/harness/factories'
import { db } from '../db'
import { getWorkAtAGlance } from './year-at-a-glance.queries'

/** A plan with an open year, an organisation that leads the first actions, and a coordinator. */
async function openYearOf(count: number) {
  const plan = await createPlan()
  const actions = await createActions(plan.id, count)
  const lead = await createOrganisation({ planId: plan.id, names: [{ nameNl: 'Departement Werk', nameEn: null }] })
  for (const action of actions.slice(0, -1)) await involve(action.id, lead.id)
  await createYear(plan.id, 2024, { closed: true, scope: actions })
  await createYear(plan.id, 2025)
  return { plan, actions, coordinator: await createActor({ role: 'COORDINATOR', planId: plan.id }) }
}

describe('the work in a plan at a glance', () => {
  it('says whom a year waits for, what waits for a confirmation, what moved this week, and what the reports need', async () => {
    const { plan, actions, coordinator } = await openYearOf(4)
    const [first, second, third] = actions
    if (!first || !second || !third) throw new Error('four actions were made')
    await createEntry(first, 2024, 'BEING_LAUNCHED')
    await createEntry(first, 2025, 'BEING_IMPLEMENTED')
    await createEntry(second, 2025, 'REALISED', { confirmed: false })
    const old = await createEntry(third, 2025, 'REALISED')
    const longAgo = new Date(Date.now() - 10 * 24 * 3600_000)
    await db.statusEntry.update({ where: { id: old.id }, data: { savedAt: longAgo, confirmedAt: longAgo } })
    expect(await getWorkAtAGlance(coordinator, plan.slug)).toMatchObject({
      years: [
        {
          year: 2025,
          waiting: [
            { name: { nameNl: 'Departement Werk' }, open: 1, saved: 1, total: 3 },
            { name: null, open: 1, saved: 0, total: 1 },
          ],
          unconfirmed: [{ action: { number: '2' }, state: 'REALISED' }],
        },
      ],
      reports: [
        { year: 2025, closed: false, introduction: false, withoutEvidence: 1 },
        { year: 2024, closed: true, introduction: false, withoutEvidence: 0 },
      ],
    })
    const moved = (await getWorkAtAGlance(coordinator, plan.slug))?.years[0]?.moved
    expect(moved).toHaveLength(2)
    expect(moved?.find(({ action }) => action.number === '1')).toMatchObject({
      before: 'BEING_LAUNCHED',
      now: 'BEING_IMPLEMENTED',
      confirmed: true,
    })
    expect(moved?.find(({ action }) => action.number === '2')).toMatchObject({ before: null, now: 'REALISED', confirmed: false })
  })

  it('names the actions of closed years that nobody locked again', async () => {
    const { plan, actions, coordinator } = await openYearOf(2)
    const [, second] = actions
    if (!second) throw new Error('two actions were made')
    expect((await getWorkAtAGlance(coordinator, plan.slug))?.unlocked).toEqual([])
    const unlock = { planId: plan.id, year: 2024, actionId: second.id, reason: 'Een fout.', unlockedAt: new Date() }
    const { id } = await db.unlock.create({ data: unlock })
    expect((await getWorkAtAGlance(coordinator, plan.slug))?.unlocked).toEqual([{ year: 2024, number: '2' }])
    await db.unlock.update({ where: { id }, data: { lockedAt: new Date() } })
    expect((await getWorkAtAGlance(coordinator, plan.slug))?.unlocked).toEqual([])
  })

  it('is for those who read the whole year alone', async () => {
    const { plan, coordinator } = await openYearOf(2)
    const organisation = await createOrganisation({ planId: plan.id })
    const contributor = await createActor({ role: 'CONTRIBUTOR', planId: plan.id, organisationId: organisation.id })
    expect(await getWorkAtAGlance(contributor, plan.slug)).toBeNull()
    expect(await getWorkAtAGlance(await createActor(), plan.slug)).toBeNull()
    expect(await getWorkAtAGlance(coordinator, 'no-such-plan')).toBeNull()
  })

  it('asks the database as often for a large plan as for a small one', async () => {
    const sent = []
    for (const count of [2, 30]) {
      const { plan, actions, coordinator } = await openYearOf(count)
      for (const action of actions) await createEntry(action, 2025, 'REALISED')
      sent.push((await statementsOf(async () => void (await getWorkAtAGlance(coordinator, plan.slug)))).length)
    }
    expect(sent[0]).toBe(sent[1])
  })
})
