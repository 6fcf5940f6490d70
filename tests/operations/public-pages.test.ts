import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../lib/db'
import { exampleSlug } from '../../lib/plan/removal.rules'
import { loadData } from '../../scripts/load-data'
import { keepAllDocuments } from './given-documents'
import { type Replica, startReplica } from './replica'

const url = process.env.DATABASE_URL ?? ''
let replica: Replica
beforeAll(async () => {
  // the state every real installation starts in: no titles, no flagships, no reports
  await loadData(url, { example: false, loopback: true })
  replica = await startReplica(url)
}, 90_000)
afterAll(() => replica?.stop())

type Page = { address: string; html: string }

const decoded = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
const inHead = (html: string, tag: RegExp) => [...html.matchAll(tag)].map(([found]) => decoded(found))
const attribute = (tag: string | undefined, name: string) => new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag ?? '')?.[1] ?? null
const links = (html: string, rel: string) => inHead(html, new RegExp(`<link[^>]* rel="${rel}"[^>]*>|<link rel="${rel}"[^>]*>`, 'g'))
const meta = (html: string, name: string) =>
  inHead(html, new RegExp(`<meta name="${name}"[^>]*>`, 'g')).map((tag) => attribute(tag, 'content'))
const pathOf = (address: string | null) => (address === null ? null : new URL(address, 'http://x').pathname)
const bare = (address: string) => address.split('?')[0] ?? ''
/** What stands for all pages that are made by the same file. */
const kindOf = (address: string) => bare(address).replace(/\/(actions|flagships|goals|organisations|indicators)\/[^/]+$/, '/$1/*')

// with one plan the list of plans leads straight on
const forReaders = (address: string) =>
  !/^\/(nl|en)$|^\/(nl|en)\/([^/]+\/manage|account|sign-in)|^\/api\/|\.(?:atom|svg|png|pdf|docx|pptx|xlsx|ttl|jsonld)$/.test(address)

/**
 * Every page a reader comes to by following links, without those for staff and those that are files. Of the lists that a query makes, one each.
 * @param each how many pages of one kind are asked for.
 */
async function walk(from: string[], each = Number.POSITIVE_INFINITY): Promise<Page[]> {
  const [pages, known, asked]: [Page[], Set<string>, Map<string, number>] = [[], new Set(from), new Map()]
  for (let next = from; next.length > 0; ) {
    const found = await Promise.all(
      next.map(async (address): Promise<Page> => {
        const answer = await fetch(replica.origin + address, { redirect: 'manual' })
        expect(answer.status, `${address} is linked to, and is there itself`).toBe(200)
        return { address, html: await answer.text() }
      }),
    )
    pages.push(...found)
    next = []
    for (const link of found.flatMap(({ html }) => [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)]).map(([, href = '']) => decoded(href))) {
      const kind = link.includes('?') ? `${kindOf(link)}?` : kindOf(link)
      const most = link.includes('?') ? 1 : each
      if (known.has(link) || !forReaders(link) || (asked.get(kind) ?? 0) >= most) continue
      asked.set(kind, (asked.get(kind) ?? 0) + 1)
      known.add(link)
      next.push(link)
    }
  }
  return pages
}

/** What a page says of itself, held against what every public page has to say. */
function expectOneAddress({ address, html }: Page) {
  const search = bare(address).endsWith('/search')
  const itself = bare(address)
  const canonical = links(html, 'canonical').map((tag) => pathOf(attribute(tag, 'href')))
  expect(canonical, `${address}: canonical`).toEqual(search ? [] : [itself])
  const languages = links(html, 'alternate').filter((tag) => attribute(tag, 'hreflang'))
  const inOther = Object.fromEntries(languages.map((tag) => [attribute(tag, 'hreflang'), pathOf(attribute(tag, 'href'))]))
  const [nl, en] = ['nl', 'en'].map((language) => `/${language}${itself.slice(3)}`)
  expect(inOther, `${address}: languages`).toEqual(search ? {} : { nl, en, 'x-default': nl })
  const [description, second] = meta(html, 'description')
  expect(description?.length, `${address}: description`).toBeGreaterThan(30)
  expect(second, `${address}: one description`).toBeUndefined()
}

const noindex = ({ html }: Page) => meta(html, 'robots').some((content) => content?.includes('noindex'))

async function expectData(pages: Page[]) {
  const offered = pages.flatMap(({ html }) => links(html, 'alternate')).filter((tag) => attribute(tag, 'type'))
  const types = new Map(offered.map((tag) => [attribute(tag, 'href') ?? '', attribute(tag, 'type')]))
  for (const [address, type] of types) {
    const { pathname, search } = new URL(address)
    const answer = await fetch(replica.origin + pathname + search, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]], address).toEqual([200, type])
  }
  return types
}

const sitemap = async () =>
  (await (await fetch(`${replica.origin}/sitemap.xml`)).text()).match(/<loc>[^<]*/g)?.map((loc) => pathOf(loc.slice(5)))

test('in the bare record every page that a reader comes to says what it is, and the sitemap names exactly those', async () => {
  // nobody is led to these while there is one year and no report
  const empty = ['compare', 'reports/verification']
  const pages = await walk(
    ['nl', 'en'].flatMap((language) => ['', ...empty].map((page) => `/${language}/lifelong-learning/${page}`.replace(/\/$/, ''))),
  )
  for (const page of pages) {
    expectOneAddress(page)
    expect(noindex(page), page.address).toBe(bare(page.address).endsWith('/search'))
  }
  const own = pages.filter(({ address }) => !address.includes('?'))
  const described = own.map(({ address, html }) => [meta(html, 'description')[0] ?? '', address])
  const twice = described.filter(([text]) => described.filter(([other]) => other === text).length > 1)
  expect(twice, 'a description of its own').toEqual([])
  expect(own.length).toBeGreaterThan(150)
  expect((await sitemap())?.sort()).toEqual(
    own
      .filter((page) => !noindex(page))
      .map(({ address }) => address)
      .sort(),
  )
  const types = await expectData(pages.filter(({ address }) => address.startsWith('/nl')))
  expect(new Set(types.values())).toEqual(
    new Set(['application/atom+xml', 'application/json', 'application/ld+json', 'text/csv', 'text/turtle']),
  )
}, 120_000)

test('of the example the same pages say the same of themselves, and that they are not to be found', async () => {
  await loadData(url, { example: true, loopback: true })
  await keepAllDocuments()
  const pages = await walk([`/nl/${exampleSlug}`, `/en/${exampleSlug}`], 2)
  for (const page of pages) {
    expectOneAddress(page)
    expect(noindex(page), page.address).toBe(!/^\/(nl|en)\/(accessibility|privacy|cookies)$/.test(page.address))
  }
  expect(pages.some(({ address }) => /\/reports\/\d+\/1$/.test(address))).toBe(true)
  await expectData(pages)
  expect((await sitemap())?.filter((path) => path?.includes(`/${exampleSlug}`))).toEqual([])
}, 120_000)

test('a page that somebody has already is not sent again, by any replica, until something changes', async () => {
  const other = await startReplica(url, { KOERS_URL: `http://localhost:${replica.port}` })
  try {
    const page = '/nl/lifelong-learning/flagships/a'
    const ask = (path: string, headers: Record<string, string> = {}, origin = replica.origin) =>
      fetch(origin + path, { headers, redirect: 'manual' })
    const told = (answer: Response, name: string) => answer.headers.get(name)
    const first = await ask(page)
    const tag = told(first, 'etag') ?? ''
    expect([first.status, tag]).toEqual([200, expect.stringMatching(/^W\/"page-[\w-]{43}"$/)])
    // it works without scripts, so it has none, and its policy allows none
    expect(told(first, 'content-security-policy')).toContain("script-src 'none'; style-src 'self';")
    expect(await first.text()).not.toMatch(/<script|nonce=/)
    for (const origin of [replica.origin, other.origin]) {
      const again = await ask(page, { 'if-none-match': tag }, origin)
      expect([again.status, told(again, 'etag'), await again.text()]).toEqual([304, tag, ''])
      expect(told(again, 'cache-control')).toBe(told(first, 'cache-control'))
      expect([told(again, 'content-security-policy'), told(again, 'set-cookie')]).toEqual([null, null])
      // a copy that was made elsewhere or later is the same
      expect(told(await ask(page, {}, origin), 'etag')).toBe(tag)
    }
    // where a cache does not know that a part of a page is at the same address, one is at least never taken for the other
    const part = await ask(page, { rsc: '1', 'if-none-match': tag, 'x-koers-part': 'no' })
    expect([part.status, told(part, 'etag')]).not.toEqual([304, tag])
    expect(told(part, 'etag')).not.toBe(tag)

    for (const [path, headers] of [
      [page, { cookie: 'koers-session=x' }],
      ['/nl/lifelong-learning/flagships/z', {}],
      ['/nl/lifelong-learning/flagships/A', {}],
      ['/nl/sign-in', {}],
    ] as const) {
      expect([path, told(await ask(path, headers), 'etag')]).toEqual([path, null])
    }

    await db.$executeRaw`UPDATE flagships SET title_nl = 'Een nieuwe naam' WHERE code = 'a'`
    const changed = await ask(page, { 'if-none-match': tag })
    expect(changed.status).toBe(200)
    expect(await changed.text()).toContain('Een nieuwe naam')
    expect(told(changed, 'etag')).not.toBe(tag)
  } finally {
    await other.stop()
  }
}, 60_000)
