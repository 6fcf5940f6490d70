import { expect, test } from 'vitest'
import { createActions, createObstacle, createPlan, createYear } from '@/tests/harness/factories'
import { listPublicObstacles } from './obstacle.queries'

test('the obstacles of some actions are shown once each, with every action they stand in the way of', async () => {
  const plan = await createPlan()
  const [first, second, third] = await createActions(plan.id, 3)
  if (!first || !second || !third) throw new Error('three actions were made')
  await createObstacle({ planId: plan.id, slug: 'rules', actions: [first, second, third] })
  await createObstacle({ planId: plan.id, slug: 'elsewhere', actions: [third] })
  const obstacles = await listPublicObstacles(plan.id, [first.id, second.id])
  expect(obstacles.map(({ slug, actions }) => [slug, actions])).toEqual([['rules', ['1', '2', '3']]])
})

test('an obstacle reported in a year that is not public is not shown', async () => {
  const plan = await createPlan()
  const [action] = await createActions(plan.id, 1)
  if (!action) throw new Error('one action was made')
  await createYear(plan.id, 2024, { public: true, closed: true })
  await createYear(plan.id, 2025)
  await createObstacle({ planId: plan.id, slug: 'old', openedYear: 2024, resolvedYear: 2025, resolutionNl: 'Weg.', actions: [action] })
  await createObstacle({ planId: plan.id, slug: 'new', openedYear: 2025, actions: [action] })
  const obstacles = await listPublicObstacles(plan.id, [action.id])
  expect(obstacles.map(({ slug, resolvedYear, resolutionNl }) => [slug, resolvedYear, resolutionNl])).toEqual([['old', null, null]])
})
