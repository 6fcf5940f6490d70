import { db } from '@/lib/db'
import type { Actor } from '@/lib/user/user.rules'
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
} from './factories'

/** The name of the only person, which no report may hold. */
export const secretName = 'Josefien Geheimhouder'

/**
 * A plan whose year 2024 is closed and can be published, for tests about reports: four actions, two flagships, one action that left in
 * 2023, an entry that is not confirmed, and a published total that differs from what is recorded.
 */
export async function reportablePlan(over: { sample?: boolean } = {}) {
  const plan = await createPlan({ titleNl: 'Plan van het jaar', titleEn: 'Plan of the year', publisherNl: 'Het partnerschap', ...over })
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

export type ReportablePlan = Awaited<ReturnType<typeof reportablePlan>>

/** The person of that plan, as its coordinator. */
export const coordinatorOf = ({ plan, person }: ReportablePlan): Actor => ({
  id: person.id,
  name: secretName,
  locale: 'nl',
  administrator: false,
  planId: null,
  memberships: [{ planId: plan.id, role: 'COORDINATOR', organisationId: null }],
})
