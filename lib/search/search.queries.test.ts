import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import {
  createActions,
  createEntry,
  createFlagship,
  createObstacle,
  createOrganisation,
  createPlan,
  createYear,
} from '@/tests/harness/factories'
import { listPublicMatches } from './search.queries'

const look = (planId: string, q: string, more: { in?: 'actions' | 'notes' | 'obstacles'; page?: number } = {}) =>
  listPublicMatches(planId, { q, in: null, page: 1, ...more })

async function planToSearch() {
  const plan = await createPlan()
  const actions = await createActions(plan.id, 12)
  const [first, second] = actions
  if (!first || !second) throw new Error('actions were made')
  await db.action.update({ where: { id: second.id }, data: { titleNl: 'Financiële steun', descriptionEn: 'Money for learners' } })
  await createYear(plan.id, 2022, { closed: true, public: true, scope: actions.slice(0, 11) })
  await createYear(plan.id, 2023, { public: true })
  await createYear(plan.id, 2024)
  return { plan, actions, first, second }
}

describe('a search of the plan', () => {
  test('finds actions by number, title and text, in both languages, whatever the accents and capitals', async () => {
    const { plan } = await planToSearch()
    const numbers = async (q: string) => (await look(plan.id, q)).actions.items.map(({ action }) => action.number)
    expect(await numbers('FINANCIELE')).toEqual(['2'])
    expect(await numbers('steun learners')).toEqual(['2'])
    expect((await numbers('1'))[0]).toBe('1')
    expect(await numbers('100%')).toEqual([])
    expect(await numbers("_'; DROP")).toEqual([])
    expect((await look(plan.id, 'learners')).actions.items).toMatchObject([{ description: { nl: null, en: 'Money for learners' } }])
  })

  test('finds notes of public years, newest first, with every text of the entry', async () => {
    const { plan, first } = await planToSearch()
    await createEntry(first, 2022, 'BEING_LAUNCHED', { noteNl: 'Een bijzondere schat.' })
    await createEntry(first, 2023, 'STOPPED', { closingNoteEn: 'No schat any more.' })
    const { notes } = await look(plan.id, 'schat')
    expect(notes).toMatchObject({ total: 2, items: [{ year: 2023 }, { year: 2022, action: { number: '1' } }] })
    expect(notes.items[0]?.texts).toContainEqual({ nl: null, en: 'No schat any more.' })
  })

  test('never finds what is not public: a hidden year, what is not confirmed, what does not count', async () => {
    const { plan, actions, first, second } = await planToSearch()
    await createEntry(first, 2024, 'REALISED', { noteNl: 'geheim' })
    await createEntry(second, 2023, 'REALISED', { noteNl: 'geheim', confirmed: false })
    const outside = actions[11]
    if (outside) await createEntry(outside, 2022, 'REALISED', { noteNl: 'geheim' })
    await createObstacle({ planId: plan.id, openedYear: 2024, titleNl: 'geheim', actions: [first] })
    await createObstacle({ planId: plan.id, openedYear: 2022, resolvedYear: 2024, resolutionNl: 'geheim', actions: [first] })
    await createObstacle({ planId: plan.id, openedYear: 2022, nextStepNl: 'geheim' })
    const other = await createPlan()
    await createActions(other.id, 1, { titleNl: 'geheim' })
    const { actions: found, notes, obstacles } = await look(plan.id, 'geheim')
    expect([found.total, notes.total, obstacles.total]).toEqual([0, 0, 0])
  })

  test('finds obstacles by what may be said of them', async () => {
    const { plan, first } = await planToSearch()
    const obstacle = await createObstacle({ planId: plan.id, nextStepEn: 'Ask the ministry', actions: [first] })
    expect((await look(plan.id, 'ministry')).obstacles.items).toMatchObject([{ obstacle: { slug: obstacle.slug } }])
  })

  test('of an action that is asked for by its number, shows what stands in its way before its notes', async () => {
    const { plan, first } = await planToSearch()
    await createEntry(first, 2023, 'BEING_IMPLEMENTED', { noteNl: 'De cursus loopt.' })
    await createObstacle({ planId: plan.id, titleNl: 'Te weinig lesgevers voor de cursus', actions: [first] })
    expect((await look(plan.id, 'actie 1')).kinds).toEqual(['actions', 'obstacles', 'notes'])
    expect((await look(plan.id, 'cursus')).kinds).toEqual(['actions', 'notes', 'obstacles'])
  })

  test('finds a number whole only', async () => {
    const { plan, first } = await planToSearch()
    await createEntry(first, 2023, 'BEING_IMPLEMENTED', { noteNl: 'Er waren 1200 leerlingen en 12 000 uren.' })
    await createObstacle({ planId: plan.id, titleNl: '122 clusters zijn te veel', actions: [first] })
    expect(await look(plan.id, '12')).toMatchObject({ actions: { total: 1 }, notes: { total: 0 }, obstacles: { total: 0 } })
    expect(await look(plan.id, '1201')).toMatchObject({ nearly: false, notes: { total: 0 } })
    expect(await look(plan.id, '1200')).toMatchObject({ notes: { total: 1 } })
    expect(await look(plan.id, '12 000 uren')).toMatchObject({ notes: { total: 1 } })
    expect(await look(plan.id, '122')).toMatchObject({ obstacles: { total: 1 } })
  })

  test.each(['12', 'actie 12', 'obstakel actie 12', 'obstacles of action 12', 'obstakels 12', '#12'])(
    '%j finds the obstacles of that action',
    async (q) => {
      const { plan, actions, first } = await planToSearch()
      const named = actions[11]
      if (!named) throw new Error('actions were made')
      await createObstacle({ planId: plan.id, slug: 'resolved', openedYear: 2022, resolvedYear: 2023, actions: [named] })
      await createObstacle({ planId: plan.id, slug: 'open', openedYear: 2023, titleNl: 'Geen budget', actions: [first, named] })
      await createObstacle({ planId: plan.id, slug: 'hidden', openedYear: 2024, actions: [named] })
      await createObstacle({ planId: plan.id, slug: 'other', openedYear: 2023, actions: [first] })
      const slugs = async (search: string) => (await look(plan.id, search)).obstacles.items.map(({ obstacle }) => obstacle.slug)
      expect(await slugs(q)).toEqual(['open', 'resolved'])
      expect(await slugs('actie 12 budget')).toEqual(['open'])
    },
  )

  test('is found whatever the typography: apostrophes, hyphens, soft hyphens, ligatures', async () => {
    const { plan, first } = await planToSearch()
    const titleNl = 'De regio’s kennen het leer\u00adloket niet en de e\u2011learning evenmin: ﬁche'
    await createObstacle({ planId: plan.id, titleNl, actions: [first] })
    for (const q of ["regio's", 'regio´s', 'leerloket', 'e-learning', 'e–learning', 'fiche', 'REGIO’S LEERLOKET']) {
      expect((await look(plan.id, q)).obstacles.total, q).toBe(1)
    }
  })

  test('understands a number, a status with a year, and a flagship', async () => {
    const { plan, first, second } = await planToSearch()
    const flagship = await createFlagship({ planId: plan.id, code: 'c' })
    await db.action.update({ where: { id: second.id }, data: { flagshipId: flagship.id } })
    await createEntry(first, 2022, 'REALISED')
    await createEntry(first, 2023, 'STOPPED')
    await createEntry(second, 2023, 'REALISED')
    const numbers = async (q: string) => (await look(plan.id, q)).actions.items.map(({ action }) => action.number)
    expect((await numbers('actie 2'))[0]).toBe('2')
    expect(await numbers('gerealiseerd')).toEqual(['2'])
    expect(await numbers('realised 2022')).toEqual(['1'])
    expect(await numbers('stopped')).toEqual(['1'])
    expect(await numbers('vlaggenschip C')).toEqual(['2'])
    expect(await numbers('flagship c steun')).toEqual(['2'])
    const { notes } = await look(plan.id, '2022')
    expect(notes.items.map(({ year, action }) => [year, action.number])).toEqual([[2022, '1']])
  })

  test('finds actions by who is involved in them, and by the letter of a flagship nothing else', async () => {
    const { plan, first, second } = await planToSearch()
    const flagship = await createFlagship({ planId: plan.id, code: 'c' })
    await db.action.update({ where: { id: first.id }, data: { flagshipId: flagship.id } })
    const organisation = await createOrganisation({
      planId: plan.id,
      slug: 'dienst',
      names: [{ nameNl: 'Dienst Werk', nameEn: 'Work Service' }],
    })
    await db.involvement.create({ data: { actionId: second.id, organisationId: organisation.id, role: 'PARTNER' } })
    const numbers = async (q: string) => (await look(plan.id, q)).actions.items.map(({ action }) => action.number)
    expect(await numbers('acties van Dienst Werk')).toEqual(['2'])
    expect(await numbers('work service')).toEqual(['2'])
    expect(await numbers('C')).toEqual(['1'])
    await db.involvement.updateMany({ where: { actionId: second.id }, data: { endsOn: new Date('2020-01-01') } })
    expect(await numbers('Dienst Werk')).toEqual([])
    await createEntry(second, 2023, 'STOPPED')
    expect(await look(plan.id, 'stoped 2023')).toMatchObject({ nearly: true, actions: { items: [{ action: { number: '2' } }] } })
  })

  test('forgives one typo where nothing holds the word itself, and never shows what is hidden', async () => {
    const { plan, first } = await planToSearch()
    await createEntry(first, 2024, 'REALISED', { noteNl: 'Geheimenis' })
    const found = await look(plan.id, 'finansiele')
    expect(found).toMatchObject({ nearly: true, words: ['financiele'], actions: { total: 1 } })
    expect(await look(plan.id, 'geheimenes')).toMatchObject({ nearly: false, words: [], notes: { total: 0 } })
    expect(await look(plan.id, 'financiële')).toMatchObject({ nearly: false })
  })

  test('shows ten of each group, or twenty on a page of one', async () => {
    const { plan } = await planToSearch()
    expect((await look(plan.id, 'actie')).actions).toMatchObject({ total: 11, pages: 2 })
    expect((await look(plan.id, 'actie')).actions.items).toHaveLength(10)
    const alone = await look(plan.id, 'actie', { in: 'actions', page: 7 })
    expect(alone.actions).toMatchObject({ total: 11, page: 1 })
    expect(alone.actions.items).toHaveLength(11)
    expect((await look(plan.id, 'actie', { in: 'notes' })).actions.items).toEqual([])
  })
})
