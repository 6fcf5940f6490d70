import { beforeEach, describe, expect, test } from 'vitest'
import '@/tests/harness/quick-documents'
import { contentsOf } from '@/tests/harness/contents'
import { createUser, createYear } from '@/tests/harness/factories'
import { coordinatorOf, type ReportablePlan, reportablePlan } from '@/tests/harness/reportable-plan'
import { db } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import { listPublicTotals } from '../status/published-total.queries'
import type { Actor } from '../user/user.rules'
import { getComposer } from './composer.queries'
import { publishEdition } from './edition.commands'
import { getPublicEdition, listPublicEditions } from './edition.queries'
import { saveFlagshipText, saveIntroduction } from './report.commands'

let world: ReportablePlan
let coordinator: Actor

beforeEach(async () => {
  world = await reportablePlan()
  coordinator = coordinatorOf(world)
  await saveIntroduction(coordinator, { plan: world.plan.slug, year: 2024, version: 0, textNl: 'Een inleiding.', textEn: null })
})

const report = () => ({ plan: world.plan.slug, year: 2024 })
/** To publish what is in the preview now, unless told otherwise. */
const publication = async (over = {}) => ({
  ...report(),
  fingerprint: (await getComposer(coordinatorOf(world), world.plan.slug, 2024))?.fingerprint ?? '',
  emptyChapters: 'yes' as const,
  ...over,
})
const on = new Date('2025-03-14T23:30:00.000Z')

describe('publishing', () => {
  test('with chapters in which nothing is written happens only when somebody says so, and nothing is written otherwise', async () => {
    expect(await refusal(async () => publishEdition(coordinator, await publication({ emptyChapters: undefined })))).toBe(
      'report.emptyChapters',
    )
    expect(await db.edition.count()).toBe(0)
    for (const flagship of await db.flagship.findMany({ where: { planId: world.plan.id } }))
      await saveFlagshipText(coordinator, { ...report(), version: 0, flagship: flagship.code, textNl: null, textEn: 'A text.' })
    expect((await publishEdition(coordinator, await publication({ emptyChapters: undefined }))).number).toBe(1)
  })

  test('makes the year public, keeps the totals with the edition as their source, and is one event', async () => {
    const result = await publishEdition(coordinator, await publication(), on)
    const { plan } = world
    const year = await db.reportingYear.findUniqueOrThrow({ where: { planId_year: { planId: plan.id, year: 2024 } } })
    expect(year.publicSince).toEqual(on)
    const totals = await listPublicTotals(plan.id)
    expect(totals.find((total) => total.edition)).toMatchObject({
      code: 'edition-2024-1',
      total: 3,
      counts: { REALISED: 1, BEING_IMPLEMENTED: 1, NOT_REPORTED: 1, STOPPED: 0 },
      edition: { year: 2024, number: 1 },
    })
    expect(await db.event.findMany({ where: { planId: plan.id, objectType: 'Edition' } })).toMatchObject([
      { kind: 'publishEdition', actorId: coordinator.id, year: 2024, after: { number: 1, sha256: result.sha256 } },
    ])
    expect(await listPublicEditions(plan.id)).toMatchObject([{ year: 2024, number: 1, sha256: result.sha256, withdrawal: null }])
  })

  test('leaves alone since when a year was public', async () => {
    const since = new Date('2025-02-10T10:00:00Z')
    await db.reportingYear.update({ where: { planId_year: { planId: world.plan.id, year: 2024 } }, data: { publicSince: since } })
    await publishEdition(coordinator, await publication(), on)
    const year = await db.reportingYear.findUniqueOrThrow({ where: { planId_year: { planId: world.plan.id, year: 2024 } } })
    expect(year.publicSince).toEqual(since)
  })

  test('clicked five times in the same moment publishes once', async () => {
    const looked = await publication()
    const results = await Promise.all(Array.from({ length: 5 }, () => publishEdition(coordinator, looked)))
    expect(new Set(results.map((result) => result.sha256)).size).toBe(1)
    expect(await db.edition.count({ where: { planId: world.plan.id } })).toBe(1)
    expect(await db.event.count({ where: { planId: world.plan.id, objectType: 'Edition' } })).toBe(1)
  })

  test('publishes what was looked at, and nothing that changed since', async () => {
    const preview = await getComposer(coordinator, world.plan.slug, 2024)
    const looked = await publication({ fingerprint: preview?.fingerprint })
    await saveIntroduction(coordinator, { ...report(), version: 1, textNl: 'Een ander begin.', textEn: null })
    expect(await refusal(async () => publishEdition(coordinator, looked))).toBe('report.changedSinceReview')
    const again = await getComposer(coordinator, world.plan.slug, 2024)
    expect((await publishEdition(coordinator, await publication({ fingerprint: again?.fingerprint }))).number).toBe(1)
  })

  test('of an example says so', async () => {
    world = await reportablePlan({ sample: true })
    await publishEdition(coordinatorOf(world), await publication())
    expect((await getPublicEdition(world.plan.id, 2024, 1))?.content?.sample).toBe(true)
  })
})

async function refusal(attempt: () => Promise<unknown>) {
  const before = await contentsOf(db)
  const error = await attempt().then(
    () => null,
    (thrown) => thrown,
  )
  expect(await contentsOf(db)).toEqual(before)
  return error instanceof RuleError ? error.key : error
}

describe('nothing is published', () => {
  test.each<[string, (actor: Actor) => Partial<Actor>]>([
    ['without a role', () => ({ memberships: [] })],
    ['by a contributor', () => ({ memberships: [{ planId: world.plan.id, role: 'CONTRIBUTOR', organisationId: world.lead.id }] })],
    [
      'by the coordinator of another plan',
      () => ({ memberships: [{ planId: world.first.id, role: 'COORDINATOR', organisationId: null }] }),
    ],
  ])('%s, and the preview is not shown', async (_, over) => {
    const somebody = { ...coordinator, ...over(coordinator) }
    expect(await refusal(async () => publishEdition(somebody, await publication()))).toBeInstanceOf(ForbiddenError)
    expect(await getComposer(somebody, world.plan.slug, 2024)).toBeNull()
  })

  test('by an administrator alone, who does read the preview', async () => {
    const administrator = { ...coordinator, memberships: [], administrator: true }
    expect(await refusal(async () => publishEdition(administrator, await publication()))).toBeInstanceOf(ForbiddenError)
    expect(await getComposer(administrator, world.plan.slug, 2024)).not.toBeNull()
  })

  test('of a year that is open, or was never opened', async () => {
    expect(await refusal(async () => publishEdition(coordinator, await publication({ year: 2025 })))).toBe('report.yearNotClosed')
    expect(await refusal(async () => publishEdition(coordinator, await publication({ year: 2030 })))).toBe('year.notOpened')
    expect(await getComposer(coordinator, world.plan.slug, 2030)).toBeNull()
  })

  test('over what a colleague published', async () => {
    await publishEdition(coordinator, await publication())
    const colleague = { ...coordinator, id: (await createUser()).id }
    expect(await refusal(async () => publishEdition(colleague, await publication()))).toBe('report.alreadyPublished')
  })

  test('a second time with something else in it, or instead of what was withdrawn', async () => {
    const { plan } = world
    await publishEdition(coordinator, await publication())
    const edition = await db.edition.findFirstOrThrow({ where: { planId: plan.id } })
    expect((await publishEdition(coordinator, await publication())).sha256).toBe(edition.sha256)
    expect(await refusal(async () => publishEdition(coordinator, await publication({ fingerprint: 'a'.repeat(64) })))).toBe(
      'report.alreadyPublished',
    )
    await db.withdrawal.create({ data: { editionId: edition.id, reasonNl: 'Een vergissing.', withdrawnAt: new Date() } })
    expect(await refusal(async () => publishEdition(coordinator, await publication()))).toBe('report.alreadyPublished')
  })

  test('a second time with other words than those published', async () => {
    await publishEdition(coordinator, await publication())
    await saveIntroduction(coordinator, { ...report(), version: 1, textNl: 'Een ander begin.', textEn: null })
    expect(await refusal(async () => publishEdition(coordinator, await publication()))).toBe('report.alreadyPublished')
  })

  test('while an earlier year is not public: the report would give away what was closed there', async () => {
    await db.reportingYear.update({ where: { planId_year: { planId: world.plan.id, year: 2023 } }, data: { publicSince: null } })
    expect(await refusal(async () => publishEdition(coordinator, await publication()))).toBe('report.earlierNotPublic')
  })

  test('while an earlier year is open: who left in it is not certain yet', async () => {
    await createYear(world.plan.id, 2022)
    expect(await refusal(async () => publishEdition(coordinator, await publication()))).toBe('report.earlierOpen')
  })
})

describe('a real edition never changes', () => {
  test('not when titles, organisations, links, obstacles and words of the plan do', async () => {
    const { plan, first, lead } = world
    await publishEdition(coordinator, await publication(), on)
    const before = await getPublicEdition(plan.id, 2024, 1)
    await db.action.update({ where: { id: first.id }, data: { titleNl: 'Een andere titel', flagshipId: null } })
    await db.involvement.deleteMany({ where: { actionId: first.id } })
    await db.organisationName.updateMany({ where: { organisationId: lead.id }, data: { nameNl: 'Hernoemd' } })
    await db.obstacle.updateMany({ where: { planId: plan.id }, data: { titleNl: 'Iets anders', openedYear: 2022 } })
    await db.statusEntry.updateMany({ where: { planId: plan.id, year: 2024 }, data: { noteNl: 'Herschreven' } })
    await db.flagship.updateMany({ where: { planId: plan.id }, data: { titleNl: 'Herdoopt' } })
    await db.plan.update({ where: { id: plan.id }, data: { titleNl: 'Een ander plan' } })
    await db.user.update({ where: { id: world.person.id }, data: { name: 'Iemand anders' } })
    expect(await getPublicEdition(plan.id, 2024, 1)).toEqual(before)
  })

  test('because the database refuses every change of it', async () => {
    await publishEdition(coordinator, await publication(), on)
    const where = { planId: world.plan.id }
    await expect(db.$executeRaw`UPDATE editions SET erratum_nl = 'x' WHERE plan_id = ${world.plan.id}::uuid`).rejects.toThrow(
      /never changes/,
    )
    await expect(db.$executeRaw`DELETE FROM editions WHERE plan_id = ${world.plan.id}::uuid`).rejects.toThrow(/never changes/)
    await expect(db.$executeRaw`TRUNCATE editions CASCADE`).rejects.toThrow(/never changes/)
    const edition = await db.edition.findFirstOrThrow({ where })
    const { id: _, ...copy } = edition
    await expect(db.edition.create({ data: { ...copy, number: 2, erratumNl: 'Een fout.', content: `${copy.content} ` } })).rejects.toThrow(
      /edition_hash_of_its_bytes/,
    )
  })

  test('but that of an example may go with the example, and its totals with it', async () => {
    world = await reportablePlan({ sample: true })
    await publishEdition(coordinatorOf(world), await publication(), on)
    const where = { planId: world.plan.id }
    await expect(db.edition.updateMany({ where, data: { erratumNl: 'x' } })).rejects.toThrow()
    await db.editionDocument.deleteMany({ where: { edition: where } })
    await db.edition.deleteMany({ where })
    expect(await db.publishedTotal.count({ where: { ...where, code: 'edition-2024-1' } })).toBe(0)
  })

  test('and a withdrawn one leaves its hash behind, without its content', async () => {
    await publishEdition(coordinator, await publication(), on)
    const edition = await db.edition.findFirstOrThrow({ where: { planId: world.plan.id } })
    await db.withdrawal.create({ data: { editionId: edition.id, reasonNl: 'Een naam stond er te veel.', withdrawnAt: new Date() } })
    expect(await getPublicEdition(world.plan.id, 2024, 1)).toMatchObject({
      content: null,
      sha256: edition.sha256,
      withdrawal: { reasonNl: 'Een naam stond er te veel.' },
    })
    expect((await listPublicTotals(world.plan.id)).some((total) => total.edition)).toBe(false)
  })
})
