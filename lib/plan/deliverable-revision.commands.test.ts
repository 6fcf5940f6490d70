import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/errors'
import { readDeliverables } from '@/lib/report/edition-facts.queries'
import type { Actor } from '@/lib/user/user.rules'
import { createActor, createFlagship, createPlan } from '@/tests/harness/factories'
import { listPublicDeliverables } from './deliverable.queries'
import { reviseDeliverable } from './deliverable-revision.commands'
import { deliverableInput } from './deliverable-revision.schema'

async function desk() {
  const plan = await createPlan()
  const planId = plan.id
  const [a, b] = [await createFlagship({ planId, code: 'a', position: 1 }), await createFlagship({ planId, code: 'b', position: 2 })]
  await db.targetGroup.create({ data: { planId, code: 'adults', position: 1, nameNl: 'Volwassenen' } })
  return { plan, planId, a, b, coordinator: await createActor({ role: 'COORDINATOR', planId }) }
}

type Desk = Awaited<ReturnType<typeof desk>>

const study = {
  ...{ kind: 'STUDY', date: '2024-03', titleNl: 'Studie van de noden', flagship: ['b', 'a'], flagshipTie: ['INFERRED', 'EXPLICIT'] },
  ...{ flagshipNote: ['Because of its subject.', ''], reason: 'Uit het verslag.' },
}
const read = ({ plan }: Desk, fields: Record<string, unknown>) =>
  deliverableInput.parse({ plan: plan.slug, version: 0, ...study, ...fields })
const add = (here: Desk, actor: Actor, fields: Record<string, unknown> = {}) =>
  reviseDeliverable(actor, read(here, { sourceTitle: 'Verslag', ...fields }))
const change = (here: Desk, actor: Actor, fields: Record<string, unknown> = {}) =>
  reviseDeliverable(actor, read(here, { deliverable: 'studie-van-de-noden', version: 2, ...fields }))
const events = (planId: string) => db.event.findMany({ where: { planId }, orderBy: { id: 'asc' } })
const rows = (planId: string) =>
  db.deliverable.findMany({ where: { planId }, include: { flagships: true, targetGroups: true, sources: true } })

describe('a coordinator', () => {
  test('adds what a source says with its links, as precise as the date is, and changes it', async () => {
    const here = await desk()
    expect(await add(here, here.coordinator)).toBe('studie-van-de-noden')
    const [added] = await rows(here.planId)
    expect(added).toMatchObject({ year: 2024, datedOn: '2024-03', sources: [{ title: 'Verslag' }] })
    expect(added?.flagships.map(({ tie, note }) => [tie, note]).sort()).toEqual([
      ['EXPLICIT', null],
      ['INFERRED', 'Because of its subject.'],
    ])
    await change(here, here.coordinator, { date: '2023', targetGroup: 'adults', targetGroupTie: 'INFERRED' })
    expect(await rows(here.planId)).toMatchObject([{ year: 2023, datedOn: null, version: 3, targetGroups: [{ tie: 'INFERRED' }] }])
    expect(await events(here.planId)).toMatchObject([
      {
        kind: 'reviseDeliverable',
        before: null,
        after: { titleNl: 'Studie van de noden', flagships: [{ flagship: 'a' }, { flagship: 'b' }] },
      },
      { before: { date: '2024-03', targetGroups: [] }, after: { date: '2023', targetGroups: [{ targetGroup: 'adults' }] } },
    ])
  })

  test('withdraws it: it stays, and no page and no new edition shows it until it holds again', async () => {
    const here = await desk()
    await add(here, here.coordinator)
    await change(here, here.coordinator, { validity: 'WITHDRAWN', reason: 'Hoort bij een ander plan.' })
    const shown = async () => [await listPublicDeliverables(here.a.id), await readDeliverables(db, here.planId, 2024)]
    expect(await shown()).toEqual([[], []])
    expect(await rows(here.planId)).toMatchObject([{ withdrawnAt: expect.any(Date), version: 3 }])
    await change(here, here.coordinator, { version: 3, validity: 'CURRENT' })
    expect((await shown()).map((list) => list.length)).toEqual([1, 1])
  })

  test('and another who saves the same version at the same moment: one is told', async () => {
    const here = await desk()
    await add(here, here.coordinator)
    const other = await createActor({ role: 'COORDINATOR', planId: here.planId })
    const both = await Promise.allSettled([
      change(here, here.coordinator, { titleNl: 'Mijn titel' }),
      change(here, other, { titleNl: 'Mijn andere titel' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'ConflictError', theirs: { version: 3 } } })
    expect(await events(here.planId)).toHaveLength(2)
  })

  test('and another who add the same at the same moment: each gets an address', async () => {
    const here = await desk()
    const codes = await Promise.all([add(here, here.coordinator), add(here, here.coordinator)])
    expect(codes.sort()).toEqual(['studie-van-de-noden', 'studie-van-de-noden-2'])
  })
})

test.each([
  [{ titleNl: '' }, 'titleNl', 'required'],
  [{ date: '2024-02-30' }, 'date', 'partialDate'],
  [{ date: 'maart 2024' }, 'date', 'partialDate'],
  [{ sourceTitle: 'Verslag', sourceUrl: 'verslag' }, 'sourceUrl', 'webAddress'],
  [{ flagship: ['a', 'a'] }, 'flagship.1', 'chosenTwice'],
  [{ flagship: ['', 'a'] }, 'flagship.0', 'required'],
])('the field that is wrong is told, and how to repair it: %o', (fields, field, message) => {
  const found = deliverableInput.safeParse({ plan: 'plan', version: 0, ...study, ...fields })
  expect(found.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, message]])
})

describe('nothing is written', () => {
  const refused = async (here: Desk, attempt: () => Promise<unknown>, error: unknown) => {
    const before = [await rows(here.planId), await events(here.planId)]
    await expect(attempt()).rejects.toEqual(error)
    expect([await rows(here.planId), await events(here.planId)]).toEqual(before)
  }

  test('without a source, for a flagship that the plan does not have, or when nothing changed', async () => {
    const here = await desk()
    await refused(here, () => add(here, here.coordinator, { sourceTitle: '' }), new RuleError('deliverable.needsSource', {}, 'source'))
    await refused(here, () => add(here, here.coordinator, { flagship: 'z' }), new RuleError('revision.unknownChoice', {}, 'flagships'))
    await add(here, here.coordinator)
    await refused(here, () => change(here, here.coordinator), new RuleError('revision.nothingChanged'))
  })

  test('for anyone who does not coordinate the plan', async () => {
    const here = await desk()
    await add(here, here.coordinator)
    const stranger = await createActor({ role: 'COORDINATOR', planId: (await createPlan()).id })
    await refused(here, () => add(here, stranger), new ForbiddenError('reviseDeliverable'))
  })

  test('over what somebody else saved first', async () => {
    const here = await desk()
    await add(here, here.coordinator)
    await expect(change(here, here.coordinator, { version: 1, kind: 'ADVICE' })).rejects.toBeInstanceOf(ConflictError)
    expect(await rows(here.planId)).toMatchObject([{ kind: 'STUDY', version: 2 }])
  })
})
