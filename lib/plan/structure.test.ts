import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import {
  createAction,
  createFlagship,
  createGoal,
  createPlan,
  createSource,
  createTargetGroup,
  createTheme,
} from '@/tests/harness/factories'
import { getCurrentNumber, getPublicAction } from './action.queries'
import { listPublicDeliverables } from './deliverable.queries'
import { getPublicFlagship, listPublicFlagships } from './flagship.queries'
import { listPublicGoals } from './goal.queries'
import { getPublicMatrix } from './matrix.queries'

test('flagships come in the plan’s order, and one is found by its letter', async () => {
  const plan = await createPlan()
  const theme = await createTheme({ planId: plan.id, code: 't1' })
  await createFlagship({ planId: plan.id, code: 'b' })
  await createFlagship({
    planId: plan.id,
    code: 'a',
    titleNl: null,
    workingTitleNl: 'Kennisagenda',
    themeId: theme.id,
    themeTie: 'INFERRED',
  })
  expect((await listPublicFlagships(plan.id)).map(({ code }) => code)).toEqual(['a', 'b'])
  expect(await getPublicFlagship(plan.id, 'a')).toMatchObject({
    workingTitleNl: 'Kennisagenda',
    theme: { code: 't1' },
    themeTie: 'INFERRED',
  })
  expect(await getPublicFlagship(plan.id, 'z')).toBeNull()
})

test('a goal knows the actions that serve it', async () => {
  const plan = await createPlan()
  const action = await createAction({ planId: plan.id })
  await createGoal({ planId: plan.id, code: 'b' })
  const goal = await createGoal({ planId: plan.id, code: 'a' })
  await db.actionGoal.create({ data: { actionId: action.id, goalId: goal.id } })
  expect((await listPublicGoals(plan.id)).map(({ code, actionIds }) => [code, actionIds])).toEqual([
    ['a', [action.id]],
    ['b', []],
  ])
})

test('an action is found by its printed number, with its place in the plan', async () => {
  const plan = await createPlan()
  const flagship = await createFlagship({ planId: plan.id, code: 'c' })
  const action = await createAction({ planId: plan.id, number: 'B3.1', flagshipId: flagship.id })
  const group = await createTargetGroup({ planId: plan.id, code: 'individu' })
  const theme = await createTheme({ planId: plan.id, code: 't1' })
  await db.actionTargetGroup.create({ data: { actionId: action.id, targetGroupId: group.id } })
  await db.actionTheme.create({ data: { actionId: action.id, themeId: theme.id } })
  expect(await getPublicAction(plan.id, 'B3.1')).toMatchObject({
    id: action.id,
    flagship: { code: 'c' },
    goals: [],
    targetGroups: [{ code: 'individu' }],
    themes: [{ code: 't1' }],
  })
  expect(await getPublicAction(plan.id, '99')).toBeNull()
  expect((await getPublicMatrix(plan.id)).themes.map(({ code }) => code)).toEqual(['t1'])
})

test('a number that an action used to have leads to the one it has now', async () => {
  const plan = await createPlan()
  const action = await createAction({ planId: plan.id, number: '12' })
  await db.formerNumber.create({ data: { planId: plan.id, number: '8', actionId: action.id } })
  expect(await getCurrentNumber(plan.id, '8')).toBe('12')
  expect(await getCurrentNumber(plan.id, '9')).toBeNull()
})

test('deliverables of a flagship come by year, undated last, and say how they are linked to it', async () => {
  const plan = await createPlan()
  const flagship = await createFlagship({ planId: plan.id })
  const source = await createSource({ planId: plan.id, code: 'cedefop' })
  for (const [code, year] of [
    ['undated', null],
    ['later', 2024],
    ['early', 2022],
  ] as const)
    await db.deliverable.create({
      data: {
        planId: plan.id,
        code,
        kind: 'STUDY',
        year,
        titleEn: code,
        sources: { connect: { id: source.id } },
        flagships: { create: { flagshipId: flagship.id, tie: 'INFERRED' } },
      },
    })
  const deliverables = await listPublicDeliverables(flagship.id)
  expect(deliverables.map(({ code, tie, sources }) => [code, tie, sources[0]?.code])).toEqual([
    ['early', 'INFERRED', 'cedefop'],
    ['later', 'INFERRED', 'cedefop'],
    ['undated', 'INFERRED', 'cedefop'],
  ])
})
