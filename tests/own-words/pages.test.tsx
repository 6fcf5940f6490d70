// A plan that has a word of its own for everything: no page may call any of it as Koers does where the name stands alone.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Metadata } from 'next'
import type { ReactElement, ReactNode } from 'react'
import readWorkbook from 'read-excel-file/node'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { GET } from '@/app/[locale]/[plan]/(public)/feed.atom/route'
import { db } from '@/lib/db'
import { type Locale, locales } from '@/lib/locale'
import type { AddressName } from '@/lib/open-data/api-address.rules'
import { levels, namedStates } from '@/lib/plan/words.rules'
import { sha256 } from '@/lib/report/edition.queries'
import { composeEdition } from '@/lib/report/edition.rules'
import { readFacts } from '@/lib/report/edition-facts.queries'
import { canonicalJson } from '@/lib/text/canonical-json'
import { catalogue } from '@/messages/catalogue'
import { beginWith } from '@/tests/harness/filled-database'
import { ROOT } from '../../scripts/run'
import { answering } from '../harness/answering'
import { htmlOf } from '../harness/words-of'
import { answerOf } from '../open-data/answers'

vi.mock('next/navigation', () => ({
  notFound: () => Promise.reject(new Error('not found')),
  permanentRedirect: (to: string) => Promise.reject(new Error(`redirected to ${to}`)),
  redirect: (to: string) => Promise.reject(new Error(`redirected to ${to}`)),
}))
// what is done once a page has been sent is not on it
vi.mock('next/server', async (original) => ({ ...(await original<typeof import('next/server')>()), after: () => {} }))
// the only part of a public page that asks for a browser
vi.mock('@/components/ui/submit-button', () => ({ SubmitButton: ({ children }: { children: ReactNode }) => children }))
vi.mock('@/lib/web/request', async (original) => ({
  ...(await original<typeof import('@/lib/web/request')>()),
  getPageRequest: async () => ({ path: '/nl/plan' }),
}))

const folder = 'app/[locale]/[plan]/(public)'
const pages = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((path) => /(^|\/)page\.tsx$/.test(path))

const levelsOf = (locale: Locale) => Object.values(catalogue[locale].words.level).flatMap(({ one, other }) => [one, other])
const labelsOf = (locale: Locale) => namedStates.map((state) => catalogue[locale].status[state].label)
const usual = { nl: RegExp(`\\b(?:${levelsOf('nl').join('|')})\\b`, 'i'), en: RegExp(`\\b(?:${levelsOf('en').join('|')})\\b`, 'i') }

const parts: Record<string, string> = { plan: '' }

/** Words of its own for all levels and states, and no text of the plan itself that holds a usual one. */
beforeAll(async () => {
  await beginWith('the example')
  const plan = await db.plan.findFirstOrThrow({ where: { reportingYears: { some: {} } } })
  const noun = (word: string) => ({ oneNl: `${word}je`, otherNl: `${word}jes`, oneEn: word, otherEn: `${word}s` })
  await db.planWords.create({
    data: {
      planId: plan.id,
      levels: { createMany: { data: levels.map((level, at) => ({ level, ...noun(['zog', 'zif', 'zap'][at] ?? '') })) } },
      states: {
        createMany: {
          data: namedStates.map((state, at) => ({
            ...{
              state,
              labelNl: `toestand ${at}`,
              labelEn: `condition ${at}`,
              definitionNl: `Dit is ${at}.`,
              definitionEn: `This is ${at}.`,
            },
          })),
        },
      },
    },
  })
  await neutralise()
  parts.plan = plan.slug
  await publishAgain(plan.id)
  const ofPlan = { where: { planId: plan.id } }
  parts.number = (await db.action.findFirstOrThrow(ofPlan)).number
  parts.slug = (await db.organisation.findFirstOrThrow(ofPlan)).slug
})

/** Takes the usual words out of what people wrote, whatever the column: only the words of Koers are left to be found. */
async function neutralise(): Promise<void> {
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type = 'text' AND c.table_name NOT LIKE '%event%'
      AND c.table_name NOT IN ('editions', 'level_names', 'state_words', '_prisma_migrations') AND c.column_name ~ '(title|name|text|description|note|label|document)(_|$)'`
  const said = `\\m(${[...levelsOf('nl'), ...levelsOf('en'), ...labelsOf('nl'), ...labelsOf('en')].join('|')})\\M`
  for (const { table, column } of columns)
    await db.$executeRawUnsafe(
      `UPDATE "${table}" SET "${column}" = regexp_replace("${column}", $1, 'x', 'gi') WHERE "${column}" ~* $1`,
      said,
    )
}

/** The newest edition, as the plan calls things now. */
async function publishAgain(planId: string): Promise<void> {
  const { year, number } = await db.edition.findFirstOrThrow({
    where: { planId, withdrawal: null },
    orderBy: [{ year: 'desc' }, { number: 'desc' }],
  })
  const facts = await readFacts(db, planId, year)
  if (!facts) throw new Error('the year was opened')
  const publishedAt = new Date('2026-11-22T10:00:00Z')
  const composed = composeEdition(facts, {
    number: number + 1,
    publishedAt,
    erratum: { nl: 'Andere woorden.', en: 'Other words.' },
  })
  const content = canonicalJson(composed)
  const row = { planId, year, number: number + 1, schemaVersion: composed.schemaVersion, content, sha256: sha256(content), publishedAt }
  await db.edition.create({ data: { ...row, erratumNl: 'Andere woorden.', erratumEn: 'Other words.' } })
  Object.assign(parts, { year: String(year), edition: String(number + 1) })
}

type Params = Promise<Record<string, string>>
type Module = {
  default: (props: { params: Params; searchParams: Promise<Record<string, string>> }) => Promise<ReactElement>
  generateMetadata?: (props: { params: Params; searchParams: Promise<Record<string, string>> }) => Promise<Metadata>
}
type Layout = { default: (props: { params: Params; children: ReactNode }) => Promise<ReactElement> }

/** Elements in which a name stands alone. */
const alone = /<(h[1-6]|th|caption|legend|label|dt|option|button|nav|text|title)\b[^>]*>(.*?)<\/\1>/gs
/** What it says, without the sentences that follow on a caption, and without addresses, which are the same in every plan. */
const textOf = (html: string) => {
  const text = html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\/api\/\S+/g, '')
    .trim()
  return text.split('. ')[0] ?? ''
}

/** A page with its layout, its title and what is in it, answered as one request. */
const rendered = (path: string, locale: Locale) =>
  answering(async () => {
    const code = path.startsWith('indicators') ? (await db.indicator.findFirstOrThrow()).code : 'a'
    const params = Promise.resolve({ ...parts, locale, code })
    const searchParams: Promise<Record<string, string>> = Promise.resolve({ ...(path.startsWith('search') && { q: '1' }) })
    const page: Module = await import(/* @vite-ignore */ join(ROOT, folder, path))
    const layout: Layout = await import(/* @vite-ignore */ join(ROOT, folder, 'layout.tsx'))
    const Page = page.default
    const title = (await page.generateMetadata?.({ params, searchParams }))?.title
    const whole = <layout.default params={params}>{<Page params={params} searchParams={searchParams} />}</layout.default>
    return {
      title: typeof title === 'string' ? title : '',
      // where a line may break is no end of a word
      html: (await htmlOf(whole)).replaceAll(/<\/?wbr\b[^>]*>/g, ''),
    }
  })

describe.each(locales)('in %s', (locale) => {
  test.each(pages)('%s says the words of the plan where they stand alone', async (path) => {
    const { title, html } = await rendered(path, locale)
    const names = [title, ...[...html.matchAll(alone)].map(([, , inside]) => textOf(inside ?? ''))]
    expect(names.filter((name) => usual[locale].test(name))).toEqual([])
    const words = new Set(html.split(/<[^>]*>/).map((text) => text.trim()))
    expect(labelsOf(locale).filter((label) => words.has(label))).toEqual([])
    expect(html).toMatch(/zap|zif|zog/i)
  })
})

/** What an answer says: of a workbook the names of its sheets and their heads. */
async function headsOf(name: AddressName, query: Record<string, string>): Promise<string[]> {
  const answer = await answerOf(name, { parts, query })
  expect(answer.status).toBe(200)
  const sheets = await readWorkbook(Buffer.from(await answer.arrayBuffer()))
  return sheets.flatMap(({ sheet, data }) => [sheet, ...(data[0] ?? []).map(String)])
}

describe('what leaves in files and feeds', () => {
  test.each(locales)('has its headings and sentences in the words of the plan (%s)', async (locale) => {
    for (const name of ['getYearWorkbook', 'getEditionWorkbook'] as const) {
      const heads = await headsOf(name, { language: locale })
      expect(heads.filter((head) => usual[locale].test(head) || labelsOf(locale).includes(head))).toEqual([])
      expect(heads.join()).toMatch(/zap/i)
    }
    const feed = await GET(new Request('http://127.0.0.1/feed.atom'), { params: Promise.resolve({ locale, plan: parts.plan ?? '' }) })
    const titles = [...(await feed.text()).matchAll(/<title[^>]*>(.*?)<\/title>/g)].map(([, title]) => title ?? '')
    expect(titles.filter((title) => usual[locale].test(title) || labelsOf(locale).some((label) => title.includes(label)))).toEqual([])
    expect(titles.join()).toMatch(/zap/i)
  })

  test('says what the tables hold, and in the document of the plan what its words are', async () => {
    const tables = await (await answerOf('getDataPackage', { parts })).json()
    const titles: string[] = tables.resources.map(({ title }: { title: string }) => title)
    expect(titles.filter((title) => usual.en.test(title))).toEqual([])
    const { levels: named, states } = await (await answerOf('getPlan', { parts })).json()
    expect(named.ACTION).toEqual({ one: { nl: 'zapje', en: 'zap' }, other: { nl: 'zapjes', en: 'zaps' } })
    expect(states.map(({ label }: { label: { en: string } }) => label.en)).toEqual([
      ...namedStates.map((_, at) => `condition ${at}`),
      ...['Nothing to report', 'Not reported'],
    ])
  })
})
