// Of a plan in preparation nothing is there for the public, at whatever address: found in the sources, so that nobody has to remember.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ReactNode } from 'react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import InstallationPage from '@/app/[locale]/page'
import sitemap from '@/app/sitemap'
import { db } from '@/lib/db'
import { type AddressName, addresses, addressNames, matrixAddresses } from '@/lib/open-data/api-address.rules'
import { publishPlan } from '@/lib/plan/life.commands'
import { addParts } from '@/lib/plan/part.commands'
import { createPlan } from '@/lib/plan/setup.commands'
import { createActor, createPlan as createPlanRow } from '@/tests/harness/factories'
import { beginWith } from '@/tests/harness/filled-database'
import { ROOT } from '../../scripts/run'
import { wordsOf } from '../harness/words-of'
import { answerOf } from './answers'

vi.mock('next/headers', () => ({ headers: async () => ({ get: () => null }), cookies: async () => ({ get: () => undefined }) }))
// pages are loaded with the parts of them that run in a browser, which make what this React does not have
vi.mock('react', async (original) => ({ ...(await original<object>()), createContext: () => ({}) }))
vi.mock('next/navigation', () => ({
  notFound: () => {
    throw new Error('not found')
  },
  redirect: () => {
    throw new Error('sent elsewhere')
  },
  useSearchParams: () => new URLSearchParams(),
  usePathname: () => '/nl',
}))

const slug = 'lifelong-learning'
const parts = { locale: 'nl', plan: slug, number: '12', code: 'a', slug: 'vdab', year: '2022', edition: '1', file: 'actions.csv' }

beforeAll(async () => {
  await beginWith('the record')
  await createPlanRow({ slug: 'openbaar' })
  await createPlanRow({ slug: 'ook-openbaar' })
  await db.$transaction(async (transaction) => {
    // what is public stays so: the record is loaded as a plan that never was
    await transaction.$executeRaw`SET LOCAL session_replication_role = replica`
    await transaction.plan.update({ where: { slug }, data: { publishedAt: null, titleNl: 'GEHEIM plan', shortTitleNl: 'GEHEIM' } })
  })
})

test.each(addressNames)('%s says no more of it than of a plan that does not exist', async (name: AddressName) => {
  const answer = await answerOf(name, { parts })
  const unknown = await answerOf(name, { parts: { ...parts, plan: 'no-such-plan' } })
  expect(answer.status).toBe(unknown.status)
  expect(await answer.text()).toBe(await unknown.text())
})

const place = 'app/[locale]/[plan]/(public)'
const files = readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(^|\/)(page|layout|opengraph-image)\.tsx$/.test(path),
)

test('there are pages to look at', () => expect(files.length).toBeGreaterThan(20))

describe.each(files)('%s', (path) => {
  const props = { params: Promise.resolve(parts), searchParams: Promise.resolve({}), children: null }
  const made: Promise<Record<string, (props: unknown) => Promise<ReactNode>>> = import(/* @vite-ignore */ join(ROOT, place, path))

  test('does not exist, and has no title either', async () => {
    const { default: page, generateMetadata } = await made
    const shown = async () => wordsOf(await page?.(props))
    await expect(shown()).rejects.toThrow('not found')
    if (generateMetadata) await expect(generateMetadata(props)).rejects.toThrow('not found')
  })
})

test('every route beside the pages answers as of a plan that does not exist', async () => {
  const routes = readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('route.ts'))
  expect(routes).not.toEqual([])
  for (const path of routes) {
    const { GET } = await import(/* @vite-ignore */ join(ROOT, place, path))
    const figure = [path.startsWith('figures') ? 'years.svg' : 'years']
    const answer: Response = await GET(new Request('http://127.0.0.1/'), { params: Promise.resolve({ ...parts, figure }) })
    expect([path, answer.status, await answer.text()].join()).not.toMatch(/GEHEIM|,200,/)
  }
})

test('no list names it: not that of the plans, not the map of the site', async () => {
  const { links, words } = await wordsOf(await InstallationPage({ params: Promise.resolve({ locale: 'nl' }) }))
  expect([...links]).toContain('/nl/openbaar')
  expect([...links, ...words].join()).not.toMatch(/GEHEIM|lifelong/)
  expect(JSON.stringify(await sitemap())).not.toMatch(/lifelong/)
})

/** What every address says of a plan. */
const saidOf = async (plan: string) =>
  Promise.all(
    addressNames
      .filter((name) => addresses[name].path.includes('[plan]'))
      .map(async (name) => {
        const answer = await answerOf(name, { parts: { ...parts, plan } })
        const bytes = Buffer.from(await answer.arrayBuffer()).toString('base64')
        // a workbook and an archive hold the moment at which they were written
        return [name, answer.status, /zip|sheet/.test(answer.headers.get('content-type') ?? '') ? '' : bytes]
      }),
  )

test('once it is published, all of it is there, and whatever another plan does changes no byte of it', async () => {
  await db.plan.update({ where: { slug }, data: { publishedAt: new Date() } })
  for (const name of ['getPlan', 'listActions', 'getTable'] as const) expect((await answerOf(name, { parts })).status, name).toBe(200)
  expect(JSON.stringify(await sitemap())).toMatch(/lifelong-learning\/actions\/12/)
  const before = await saidOf(slug)
  const administrator = await createActor({ administrator: true })
  const fields = { titleNl: 'STEM-agenda 2030', titleEn: null, shortTitleNl: 'STEM-agenda', shortTitleEn: null, publisherNl: null }
  const years = { publisherEn: null, startYear: 2021, focusUntilYear: null, horizonYear: 2030, firstYear: 2022 }
  const stem = await createPlan(administrator, { ...fields, ...years, slug: null, from: slug, matrix: 'WITHOUT' })
  await addParts(administrator, { plan: stem, kind: 'actions', text: 'Een\nTwee', reason: null })
  await publishPlan(administrator, { plan: stem, version: 1, confirm: 'yes' })
  expect(await saidOf(slug)).toEqual(before)
  for (const name of matrixAddresses) expect((await answerOf(name, { parts: { ...parts, plan: stem } })).status, name).toBe(404)
  const document = await (await answerOf('getPlan', { parts: { ...parts, plan: stem } })).json()
  expect(Object.keys(document.links)).not.toContain('matrix')
  const pages = JSON.stringify(await sitemap())
  expect([/stem-agenda\/goals/.test(pages), /stem-agenda\/matrix/.test(pages)]).toEqual([true, false])
})
