import { beforeEach, describe, expect, test } from 'vitest'
import { contentsOf } from '@/tests/harness/contents'
import { createFlagship, createPlan, createUser, createYear } from '@/tests/harness/factories'
import { db } from '../db'
import { ConflictError, ForbiddenError, RuleError } from '../errors'
import type { Actor } from '../user/user.rules'
import { saveFlagshipText, saveIntroduction } from './report.commands'
import { flagshipTextInput, introductionInput } from './report.schema'

let plan: { id: string; slug: string }
let coordinator: Actor
const asActor = (id: string, over: Partial<Actor> = {}): Actor => ({
  id,
  name: 'An',
  locale: 'nl',
  administrator: false,
  planId: null,
  memberships: [{ planId: plan.id, role: 'COORDINATOR', organisationId: null }],
  ...over,
})

beforeEach(async () => {
  plan = await createPlan()
  await createYear(plan.id, 2024)
  await createFlagship({ planId: plan.id, code: 'a' })
  coordinator = asActor((await createUser()).id)
})

const introduction = (over = {}) => ({ plan: plan.slug, year: 2024, version: 0, textNl: 'Een goed jaar.', textEn: null, ...over })
const text = (over = {}) => ({ ...introduction(), flagship: 'a', ...over })

const nothingWritten = async (attempt: () => Promise<unknown>) => {
  const before = await contentsOf(db)
  const error = await attempt().then(
    () => null,
    (thrown) => thrown,
  )
  expect(await contentsOf(db)).toEqual(before)
  return error
}

describe('the introduction of a report', () => {
  test('is stored with its event, and the next version is handed back', async () => {
    const saved = await saveIntroduction(coordinator, introduction())
    expect(saved).toMatchObject({ version: 1, textNl: 'Een goed jaar.', textEn: null })
    const again = await saveIntroduction(coordinator, introduction({ version: 1, textEn: 'A good year.' }))
    expect(again.version).toBe(2)
    const events = await db.event.findMany({ where: { planId: plan.id }, orderBy: { id: 'asc' } })
    expect(events).toMatchObject([
      { kind: 'saveIntroduction', actorId: coordinator.id, year: 2024, before: { textNl: null, textEn: null } },
      { before: { textNl: 'Een goed jaar.', textEn: null }, after: { textNl: 'Een goed jaar.', textEn: 'A good year.' } },
    ])
  })

  test('that somebody else changed meanwhile is not overwritten, and theirs comes back', async () => {
    await saveIntroduction(coordinator, introduction())
    const error = await nothingWritten(() => saveIntroduction(coordinator, introduction({ textNl: 'Een ander begin.' })))
    expect(error).toBeInstanceOf(ConflictError)
    expect(error.theirs).toMatchObject({ version: 1, textNl: 'Een goed jaar.' })
  })

  test('sent twice is stored once', async () => {
    await saveIntroduction(coordinator, introduction())
    expect(await nothingWritten(() => saveIntroduction(coordinator, introduction()))).toBeNull()
  })

  test('saved by two people in the same moment is stored for one, and the other hears of it', async () => {
    const attempts = ['links', 'rechts', 'midden'].map((textNl) => saveIntroduction(coordinator, introduction({ textNl })))
    const results = await Promise.allSettled(attempts)
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused).toHaveLength(2)
    const stored = await db.annualReport.findUniqueOrThrow({ where: { planId_year: { planId: plan.id, year: 2024 } } })
    for (const error of refused) {
      expect(error).toBeInstanceOf(ConflictError)
      expect(error.theirs).toMatchObject({ version: 1, textNl: stored.introductionNl })
    }
    expect(await db.event.count({ where: { planId: plan.id } })).toBe(1)
  })
})

describe('the text of a flagship', () => {
  test('does not make the introduction look written', async () => {
    await saveFlagshipText(coordinator, text())
    expect((await saveIntroduction(coordinator, introduction())).version).toBe(1)
    expect((await saveFlagshipText(coordinator, text({ version: 1, textEn: 'Progress.' }))).version).toBe(2)
  })

  test('of a flagship that is not there is refused', async () => {
    const error = await nothingWritten(() => saveFlagshipText(coordinator, text({ flagship: 'z' })))
    expect(error).toBeInstanceOf(RuleError)
    expect(error.key).toBe('report.unknownFlagship')
  })
})

describe('nobody writes a report', () => {
  test.each<[string, () => Partial<Actor>]>([
    ['without a role', () => ({ memberships: [] })],
    ['as administrator alone', () => ({ memberships: [], administrator: true })],
    ['as contributor', () => ({ memberships: [{ planId: plan.id, role: 'CONTRIBUTOR', organisationId: plan.id }] })],
    ['as coordinator of another plan', () => ({ memberships: [{ planId: coordinator.id, role: 'COORDINATOR', organisationId: null }] })],
  ])('%s', async (_, over) => {
    const somebody = asActor(coordinator.id, over())
    expect(await nothingWritten(() => saveIntroduction(somebody, introduction()))).toBeInstanceOf(ForbiddenError)
    expect(await nothingWritten(() => saveFlagshipText(somebody, text()))).toBeInstanceOf(ForbiddenError)
  })

  test('about a year that was never opened', async () => {
    const error = await nothingWritten(() => saveIntroduction(coordinator, introduction({ year: 2023 })))
    expect(error).toMatchObject({ key: 'year.notOpened', values: { year: '2023' } })
  })
})

describe('a text as it is typed', () => {
  const typed = (over = {}) => ({ plan: plan.slug, year: '2024', version: '0', textNl: '', textEn: '', ...over })

  test('is kept whatever script or sign it is in', () => {
    const strange = 'Leren 🎓 תמיד ללמוד – <b>vet</b>'
    expect(introductionInput.parse(typed({ textNl: strange }))).toMatchObject({ textNl: strange, textEn: null, version: 0 })
  })

  test('is refused when it is longer than 20 000 characters, with the field named', () => {
    const read = introductionInput.safeParse(typed({ textEn: 'x'.repeat(50_000) }))
    expect(read.error?.issues.map((issue) => issue.path)).toEqual([['textEn']])
    expect(introductionInput.safeParse(typed({ textEn: 'x'.repeat(20_000) })).success).toBe(true)
  })

  test.each([{ year: '1999' }, { year: 'vorig jaar' }, { version: '-1' }, { plan: '' }, { extra: 'x' }, { textNl: ['a', 'b'] }])(
    'is refused with %j beside it',
    (over) => {
      expect(introductionInput.safeParse(typed(over)).success).toBe(false)
    },
  )

  test.each(['', 'A', 'ab', '../a'])('is refused for flagship %j', (flagship) => {
    expect(flagshipTextInput.safeParse(typed({ flagship })).success).toBe(false)
  })
})
