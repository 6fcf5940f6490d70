import { beforeEach, expect, test } from 'vitest'
import { createAction, createActor, createEntry, createPlan, createYear } from '@/tests/harness/factories'
import { db } from '../db'
import { type Actor, commandLine } from '../user/user.rules'
import { confirmStatus, logStatus, withdrawConfirmation } from './entry.commands'
import { statusInput } from './entry.schema'
import { verifyEntries } from './replay.queries'

let plan: Awaited<ReturnType<typeof createPlan>>
let actor: Actor
const row = (version: number, more = {}) => statusInput.parse({ plan: plan.slug, number: '12', year: 2025, version, ...more })
const found = async () => (await verifyEntries(commandLine))?.found.filter((mismatch) => mismatch.plan === plan.slug)

beforeEach(async () => {
  plan = await createPlan()
  actor = await createActor({ role: 'COORDINATOR', planId: plan.id })
  await createYear(plan.id, 2025)
})

test('whatever the commands do to an entry, it follows from their events', async () => {
  await createAction({ planId: plan.id, number: '12' })
  await createAction({ planId: plan.id, number: '13' })
  const evidence = [{ labelNl: 'Verslag', labelEn: null, url: 'https://example.org' }]
  await logStatus(actor, row(0, { status: 'REALISED', noteNl: 'Klaar', evidence }))
  await confirmStatus(actor, row(1))
  await logStatus(actor, row(2, { status: 'REALISED', noteNl: 'Klaar!' }))
  await withdrawConfirmation(actor, row(3))
  const merged = { status: 'MERGED', closingReason: 'ABSORBED', successorAction: '13' }
  await logStatus(actor, row(4, merged))
  await confirmStatus(actor, row(5))
  expect(await found()).toEqual([])
})

test('an action that got another number is still the one into which another was merged', async () => {
  await createAction({ planId: plan.id, number: '12' })
  const survivor = await createAction({ planId: plan.id, number: '13' })
  await logStatus(actor, row(0, { status: 'MERGED', closingReason: 'ABSORBED', successorAction: '13' }))
  await db.action.update({ where: { id: survivor.id }, data: { number: '14' } })
  await db.formerNumber.create({ data: { planId: plan.id, number: '13', actionId: survivor.id } })
  expect(await found()).toEqual([])
})

test('what was changed past the commands is found, field by field', async () => {
  const action = await createAction({ planId: plan.id, number: '12' })
  await logStatus(actor, row(0, { status: 'IN_PREPARATION' }))
  await db.statusEntry.updateMany({ where: { actionId: action.id }, data: { status: 'REALISED', confirmedAt: new Date() } })
  const other = await createAction({ planId: plan.id, number: '2' })
  await createEntry(other, 2025)
  expect(await found()).toEqual([
    { plan: plan.slug, action: '2', year: 2025, mismatches: ['withoutEvents'] },
    { plan: plan.slug, action: '12', year: 2025, mismatches: ['status', 'confirmed'] },
  ])
  await db.statusEntry.deleteMany({ where: { actionId: action.id } })
  expect((await found())?.[1]).toMatchObject({ action: '12', mismatches: ['missing'] })
})

test('is for anyone who administers the installation', async () => {
  expect(await verifyEntries(actor)).toBeNull()
})
