// What leaves the page as a figure is what the page says, of what is public and of nothing else.
import { DOMParser } from '@xmldom/xmldom'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import type { FigureName } from '@/lib/figure/figure-name.rules'
import { formatNumber } from '@/lib/format'
import { listPublicIndicators } from '@/lib/indicator/indicator.queries'
import { panelsOf } from '@/lib/indicator/indicator-panel.rules'
import { locales } from '@/lib/locale'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { readEdition } from '@/lib/report/edition.schema'
import { getPublicLedger } from '@/lib/status/ledger.queries'
import { tally } from '@/lib/status/ledger.rules'
import { displayOrder } from '@/lib/status/status.rules'
import { createPlan } from '@/tests/harness/factories'
import { beginWith } from '@/tests/harness/filled-database'
import { figureAnswer } from './figure-answers'

const plan = exampleSlug
let planId = ''
const names: FigureName[] = []

beforeAll(async () => {
  await beginWith('the example')
  planId = (await db.plan.findUniqueOrThrow({ where: { slug: plan } })).id
  const [organisation, edition] = [
    await db.organisation.findFirstOrThrow({ where: { planId, involvements: { some: {} } } }),
    await db.edition.findFirstOrThrow({ where: { planId } }),
  ]
  for (const year of [2022, 2023, 2024]) for (const of of ['year', 'flagships', 'goals'] as const) names.push({ of, year })
  for (const code of ['a', 'b', 'g']) names.push({ of: 'flagship', code }, { of: 'goal', code })
  names.push({ of: 'years' }, { of: 'organisation', slug: organisation.slug })
  for (const { code, series, targets } of await listPublicIndicators(planId))
    for (const panel of panelsOf(series, targets).panels) names.push({ of: 'indicator', code, series: panel.series[0]?.code ?? '' })
  for (const { id } of readEdition(edition.schemaVersion, edition.content).blocks)
    names.push({ of: 'edition', year: edition.year, edition: edition.number, chapter: id })
})

const said = (svg: string) => {
  const document = new DOMParser({ onError: (level, message) => Promise.reject(new Error(`${level}: ${message}`)) }).parseFromString(
    svg,
    'image/svg+xml',
  )
  return [...document.getElementsByTagName('text')].map(({ textContent }) => textContent ?? '')
}

// values of indicators were measured, whatever plan they stand in
const ofExample = {
  nl: { states: 'Voorbeeld: verzonnen gegevens', indicator: 'Uit een voorbeeld van een actieplan' },
  en: { states: 'Example: invented data', indicator: 'From an example of an action plan' },
}

test('every figure of the example is a drawing that says where it comes from, whether it is invented, and in which language', async () => {
  let drawn = 0
  for (const name of names)
    for (const locale of locales) {
      const answer = await figureAnswer(name, { plan, locale })
      // an indicator may have too little to draw, and a chapter no figure
      expect([200, 404], JSON.stringify(name)).toContain(answer.status)
      if (answer.status === 404) continue
      drawn++
      expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
      expect(answer.headers.get('etag')).toMatch(/^".+"$/)
      expect(answer.headers.get('x-robots-tag')).toBe('noindex')
      const svg = await answer.text()
      const lines = said(svg)
      expect(lines).toContain(ofExample[locale][name.of === 'indicator' ? 'indicator' : 'states'])
      expect(
        lines.some((line) => (locale === 'nl' ? /^Bron(nen)?: / : /^Sources?: /).test(line)),
        svg,
      ).toBe(true)
      expect(svg).toContain(`lang="${locale === 'nl' ? 'nl-BE' : 'en-GB'}"`)
    }
  expect(drawn).toBeGreaterThan(50)
})

test.each([2022, 2023, 2024])('the figure of %i prints the counts of the page, and they add up', async (year) => {
  const { counts, total } = tally(await getPublicLedger(planId), year)
  const lines = said(await (await figureAnswer({ of: 'year', year }, { plan })).text())
  const printed = lines.flatMap((line) => / (\d+) \(\d+%\)$/.exec(line)?.[1] ?? []).map(Number)
  expect(printed).toEqual(displayOrder.map((state) => counts[state]).filter((count) => count > 0))
  expect(printed.reduce((sum, count) => sum + count, 0)).toBe(total)
})

test('the figure of a chapter prints the counts of its edition, whatever changed since', async () => {
  const edition = await db.edition.findFirstOrThrow({ where: { planId }, orderBy: { year: 'desc' } })
  const name = { of: 'edition', year: edition.year, edition: edition.number, chapter: 'counts' } as const
  const block = readEdition(edition.schemaVersion, edition.content).blocks.find(({ type }) => type === 'counts')
  if (block?.type !== 'counts') throw new Error('an edition without counts')
  const before = await (await figureAnswer({ ...name, chapter: block.id }, { plan })).text()
  for (const { count } of block.tally.counts.filter(({ count }) => count > 0))
    expect(said(before).some((line) => line.includes(` ${formatNumber(count, 'nl')} (`))).toBe(true)
  await db.statusEntry.updateMany({ where: { planId, year: edition.year }, data: { noteNl: 'Later veranderd.' } })
  expect(await (await figureAnswer({ ...name, chapter: block.id }, { plan })).text()).toBe(before)
})

test('a figure is also a picture of twice its size', async () => {
  const answer = await figureAnswer({ of: 'years' }, { plan, format: 'png' })
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect([answer.headers.get('content-type'), bytes.subarray(1, 4).toString('latin1'), bytes.readUInt32BE(16)]).toEqual([
    'image/png',
    'PNG',
    1920,
  ])
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.png"/)
})

test('a figure in a frame is a page without scripts that may be shown anywhere and asks for nothing', async () => {
  for (const name of names.slice(0, 12)) {
    const answer = await figureAnswer(name, { plan, format: 'embed' })
    const page = await answer.text()
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors \*$/)
    expect(page).toMatch(/^<!doctype html>\n<html lang="nl-BE">/)
    expect(page).toContain('<title>')
    expect(page).toMatch(/<a href="http[^"]+\/nl\/example[^"]*" target="_blank" rel="noopener">/)
    expect(page).not.toMatch(/<script|<form|<img|src=|javascript:|style="/)
  }
})

describe('nothing is drawn', () => {
  const refused = async (name: FigureName | string[], of = plan) =>
    Promise.all((['svg', 'png', 'embed'] as const).map(async (format) => (await figureAnswer(name, { plan: of, format })).status))

  test('of a year that is not public', async () => {
    for (const of of ['year', 'flagships', 'goals'] as const) expect(await refused({ of, year: 2025 })).toEqual([404, 404, 404])
    expect(said(await (await figureAnswer({ of: 'years' }, { plan })).text())).not.toContain('2025')
  })

  test('of a plan in preparation or one that is gone', async () => {
    const { slug } = await createPlan({ publishedAt: null })
    expect(await refused({ of: 'years' }, slug)).toEqual([404, 404, 404])
    expect(await refused({ of: 'years' }, 'weg')).toEqual([404, 404, 404])
  })

  test('at an address that names no figure', async () => {
    for (const name of [['toString'], ['years', '1'], ['flagships', 'z'], ['reports', '2024', '9', 'counts'], ['years.svg.png']])
      expect(await refused(name)).toEqual([404, 404, 404])
  })

  test('of an edition that was withdrawn: it is gone', async () => {
    const edition = await db.edition.findFirstOrThrow({ where: { planId }, orderBy: { year: 'asc' } })
    await db.withdrawal.create({ data: { editionId: edition.id, reasonNl: 'Er stond een naam in.', withdrawnAt: new Date() } })
    expect(await refused({ of: 'edition', year: edition.year, edition: edition.number, chapter: 'counts' })).toEqual([410, 410, 410])
  })
})
