import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import type { RuleError } from '@/lib/errors'
import {
  createAction,
  createActor,
  createFlagship,
  createGoal,
  createPlan as createPlanRow,
  createTheme,
  createYear,
} from '@/tests/harness/factories'
import { getKeptPlan, getPublicPlan } from './plan.queries'
import { createPlan, revisePlan } from './setup.commands'
import { listKeptPlans } from './setup.queries'
import { reservedSlugs } from './setup.rules'
import { newPlanInput, planInput } from './setup.schema'

const fields = {
  ...{ titleNl: 'STEM-agenda 2030', titleEn: 'STEM agenda 2030', shortTitleNl: 'STEM-agenda', shortTitleEn: 'STEM agenda' },
  ...{ publisherNl: '', publisherEn: '', startYear: '2021', focusUntilYear: '', horizonYear: '2030', firstYear: '2022', matrix: 'WITHOUT' },
}
let count = 0
const fresh = (over: object = {}) => newPlanInput.parse({ ...fields, slug: `stem-${++count}`, ...over })
const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: RuleError) => error.key ?? error.message,
  )

describe('a new plan', () => {
  test('is in preparation: whoever makes it sees it, and the public does not', async () => {
    const administrator = await createActor({ administrator: true })
    const slug = await createPlan(administrator, fresh({ slug: '', coordinator: 'yes' }))
    expect(slug).toBe('stem-agenda')
    expect(await getPublicPlan(slug)).toBeNull()
    expect(await getKeptPlan(administrator, slug)).toMatchObject({ titleEn: 'STEM agenda 2030', hasMatrix: false, publishedAt: null })
    expect(await db.membership.findMany({ where: { userId: administrator.id } })).toMatchObject([{ role: 'COORDINATOR' }])
    expect(await db.event.findFirst({ where: { kind: 'createPlan', actorId: administrator.id } })).toMatchObject({
      after: { slug, titleNl: 'STEM-agenda 2030', firstYear: 2022, matrix: 'WITHOUT' },
    })
    const stranger = await createActor()
    expect([await getKeptPlan(stranger, slug), await listKeptPlans(stranger)]).toEqual([null, []])
    expect((await listKeptPlans(administrator))?.map((plan) => plan.slug)).toContain(slug)
    const example = await createPlanRow({ sample: true })
    const ofExample = { ...administrator, planId: example.id }
    expect((await listKeptPlans(ofExample))?.map((plan) => plan.slug)).toEqual([example.slug])
  })

  test('may begin with the structure of another, without its actions', async () => {
    const other = await createPlanRow()
    const theme = await createTheme({ planId: other.id })
    await createFlagship({ planId: other.id, themeId: theme.id, themeTie: 'EXPLICIT' })
    for (const code of ['a', 'b']) await createGoal({ planId: other.id, code })
    await createAction({ planId: other.id })
    await db.planWords.create({
      data: {
        planId: other.id,
        levels: { create: { level: 'GOAL', oneNl: 'ambitie', otherNl: 'ambities', oneEn: 'ambition', otherEn: 'ambitions' } },
      },
    })
    const administrator = await createActor({ administrator: true })
    const slug = await createPlan(administrator, fresh({ from: other.slug }))
    const copy = await db.plan.findUniqueOrThrow({
      where: { slug },
      include: { goals: true, flagships: { include: { theme: true } }, actions: true, targetGroups: true },
    })
    expect(copy.goals.map(({ code, nameNl }) => [code, nameNl])).toEqual([
      ['a', 'Doel a'],
      ['b', 'Doel b'],
    ])
    expect(copy.flagships).toMatchObject([{ code: 'a', theme: { planId: copy.id, code: theme.code } }])
    expect([copy.actions, copy.targetGroups]).toEqual([[], []])
    expect((await getKeptPlan(administrator, slug))?.words.levels.GOAL?.nl.one).toBe('ambitie')
    expect(await refusal(createPlan(administrator, fresh({ from: 'no-such-plan' })))).toBe('plan.unknownOrigin')
  })

  test('is refused for an address that is taken, reserved, or no address, for anyone who may not, and for a demo account', async () => {
    const administrator = await createActor({ administrator: true })
    const { slug } = await createPlanRow()
    expect(await refusal(createPlan(administrator, fresh({ slug })))).toBe('plan.slugTaken')
    for (const reserved of ['account', 'plans', 'api', 'example'])
      expect(await refusal(createPlan(administrator, fresh({ slug: reserved })))).toBe('plan.slugReserved')
    expect(newPlanInput.safeParse({ ...fields, slug: 'Geen Adres' }).error?.issues[0]?.path).toEqual(['slug'])
    expect(await refusal(createPlan(await createActor({ role: 'COORDINATOR', planId: (await createPlanRow()).id }), fresh()))).toBe(
      'not allowed: createPlan',
    )
    expect(await refusal(createPlan({ ...administrator, planId: (await createPlanRow({ sample: true })).id }, fresh()))).toBe(
      'not allowed: createPlan',
    )
  })

  test('is made once when two administrators choose the same address at once', async () => {
    const [one, other] = [await createActor({ administrator: true }), await createActor({ administrator: true })]
    const input = fresh()
    expect((await Promise.all([refusal(createPlan(one, input)), refusal(createPlan(other, input))])).sort()).toEqual([
      'done',
      'plan.slugTaken',
    ])
  })

  test('has years in order', () => {
    const wrong = newPlanInput.safeParse({ ...fields, slug: '', startYear: '2025', horizonYear: '2020', firstYear: '2022' })
    expect(wrong.error?.issues.map(({ path }) => path.join())).toEqual(['firstYear', 'horizonYear'])
  })
})

test('every folder that is beside the plans is a name that no plan may have', () => {
  const folders = ['app', 'app/[locale]'].flatMap((place) => readdirSync(place, { withFileTypes: true }))
  const names = folders.filter((entry) => entry.isDirectory() && /^[a-z0-9-]+$/.test(entry.name)).map(({ name }) => name)
  expect(names.filter((name) => !reservedSlugs.includes(name))).toEqual([])
})

describe('changing a plan', () => {
  const revised = (over: object) => planInput.parse({ ...fields, slug: '', version: 1, reason: '', ...over })

  test('moves its address while it is in preparation, and never after', async () => {
    const administrator = await createActor({ administrator: true })
    const { id, slug: plan } = await createPlanRow({ publishedAt: null })
    const slug = `stem-${++count}`
    expect(await revisePlan(administrator, revised({ plan, slug }))).toBe(slug)
    await db.plan.update({ where: { id }, data: { publishedAt: new Date() } })
    const again = { plan: slug, version: 2, slug: `stem-${++count}`, reason: 'Beter.' }
    expect(await refusal(revisePlan(administrator, revised(again)))).toBe('plan.slugFixed')
    expect(await refusal(revisePlan(administrator, revised({ ...again, slug: '', titleNl: 'Anders', reason: '' })))).toBe(
      'plan.reasonNeeded',
    )
    expect(await refusal(revisePlan(administrator, revised({ ...again, slug: '', titleNl: 'Anders' })))).toBe('done')
    const events = await db.event.findMany({ where: { planId: id, kind: 'revisePlan' }, orderBy: { id: 'asc' } })
    expect(events[1]).toMatchObject({ before: { titleNl: 'STEM-agenda 2030' }, after: { titleNl: 'Anders' }, reason: 'Beter.' })
  })

  test('is refused when somebody was first, nothing changed, or a year before the first was opened', async () => {
    const administrator = await createActor({ administrator: true })
    const { id, slug: plan } = await createPlanRow({ publishedAt: null })
    await revisePlan(administrator, revised({ plan }))
    expect(await refusal(revisePlan(administrator, revised({ plan })))).toBe('somebody else saved first')
    expect(await refusal(revisePlan(administrator, revised({ plan, version: 2 })))).toBe('revision.nothingChanged')
    await createYear(id, 2022)
    expect(await refusal(revisePlan(administrator, revised({ plan, version: 2, firstYear: '2023' })))).toBe('plan.yearOpened')
  })
})
