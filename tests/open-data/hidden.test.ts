// Nothing of a year that is not public, nothing that was not confirmed and no person shows in any answer.
import readWorkbook from 'read-excel-file/node'
import { beforeAll, expect, test } from 'vitest'
import { GET } from '@/app/[locale]/[plan]/(public)/feed.atom/route'
import { db } from '@/lib/db'
import { type AddressName, addresses, addressNames, matrixAddresses } from '@/lib/open-data/api-address.rules'
import { tableNames } from '@/lib/open-data/table.schema'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { beginWith } from '@/tests/harness/filled-database'
import { answerOf } from './answers'
import { filesOf } from './archive'

const secret = 'GEHEIM'
const plan = exampleSlug

// What a reader may not see is what was said before it was marked, so that a mark in an answer is a leak whatever its way.
beforeAll(async () => {
  await beginWith('the example')
  const { id: planId } = await db.plan.findUniqueOrThrow({ where: { slug: plan } })
  const hidden = { planId, OR: [{ confirmedAt: null }, { reportingYear: { publicSince: null } }] }
  const marked = { noteNl: secret, noteEn: secret, reasonNl: secret, reasonEn: secret }
  expect((await db.statusEntry.updateMany({ where: hidden, data: marked })).count).toBeGreaterThan(0)
  await db.evidence.updateMany({ where: { entry: hidden }, data: { labelNl: secret, labelEn: secret } })
  const years = (await db.reportingYear.findMany({ where: { planId, publicSince: null } })).map(({ year }) => year)
  const said = { titleNl: secret, titleEn: secret, nextStepNl: secret, resolutionNl: secret, resolutionEn: secret }
  await db.obstacle.updateMany({ where: { planId, openedYear: { in: years } }, data: said })
  const action = await db.action.findFirstOrThrow({ where: { planId }, orderBy: { position: 'asc' } })
  const [year = 0] = years
  const known = { planId, kind: 'BUDGET', actions: { create: { actionId: action.id } } } as const
  await db.obstacle.create({ data: { ...known, ...said, slug: 'named-in-secret', openedYear: year } })
  await db.obstacle.create({
    data: {
      ...known,
      slug: 'resolved-in-secret',
      titleNl: 'Een obstakel',
      openedYear: 2022,
      resolvedYear: year,
      resolutionNl: secret,
      resolutionEn: secret,
    },
  })
  await db.annualReport.updateMany({ where: { planId }, data: { introductionNl: secret, introductionEn: secret } })
  await db.flagshipText.updateMany({ where: { planId }, data: { textNl: secret, textEn: secret } })
  await db.unlock.updateMany({ data: { reason: secret } })
  await db.user.updateMany({ data: { name: secret } })
  const withdrawn = { planId, withdrawnAt: new Date(), titleNl: secret, titleEn: secret }
  await db.deliverable.create({ data: { ...withdrawn, code: 'withdrawn', kind: 'STUDY', year: 2023 } })
  const series = await db.indicatorSeries.findFirstOrThrow()
  const value = { seriesId: series.id, year: 1999, value: 1, printed: secret, note: secret, withdrawnAt: new Date() }
  await db.indicatorValue.create({ data: value })
  const document = { indicatorId: series.indicatorId, code: 'withdrawn', document: secret, text: secret, withdrawnAt: new Date() }
  await db.indicatorTarget.create({ data: document })
  const [targetGroup, theme] = [
    await db.targetGroup.findFirstOrThrow({ where: { planId } }),
    await db.theme.findFirstOrThrow({ where: { planId } }),
  ]
  const cell = { targetGroupId: targetGroup.id, themeId: theme.id, about: 'REMARK' } as const
  await db.cellComment.create({ data: { planId, ...cell, textNl: secret, textEn: secret, withdrawnAt: new Date() } })
  await db.source.create({ data: { planId, code: 'of-nobody', title: secret } })
})

const numbers = Array.from({ length: 47 }, (_, index) => String(index + 1))
const years = ['2022', '2023', '2024', '2025', '2026']
const queries: Partial<Record<AddressName, Record<string, string>[]>> = {
  listActions: [{}, ...years.map((year) => ({ year })), { q: 'a' }],
  listObstacles: [{}, ...years.flatMap((year) => ['opened', 'resolved', 'open'].map((show) => ({ show, year })))],
  compare: [
    {},
    ...['2022', '2023', '2024'].flatMap((from) =>
      years.flatMap((to) => [
        { from, to },
        { from: `${from}-1`, to },
      ]),
    ),
  ],
  ...Object.fromEntries(matrixAddresses.map((name) => [name, years.map((year) => ({ year }))])),
}

const files = ['csv-metadata.json', ...tableNames.flatMap((name) => [`${name}.csv`, `${name}.csv-metadata.json`])]

/** What an answer says: of a workbook every cell, of an archive every file. */
async function told(answer: Response): Promise<string> {
  if (answer.headers.get('content-type') === 'application/zip')
    return [...(await filesOf(Buffer.from(await answer.arrayBuffer()))).values()].join('\n')
  if (!answer.headers.get('content-type')?.includes('spreadsheet')) return answer.text()
  return JSON.stringify(await readWorkbook(Buffer.from(await answer.arrayBuffer())))
}

const cases = addressNames.flatMap((name) =>
  (queries[name] ?? [{}]).flatMap((query) =>
    (name === 'getAction' ? numbers : ['1']).flatMap((number) =>
      (addresses[name].path.includes('[year]') ? years : ['2025']).flatMap((year) =>
        (name === 'getTable' ? files : ['']).map((file) => ({ name, query, parts: { plan, number, year, edition: '1', file } })),
      ),
    ),
  ),
)

test.each(addressNames)('%s tells nothing that is hidden', async (name) => {
  for (const { query, parts } of cases.filter((one) => one.name === name)) {
    const answer = await answerOf(name, { parts, query })
    const text = await told(answer)
    expect(answer.status, text).not.toBe(500)
    expect(text, JSON.stringify({ query, parts })).not.toContain(secret)
    expect(text).not.toMatch(/named-in-secret|"resolvedYear":2025|resolved-in-secret[^{}\n]*2025|@example/)
  }
})

test.each(['nl', 'en'])('the feed in %s tells nothing that is hidden', async (locale) => {
  for (const page of ['1', '2']) {
    const answer = await GET(new Request(`http://127.0.0.1/?page=${page}`), { params: Promise.resolve({ locale, plan }) })
    const text = await answer.text()
    expect([answer.status, text.includes('<entry>')]).toEqual([200, true])
    expect(text).not.toContain(secret)
    expect(text).not.toMatch(/, 2025:|named-in-secret/)
  }
})

test('an obstacle that was resolved in a hidden year is still open', async () => {
  const { obstacles } = await (await answerOf('listObstacles', { parts: { plan } })).json()
  const found = obstacles.find(({ slug }: { slug: string }) => slug === 'resolved-in-secret')
  expect(found).toMatchObject({ openedYear: 2022, resolvedYear: null, resolution: { nl: null, en: null } })
})
