import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/errors'
import type { Actor } from '@/lib/user/user.rules'
import { createAction, createActor, createOrganisation, createPlan, createTargetGroup } from '@/tests/harness/factories'
import { createObstacle, reviseObstacle } from './obstacle.commands'
import { newObstacleInput, obstacleInput } from './obstacle.schema'

async function desk() {
  const plan = await createPlan()
  const planId = plan.id
  const action = await createAction({ planId, number: '1' })
  await createAction({ planId, number: '2' })
  await createTargetGroup({ planId, code: 'group' })
  await createOrganisation({ planId, slug: 'vdab' })
  return { plan, planId, action, coordinator: await createActor({ role: 'COORDINATOR', planId }) }
}

type Desk = Awaited<ReturnType<typeof desk>>

const named = { titleNl: 'Geen budget', kind: 'BUDGET', openedYear: '2023', actions: '1', reason: 'Gemeld door de trekker.' }
const create = ({ plan }: Desk, actor: Actor, fields: Record<string, unknown> = {}) =>
  createObstacle(actor, newObstacleInput.parse({ plan: plan.slug, ...named, ...fields }))
const save = ({ plan }: Desk, actor: Actor, fields: Record<string, unknown>) =>
  reviseObstacle(actor, obstacleInput.parse({ plan: plan.slug, obstacle: 'geen-budget', version: 1, ...named, ...fields }))
const events = (planId: string) => db.event.findMany({ where: { planId }, orderBy: { id: 'asc' } })
const rows = (planId: string) =>
  db.obstacle.findMany({ where: { planId }, include: { actions: true, targetGroups: true }, orderBy: { slug: 'asc' } })

const refused = async (here: Desk, attempt: () => Promise<unknown>, error: unknown) => {
  const before = [await rows(here.planId), await events(here.planId)]
  await expect(attempt()).rejects.toEqual(error)
  expect([await rows(here.planId), await events(here.planId)]).toEqual(before)
}

describe('a coordinator', () => {
  test('reports an obstacle with its actions, owner and who experiences it, and resolves it with a year and a text', async () => {
    const here = await desk()
    expect(await create(here, here.coordinator, { owner: 'vdab', targetGroups: 'group', actions: ['1', '2'] })).toBe('geen-budget')
    await save(here, here.coordinator, { resolvedYear: '2024', resolutionNl: 'Er is een subsidie.' })
    const [obstacle] = await rows(here.planId)
    expect(obstacle).toMatchObject({ resolvedYear: 2024, resolutionNl: 'Er is een subsidie.', ownerId: null, version: 2 })
    expect([obstacle?.actions.length, obstacle?.targetGroups.length]).toEqual([1, 0])
    expect(await events(here.planId)).toMatchObject([
      { kind: 'createObstacle', before: null, after: { titleNl: 'Geen budget', owner: 'vdab', actions: ['1', '2'] } },
      {
        kind: 'reviseObstacle',
        before: { resolvedYear: null, owner: 'vdab', actions: ['1', '2'] },
        after: { resolvedYear: 2024, owner: null, actions: ['1'] },
      },
    ])
  })

  test('is told of an obstacle of almost the same title, and says that this is another one, which gets an address of its own', async () => {
    const here = await desk()
    await create(here, here.coordinator)
    for (const titleNl of ['Geen budget', 'geen BUDGET.', 'Géén bud-get']) {
      const alike = new RuleError('obstacle.alike', { name: titleNl, other: 'Geen budget' }, 'different')
      await refused(here, () => create(here, here.coordinator, { titleNl }), alike)
    }
    expect(await create(here, here.coordinator, { different: 'yes' })).toBe('geen-budget-2')
    await save(here, here.coordinator, { kind: 'DATA' })
    expect(await create(here, here.coordinator, { titleNl: 'Geen personeel' })).toBe('geen-personeel')
    const renamed = { obstacle: 'geen-personeel', titleNl: 'GEEN BUDGET' }
    await refused(
      here,
      () => save(here, here.coordinator, renamed),
      new RuleError('obstacle.alike', { name: 'GEEN BUDGET', other: 'Geen budget' }, 'different'),
    )
  })
})

test.each([
  [{ titleNl: '' }, 'titleNl'],
  [{ actions: [] }, 'actions'],
  [{ resolvedYear: '2024' }, 'resolutionNl'],
  [{ resolutionNl: 'Opgelost.' }, 'resolvedYear'],
  [{ resolvedYear: '2022', resolutionNl: 'Opgelost.' }, 'resolvedYear'],
])('an obstacle has a name, an action, and a year with a text when it is resolved: %o', (fields, field) => {
  const read = newObstacleInput.safeParse({ plan: 'plan', ...named, ...fields })
  expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
})

describe('nothing is written', () => {
  test('for an action or an owner that the plan does not have', async () => {
    const here = await desk()
    const unknown = (field: string) => new RuleError('revision.unknownChoice', {}, field)
    await refused(here, () => create(here, here.coordinator, { actions: '99' }), unknown('actions'))
    await refused(here, () => create(here, here.coordinator, { owner: 'nobody' }), unknown('owner'))
  })

  test('for anyone who does not coordinate the plan', async () => {
    const here = await desk()
    await create(here, here.coordinator)
    const stranger = await createActor({ role: 'COORDINATOR', planId: (await createPlan()).id })
    await refused(here, () => create(here, stranger), new ForbiddenError('createObstacle'))
    await refused(here, () => save(here, stranger, { kind: 'DATA' }), new ForbiddenError('reviseObstacle'))
  })

  test('when nothing changed, and when somebody else saved first', async () => {
    const here = await desk()
    await create(here, here.coordinator)
    await refused(here, () => save(here, here.coordinator, {}), new RuleError('revision.nothingChanged'))
    await save(here, here.coordinator, { kind: 'DATA' })
    await expect(save(here, here.coordinator, { kind: 'CAPACITY' })).rejects.toBeInstanceOf(ConflictError)
  })
})
