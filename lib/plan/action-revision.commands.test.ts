import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/errors'
import type { Actor } from '@/lib/user/user.rules'
import {
  createAction,
  createActor,
  createEntry,
  createFlagship,
  createGoal,
  createOrganisation,
  createPlan,
  createSource,
  createYear,
} from '@/tests/harness/factories'
import { getCurrentNumber } from './action.queries'
import { reviseAction } from './action-revision.commands'
import { actionInput } from './action-revision.schema'

async function desk() {
  const plan = await createPlan()
  const planId = plan.id
  const action = await createAction({ planId, number: '12', titleNl: 'Oud', titleEn: null })
  return { plan, planId, action, coordinator: await createActor({ role: 'COORDINATOR', planId }) }
}

type Desk = Awaited<ReturnType<typeof desk>>

const save = ({ plan }: Desk, actor: Actor, fields: Record<string, unknown> = {}) =>
  reviseAction(
    actor,
    actionInput.parse({
      ...{ plan: plan.slug, action: '12', number: '12', version: 1, titleNl: 'Oud', titleStatus: 'OFFICIAL', reason: 'Typfout hersteld.' },
      ...fields,
    }),
  )

const events = (actionId: string) => db.event.findMany({ where: { actionId }, orderBy: { id: 'asc' } })
const stored = (id: string) => db.action.findUniqueOrThrow({ where: { id } })

describe('a coordinator', () => {
  test('changes what the plan says of an action, with before, after, reason and a new source', async () => {
    const here = await desk()
    const { planId, action, coordinator } = here
    await createFlagship({ planId, code: 'b' })
    await createGoal({ planId, code: 'c' })
    await createOrganisation({ planId, slug: 'vdab' })
    await save(here, coordinator, {
      ...{ titleNl: 'Nieuw', flagship: 'b', goals: 'c', introducedYear: '2023' },
      ...{ organisation: ['vdab', ''], role: ['LEAD', 'PARTNER'], startsOn: ['2024-01-01', ''], endsOn: ['', ''] },
      ...{ sourceTitle: 'Nota aan de regering', sourceUrl: 'https://voorbeeld.be/nota', sourceDate: '2024-05' },
    })
    expect(await stored(action.id)).toMatchObject({ titleNl: 'Nieuw', introducedYear: 2023, version: 2 })
    const role = { organisation: 'vdab', role: 'LEAD', startsOn: '2024-01-01', endsOn: null }
    const source = { code: 'nota-aan-de-regering', title: 'Nota aan de regering', url: 'https://voorbeeld.be/nota' }
    expect(await events(action.id)).toMatchObject([
      {
        kind: 'reviseAction',
        actorId: coordinator.id,
        reason: 'Typfout hersteld.',
        before: { titleNl: 'Oud', flagship: null, goals: [], introducedYear: null, involvements: [] },
        after: { titleNl: 'Nieuw', flagship: 'b', goals: ['c'], introducedYear: 2023, involvements: [role], source },
      },
    ])
    expect(await db.source.findMany({ where: { planId, actions: { some: { id: action.id } } } })).toMatchObject([{ datedOn: '2024-05' }])
  })

  test('renumbers an action, and the former number leads to it', async () => {
    const here = await desk()
    await save(here, here.coordinator, { number: '12a' })
    expect(await getCurrentNumber(here.planId, '12')).toBe('12a')
    await save(here, here.coordinator, { action: '12a', number: '12', version: 2 })
    expect(await getCurrentNumber(here.planId, '12')).toBeNull()
    expect(await getCurrentNumber(here.planId, '12a')).toBe('12')
    await save(here, here.coordinator, { action: '12', number: 'B3', version: 3 })
    expect(await getCurrentNumber(here.planId, 'b3')).toBe('B3')
    expect(await getCurrentNumber(here.planId, 'b4')).toBeNull()
  })
})

describe('nothing is written', () => {
  const refused = async (here: Desk, attempt: () => Promise<void>, error: unknown) => {
    const before = await db.action.findMany({ where: { planId: here.planId }, orderBy: { id: 'asc' } })
    const count = await db.event.count({ where: { planId: here.planId } })
    await expect(attempt()).rejects.toEqual(error)
    expect(await db.action.findMany({ where: { planId: here.planId }, orderBy: { id: 'asc' } })).toEqual(before)
    expect(await db.event.count({ where: { planId: here.planId } })).toBe(count)
  }

  test('for a number that another action has, or had', async () => {
    const here = await desk()
    await createAction({ planId: here.planId, number: '13' })
    const other = await createAction({ planId: here.planId, number: '14' })
    await db.formerNumber.create({ data: { planId: here.planId, number: '15', actionId: other.id } })
    await refused(
      here,
      () => save(here, here.coordinator, { number: '13' }),
      new RuleError('action.numberTaken', { number: '13' }, 'number'),
    )
    await refused(
      here,
      () => save(here, here.coordinator, { number: '15' }),
      new RuleError('action.numberWasTaken', { number: '15' }, 'number'),
    )
  })

  test('when somebody else saved first, and the screen gets what is stored', async () => {
    const here = await desk()
    await save(here, here.coordinator, { titleNl: 'Nieuw' })
    const late = save(here, here.coordinator, { titleNl: 'Later' })
    await expect(late).rejects.toBeInstanceOf(ConflictError)
    await expect(late).rejects.toMatchObject({ theirs: { titleNl: 'Nieuw', version: 2, involvements: [] } })
  })

  test('when nothing changed and no source was given', async () => {
    const here = await desk()
    await refused(here, () => save(here, here.coordinator), new RuleError('revision.nothingChanged'))
    const { code } = await createSource({ planId: here.planId })
    await save(here, here.coordinator, { source: code })
    expect(await events(here.action.id)).toMatchObject([{ before: null, after: { source: { code } } }])
  })

  test('for a first year after a year in which the action counted, and for an origin that leads back to itself', async () => {
    const here = await desk()
    const { planId, action, coordinator } = here
    await createYear(planId, 2022)
    await createEntry(action, 2022)
    const child = await createAction({ planId, number: '13', splitFromId: action.id })
    await refused(
      here,
      () => save(here, coordinator, { introducedYear: '2023' }),
      new RuleError('action.countedBefore', { year: '2022' }, 'introducedYear'),
    )
    await refused(
      here,
      () => save(here, coordinator, { splitFrom: child.number }),
      new RuleError('action.splitFromItself', {}, 'splitFrom'),
    )
  })

  test('for a coordinator of another plan', async () => {
    const here = await desk()
    const stranger = (await desk()).coordinator
    await refused(here, () => save(here, stranger, { titleNl: 'Nieuw' }), new ForbiddenError('reviseAction'))
  })
})
