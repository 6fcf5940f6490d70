import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import type { RuleError } from '@/lib/errors'
import type { Actor } from '@/lib/user/user.rules'
import {
  createAction,
  createActor,
  createFlagship,
  createGoal,
  createPlan,
  createTargetGroup,
  createTheme,
} from '@/tests/harness/factories'
import { addParts, removePart, revisePart } from './part.commands'
import { readKeptParts } from './part.queries'
import { partKinds } from './part.rules'
import { partInput, removedPartInput } from './setup.schema'

let plan: Awaited<ReturnType<typeof createPlan>>
let administrator: Actor
beforeEach(async () => {
  plan = await createPlan({ publishedAt: null })
  administrator = await createActor({ administrator: true })
})

const names = async (kind: (typeof partKinds)[number]) => (await readKeptParts(db, plan.id, kind)).map(({ code, nl }) => `${code} ${nl}`)
const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: RuleError) => error.key ?? error.message,
  )
const revised = (over: object) =>
  partInput.parse({ plan: plan.slug, kind: 'goals', version: 1, en: '', workingNl: '', workingEn: '', position: 1, reason: '', ...over })
const removed = (over: object) =>
  removedPartInput.parse({ plan: plan.slug, kind: 'goals', version: 1, reason: '', confirm: 'yes', ...over })

describe('adding', () => {
  test.each(partKinds)('%s writes all of them with an event each, after those that are there', async (kind) => {
    expect(await addParts(administrator, { plan: plan.slug, kind, text: 'Een\tOne\nTwee\tTwo', reason: null })).toBe(2)
    expect(await addParts(administrator, { plan: plan.slug, kind, text: 'Drie', reason: null })).toBe(1)
    expect((await names(kind)).map((name) => name.split(' ').slice(1).join())).toEqual(['Een', 'Twee', 'Drie'])
    const events = await db.event.findMany({ where: { planId: plan.id, kind: 'addParts' }, orderBy: { id: 'asc' } })
    expect(events).toHaveLength(3)
    expect(events[0]?.batchId).toBe(events[1]?.batchId)
  })

  test('writes nothing when one line is wrong, and nothing twice', async () => {
    const add = (text: string) => addParts(administrator, { plan: plan.slug, kind: 'goals', text, reason: null })
    expect(await refusal(add('a\tEen\nzz\tTwee'))).toBe('part.problems')
    expect(await names('goals')).toEqual([])
    const both = await Promise.all([refusal(add('Een\nTwee')), refusal(add('Een\nTwee'))])
    expect(both.sort()).toEqual(['done', 'part.problems'])
    expect(await names('goals')).toEqual(['a Een', 'b Twee'])
  })

  test('asks for a reason once everybody can read the plan, and for a right', async () => {
    const input = { plan: plan.slug, kind: 'goals' as const, text: 'Een', reason: null }
    await db.plan.update({ where: { id: plan.id }, data: { publishedAt: new Date() } })
    expect(await refusal(addParts(administrator, input))).toBe('plan.reasonNeeded')
    expect(await refusal(addParts(await createActor(), { ...input, reason: 'Nieuw.' }))).toBe('not allowed: addParts')
    expect(await addParts(administrator, { ...input, reason: 'Nieuw.' })).toBe(1)
  })
})

describe('changing', () => {
  test('renames and moves; those that move along count as changed', async () => {
    for (const code of ['a', 'b', 'c']) await createGoal({ planId: plan.id, code })
    await revisePart(administrator, revised({ code: 'c', nl: 'Het eerste doel', en: 'The first goal', position: 1 }))
    expect(await names('goals')).toEqual(['c Het eerste doel', 'a Doel a', 'b Doel b'])
    const event = await db.event.findFirst({ where: { planId: plan.id, kind: 'revisePart' } })
    expect(event?.before).toEqual({ nameNl: 'Doel c', nameEn: 'Goal c', position: 3 })
    expect(await refusal(revisePart(administrator, revised({ code: 'a', nl: 'Anders' })))).toBe('somebody else saved first')
    expect(await refusal(revisePart(administrator, revised({ code: 'c', version: 2, nl: '' })))).toBe('part.noName')
    expect(await refusal(revisePart(administrator, revised({ code: 'z', nl: 'Niets' })))).toBe('part.unknown')
  })
})

describe('taking away', () => {
  test('leaves what actions use, and says so', async () => {
    const flagship = await createFlagship({ planId: plan.id })
    const [goal, group, theme] = [
      await createGoal({ planId: plan.id }),
      await createTargetGroup({ planId: plan.id }),
      await createTheme({ planId: plan.id }),
    ]
    const { id: actionId } = await createAction({ planId: plan.id, flagshipId: flagship.id })
    await db.actionGoal.create({ data: { actionId, goalId: goal.id } })
    await db.actionTargetGroup.create({ data: { actionId, targetGroupId: group.id } })
    await db.actionTheme.create({ data: { actionId, themeId: theme.id } })
    const all = [
      { kind: 'goals', code: goal.code },
      { kind: 'flagships', code: flagship.code },
      { kind: 'target-groups', code: group.code },
      { kind: 'themes', code: theme.code },
    ]
    for (const one of all) expect(await refusal(removePart(administrator, removed(one))), one.kind).toBe('part.used')
    await removePart(administrator, removed({ kind: 'actions', code: '1' }))
    for (const one of all) expect(await refusal(removePart(administrator, removed(one))), one.kind).toBe('done')
    expect(await db.event.count({ where: { planId: plan.id, kind: 'removePart' } })).toBe(5)
  })

  test('leaves what something else refers to, and the actions of a public plan', async () => {
    const [group, theme] = [await createTargetGroup({ planId: plan.id }), await createTheme({ planId: plan.id })]
    const cell = { planId: plan.id, targetGroupId: group.id, themeId: theme.id }
    await db.cellComment.create({ data: { ...cell, about: 'EMPTY', textNl: 'Elders.' } })
    expect(await refusal(removePart(administrator, removed({ kind: 'themes', code: theme.code })))).toBe('part.usedElsewhere')
    await createAction({ planId: plan.id })
    await db.plan.update({ where: { id: plan.id }, data: { publishedAt: new Date() } })
    expect(await refusal(removePart(administrator, removed({ kind: 'actions', code: '1', reason: 'Weg.' })))).toBe('part.actionStays')
  })
})
