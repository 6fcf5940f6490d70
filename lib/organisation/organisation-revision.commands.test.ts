import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/errors'
import type { Actor } from '@/lib/user/user.rules'
import { createActor, createOrganisation, createPlan } from '@/tests/harness/factories'
import { addOrganisation, reviseOrganisation } from './organisation-revision.commands'
import { newOrganisationInput, organisationInput } from './organisation-revision.schema'

async function desk() {
  const plan = await createPlan()
  const planId = plan.id
  const organisation = await createOrganisation({ planId, slug: 'vdab', names: [{ nameNl: 'VDAB', nameEn: 'VDAB' }] })
  return { plan, planId, organisation, coordinator: await createActor({ role: 'COORDINATOR', planId }) }
}

type Desk = Awaited<ReturnType<typeof desk>>

const reason = 'Nieuwe naam in het decreet.'
const save = ({ plan }: Desk, actor: Actor, fields: Record<string, unknown>) =>
  reviseOrganisation(
    actor,
    organisationInput.parse({ plan: plan.slug, organisation: 'vdab', version: 1, nameNl: 'VDAB', nameEn: 'VDAB', reason, ...fields }),
  )
const renamed = { nameNl: ['VDAB', 'Werk Vlaanderen'], nameEn: ['VDAB', ''], startsOn: ['', '2025-01-01'], endsOn: ['2024-12-31', ''] }
const add = ({ plan }: Desk, actor: Actor, fields: Record<string, unknown>) =>
  addOrganisation(actor, newOrganisationInput.parse({ plan: plan.slug, nameNl: 'Partnerschap', reason, ...fields }))
const about = (planId: string) => db.event.findMany({ where: { planId }, orderBy: { id: 'asc' } })

describe('a coordinator', () => {
  test('gives an organisation a new name from a day, and the former one keeps its days', async () => {
    const here = await desk()
    await save(here, here.coordinator, renamed)
    const names = await db.organisationName.findMany({ where: { organisationId: here.organisation.id }, orderBy: { startsOn: 'asc' } })
    expect(names.map(({ nameNl, startsOn, endsOn }) => [nameNl, startsOn?.getFullYear(), endsOn?.getFullYear()])).toEqual([
      ['Werk Vlaanderen', 2025, undefined],
      ['VDAB', undefined, 2024],
    ])
    expect(await about(here.planId)).toMatchObject([
      { kind: 'reviseOrganisation', objectId: here.organisation.id, reason, before: { names: [{ nameNl: 'VDAB' }] } },
    ])
  })

  test('ends one, and adds the one that succeeds it, under an address made of its name', async () => {
    const here = await desk()
    await save(here, here.coordinator, { endedOn: '2024-06-30' })
    expect(await add(here, here.coordinator, { succeeds: 'vdab', nameNl: 'VDAB' })).toBe('vdab-2')
    const added = await db.organisation.findUniqueOrThrow({ where: { planId_slug: { planId: here.planId, slug: 'vdab-2' } } })
    expect(added).toMatchObject({ succeedsId: here.organisation.id, version: 1 })
  })
})

describe('nothing is written', () => {
  const refused = async (here: Desk, attempt: () => Promise<unknown>, error: unknown) => {
    const rows = () => db.organisation.findMany({ where: { planId: here.planId }, include: { names: true }, orderBy: { slug: 'asc' } })
    const before = await rows()
    await expect(attempt()).rejects.toEqual(error)
    expect(await rows()).toEqual(before)
    expect(await about(here.planId)).toEqual([])
  }

  test('for two names on the same day', async () => {
    const here = await desk()
    const overlapping = { ...renamed, endsOn: ['2025-01-01', ''] }
    await refused(here, () => save(here, here.coordinator, overlapping), new RuleError('organisation.namesOverlap', {}, 'startsOn.1'))
  })

  test.each([
    ['VDAB', 'sameName'],
    ['vdab', 'alike'],
    ['V.D.A.B.', 'alike'],
    ['Vdab ', 'alike'],
    ['VDÁB', 'alike'],
  ] as const)('for the name %j beside VDAB, unless it is said to be another one', async (nameNl, rule) => {
    const here = await desk()
    const alike = new RuleError(`organisation.${rule}`, { name: nameNl.trim(), other: 'VDAB', slug: 'vdab' }, 'different')
    await refused(here, () => add(here, here.coordinator, { nameNl }), alike)
    expect(await add(here, here.coordinator, { nameNl, different: 'yes' })).toMatch(/^v.*b(-2)?$/)
    const other = await db.organisation.findFirstOrThrow({ where: { planId: here.planId, slug: { not: 'vdab' } } })
    // what was accepted is not asked again
    await reviseOrganisation(
      here.coordinator,
      organisationInput.parse({ plan: here.plan.slug, organisation: other.slug, version: 1, nameNl, kind: 'agentschap', reason }),
    )
  })

  test('for a succession that leads back to itself', async () => {
    const here = await desk()
    await createOrganisation({ planId: here.planId, slug: 'later', succeedsId: here.organisation.id })
    const round = () => save(here, here.coordinator, { succeeds: 'later' })
    await refused(here, round, new RuleError('organisation.succeedsItself', {}, 'succeeds'))
  })

  test('for anyone who does not coordinate the plan', async () => {
    const here = await desk()
    const stranger = await createActor({ role: 'CONTRIBUTOR', planId: here.planId, organisationId: here.organisation.id })
    await refused(here, () => save(here, stranger, renamed), new ForbiddenError('reviseOrganisation'))
    await refused(here, () => add(here, stranger, {}), new ForbiddenError('addOrganisation'))
  })

  test('when somebody else saved first', async () => {
    const here = await desk()
    await save(here, here.coordinator, renamed)
    await expect(save(here, here.coordinator, { kind: 'agentschap' })).rejects.toBeInstanceOf(ConflictError)
  })
})
