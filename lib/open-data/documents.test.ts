import { beforeAll, describe, expect, test } from 'vitest'
import {
  createAction,
  createEntry,
  createFlagship,
  createOrganisation,
  createPlan,
  createSource,
  createYear,
  involve,
} from '@/tests/harness/factories'
import { db } from '../db'
import { getPublicPlan, type PublicPlan } from '../plan/plan.queries'
import { getActionsDocument, wholeList } from './action-data.queries'
import { actionsDocument } from './action-data.schema'
import type { Page } from './api-paging.rules'
import { getPlanDocument } from './plan-data.queries'
import { planDocument, yearDocument } from './plan-data.schema'
import { getYearDocument } from './year-data.queries'

const origin = 'https://koers.example.be'
let plan: PublicPlan

const page: Page = { limit: 100, after: null, next: (key) => `${origin}/next/${key.join('-')}` }
const actionsOf = (year: number | null) => getActionsDocument(plan, { ...wholeList, year }, page, origin)

beforeAll(async () => {
  const { id, slug } = await createPlan({ titleEn: null })
  const flagship = await createFlagship({ planId: id, code: 'a', titleEn: null, workingTitleEn: 'Knowledge' })
  const first = await createAction({ planId: id, number: '1', flagshipId: flagship.id })
  const second = await createAction({ planId: id, number: '2', titleNl: null, titleEn: null, titleStatus: null })
  const lead = await createOrganisation({
    planId: id,
    slug: 'werk',
    names: [
      { nameNl: 'Oud', endsOn: '2023-06-30' },
      { nameNl: 'Nieuw', startsOn: '2023-07-01' },
    ],
  })
  await involve(first.id, lead.id)
  await createYear(id, 2022, { closed: true, public: true, scope: [first, second] })
  await createYear(id, 2023, { public: true })
  await createYear(id, 2024)
  await createEntry(first, 2022, 'BEING_LAUNCHED', { noteNl: 'Begonnen.' })
  await createEntry(first, 2023, 'REALISED')
  await createEntry(second, 2023, 'BEING_LAUNCHED', { confirmed: false, noteNl: 'Nog niet bevestigd.' })
  await createEntry(first, 2024, 'STOPPED', { noteNl: 'Nog niet openbaar.' })
  const source = await createSource({ planId: id })
  await db.publishedTotal.create({
    data: { planId: id, year: 2021, code: 'fiche', total: 2, realised: 1, sources: { connect: { id: source.id } } },
  })
  const found = await getPublicPlan(slug)
  if (!found) throw new Error('the plan was made')
  plan = found
})

describe('what is open about a plan', () => {
  test('names its public years and where they are, and no others', async () => {
    const document = await getPlanDocument(plan, origin)
    expect(planDocument.parse(document)).toEqual(document)
    expect(document).toMatchObject({
      sample: false,
      title: { en: null },
      actionCount: 2,
      flagships: [{ sample: false, code: 'a', title: { nl: 'Vlaggenschip a', en: 'Knowledge' }, working: { nl: false, en: true } }],
      years: [
        { sample: false, year: 2022, provisional: false },
        { sample: false, year: 2023, provisional: true, url: `${origin}/api/v1/plans/${plan.slug}/years/2023` },
      ],
      reports: [],
    })
  })
})

describe('the actions of a year', () => {
  test('are those of the newest public year that is closed when no year is named', async () => {
    const document = await actionsOf(null)
    expect(actionsDocument.parse(document)).toEqual(document)
    expect(document).toMatchObject({ year: 2022, provisional: false })
    expect(document?.organisations).toEqual([{ sample: false, slug: 'werk', name: { nl: 'Oud', en: null }, abbreviation: null }])
    expect(document?.actions).toMatchObject([
      { number: '1', state: 'BEING_LAUNCHED', entry: { note: { nl: 'Begonnen.', en: null } }, leads: ['werk'], lacksEvidence: false },
      { number: '2', title: { nl: null, en: null }, state: 'NOT_REPORTED', entry: null },
    ])
  })

  test('show confirmed entries only, and say that the year is provisional', async () => {
    const document = await actionsOf(2023)
    expect(document).toMatchObject({ provisional: true, organisations: [{ name: { nl: 'Nieuw' } }] })
    expect(document?.actions).toMatchObject([
      { state: 'REALISED', lacksEvidence: true },
      { state: 'NOT_REPORTED', entry: null },
    ])
  })

  test('are not given for a year that is not public, and nothing of it shows in the others', async () => {
    expect(await actionsOf(2024)).toBeNull()
    const told = JSON.stringify([await actionsOf(2022), await actionsOf(2023)])
    expect(told).not.toMatch(/Nog niet|STOPPED/)
  })
})

describe('the totals of a year', () => {
  test('are what is recorded, with the actions that make up N, and what was published', async () => {
    const document = await getYearDocument(plan, 2022, origin)
    expect(yearDocument.parse(document)).toEqual(document)
    expect(document?.recorded).toMatchObject({ total: 2, reported: 1, scope: ['1', '2'], closedOn: '2023-02-01' })
    expect(document?.recorded?.counts.reduce((sum, { count }) => sum + count, 0)).toBe(2)
  })

  test('may be published ones alone, in which what the source does not mention is not nought', async () => {
    const document = await getYearDocument(plan, 2021, origin)
    expect(document).toMatchObject({ recorded: null, published: [{ code: 'fiche', total: 2, edition: null, sample: false }] })
    expect(document?.published[0]?.counts.filter(({ count }) => count !== null)).toEqual([{ state: 'REALISED', count: 1 }])
  })

  test.each([2020, 2024])('of %i are not given', async (year) => {
    expect(await getYearDocument(plan, year, origin)).toBeNull()
  })
})
