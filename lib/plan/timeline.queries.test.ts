import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createDeliverable, createFlagship, createPlan, createSource } from '@/tests/harness/factories'
import { listPublicStages, listPublicTimeline } from './stage.queries'

test('the timeline holds what sources say, how it is linked to flagships, and nothing that was withdrawn', async () => {
  const { id: planId } = await createPlan()
  const flagship = await createFlagship({ planId, code: 'b' })
  const source = await createSource({ planId, code: 'cedefop' })
  await createDeliverable({
    ...{ planId, code: 'study', year: 2023, datedOn: '2023-05' },
    flagships: { create: { flagshipId: flagship.id, tie: 'INFERRED' } },
    sources: { connect: { id: source.id } },
  })
  await createDeliverable({ planId, code: 'gone', withdrawnAt: new Date() })
  await createDeliverable({ planId: (await createPlan()).id, code: 'elsewhere' })
  await db.planStage.create({ data: { planId, year: 2021, stage: 'approved', sources: { connect: { id: source.id } } } })
  expect(await listPublicTimeline(planId)).toMatchObject([
    { code: 'study', datedOn: '2023-05', flagships: [{ tie: 'INFERRED', flagship: { code: 'b' } }], sources: [{ code: 'cedefop' }] },
  ])
  expect(await listPublicStages(planId)).toMatchObject([{ year: 2021, stage: 'approved', sources: [{ code: 'cedefop' }] }])
})
