import { beforeEach, describe, expect, it } from 'vitest'
import {
  createAction,
  createActor,
  createObstacle,
  createOrganisation,
  createPlan,
  createTargetGroup,
  createYear,
  involve,
} from '@/tests/harness/factories'
import { db } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import type { Actor } from '../user/user.rules'
import { linkObstacle, nameObstacle } from './obstacle-naming.commands'
import { namedObstacleInput } from './obstacle-naming.schema'

let plan: Awaited<ReturnType<typeof createPlan>>
let action: Awaited<ReturnType<typeof createAction>>
let lead: Awaited<ReturnType<typeof createOrganisation>>
let coordinator: Actor

beforeEach(async () => {
  plan = await createPlan()
  action = await createAction({ planId: plan.id, number: '12' })
  lead = await createOrganisation({ planId: plan.id })
  await involve(action.id, lead.id)
  await createYear(plan.id, 2024, { closed: true, scope: [action] })
  await createYear(plan.id, 2025)
  await createTargetGroup({ planId: plan.id, code: 'individuals' })
  coordinator = await createActor({ role: 'COORDINATOR', planId: plan.id })
})

const named = (over = {}) =>
  namedObstacleInput.parse({
    plan: plan.slug,
    number: '12',
    year: 2025,
    kind: 'BUDGET',
    titleNl: 'Geen geld in 2025',
    targetGroups: 'individuals',
    ...over,
  })
const linked = (obstacle: string) => ({ plan: plan.slug, number: '12', year: 2025, obstacle })
const written = async () => [
  await db.obstacle.findMany({ where: { planId: plan.id }, include: { actions: true, targetGroups: true }, orderBy: { slug: 'asc' } }),
  await db.event.count({ where: { planId: plan.id } }),
]

async function refusal(attempt: () => Promise<unknown>): Promise<unknown> {
  const before = await written()
  const error = await attempt().then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(await written()).toEqual(before)
  return error instanceof RuleError ? error.key : error
}

describe('naming an obstacle', () => {
  it('makes an address of its title, and leads to the list when one of almost the same title is in it', async () => {
    expect((await nameObstacle(coordinator, named())).slug).toBe('geen-geld-in-2025')
    expect(await refusal(() => nameObstacle(coordinator, named({ titleNl: ' GEEN geld in 2025! ' })))).toBe('obstacle.alikeShown')
  })
  it('stores who experiences it and the action, with one event', async () => {
    await nameObstacle(await createActor({ role: 'CONTRIBUTOR', planId: plan.id, organisationId: lead.id }), named())
    const [obstacles, events] = await written()
    expect(obstacles).toMatchObject([{ kind: 'BUDGET', openedYear: 2025, actions: [{ actionId: action.id }], targetGroups: [{}] }])
    expect(events).toBe(1)
  })
  it('is refused to others, in a closed year, and for a target group that the plan does not have', async () => {
    const other = await createOrganisation({ planId: plan.id })
    const stranger = await createActor({ role: 'CONTRIBUTOR', planId: plan.id, organisationId: other.id })
    expect(await refusal(() => nameObstacle(stranger, named()))).toBeInstanceOf(ForbiddenError)
    expect(await refusal(() => nameObstacle(coordinator, named({ year: 2024 })))).toBe('year.closed')
    expect(await refusal(() => nameObstacle(coordinator, named({ targetGroups: 'nobody' })))).toBe('revision.unknownChoice')
    expect(namedObstacleInput.safeParse({ ...named(), titleNl: ' ' }).success).toBe(false)
  })
})

describe('linking an obstacle', () => {
  it('happens once', async () => {
    const { slug } = await createObstacle({ planId: plan.id })
    expect((await linkObstacle(coordinator, linked(slug))).actions).toEqual(['12'])
    expect(await refusal(() => linkObstacle(coordinator, linked(slug)))).toBeNull()
  })
  it('is refused for one that is resolved, and for one that a contributor cannot know of', async () => {
    const resolved = await createObstacle({ planId: plan.id, resolvedYear: 2025 })
    expect(await refusal(() => linkObstacle(coordinator, linked(resolved.slug)))).toBe('obstacle.unknown')
    const contributor = await createActor({ role: 'CONTRIBUTOR', planId: plan.id, organisationId: lead.id })
    const hidden = await createObstacle({ planId: plan.id, openedYear: 2025 })
    expect(await refusal(() => linkObstacle(contributor, linked(hidden.slug)))).toBe('obstacle.unknown')
  })
})
