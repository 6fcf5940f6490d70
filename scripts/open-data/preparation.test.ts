// Of a plan in preparation nothing is there for the public, at whatever address: found in the sources, so that nobody has to remember.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import InstallationPage from '@/app/[locale]/page'
import sitemap from '@/app/sitemap'
import { db } from '@/lib/db'
import { type AddressName, addressNames } from '@/lib/open-data/address/rules'
import { createPlan } from '@/prisma/factories'
import { loadRecord } from '@/prisma/record/load'
import { ROOT } from '../run'
import { wordsOf } from '../vitest/words-of'
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
  await loadRecord(db)
  await createPlan({ slug: 'openbaar' })
  await createPlan({ slug: 'ook-openbaar' })
  await db.plan.update({ where: { slug }, data: { publishedAt: null, titleNl: 'GEHEIM plan', shortTitleNl: 'GEHEIM' } })
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
  const made: Promise<Record<string, (props: unknown) => Promise<unknown>>> = import(/* @vite-ignore */ join(ROOT, place, path))

  test('does not exist, and has no title either', async () => {
    const { default: page, generateMetadata } = await made
    await expect(page?.(props)).rejects.toThrow('not found')
    if (generateMetadata) await expect(generateMetadata(props)).rejects.toThrow('not found')
  })
})

test('every route beside the pages answers as of a plan that does not exist', async () => {
  const routes = readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('route.ts'))
  expect(routes).not.toEqual([])
  for (const path of routes) {
    const { GET } = await import(/* @vite-ignore */ join(ROOT, place, path))
    const answer: Response = await GET(new Request('http://127.0.0.1/'), { params: Promise.resolve(parts) })
    expect([path, answer.status, await answer.text()].join()).not.toMatch(/GEHEIM|,200,/)
  }
})

test('no list names it: not that of the plans, not the map of the site', async () => {
  const { links, words } = await wordsOf(await InstallationPage({ params: Promise.resolve({ locale: 'nl' }) }))
  expect([...links]).toContain('/nl/openbaar')
  expect([...links, ...words].join()).not.toMatch(/GEHEIM|lifelong/)
  expect(JSON.stringify(await sitemap())).not.toMatch(/lifelong/)
})

test('once it is published, all of it is there', async () => {
  await db.plan.update({ where: { slug }, data: { publishedAt: new Date() } })
  for (const name of ['getPlan', 'listActions', 'getTable'] as const) expect((await answerOf(name, { parts })).status, name).toBe(200)
  expect(JSON.stringify(await sitemap())).toMatch(/lifelong-learning\/actions\/12/)
})
