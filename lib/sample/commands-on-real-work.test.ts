import { beforeAll, expect, test } from 'vitest'
import { createEntry, createObstacle, createOrganisation, createUser, createYear, involve } from '@/prisma/factories'
import { loadRecord } from '@/prisma/record/load'
import { loadSample } from '@/prisma/sample/load'
import { db } from '../db'
import { readLedger } from '../status/ledger/queries'
import { tally } from '../status/ledger/rules'
import { commandLine } from '../user/rules'
import { removeSample } from './commands'
import { listSampleRows, type SampleRows } from './queries'

// A partnership that began its real work on top of the sample, and then removes it.

let listed: SampleRows | null
let planId: string
const action = (number: string) => db.action.findUniqueOrThrow({ where: { planId_number: { planId, number } } })
const organisation = (slug: string) => db.organisation.findUniqueOrThrow({ where: { planId_slug: { planId, slug } } })
const real: Record<string, string> = {}

beforeAll(async () => {
  await loadRecord(db)
  await loadSample(db, { demoPassword: () => 'a hash' })
  planId = (await db.plan.findFirstOrThrow()).id

  const provider = await organisation('volwassenenonderwijs')
  real.contributor = (await createUser({ role: 'CONTRIBUTOR', planId, organisationId: provider.id })).id
  real.obstacle = (await createObstacle({ planId, actions: [await action('12')] })).id
  real.total = (await db.publishedTotal.create({ data: { planId, year: 2023, code: 'jaarrapport-2023', total: 47, realised: 3 } })).id
  const heir = await createOrganisation({ planId, slug: 'heir', succeedsId: (await organisation('expertisecentrum')).id })
  real.involvement = (await involve((await action('12')).id, heir.id, 'PARTNER')).id

  await db.statusEntry.deleteMany({ where: { year: 2024, action: { number: '5' } } })
  real.entry = (await createEntry(await action('5'), 2024, 'REALISED', { reportedById: heir.id })).id
  await createYear(planId, 2026)
  real.laterEntry = (await createEntry(await action('6'), 2026, 'STOPPED')).id

  const flagship = await db.flagship.findUniqueOrThrow({ where: { planId_code: { planId, code: 'd' } } })
  await db.flagshipText.create({ data: { planId, year: 2024, flagshipId: flagship.id, textNl: 'Echte tekst.' } })
  await db.action.update({
    where: { planId_number: { planId, number: '47' } },
    data: { titleNl: 'Officiële titel', titleEn: null, titleStatus: 'OFFICIAL', sample: false, version: 3 },
  })
  listed = await listSampleRows(commandLine)
  await removeSample(commandLine)
})

test('the list said beforehand what would stay', () => {
  expect(listed?.staying.years).toEqual([2024])
  expect(listed?.staying.reports).toEqual([2024])
  expect(listed?.staying.organisations.map(({ slug }) => slug)).toEqual(['expertisecentrum', 'partnerschap', 'volwassenenonderwijs'])
  expect(listed?.going.find(({ kind }) => kind === 'organisation')?.count).toBe(15)
})

test('no real row was touched', async () => {
  expect(await db.user.findMany({ select: { id: true } })).toEqual([{ id: real.contributor }])
  expect(await db.membership.count()).toBe(1)
  expect(await db.obstacle.findMany({ select: { id: true, actions: { select: { action: { select: { number: true } } } } } })).toEqual([
    { id: real.obstacle, actions: [{ action: { number: '12' } }] },
  ])
  expect(await db.publishedTotal.count()).toBe(2)
  expect(await db.involvement.findMany({ select: { id: true } })).toEqual([{ id: real.involvement }])
  const entries = await db.statusEntry.findMany({ select: { id: true, status: true }, orderBy: { year: 'asc' } })
  expect(entries).toEqual([
    { id: real.entry, status: 'REALISED' },
    { id: real.laterEntry, status: 'STOPPED' },
  ])
})

test('an official title stays on its slot, and the other slots are empty again', async () => {
  expect(await action('47')).toMatchObject({ titleNl: 'Officiële titel', titleStatus: 'OFFICIAL', version: 3 })
  const others = await db.action.findMany({ where: { number: { not: '47' } } })
  expect(
    others.filter(
      ({ titleNl, titleEn, descriptionNl, flagshipId, titleStatus }) => titleNl || titleEn || descriptionNl || flagshipId || titleStatus,
    ),
  ).toEqual([])
})

test('the year of a real entry became real and counts every action, also those that the sample had closed', async () => {
  const years = await db.reportingYear.findMany({ select: { year: true, sample: true, closedAt: true }, orderBy: { year: 'asc' } })
  expect(years.map(({ year, sample, closedAt }) => [year, sample, closedAt !== null])).toEqual([
    [2024, false, true],
    [2026, false, false],
  ])
  const ledger = await readLedger(db, planId, false)
  expect(tally(ledger, 2024)).toMatchObject({ total: 47, reported: 1, leftEarlier: 0, counts: { REALISED: 1, NOT_REPORTED: 46 } })
})

test('the report of a real text became real, without the words of the sample', async () => {
  expect(await db.annualReport.findMany({ select: { year: true, introductionNl: true, introductionEn: true, sample: true } })).toEqual([
    { year: 2024, introductionNl: null, introductionEn: null, sample: false },
  ])
  expect((await db.flagshipText.findMany()).map((text) => text.textNl)).toEqual(['Echte tekst.'])
})

test('an organisation that real rows refer to stays with its names and with the body it succeeds', async () => {
  const stayed = await db.organisation.findMany({
    where: { slug: { in: ['volwassenenonderwijs', 'expertisecentrum', 'partnerschap', 'werk'] } },
    select: { slug: true, sample: true, names: { select: { sample: true } } },
    orderBy: { slug: 'asc' },
  })
  const names = [{ sample: false }]
  expect(stayed).toEqual([
    { slug: 'expertisecentrum', sample: false, names },
    { slug: 'partnerschap', sample: false, names },
    { slug: 'volwassenenonderwijs', sample: false, names },
  ])
  expect(await db.organisation.count()).toBe(38 + 3 + 1)
})
