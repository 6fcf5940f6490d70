import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import {
  createActions,
  createEntry,
  createGoal,
  createOrganisation,
  createPlan,
  createTargetGroup,
  createTheme,
  createYear,
  involve,
} from '@/tests/harness/factories'
import { findLinkedActions, listFilterChoices, listPublicWithoutEvidence } from './action-list.queries'
import { parseListQuery } from './action-list.schema'

async function linkedPlan() {
  const plan = await createPlan()
  const [first, second, third] = await createActions(plan.id, 3)
  if (!first || !second || !third) throw new Error('three actions were made')
  const goal = await createGoal({ planId: plan.id, code: 'a' })
  const group = await createTargetGroup({ planId: plan.id, code: 'individu' })
  const theme = await createTheme({ planId: plan.id, code: 't1' })
  await db.actionGoal.createMany({ data: [first, second].map(({ id }) => ({ actionId: id, goalId: goal.id })) })
  await db.actionTargetGroup.createMany({ data: [second, third].map(({ id }) => ({ actionId: id, targetGroupId: group.id })) })
  await db.actionTheme.create({ data: { actionId: second.id, themeId: theme.id } })
  const numbers = new Map([first, second, third].map(({ id, number }) => [id, number]))
  const find = async (search: Record<string, string>, year: number | null = 2023) => {
    const found = await findLinkedActions(plan.id, parseListQuery(search).query, year)
    return found && [...found].map((id) => numbers.get(id)).sort()
  }
  return { plan, first, second, find }
}

describe('the actions behind a filter', () => {
  test('are not asked for when the filter is about none of the links', async () => {
    const { find } = await linkedPlan()
    expect(await find({ status: 'realised', q: 'x' })).toBeNull()
  })

  test('have the goal, the target group and the theme, all of them', async () => {
    const { find } = await linkedPlan()
    expect(await find({ goal: 'a' })).toEqual(['1', '2'])
    expect(await find({ group: 'individu' })).toEqual(['2', '3'])
    expect(await find({ goal: 'a', group: 'individu', theme: 't1' })).toEqual(['2'])
    expect(await find({ goal: 'b' })).toEqual([])
  })

  test('are those in which the organisation held a role on 31 December of the year', async () => {
    const { plan, first, second, find } = await linkedPlan()
    const organisation = await createOrganisation({ planId: plan.id, slug: 'werk' })
    await involve(first.id, organisation.id, 'LEAD', { endsOn: '2023-12-31' })
    await involve(second.id, organisation.id, 'CONSULTED', { startsOn: '2023-12-31' })
    expect(await find({ organisation: 'werk' }, 2022)).toEqual(['1'])
    expect(await find({ organisation: 'werk' }, 2023)).toEqual(['1', '2'])
    expect(await find({ organisation: 'werk' }, 2024)).toEqual(['2'])
    expect(await find({ organisation: 'werk' }, null)).toEqual(['2'])
  })
})

test('the filters offer the goals, target groups and themes of the plan', async () => {
  const { plan } = await linkedPlan()
  const choices = await listFilterChoices(plan.id)
  expect(choices.map(({ kind, code, nl }) => `${kind} ${code} ${nl}`)).toEqual([
    'goal a Doel a',
    'group individu Doelgroep individu',
    'theme t1 Thema t1',
  ])
})

test('without evidence are the realised actions of a public year that have none, once that is confirmed', async () => {
  const plan = await createPlan()
  const [bare, proven, going, draft] = await createActions(plan.id, 4)
  if (!bare || !proven || !going || !draft) throw new Error('four actions were made')
  await createYear(plan.id, 2023, { public: true })
  await createYear(plan.id, 2024)
  await createEntry(bare, 2023, 'REALISED')
  const { id: entryId } = await createEntry(proven, 2023, 'REALISED')
  await db.evidence.create({ data: { entryId, position: 1, kind: 'LINK', labelNl: 'Verslag', url: 'https://example.org/verslag' } })
  await createEntry(going, 2023, 'BEING_IMPLEMENTED')
  await createEntry(draft, 2023, 'REALISED', { confirmed: false })
  await createEntry(bare, 2024, 'REALISED')
  expect([...(await listPublicWithoutEvidence(plan.id, 2023))]).toEqual([bare.number])
  expect([...(await listPublicWithoutEvidence(plan.id, 2024))]).toEqual([])
  expect([...(await listPublicWithoutEvidence(plan.id, null))]).toEqual([])
})
