import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../lib/db'
import { loadData } from '../../scripts/load-data'
import { type Replica, startReplica } from './replica'
import { cookieOf } from './staff'

const url = process.env.DATABASE_URL ?? ''
const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
  .map((file) => `/${dirname(file)}`.replace(/\/\([^)]*\)/g, ''))
  .toSorted()
let replica: Replica
let cookie = ''
let values: Record<string, string>

beforeAll(async () => {
  await loadData(url, { example: true, loopback: true })
  const { id: userId } = await db.user.findFirstOrThrow({ where: { email: 'coordinator@example.org' } })
  // sees everything that there is to see
  await db.user.update({ where: { id: userId }, data: { administratorSince: new Date() } })
  cookie = await cookieOf(userId)
  const plan = await db.plan.findFirstOrThrow({
    where: { sample: true },
    include: {
      organisations: true,
      obstacles: true,
      indicators: { include: { series: { include: { values: true } }, targets: true } },
      deliverables: true,
      publishedTotals: true,
    },
  })
  const indicator = plan.indicators.find(({ series, targets }) => targets.length > 0 && series.some(({ values }) => values.length > 0))
  const series = indicator?.series.find(({ values }) => values.length > 0)
  values = {
    ...{ locale: 'nl', plan: plan.slug, number: '12', edition: '1', token: 'not-a-token', person: userId, rest: 'nowhere', import: '1' },
    ...{ indicator: indicator?.code ?? '', series: series?.code ?? '', target: indicator?.targets[0]?.code ?? '' },
  }
  replica = await startReplica(url, { KOERS_SAMPLE: 'on' })
}, 90_000)
afterAll(() => replica?.stop())

/** An address of a route, with parameters for which there is something. */
function addressOf(route: string): string {
  const parents: Record<string, string> = {
    '/flagships/[code]': 'a',
    '/goals/[code]': 'a',
    '/deliverables/[code]': 'study',
    '/totals/[code]': 'total',
    '/organisations/[slug]': 'vdab',
    '/obstacles/[slug]': 'obstacle',
    '/figures/[...figure]': 'years.svg',
    '/embed/[...figure]': 'years',
    '/series/[series]/[year]': `/${values.series}/2023`,
  }
  const filled = Object.entries(parents).reduce(
    (path, [from, to]) => path.replace(from, to.startsWith('/') ? `/series${to}` : `${from.split('/[')[0]}/${to}`),
    route,
  )
  return filled.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name) => values[name] ?? (name === 'year' ? '2024' : 'x'))
}

const isPublic = (route: string) =>
  ['/[locale]', '/[locale]/[...rest]', '/api/v1'].includes(route) ||
  (/^\/\[locale\]\/\[plan\]/.test(route) && !route.includes('/manage')) ||
  route.startsWith('/api/v1/')

/** Shown within pages of others, and nothing else of ours is. */
const isFramed = (route: string) => route.includes('/embed/')

test('there are routes to ask', () => expect(routes.length).toBeGreaterThan(60))

test.each(routes)('%s guards itself by its headers, for a visitor and for staff', async (route) => {
  const path = addressOf(route)
  for (const headers of [{}, { cookie }] as Record<string, string>[]) {
    const answer = await fetch(replica.origin + path, { headers, redirect: 'manual' })
    const told = (name: string) => answer.headers.get(name) ?? ''
    expect(answer.status, path).toBeLessThan(500)
    const policy = told('content-security-policy')
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).toContain(isFramed(route) ? 'frame-ancestors *' : "frame-ancestors 'none'")
    if (isFramed(route)) expect(policy, path).not.toContain('script-src')
    expect(policy, path).not.toContain('unsafe')
    const isFile = told('content-disposition').startsWith('attachment')
    if (isFile) expect(policy, `${path} is a file to keep`).toContain('sandbox')
    else if (!path.startsWith('/api/') && !isFramed(route))
      expect(policy, path).toMatch(/script-src (?:'none'|'self' 'nonce-[\w-]{36}' 'strict-dynamic')/)
    for (const name of answer.headers.keys()) expect(name, path).not.toMatch(/^x-(middleware|nextjs|matched|koers)/)
    expect(told('x-content-type-options'), path).toBe('nosniff')
    expect(told('x-frame-options'), path).toBe(isFramed(route) ? '' : 'DENY')
    expect(told('referrer-policy'), path).toBe(route.includes('set-password') ? 'strict-origin' : 'strict-origin-when-cross-origin')
    expect(told('strict-transport-security'), path).toBe('max-age=31536000; includeSubDomains')
    // a page without scripts, made for everybody, has nothing to protect from the window that opened it
    expect(told('cross-origin-opener-policy'), path).toBe(policy.includes("script-src 'none'") ? '' : 'same-origin')
    expect(told('x-request-id'), path).toMatch(/^[\w-]{8,64}$/)
    expect(told('x-powered-by'), path).toBe('')
    const caching = told('cache-control')
    if (!isPublic(route)) expect(caching, `${path} is never kept by anybody`).toMatch(/no-store|no-cache|^$/)
    if (!isPublic(route) && answer.status === 200 && !/^\/(robots|sitemap)/.test(route)) expect(caching, path).toContain('no-store')
    if (caching.includes('public')) expect(told('set-cookie'), `${path} is kept for everybody`).toBe('')
  }
})
