import { expect, test } from 'vitest'
import '@/tests/harness/quick-documents'
import { coordinatorOf, reportablePlan } from '@/tests/harness/reportable-plan'
import { db } from '../db'
import { getComposer } from './composer.queries'
import { publishEdition } from './edition.commands'
import { listPublicCitations } from './edition.queries'

const on = new Date('2025-03-14T09:00:00.000Z')

test('what is cited of an edition is what it froze, whatever the action and the plan are called since', async () => {
  const world = await reportablePlan()
  const { plan } = world
  const coordinator = coordinatorOf(world)
  const fingerprint = (await getComposer(coordinator, plan.slug, 2024))?.fingerprint ?? ''
  await publishEdition(coordinator, { plan: plan.slug, year: 2024, fingerprint, emptyChapters: 'yes' }, on)
  const before = await db.action.findUniqueOrThrow({ where: { planId_number: { planId: plan.id, number: '1' } } })
  const [cited] = await listPublicCitations(plan.id, ['1'])
  expect(cited).toMatchObject({ year: 2024, edition: 1, action: { number: '1', title: { nl: before.titleNl } } })
  expect(cited?.citeAs.nl).toContain(plan.titleNl)

  await db.plan.update({ where: { id: plan.id }, data: { titleNl: 'Een ander plan' } })
  await db.action.update({ where: { id: before.id }, data: { number: '101', titleNl: 'Een andere titel' } })
  expect(await listPublicCitations(plan.id, ['101', '1'])).toEqual([cited])
  expect(await listPublicCitations(plan.id, ['101'])).toEqual([])

  const { id: editionId } = await db.edition.findFirstOrThrow({ where: { planId: plan.id } })
  await db.withdrawal.create({ data: { editionId, reasonNl: 'Een vergissing.', withdrawnAt: on } })
  expect(await listPublicCitations(plan.id, ['101', '1'])).toEqual([])
})

test('an action that left in an earlier year is not cited from the report', async () => {
  const world = await reportablePlan()
  const coordinator = coordinatorOf(world)
  const fingerprint = (await getComposer(coordinator, world.plan.slug, 2024))?.fingerprint ?? ''
  await publishEdition(coordinator, { plan: world.plan.slug, year: 2024, fingerprint, emptyChapters: 'yes' }, on)
  const { content } = await db.edition.findFirstOrThrow({ where: { planId: world.plan.id } })
  const actions: { number: string; leftIn: number | null }[] = JSON.parse(content).actions
  const cited = await Promise.all(actions.map(async ({ number }) => (await listPublicCitations(world.plan.id, [number])).length))
  expect(cited).toEqual(actions.map(({ leftIn }) => (leftIn === null ? 1 : 0)))
  expect(cited).toContain(0)
})
