import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/errors'
import type { Actor } from '@/lib/user/user.rules'
import { createActor, createPlan } from '@/tests/harness/factories'
import { reviseStage } from './stage.commands'
import { stageInput } from './stage.schema'

async function desk() {
  const plan = await createPlan()
  return { plan, planId: plan.id, coordinator: await createActor({ role: 'COORDINATOR', planId: plan.id }) }
}

type Desk = Awaited<ReturnType<typeof desk>>

const save = ({ plan }: Desk, actor: Actor, fields: Record<string, unknown> = {}) =>
  reviseStage(actor, stageInput.parse({ plan: plan.slug, year: 2024, version: 0, stage: 'implementation', reason: 'Tijdlijn.', ...fields }))
const stages = (planId: string) => db.planStage.findMany({ where: { planId } })

test('a coordinator says the stage of a year, and may change it later, also back', async () => {
  const here = await desk()
  await save(here, here.coordinator, { sourceTitle: 'Tijdlijn 2025' })
  await save(here, here.coordinator, { version: 2, stage: 'design' })
  expect(await stages(here.planId)).toMatchObject([{ year: 2024, stage: 'design', version: 3 }])
  expect(await db.event.findMany({ where: { planId: here.planId }, orderBy: { id: 'asc' } })).toMatchObject([
    { kind: 'reviseStage', year: 2024, before: null, after: { stage: 'implementation', source: { title: 'Tijdlijn 2025' } } },
    { before: { stage: 'implementation' }, after: { stage: 'design' }, reason: 'Tijdlijn.' },
  ])
})

test('nothing is written for people who may not, when nothing changed, or when somebody was first', async () => {
  const here = await desk()
  const stranger = await createActor({ role: 'COORDINATOR', planId: (await createPlan()).id })
  await expect(save(here, stranger)).rejects.toEqual(new ForbiddenError('reviseStage'))
  expect(await stages(here.planId)).toEqual([])
  await save(here, here.coordinator)
  const stored = await stages(here.planId)
  await expect(save(here, here.coordinator, { version: 2 })).rejects.toEqual(new RuleError('revision.nothingChanged'))
  await expect(save(here, here.coordinator, { stage: 'pilot' })).rejects.toBeInstanceOf(ConflictError)
  expect(await stages(here.planId)).toEqual(stored)
})
