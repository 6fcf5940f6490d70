import { beforeEach, describe, expect, test } from 'vitest'
import '@/tests/harness/quick-documents'
import { contentsOf } from '@/tests/harness/contents'
import { createUnlock, createUser, createYear } from '@/tests/harness/factories'
import { coordinatorOf, type ReportablePlan, reportablePlan } from '@/tests/harness/reportable-plan'
import { db } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import { listPublicTotals } from '../status/published-total.queries'
import type { Actor } from '../user/user.rules'
import { getComposer } from './composer.queries'
import { publishCorrection, publishEdition } from './edition.commands'
import { getPublicCorrectedSince, getPublicEdition } from './edition.queries'
import { saveIntroduction } from './report.commands'
import { getPublicReportYear } from './report.queries'
import { correctionInput } from './report.schema'

let world: ReportablePlan
let coordinator: Actor
const erratum = { erratumNl: 'Actie 1 was al gerealiseerd.', erratumEn: 'Action 1 had been realised.' }
const report = () => ({ plan: world.plan.slug, year: 2024 })
const composer = async () => {
  const found = await getComposer(coordinatorOf(world), world.plan.slug, 2024)
  if (!found) throw new Error('the year was never opened')
  return found
}
const correction = async (over = {}) => ({ ...report(), after: 1, fingerprint: (await composer()).fingerprint, ...erratum, ...over })
const write = (textNl: string, version: number) => saveIntroduction(coordinator, { ...report(), version, textNl, textEn: null })
const realiseFirst = () =>
  db.statusEntry.update({ where: { actionId_year: { actionId: world.first.id, year: 2024 } }, data: { status: 'REALISED' } })

beforeEach(async () => {
  world = await reportablePlan()
  coordinator = coordinatorOf(world)
  await write('Een inleiding met een fout.', 0)
  await publishEdition(
    coordinator,
    { ...report(), fingerprint: (await composer()).fingerprint, emptyChapters: 'yes' },
    new Date('2025-03-14T10:00:00Z'),
  )
})

describe('a corrected edition', () => {
  const on = new Date('2025-04-01T10:00:00Z')

  test('is the next one, with its erratum inside and out; the one before it stays to the byte', async () => {
    const { plan } = world
    const before = await getPublicEdition(plan.id, 2024, 1)
    await write('Een inleiding zonder fout.', 1)
    await realiseFirst()
    const result = await publishCorrection(coordinator, await correction(), on)
    expect(result).toMatchObject({ year: 2024, number: 2 })
    const edition = await getPublicEdition(plan.id, 2024, 2)
    expect(edition).toMatchObject({
      ...erratum,
      sha256: result.sha256,
      content: { number: 2, erratum: { nl: erratum.erratumNl, en: erratum.erratumEn } },
    })
    expect(JSON.stringify(edition?.content)).toContain('Een inleiding zonder fout.')
    expect(await getPublicEdition(plan.id, 2024, 1)).toEqual(before)
    const year = await getPublicReportYear(plan.id, 2024)
    expect(year?.editions.map(({ number }) => number)).toEqual([2, 1])
  })

  test('gives its totals in place of those before, and is one event', async () => {
    const { plan } = world
    await realiseFirst()
    const { sha256 } = await publishCorrection(coordinator, await correction(), on)
    const totals = (await listPublicTotals(plan.id)).filter(({ edition }) => edition)
    expect(totals).toMatchObject([{ code: 'edition-2024-2', counts: { REALISED: 2, BEING_IMPLEMENTED: 0 } }])
    expect(await db.event.findMany({ where: { planId: plan.id, kind: 'publishCorrection' } })).toMatchObject([
      { objectType: 'Edition', year: 2024, actorId: coordinator.id, after: { number: 2, sha256, ...erratum } },
    ])
  })

  test('ends that the year was corrected since an edition', async () => {
    await createUnlock(world.first, 2024)
    await db.event.create({
      data: {
        kind: 'logStatus',
        objectType: 'StatusEntry',
        objectId: 'x',
        planId: world.plan.id,
        actionId: world.first.id,
        year: 2024,
        after: { confirmed: '2025' },
      },
    })
    expect(await getPublicCorrectedSince(world.plan.id, 2024)).toBe(1)
    await db.unlock.updateMany({ data: { lockedAt: new Date() } })
    await realiseFirst()
    await publishCorrection(coordinator, await correction())
    expect(await getPublicCorrectedSince(world.plan.id, 2024)).toBeNull()
  })

  test('clicked five times in the same moment is published once', async () => {
    await write('Een inleiding zonder fout.', 1)
    const looked = await correction()
    const results = await Promise.all(Array.from({ length: 5 }, () => publishCorrection(coordinator, looked)))
    expect(new Set(results.map(({ number }) => number))).toEqual(new Set([2]))
    expect(await db.edition.count({ where: { planId: world.plan.id } })).toBe(2)
  })

  test('may say the same again when the one before was withdrawn, and a third may follow', async () => {
    const first = await db.edition.findFirstOrThrow({ where: { planId: world.plan.id } })
    await db.withdrawal.create({ data: { editionId: first.id, reasonNl: 'Bij vergissing.', withdrawnAt: new Date() } })
    expect((await composer()).current).toBeNull()
    expect((await publishCorrection(coordinator, await correction())).number).toBe(2)
    await realiseFirst()
    expect((await composer()).current).toMatchObject({
      number: 2,
      same: false,
      difference: { counts: [{ came: ['1'] }, { went: ['1'] }] },
    })
    expect((await publishCorrection(coordinator, await correction({ after: 2 }))).number).toBe(3)
  })

  test('needs its erratum in both languages', () => {
    const input = { ...report(), after: '1', fingerprint: 'a'.repeat(64), ...erratum }
    expect(correctionInput.safeParse(input).success).toBe(true)
    for (const name of ['erratumNl', 'erratumEn'])
      for (const empty of ['', '  \n ']) expect(correctionInput.safeParse({ ...input, [name]: empty }).success).toBe(false)
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

describe('no corrected edition is published', () => {
  test('by somebody who does not coordinate the plan', async () => {
    await realiseFirst()
    for (const over of [{ memberships: [] }, { memberships: [], administrator: true }])
      expect(await refusal(async () => publishCorrection({ ...coordinator, ...over }, await correction()))).toBeInstanceOf(ForbiddenError)
  })

  test('that says nothing else, of what was never published, or of an open year', async () => {
    expect(await refusal(async () => publishCorrection(coordinator, await correction()))).toBe('report.nothingCorrected')
    expect(await refusal(async () => publishCorrection(coordinator, await correction({ year: 2023 })))).toBe('report.nothingToCorrect')
    expect(await refusal(async () => publishCorrection(coordinator, await correction({ year: 2025 })))).toBe('report.yearNotClosed')
  })

  test('that somebody changed since it was looked at, or over the correction of a colleague', async () => {
    await write('Een inleiding zonder fout.', 1)
    const looked = await correction()
    await write('Nog een andere.', 2)
    expect(await refusal(() => publishCorrection(coordinator, looked))).toBe('report.changedSinceReview')
    const again = await correction()
    await publishCorrection({ ...coordinator, id: (await createUser()).id }, again)
    expect(await refusal(() => publishCorrection(coordinator, again))).toBe('report.changedSinceReview')
  })

  test('while an action is unlocked, or an earlier year is open', async () => {
    await realiseFirst()
    const unlock = await createUnlock(world.first, 2024)
    expect(await refusal(async () => publishCorrection(coordinator, await correction()))).toBe('report.unlocked')
    await db.unlock.update({ where: { id: unlock.id }, data: { lockedAt: new Date() } })
    await createYear(world.plan.id, 2022)
    expect(await refusal(async () => publishCorrection(coordinator, await correction()))).toBe('report.earlierOpen')
  })

  test('without an erratum, because the database refuses that too', async () => {
    const { id: _, ...edition } = await db.edition.findFirstOrThrow({ where: { planId: world.plan.id } })
    await expect(db.edition.create({ data: { ...edition, number: 2 } })).rejects.toThrow(/correction_has_erratum/)
  })
})
