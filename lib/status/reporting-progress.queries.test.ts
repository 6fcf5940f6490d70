import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ActionStatus } from '@/prisma/generated/enums'
import { createActions, createActor, createEntry, createOrganisation, createPlan, createYear, involve } from '@/tests/harness/factories'
import { today } from '../dates'
import { db } from '../db'
import { readLedger } from './ledger.queries'
import { tally } from './ledger.rules'
import { getPlanProgress, getProgress } from './reporting-progress.queries'

const thisYear = Number(today().slice(0, 4))

describe('the progress of a plan', () => {
  it('counts per year what is confirmed and names what is missing, newest year first', async () => {
    const plan = await createPlan()
    const [first, second] = await createActions(plan.id, 2)
    if (!first || !second) throw new Error('two actions were made')
    await createYear(plan.id, 2024, { closed: true, scope: [first, second] })
    await createYear(plan.id, 2025, { deadline: '2026-01-31' })
    await createEntry(first, 2025)
    await createEntry(second, 2025, 'REALISED', { confirmed: false })
    const coordinator = await createActor({ role: 'COORDINATOR', planId: plan.id })
    const found = await getPlanProgress(coordinator, plan.slug)
    expect(found).toMatchObject({
      maySteer: true,
      years: [
        { year: 2025, deadline: '2026-01-31', progress: { reported: 1, unconfirmed: 1, total: 2 }, missing: [{ number: '2' }] },
        { year: 2024, progress: { reported: 0, total: 2 }, missing: [{ number: '1' }, { number: '2' }] },
      ],
    })
    expect(found?.openable).not.toContain(2025)
    expect(found?.openable).not.toContain(2022)
    expect(found?.openable[0]).toBe(thisYear)
  })

  it('is about the own actions for a contributor, and exists for nobody without a role', async () => {
    const plan = await createPlan()
    const [first] = await createActions(plan.id, 3)
    if (!first) throw new Error('three actions were made')
    const organisation = await createOrganisation({ planId: plan.id })
    await involve(first.id, organisation.id)
    await createYear(plan.id, 2025)
    const contributor = await createActor({ role: 'CONTRIBUTOR', planId: plan.id, organisationId: organisation.id })
    expect(await getPlanProgress(contributor, plan.slug)).toMatchObject({
      maySteer: false,
      years: [{ progress: { reported: 0, total: 1 }, missing: [{ number: '1' }] }],
    })
    await createEntry(first, 2025, 'REALISED')
    expect(await getPlanProgress(contributor, plan.slug)).toMatchObject({
      years: [{ confirmed: [{ action: { number: '1' }, version: 1, state: 'REALISED' }] }],
    })
    const coordinator = await createActor({ role: 'COORDINATOR', planId: plan.id })
    expect(await getPlanProgress(coordinator, plan.slug)).toMatchObject({ years: [{ confirmed: [] }] })
    expect(await getPlanProgress(await createActor(), plan.slug)).toBeNull()
  })

  it('says after a save what the ledger of the whole plan says', async () => {
    const row = fc.record({
      action: fc.nat(3),
      year: fc.integer({ min: 2023, max: 2025 }),
      status: fc.constantFrom(null, ...Object.values(ActionStatus)),
      confirmed: fc.boolean(),
    })
    const history = fc.uniqueArray(row, { selector: ({ action, year }) => `${action}/${year}`, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(history, async (rows) => {
        const plan = await createPlan()
        const actions = await createActions(plan.id, 4)
        const coordinator = await createActor({ role: 'COORDINATOR', planId: plan.id })
        for (const year of [2023, 2024, 2025]) await createYear(plan.id, year)
        for (const { action, year, status, confirmed } of rows) {
          const [subject, other] = [actions[action], actions[(action + 1) % 4]]
          if (subject) await createEntry(subject, year, status, { confirmed, successorActionId: status === 'MERGED' ? other?.id : null })
        }
        for (const year of [2023, 2024, 2025]) {
          expect(await getProgress(coordinator, plan.slug, year)).toEqual(tally(await readLedger(db, plan.id, false), year))
        }
      }),
      { numRuns: 15 },
    )
  })
})
