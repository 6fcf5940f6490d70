import { beforeEach, describe, expect, test } from 'vitest'
import { contentsOf } from '@/prisma/contents'
import {
  createAction,
  createEntry,
  createFlagship,
  createObstacle,
  createOrganisation,
  createPlan,
  createSource,
  createUser,
  createYear,
  involve,
} from '@/prisma/factories'
import { canonicalJson } from '../../canonical-json'
import { db } from '../../db'
import { ForbiddenError, RuleError } from '../../errors'
import { listPublicTotals } from '../../status/total/queries'
import type { Actor } from '../../user/rules'
import { saveFlagshipText, saveIntroduction } from '../commands'
import { getComposer } from '../composer/queries'
import type { BlockOf, EditionBlock } from './block/schema'
import { publishEdition } from './commands'
import { getPublicEdition, getPublicEditionText, listPublicEditions, sha256 } from './queries'

const secretName = 'Josefien Geheimhouder'

async function reportablePlan() {
  const plan = await createPlan({ titleNl: 'Plan van het jaar', titleEn: 'Plan of the year', publisherNl: 'Het partnerschap' })
  const person = await createUser({ name: secretName, email: `josefien-${plan.id}@example.org` })
  const [a, b] = [await createFlagship({ planId: plan.id, code: 'a' }), await createFlagship({ planId: plan.id, code: 'b', titleEn: null })]
  const first = await createAction({ planId: plan.id, number: '1', flagshipId: a.id })
  const second = await createAction({ planId: plan.id, number: '2', flagshipId: a.id, titleEn: null })
  const third = await createAction({ planId: plan.id, number: '3', flagshipId: b.id })
  const fourth = await createAction({ planId: plan.id, number: '4', titleNl: null, titleEn: null, titleStatus: null })
  const lead = await createOrganisation({
    planId: plan.id,
    slug: 'trekker',
    names: [
      { nameNl: 'De oude naam', endsOn: '2024-12-31' },
      { nameNl: 'De nieuwe naam', startsOn: '2025-01-01' },
    ],
  })
  await involve(first.id, lead.id, 'LEAD')
  await involve(first.id, lead.id, 'PARTNER', { startsOn: '2025-01-01' })
  await createYear(plan.id, 2023, { closed: true, public: true, scope: [first, second, third, fourth] })
  await createYear(plan.id, 2024, { closed: true, scope: [first, second, fourth] })
  await createYear(plan.id, 2025)
  await createEntry(first, 2023, 'BEING_LAUNCHED')
  await createEntry(second, 2023, 'BEING_IMPLEMENTED')
  await createEntry(third, 2023, 'STOPPED')
  const by = { savedById: person.id, confirmedById: person.id }
  const entry = await createEntry(first, 2024, 'BEING_IMPLEMENTED', {
    ...by,
    noteNl: 'Zes gemeenten **deden mee**.',
    reportedById: lead.id,
  })
  await db.evidence.create({
    data: {
      entryId: entry.id,
      position: 1,
      kind: 'LINK',
      labelNl: 'Verslag',
      url: 'https://example.org/verslag',
      accessedOn: new Date('2025-01-10'),
    },
  })
  await createEntry(second, 2024, 'REALISED', by)
  await createEntry(fourth, 2024, 'BEING_LAUNCHED', { savedById: person.id, confirmed: false, noteNl: 'Nog niet bevestigd.' })
  await createEntry(first, 2025, 'REALISED', { ...by, noteNl: 'Nog niet openbaar.' })
  await createObstacle({
    planId: plan.id,
    slug: 'geld',
    actions: [first],
    openedYear: 2023,
    resolvedYear: 2025,
    ownerId: lead.id,
    resolutionNl: 'Later opgelost.',
  })
  await createObstacle({ planId: plan.id, slug: 'later', actions: [first], openedYear: 2025 })
  const source = await createSource({ planId: plan.id, code: 'fiche', title: 'Een fiche' })
  await createSource({ planId: plan.id, code: 'elders', title: 'Niet gebruikt' })
  await db.publishedTotal.create({
    data: {
      planId: plan.id,
      year: 2024,
      code: 'fiche-2024',
      total: 3,
      realised: 2,
      beingImplemented: 1,
      sources: { connect: { id: source.id } },
    },
  })
  return { plan, first, second, third, lead, person }
}

let world: Awaited<ReturnType<typeof reportablePlan>>
let coordinator: Actor

beforeEach(async () => {
  world = await reportablePlan()
  coordinator = {
    id: world.person.id,
    name: secretName,
    locale: 'nl',
    administrator: false,
    sample: false,
    memberships: [{ planId: world.plan.id, role: 'COORDINATOR', organisationId: null }],
  }
  await saveIntroduction(coordinator, { plan: world.plan.slug, year: 2024, version: 0, textNl: 'Een inleiding.', textEn: null })
  await saveFlagshipText(coordinator, {
    plan: world.plan.slug,
    year: 2024,
    version: 0,
    flagship: 'a',
    textNl: 'Over A.',
    textEn: 'About A.',
  })
})

/** As if the year were one of the sample: demo accounts work on no other. */
const asSample = () => db.reportingYear.updateMany({ where: { planId: world.plan.id }, data: { sample: true } })

const publication = (over = {}) => ({ plan: world.plan.slug, year: 2024, ...over })
const on = new Date('2025-03-14T23:30:00.000Z')

async function published() {
  const { number } = await publishEdition(coordinator, publication(), on)
  const edition = await getPublicEdition(world.plan.id, 2024, number)
  if (!edition?.content) throw new Error('nothing was published')
  const { content } = edition
  const block = <T extends EditionBlock['type']>(type: T) => content.blocks.filter((one): one is BlockOf<T> => one.type === type)
  return { edition, content, block }
}

describe('a published report', () => {
  test('counts confirmed entries, in both languages, with percentages that add up to 100', async () => {
    const { block, content } = await published()
    const [counts] = block('counts')
    expect(counts?.tally).toMatchObject({ total: 3, reported: 2, leftEarlier: ['3'] })
    expect(counts?.tally.counts.filter((one) => one.count > 0)).toEqual([
      { state: 'REALISED', count: 1, percentage: 34, actions: ['2'] },
      { state: 'BEING_IMPLEMENTED', count: 1, percentage: 33, actions: ['1'] },
      { state: 'NOT_REPORTED', count: 1, percentage: 33, actions: ['4'] },
    ])
    expect(content.states.find((one) => one.state === 'REALISED')?.label).toEqual({ nl: 'Gerealiseerd', en: 'Realised' })
  })

  test('quotes the published totals with their source first, and prints where they differ from what is recorded', async () => {
    const { block, content } = await published()
    expect(block('summary')[0]?.sentences).toEqual([
      {
        basis: 'PUBLISHED',
        sources: ['fiche'],
        sentence: {
          nl: 'Van de drie acties zijn er twee gerealiseerd en is er één in uitvoering.',
          en: 'Of the three actions, two have been realised and one is being implemented.',
        },
      },
      {
        basis: 'RECORDED',
        sources: [],
        sentence: {
          nl: 'Van de drie acties is er één gerealiseerd, één in uitvoering en is er over één niet gerapporteerd.',
          en: 'Of the three actions, one has been realised, one is being implemented and one has not been reported on.',
        },
      },
    ])
    expect(block('counts')[0]?.published[0]?.differences).toEqual([{ state: 'REALISED', published: 2, recorded: 1 }])
    expect(content.sources.map((source) => source.code)).toEqual(['fiche'])
  })

  test('has a chapter per flagship, and one for the actions whose flagship is not yet known', async () => {
    const { block } = await published()
    expect(block('flagship').map((one) => [one.id, one.actions, one.tally.leftEarlier, one.markdown])).toEqual([
      ['flagship-a', ['1', '2'], [], { nl: 'Over A.', en: 'About A.' }],
      ['flagship-b', [], ['3'], { nl: null, en: null }],
      ['flagship-unknown', ['4'], [], { nl: null, en: null }],
    ])
  })

  test('says what changed since the newest earlier year that is closed and public', async () => {
    const { block } = await published()
    expect(block('changes')[0]).toMatchObject({
      since: 2023,
      moves: [
        { action: '1', from: 'BEING_LAUNCHED', to: 'BEING_IMPLEMENTED' },
        { action: '2', from: 'BEING_IMPLEMENTED', to: 'REALISED' },
      ],
    })
  })

  test('prints organisations under the name, and in the role, of 31 December of the year', async () => {
    const { content } = await published()
    expect(content.organisations).toEqual([{ slug: 'trekker', name: { nl: 'De oude naam', en: null }, abbreviation: null }])
    expect(content.actions[0]).toMatchObject({ leads: ['trekker'], partners: [], entry: { reportedBy: 'trekker' } })
  })

  test('carries evidence with label, address and date, and flags what is realised without any', async () => {
    const { content } = await published()
    expect(content.actions[0]?.entry?.evidence).toEqual([
      { kind: 'LINK', label: { nl: 'Verslag', en: null }, url: 'https://example.org/verslag', accessedOn: '2025-01-10', source: null },
    ])
    expect(content.actions.map((action) => [action.number, action.lacksEvidence])).toEqual([
      ['1', false],
      ['2', true],
      ['3', false],
      ['4', false],
    ])
  })

  test('tells of an obstacle only what was known in the year', async () => {
    const { block } = await published()
    expect(block('obstacles')[0]?.obstacles).toMatchObject([
      { slug: 'geld', resolvedYear: null, resolution: { nl: null }, owner: 'trekker' },
    ])
  })

  test('names with an obstacle only the actions that the report tells about', async () => {
    const { plan } = world
    const later = await createAction({ planId: plan.id, number: '5', introducedYear: 2025 })
    const { id } = await db.obstacle.findUniqueOrThrow({ where: { planId_slug: { planId: plan.id, slug: 'geld' } } })
    await db.obstacleAction.create({ data: { obstacleId: id, actionId: later.id } })
    const { block } = await published()
    expect(block('obstacles')[0]?.obstacles.map(({ actions }) => actions)).toEqual([['1']])
  })

  test('keeps missing titles and translations missing', async () => {
    const { content } = await published()
    expect(content.actions[3]).toMatchObject({ title: { nl: null, en: null }, state: 'NOT_REPORTED', entry: null })
    expect(content.actions[1]?.title).toEqual({ nl: 'Actie 2', en: null })
    expect(content.flagships[1]).toEqual({ code: 'b', title: { nl: 'Vlaggenschip b', en: null }, working: { nl: false, en: false } })
  })

  test('names no person, and nothing of what is not confirmed or not public', async () => {
    const { plan } = world
    await publishEdition(coordinator, publication(), on)
    const text = (await getPublicEditionText(plan.id, 2024, 1))?.text ?? ''
    for (const hidden of [secretName, 'josefien', world.person.id, 'Nog niet bevestigd', 'Nog niet openbaar', 'Later opgelost'])
      expect(text).not.toContain(hidden)
  })

  test('is stored as canonical JSON, and the hash is that of its bytes', async () => {
    await publishEdition(coordinator, publication(), on)
    const edition = await getPublicEditionText(world.plan.id, 2024, 1)
    const text = edition?.text ?? ''
    expect(canonicalJson(JSON.parse(text))).toBe(text)
    expect(edition?.sha256).toBe(sha256(text))
  })

  test('says how to cite it, on the day it was published in Brussels', async () => {
    const { content } = await published()
    expect(content.publishedOn).toBe('2025-03-15')
    expect(content.citeAs).toEqual({
      nl: 'Het partnerschap (2025). Plan van het jaar: jaarrapport 2024, editie 1, gepubliceerd op 15.03.2025.',
      en: 'Het partnerschap (2025). Plan of the year: annual report 2024, edition 1, published on 15 March 2025.',
    })
  })
})

describe('publishing', () => {
  test('makes the year public, keeps the totals with the edition as their source, and is one event', async () => {
    const result = await publishEdition(coordinator, publication(), on)
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
      { kind: 'publishEdition', actorId: coordinator.id, year: 2024, after: { number: 1, sha256: result.sha256 }, sample: false },
    ])
    expect(await listPublicEditions(plan.id)).toMatchObject([{ year: 2024, number: 1, sha256: result.sha256, withdrawal: null }])
  })

  test('leaves alone since when a year was public', async () => {
    const since = new Date('2025-02-10T10:00:00Z')
    await db.reportingYear.update({ where: { planId_year: { planId: world.plan.id, year: 2024 } }, data: { publicSince: since } })
    await publishEdition(coordinator, publication(), on)
    const year = await db.reportingYear.findUniqueOrThrow({ where: { planId_year: { planId: world.plan.id, year: 2024 } } })
    expect(year.publicSince).toEqual(since)
  })

  test('clicked five times in the same moment publishes once', async () => {
    const results = await Promise.all(Array.from({ length: 5 }, () => publishEdition(coordinator, publication())))
    expect(new Set(results.map((result) => result.sha256)).size).toBe(1)
    expect(await db.edition.count({ where: { planId: world.plan.id } })).toBe(1)
    expect(await db.event.count({ where: { planId: world.plan.id, objectType: 'Edition' } })).toBe(1)
  })

  test('publishes what was looked at, and nothing that changed since', async () => {
    const preview = await getComposer(coordinator, world.plan.slug, 2024)
    const looked = publication({ fingerprint: preview?.fingerprint })
    await saveIntroduction(coordinator, { ...publication(), version: 1, textNl: 'Een ander begin.', textEn: null })
    expect(await refusal(() => publishEdition(coordinator, looked))).toBe('report.changedSinceReview')
    const again = await getComposer(coordinator, world.plan.slug, 2024)
    expect((await publishEdition(coordinator, publication({ fingerprint: again?.fingerprint }))).number).toBe(1)
  })

  test('by a demo account, or of sample data, gives an edition that says so', async () => {
    const demo = { ...coordinator, sample: true }
    expect(await refusal(() => publishEdition(demo, publication()))).toBe('year.demoAccount')
    await asSample()
    await publishEdition(demo, publication())
    const edition = await getPublicEdition(world.plan.id, 2024, 1)
    expect([edition?.sample, edition?.content?.sample]).toEqual([true, true])

    world = await reportablePlan()
    await db.action.update({ where: { id: world.first.id }, data: { sample: true } })
    const actor: Actor = { ...coordinator, memberships: [{ planId: world.plan.id, role: 'COORDINATOR', organisationId: null }] }
    await publishEdition(actor, publication())
    expect((await getPublicEdition(world.plan.id, 2024, 1))?.sample).toBe(true)
    expect(await db.publishedTotal.findFirst({ where: { planId: world.plan.id, code: 'edition-2024-1' } })).toMatchObject({ sample: true })
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
    ['by an administrator alone', () => ({ memberships: [], administrator: true })],
    ['by a contributor', () => ({ memberships: [{ planId: world.plan.id, role: 'CONTRIBUTOR', organisationId: world.lead.id }] })],
    [
      'by the coordinator of another plan',
      () => ({ memberships: [{ planId: world.first.id, role: 'COORDINATOR', organisationId: null }] }),
    ],
  ])('%s, and the preview is not shown', async (_, over) => {
    const somebody = { ...coordinator, ...over(coordinator) }
    expect(await refusal(() => publishEdition(somebody, publication()))).toBeInstanceOf(ForbiddenError)
    expect(await getComposer(somebody, world.plan.slug, 2024)).toBeNull()
  })

  test('of a year that is open, or was never opened', async () => {
    expect(await refusal(() => publishEdition(coordinator, publication({ year: 2025 })))).toBe('report.yearNotClosed')
    expect(await refusal(() => publishEdition(coordinator, publication({ year: 2030 })))).toBe('year.notOpened')
    expect(await getComposer(coordinator, world.plan.slug, 2030)).toBeNull()
  })

  test('over what a colleague published', async () => {
    await publishEdition(coordinator, publication())
    const colleague = { ...coordinator, id: (await createUser()).id }
    expect(await refusal(() => publishEdition(colleague, publication()))).toBe('report.alreadyPublished')
  })

  test('a second time with something else in it, or instead of what was withdrawn', async () => {
    const { plan } = world
    await publishEdition(coordinator, publication())
    const edition = await db.edition.findFirstOrThrow({ where: { planId: plan.id } })
    expect((await publishEdition(coordinator, publication())).sha256).toBe(edition.sha256)
    expect(await refusal(() => publishEdition(coordinator, publication({ fingerprint: 'a'.repeat(64) })))).toBe('report.alreadyPublished')
    await db.withdrawal.create({ data: { editionId: edition.id, reasonNl: 'Een vergissing.', withdrawnAt: new Date() } })
    expect(await refusal(() => publishEdition(coordinator, publication()))).toBe('report.alreadyPublished')
  })

  test('a second time with other words than those published', async () => {
    await publishEdition(coordinator, publication())
    await saveIntroduction(coordinator, { ...publication(), version: 1, textNl: 'Een ander begin.', textEn: null })
    expect(await refusal(() => publishEdition(coordinator, publication()))).toBe('report.alreadyPublished')
  })

  test('in a real year by a demo account', async () => {
    expect(await refusal(() => publishEdition({ ...coordinator, sample: true }, publication()))).toBe('year.demoAccount')
  })

  test('while an earlier year is open: who left in it is not certain yet', async () => {
    await createYear(world.plan.id, 2022)
    expect(await refusal(() => publishEdition(coordinator, publication()))).toBe('report.earlierOpen')
  })
})

describe('a real edition never changes', () => {
  test('not when titles, organisations, links, obstacles and words of the plan do', async () => {
    const { plan, first, lead } = world
    await publishEdition(coordinator, publication(), on)
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
    await publishEdition(coordinator, publication(), on)
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

  test('but that of the sample may go with the sample, and its totals with it', async () => {
    await asSample()
    await publishEdition({ ...coordinator, sample: true }, publication(), on)
    const where = { planId: world.plan.id }
    await expect(db.edition.updateMany({ where, data: { erratumNl: 'x' } })).rejects.toThrow()
    await db.edition.deleteMany({ where })
    expect(await db.publishedTotal.count({ where: { ...where, code: 'edition-2024-1' } })).toBe(0)
  })

  test('and a withdrawn one leaves its hash behind, without its content', async () => {
    await publishEdition(coordinator, publication(), on)
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
