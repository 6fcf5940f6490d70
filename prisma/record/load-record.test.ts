import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { removePart } from '@/lib/plan/part.commands'
import { removedPartInput } from '@/lib/plan/setup.schema'
import { reviseStage } from '@/lib/plan/stage.commands'
import { stageInput } from '@/lib/plan/stage.schema'
import { reviseTotals } from '@/lib/status/published-total-revision.commands'
import { totalsInput } from '@/lib/status/published-total-revision.schema'
import { contentsOf, writesTo } from '../../tests/harness/contents'
import { createActor } from '../../tests/harness/factories'
import { loadRecord } from './load-record'
import { plan } from './record-plan'

beforeAll(() => loadRecord(db))

const thePlan = () => db.plan.findUniqueOrThrow({ where: { slug: plan.slug } })

describe('the record', () => {
  test('has 47 numbered actions of which neither title nor flagship is known', async () => {
    const actions = await db.action.findMany({ orderBy: { position: 'asc' } })
    expect(actions.map((action) => action.number)).toEqual(Array.from({ length: 47 }, (_, index) => String(index + 1)))
    expect(actions.filter((action) => action.titleNl ?? action.titleEn ?? action.flagshipId)).toEqual([])
  })

  test('has the compass, the flagships and both axes of the matrix', async () => {
    const codes = async (rows: Promise<{ code: string }[]>) => (await rows).map((row) => row.code).join()
    const inOrder = { orderBy: { position: 'asc' } } as const
    expect(await codes(db.goal.findMany(inOrder))).toBe('a,b,c,d,e,f,g,h,i,j')
    expect(await codes(db.flagship.findMany(inOrder))).toBe('a,b,c,d,e,f,g')
    expect(await codes(db.targetGroup.findMany(inOrder))).toBe('individual,organisation,provision,society')
    expect(await codes(db.theme.findMany(inOrder))).toBe('knowledge,mobilisation,competences,support,partnerships')
  })

  test('knows no official Dutch title of a flagship, only working titles', async () => {
    const flagships = await db.flagship.findMany()
    expect(flagships.every((flagship) => flagship.titleNl === null && flagship.titleEn && flagship.workingTitleNl)).toBe(true)
  })

  test('quotes the totals of 2022 with their source, and none of another year', async () => {
    const totals = await db.publishedTotal.findMany({ include: { sources: true } })
    expect(totals).toHaveLength(1)
    expect(totals[0]).toMatchObject({ year: 2022, total: 47, realised: 1, beingImplemented: 27, beingLaunched: 9, inPreparation: 10 })
    expect(totals[0]?.sources.map((source) => source.code)).toEqual(['cedefop-43782'])
  })

  test('has no entry, year, involvement, obstacle or person of its own', async () => {
    const counts = [db.statusEntry.count(), db.reportingYear.count(), db.involvement.count(), db.obstacle.count(), db.user.count()]
    expect(await Promise.all(counts)).toEqual([0, 0, 0, 0, 0])
  })

  test('cites a source for everything but the empty slots', async () => {
    const uncited = { where: { sources: { none: {} } } }
    const counts = [
      db.goal.count(uncited),
      db.flagship.count(uncited),
      db.targetGroup.count(uncited),
      db.theme.count(uncited),
      db.organisation.count(uncited),
      db.deliverable.count(uncited),
      db.planStage.count(uncited),
      db.publishedTotal.count(uncited),
      db.indicator.count(uncited),
      db.indicatorValue.count(uncited),
      db.indicatorTarget.count(uncited),
      db.planPassage.count(uncited),
      db.planTerm.count(uncited),
      db.partnershipSeat.count(uncited),
      db.plan.count({ where: { citedSources: { none: {} } } }),
    ]
    expect(await Promise.all(counts)).toEqual(counts.map(() => 0))
  })

  test('ends the partnership in 2024 without inventing the day', async () => {
    const partnership = await db.organisation.findFirstOrThrow({ where: { slug: 'partnerschap-levenslang-leren' } })
    expect(partnership).toMatchObject({
      endedOn: null,
      endedNote: '2024, start of the legislative term',
      endedNoteNl: '2024, begin van de legislatuur',
    })
  })
})

describe('loading the record again', () => {
  test('writes nothing', async () => {
    const before = await writesTo(db)
    await loadRecord(db)
    expect(await writesTo(db)).toEqual(before)
  })

  test('restores what nobody edited', async () => {
    const before = await contentsOf(db)
    await db.goal.updateMany({ where: { code: 'a' }, data: { nameNl: 'weg' } })
    await db.indicatorValue.updateMany({ where: { value: 10.8 }, data: { printed: 'weg', flags: ['u'] } })
    await db.deliverableFlagship.deleteMany({ where: { flagship: { code: 'e' } } })
    await db.goal.update({ where: { planId_code: { planId: (await thePlan()).id, code: 'b' } }, data: { sources: { set: [] } } })
    await loadRecord(db)
    expect(await contentsOf(db)).toEqual(before)
  })

  test('leaves alone what staff edited, with its sources, names and links', async () => {
    const planId = (await thePlan()).id
    const edited = { version: 2 }
    await db.plan.update({ where: { id: planId }, data: { ...edited, fundingNl: 'Nieuwe middelen.' } })
    await db.goal.update({ where: { planId_code: { planId, code: 'c' } }, data: { ...edited, nameNl: 'anders', sources: { set: [] } } })
    await db.organisation.update({
      where: { planId_slug: { planId, slug: 'vdab' } },
      data: { ...edited, names: { updateMany: { where: {}, data: { nameNl: 'VDAB Vlaanderen' } } } },
    })
    await db.deliverable.update({
      where: { planId_code: { planId, code: '2023-portal' } },
      data: { ...edited, flagships: { deleteMany: {} } },
    })
    await db.planStage.update({ where: { planId_year: { planId, year: 2025 } }, data: { stage: 'completed' } })
    const before = await contentsOf(db)
    await loadRecord(db)
    expect(await contentsOf(db)).toEqual(before)
  })

  test('leaves alone what staff added before the record knew of it', async () => {
    const { id: planId, slug } = await thePlan()
    const [stage, totals] = [
      { planId, year: 2022 },
      { planId, code: 'cedefop-43782-2022' },
    ]
    await db.planStage.deleteMany({ where: stage })
    await db.publishedTotal.deleteMany({ where: totals })
    const coordinator = await createActor({ role: 'COORDINATOR', planId })
    const why = { plan: slug, version: 0, reason: 'Zo staat het in de bron.', source: 'cedefop-43782' }
    await reviseStage(coordinator, stageInput.parse({ ...why, year: 2022, stage: 'pilot' }))
    expect(await reviseTotals(coordinator, totalsInput.parse({ ...why, year: 2022, total: '46', realised: '2' }))).toBe(totals.code)
    const before = await contentsOf(db)
    await loadRecord(db)
    expect(await contentsOf(db)).toEqual(before)
  })

  test('never brings back a slot that the official list renumbered', async () => {
    const planId = (await thePlan()).id
    await db.action.update({ where: { planId_number: { planId, number: '47' } }, data: { number: '47a' } })
    await loadRecord(db)
    expect(await db.action.count({ where: { planId } })).toBe(47)
  })

  test('never brings back what staff took out of the plan, nor links to it', async () => {
    const { id: planId, slug } = await thePlan()
    const administrator = await createActor({ administrator: true })
    const links = { deliverable: { planId }, flagship: { code: 'g' } }
    await db.deliverable.updateMany({ where: { planId, flagships: { some: links } }, data: { version: 2 } })
    await db.deliverableFlagship.deleteMany({ where: links })
    const goal = await db.goal.findUniqueOrThrow({ where: { planId_code: { planId, code: 'd' } } })
    const flagship = await db.flagship.findUniqueOrThrow({ where: { planId_code: { planId, code: 'g' } } })
    const input = { plan: slug, reason: 'Vervallen.', confirm: 'yes' }
    for (const part of [
      { ...goal, kind: 'goals' },
      { ...flagship, kind: 'flagships' },
    ]) {
      await removePart(administrator, removedPartInput.parse({ ...input, kind: part.kind, code: part.code, version: part.version }))
    }
    const before = await contentsOf(db)
    await loadRecord(db)
    expect(await contentsOf(db)).toEqual(before)
    expect([await db.goal.count({ where: { planId } }), await db.flagship.count({ where: { planId } })]).toEqual([9, 6])
  })
})
