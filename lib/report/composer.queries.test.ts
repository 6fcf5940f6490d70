import { beforeAll, describe, expect, test } from 'vitest'
import '@/tests/harness/quick-documents'
import { createAction, createActor, createEntry, createFlagship, createPlan, createYear } from '@/tests/harness/factories'
import { db } from '../db'
import type { Actor } from '../user/user.rules'
import { getComposer, listReportsInWriting } from './composer.queries'
import { publishEdition } from './edition.commands'
import { type Finding, mayBePublished } from './readiness.rules'
import { saveFlagshipText, saveIntroduction } from './report.commands'

let plan: { id: string; slug: string }
let coordinator: Actor

beforeAll(async () => {
  plan = await createPlan()
  coordinator = await createActor({ role: 'COORDINATOR', planId: plan.id })
  const a = await createFlagship({ planId: plan.id, code: 'a' })
  await createFlagship({ planId: plan.id, code: 'b' })
  const still = await createAction({ planId: plan.id, number: '1', flagshipId: a.id })
  const explained = await createAction({ planId: plan.id, number: '2', flagshipId: a.id, titleEn: null })
  const realised = await createAction({ planId: plan.id, number: '3', titleNl: null, titleEn: null, titleStatus: null })
  const waiting = await createAction({ planId: plan.id, number: '4' })
  for (const year of [2022, 2023]) {
    await createYear(plan.id, year, { closed: true, public: true, scope: [still, explained, realised, waiting] })
    for (const action of [still, explained, realised]) await createEntry(action, year, 'BEING_IMPLEMENTED')
  }
  await createYear(plan.id, 2024)
  await createEntry(still, 2024, 'BEING_IMPLEMENTED', { noteNl: 'Alleen Nederlands.' })
  await createEntry(explained, 2024, 'BEING_IMPLEMENTED', { unchangedReason: 'AS_PLANNED', noteNl: 'Beide.', noteEn: 'Both.' })
  await createEntry(realised, 2024, 'REALISED')
  await createEntry(waiting, 2024, 'BEING_LAUNCHED', { confirmed: false })
  await db.publishedTotal.create({ data: { planId: plan.id, year: 2024, code: 'elders', total: 4, realised: 2 } })
  const place = { plan: plan.slug, version: 0 }
  await saveIntroduction(coordinator, { ...place, year: 2023, textNl: 'Vorig jaar.', textEn: 'Last year.' })
  await saveFlagshipText(coordinator, { ...place, year: 2023, flagship: 'a', textNl: 'Over A toen.', textEn: null })
  await saveIntroduction(coordinator, { ...place, year: 2024, textNl: 'Dit jaar, met <b>HTML</b> erin.', textEn: null })
})

const composer = async (year = 2024) => {
  const found = await getComposer(coordinator, plan.slug, year)
  if (!found) throw new Error('the coordinator may write')
  return found
}
const about = (findings: Finding[], kind: Finding['kind']) => findings.find((finding) => finding.kind === kind)

describe('writing a report', () => {
  test('has the texts of this year, and those of the report before beside them', async () => {
    const { lastYear, introduction, flagships } = await composer()
    expect(lastYear).toBe(2023)
    expect(introduction).toMatchObject({
      version: 1,
      textNl: 'Dit jaar, met <b>HTML</b> erin.',
      last: { nl: 'Vorig jaar.', en: 'Last year.' },
    })
    expect(flagships).toMatchObject([
      { code: 'a', version: 0, textNl: null, savedAt: null, last: { nl: 'Over A toen.', en: null } },
      { code: 'b', version: 0, last: { nl: null, en: null } },
    ])
  })

  test('is for the coordinators of the plan and for administrators, and about years that were opened', async () => {
    const administrator = await createActor({ administrator: true })
    expect(await getComposer(administrator, plan.slug, 2024)).not.toBeNull()
    const nobody = await createActor({ role: 'COORDINATOR', planId: (await createPlan()).id })
    expect(await getComposer(nobody, plan.slug, 2024)).toBeNull()
    expect(await listReportsInWriting(nobody, plan.slug)).toBeNull()
    expect(await getComposer(coordinator, plan.slug, 2021)).toBeNull()
    expect(await getComposer(coordinator, 'elders', 2024)).toBeNull()
  })

  test('lists the opened years with how far their reports are', async () => {
    expect(await listReportsInWriting(coordinator, plan.slug)).toEqual([
      { year: 2024, closed: false, begun: true, edition: null, corrected: false },
      { year: 2023, closed: true, begun: true, edition: null, corrected: false },
      { year: 2022, closed: true, begun: false, edition: null, corrected: false },
    ])
  })
})

describe('readiness', () => {
  test('is blocked by an open year, and by nothing else', async () => {
    const { findings } = await composer()
    expect(findings[0]).toEqual({ kind: 'yearOpen', grade: 'blocks' })
    expect(mayBePublished(findings)).toBe(false)
    expect(mayBePublished((await composer(2023)).findings)).toBe(true)
  })

  test('names the actions to look at', async () => {
    const { findings } = await composer()
    expect(about(findings, 'notConfirmed')).toMatchObject({ actions: ['4'] })
    expect(about(findings, 'withoutEvidence')).toMatchObject({ actions: ['3'] })
    expect(about(findings, 'unchangedWithoutReason')).toMatchObject({ actions: ['1'] })
    expect(about(findings, 'noteUntranslated')).toMatchObject({ actions: ['1'] })
    expect(about(findings, 'titleUntranslated')).toMatchObject({ actions: ['2'] })
  })

  test('names the texts to look at, and the HTML that will be left out', async () => {
    const { findings } = await composer()
    expect(about(findings, 'textMissing')).toMatchObject({ texts: [{ flagship: 'a' }, { flagship: 'b' }] })
    expect(about(findings, 'textUntranslated')).toMatchObject({ texts: ['introduction'] })
    expect(about(findings, 'htmlDropped')).toMatchObject({ texts: ['introduction'] })
  })

  test('names the texts that are too intricate to be laid out', async () => {
    expect(about((await composer()).findings, 'textAsTyped')).toBeUndefined()
    const textEn = `${'a|'.repeat(900)}\n${'-|'.repeat(900)}\n${'x\n'.repeat(6000)}`
    await saveFlagshipText(coordinator, { plan: plan.slug, year: 2024, flagship: 'b', version: 0, textNl: null, textEn })
    expect(about((await composer()).findings, 'textAsTyped')).toMatchObject({ texts: [{ flagship: 'b' }] })
  })

  test('says that a published total differs from what is recorded', async () => {
    const { findings } = await composer()
    expect(about(findings, 'totalsDiffer')).toEqual({ kind: 'totalsDiffer', grade: 'warning', states: 1 })
    expect(about((await composer(2022)).findings, 'totalsDiffer')).toBeUndefined()
  })

  test('what was looked at is what is published', async () => {
    const { fingerprint } = await composer(2023)
    await publishEdition(coordinator, { plan: plan.slug, year: 2023, fingerprint, emptyChapters: 'yes' })
    expect(await composer(2023)).toMatchObject({
      editions: [{ number: 1, withdrawn: false }],
      current: { number: 1, same: true },
      isPublic: true,
      fingerprint,
    })
  })
})
