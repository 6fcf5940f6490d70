import { describe, expect, it } from 'vitest'
import { createActor, createPlan, createYear } from '@/tests/harness/factories'
import { today } from '../dates'
import { db } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import type { Actor } from '../user/user.rules'
import { openYear, showProvisionalFigures } from './year.commands'
import { yearInput } from './year.schema'

const thisYear = Number(today().slice(0, 4))

async function coordinated(firstYear = 2022) {
  const plan = await createPlan({ firstYear })
  return { plan, coordinator: await createActor({ role: 'COORDINATOR', planId: plan.id }) }
}

const stored = (planId: string) => Promise.all([db.reportingYear.findMany({ where: { planId } }), db.event.findMany({ where: { planId } })])

/** The refusal, after checking that neither year nor event was written. */
async function refusal(planId: string, attempt: () => Promise<unknown>): Promise<unknown> {
  const before = await stored(planId)
  const error = await attempt().then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(await stored(planId)).toEqual(before)
  return error instanceof RuleError ? error.key : error
}

const strangers = async (planId: string): Promise<Actor[]> => [
  await createActor(),
  await createActor({ administrator: true }),
  await createActor({ role: 'COORDINATOR', planId: (await createPlan()).id }),
  { ...(await createActor()), memberships: [{ planId, role: 'CONTRIBUTOR', organisationId: crypto.randomUUID() }] },
]

describe('opening a year', () => {
  it('lets people write and shows nothing to the public, with one event', async () => {
    const { plan, coordinator } = await coordinated()
    await openYear(coordinator, { plan: plan.slug, year: thisYear, deadline: `${thisYear + 1}-01-31` })
    const [years, events] = await stored(plan.id)
    expect(years).toMatchObject([{ year: thisYear, closedAt: null, publicSince: null }])
    expect(years[0]?.deadline).toEqual(new Date(`${thisYear + 1}-01-31`))
    expect(events).toMatchObject([{ kind: 'openYear', actorId: coordinator.id, year: thisYear, objectType: 'ReportingYear' }])
    expect(await db.statusEntry.count({ where: { planId: plan.id } })).toBe(0)
  })

  it('is refused before the plan began, before the year began, twice, and with a deadline in the past', async () => {
    const { plan, coordinator } = await coordinated(2022)
    const open = (year: number, deadline: string | null = null) =>
      refusal(plan.id, () => openYear(coordinator, { plan: plan.slug, year, deadline }))
    expect(await open(2021)).toBe('year.beforeFirst')
    expect(await open(thisYear + 1)).toBe('year.notBegun')
    expect(await open(2023, '2024-01-31')).toBe('year.deadlinePassed')
    await createYear(plan.id, 2024)
    expect(await open(2024)).toBe('year.alreadyOpened')
  })

  it('is refused before a year that is closed or public: what closes there would leave a list that is fixed', async () => {
    const { plan, coordinator } = await coordinated(2020)
    await createYear(plan.id, 2024, { closed: true })
    await createYear(plan.id, 2022, { public: true })
    const open = (year: number) => refusal(plan.id, () => openYear(coordinator, { plan: plan.slug, year, deadline: null }))
    expect(await open(2023)).toBe('year.laterSettled')
    expect(await open(2021)).toBe('year.laterSettled')
    await openYear(coordinator, { plan: plan.slug, year: 2025, deadline: null })
  })

  it('is for coordinators of the plan only', async () => {
    const { plan } = await coordinated()
    for (const actor of await strangers(plan.id)) {
      expect(await refusal(plan.id, () => openYear(actor, { plan: plan.slug, year: 2025, deadline: null }))).toBeInstanceOf(ForbiddenError)
    }
    const { coordinator } = await coordinated()
    expect(await refusal(plan.id, () => openYear(coordinator, { plan: 'no-plan', year: 2025, deadline: null }))).toBeInstanceOf(
      ForbiddenError,
    )
  })

  it('happens once when two people do it at once', async () => {
    const { plan, coordinator } = await coordinated()
    const attempt = () => openYear(coordinator, { plan: plan.slug, year: 2025, deadline: null })
    const outcomes = await Promise.allSettled([attempt(), attempt()])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await stored(plan.id))[1]).toHaveLength(1)
  })
})

describe('showing provisional figures', () => {
  it('is refused while the plan itself is in preparation', async () => {
    const plan = await createPlan({ publishedAt: null })
    await createYear(plan.id, 2025)
    const coordinator = await createActor({ role: 'COORDINATOR', planId: plan.id })
    const show = () => showProvisionalFigures(coordinator, { plan: plan.slug, year: 2025 })
    expect(await refusal(plan.id, show)).toBe('plan.inPreparation')
  })

  it('makes the year public from now on, with one event', async () => {
    const { plan, coordinator } = await coordinated()
    await createYear(plan.id, 2025)
    await showProvisionalFigures(coordinator, { plan: plan.slug, year: 2025 })
    const [years, events] = await stored(plan.id)
    expect(Date.now() - (years[0]?.publicSince?.getTime() ?? 0)).toBeLessThan(10_000)
    expect(years).toMatchObject([{ closedAt: null, version: 2 }])
    expect(events).toMatchObject([{ kind: 'showProvisionalFigures', before: { public: false }, after: { public: true } }])
  })

  it('is refused for a year that is public already or was never opened', async () => {
    const { plan, coordinator } = await coordinated()
    await createYear(plan.id, 2025, { public: true })
    const show = (year: number) => refusal(plan.id, () => showProvisionalFigures(coordinator, { plan: plan.slug, year }))
    expect(await show(2025)).toBe('year.alreadyPublic')
    expect(await show(2024)).toBe('year.notOpened')
  })

  it('is refused while an earlier year is not public: it would show what was closed there', async () => {
    const { plan, coordinator } = await coordinated()
    await createYear(plan.id, 2024, { closed: true })
    await createYear(plan.id, 2025)
    expect(await refusal(plan.id, () => showProvisionalFigures(coordinator, { plan: plan.slug, year: 2025 }))).toBe('year.earlierNotPublic')
    await showProvisionalFigures(coordinator, { plan: plan.slug, year: 2024 })
    await showProvisionalFigures(coordinator, { plan: plan.slug, year: 2025 })
  })

  it('is for coordinators of the plan only', async () => {
    const { plan } = await coordinated()
    await createYear(plan.id, 2025)
    const show = (actor: Actor) => refusal(plan.id, () => showProvisionalFigures(actor, { plan: plan.slug, year: 2025 }))
    for (const actor of await strangers(plan.id)) expect(await show(actor)).toBeInstanceOf(ForbiddenError)
  })
})

it('a plan is named as in its address, without signs that no database can look for', () => {
  expect(yearInput.parse({ plan: 'a-plan', year: '2025' })).toEqual({ plan: 'a-plan', year: 2025 })
  for (const plan of ['a\0b', 'A plan', '']) expect(yearInput.safeParse({ plan, year: 2025 }).success).toBe(false)
})
