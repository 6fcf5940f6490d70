import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import type { RuleError } from '@/lib/errors'
import { openYear } from '@/lib/year/year.commands'
import {
  createAction,
  createActor,
  createEntry,
  createFlagship,
  createImport,
  createObstacle,
  createOrganisation,
  createPlan,
  createUser,
  createYear,
  involve,
} from '@/tests/harness/factories'
import { archivePlan, deletePlan, endPlan, publishPlan, takeFromArchive } from './life.commands'
import { getKeptPlan, getPublicPlan } from './plan.queries'

const confirm = 'yes' as const
const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: RuleError) => error.key ?? error.message,
  )

test('a plan is published once, with an action in it', async () => {
  const administrator = await createActor({ administrator: true })
  const { id, slug: plan } = await createPlan({ publishedAt: null })
  const publish = (version: number) => refusal(publishPlan(administrator, { plan, version, confirm }))
  expect(await publish(1)).toBe('plan.noActions')
  await createAction({ planId: id })
  expect((await Promise.all([publish(1), publish(1)])).sort()).toEqual(['done', 'somebody else saved first'])
  expect(await getPublicPlan(plan)).toMatchObject({ slug: plan })
  expect(await publish(2)).toBe('plan.alreadyPublic')
  const coordinator = await createActor({ role: 'COORDINATOR', planId: id })
  expect(await refusal(publishPlan(coordinator, { plan, version: 2, confirm }))).toBe('not allowed: publishPlan')
})

test('a plan that ended is reported on until that year, and its last day may change', async () => {
  const administrator = await createActor({ administrator: true })
  const { id, slug: plan } = await createPlan()
  const end = (version: number, endedOn: string | null) => refusal(endPlan(administrator, { plan, version, endedOn, reason: 'Afgerond.' }))
  await createYear(id, 2023)
  expect(await end(1, '2022-12-31')).toBe('plan.reportedAfter')
  expect(await end(1, '2023-06-30')).toBe('done')
  const coordinator = await createActor({ role: 'COORDINATOR', planId: id })
  expect(await refusal(openYear(coordinator, { plan, year: 2024, deadline: null }))).toBe('year.afterEnd')
  expect(await end(2, '2023-06-30')).toBe('revision.nothingChanged')
  expect(await end(2, null)).toBe('done')
  expect(await refusal(openYear(coordinator, { plan, year: 2024, deadline: null }))).toBe('done')
})

test('the example does not end and is not archived, whoever administers it', async () => {
  const { id, slug: plan } = await createPlan({ sample: true })
  const end = { plan, version: 1, endedOn: '2026-12-31', reason: 'Afgerond.' }
  const administrator = await createActor({ administrator: true })
  for (const actor of [administrator, { ...administrator, planId: id }]) {
    expect(await refusal(endPlan(actor, end))).toBe('plan.exampleStays')
    expect(await refusal(archivePlan(actor, { plan, version: 1, confirm }))).toBe('plan.exampleStays')
  }
  expect(await db.plan.findUnique({ where: { id } })).toMatchObject({ version: 1, endedOn: null, archivedAt: null })
})

test('an archived plan is read by everybody and changed by nobody until it is taken back', async () => {
  const administrator = await createActor({ administrator: true })
  const { id, slug: plan } = await createPlan()
  const archive = (version: number) => refusal(archivePlan(administrator, { plan, version, confirm }))
  expect(await archive(1)).toBe('plan.notEnded')
  await endPlan(administrator, { plan, version: 1, endedOn: '2024-12-31', reason: 'Afgerond.' })
  const { year } = await createYear(id, 2024)
  expect(await archive(2)).toBe('plan.yearOpen')
  await db.reportingYear.update({ where: { planId_year: { planId: id, year } }, data: { closedAt: new Date() } })
  expect(await archive(2)).toBe('done')
  expect(await getPublicPlan(plan)).toMatchObject({ slug: plan })
  expect(await refusal(endPlan(administrator, { plan, version: 3, endedOn: null, reason: 'Toch niet.' }))).toBe('plan.archived')
  await takeFromArchive(administrator, { plan, version: 3 })
  expect(await refusal(takeFromArchive(administrator, { plan, version: 4 }))).toBe('plan.notArchived')
  expect(await db.event.findMany({ where: { planId: id, objectType: 'Plan' }, orderBy: { id: 'asc' }, select: { kind: true } })).toEqual([
    { kind: 'endPlan' },
    { kind: 'archivePlan' },
    { kind: 'takeFromArchive' },
  ])
})

test('only what was never public is deleted, and then all of it', async () => {
  const administrator = await createActor({ administrator: true })
  const { id, slug: plan } = await createPlan({ publishedAt: null })
  const planId = id
  const flagship = await createFlagship({ planId })
  const [one, other] = [await createAction({ planId, flagshipId: flagship.id }), await createAction({ planId, number: '2' })]
  await db.action.update({ where: { id: other.id }, data: { splitFromId: one.id } })
  const organisation = await createOrganisation({ planId })
  await createOrganisation({ planId, succeedsId: organisation.id, succeedsTie: 'EXPLICIT' })
  await involve(one.id, organisation.id)
  await createUser({ role: 'CONTRIBUTOR', planId, organisationId: organisation.id })
  await createYear(planId, 2023, { closed: true, scope: [one, other] })
  await createEntry(one, 2023, 'MERGED', { successorActionId: other.id, reportedById: organisation.id })
  await db.annualReport.create({ data: { planId, year: 2023, flagshipTexts: { create: { flagshipId: flagship.id, textNl: 'Tekst.' } } } })
  await createObstacle({ planId, ownerId: organisation.id, actions: [one] })
  await createImport({ planId })
  expect(await refusal(deletePlan(administrator, { plan, version: 1, confirm }))).toBe('done')
  expect(await getKeptPlan(administrator, plan)).toBeNull()
  expect(await db.event.findFirst({ where: { planId, kind: 'deletePlan' } })).toMatchObject({ before: { slug: plan } })
  const published = await createPlan()
  await createImport({ planId: published.id })
  await expect(db.import.deleteMany({ where: { planId: published.id } })).rejects.toThrow()
  expect(await refusal(deletePlan(administrator, { plan: published.slug, version: 1, confirm }))).toBe('plan.wasPublic')
})
