// The addresses of the open data, asked as Next would ask them, over the sample.
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { statementsOf } from '@/bench/statements'
import { db } from '@/lib/db'
import { type AddressName, addresses, addressNames } from '@/lib/open-data/api-address.rules'
import { cursorOf } from '@/lib/open-data/api-paging.rules'
import { type ComparisonDocument, comparisonDocument } from '@/lib/open-data/report-data.schema'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { requestsPerMinute } from '@/lib/web/api'
import { createAction, createPlan } from '@/tests/harness/factories'
import { beginWith } from '@/tests/harness/filled-database'
import { answerOf, routeOf } from './answers'

const plan = exampleSlug
const parts = { plan, number: '12', year: '2023', edition: '1', file: 'actions.csv' }
const nothing = { params: Promise.resolve({}) }
const ask = (name: AddressName, query: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  answerOf(name, { parts, query, headers })

beforeAll(() => beginWith('the example'))

test('every address has a route, and every route is described', () => {
  const routes = readdirSync('app/api/v1', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('route.ts'))
  const paths = routes.map((path) => `/${path}`.replace(/\/route\.ts$/, ''))
  expect(paths.sort()).toEqual(addressNames.map((name) => addresses[name].path as string).sort())
})

describe('every address', () => {
  test.each(addressNames)('%s answers by its schema, with its licence and a tag of what it says', async (name) => {
    const answer = await ask(name)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain(addresses[name].type)
    expect(answer.headers.get('link')).toContain('rel="license"')
    const { answer: schema } = addresses[name]
    const body = await answer.clone().text()
    if (schema) expect(schema.parse(JSON.parse(body))).toEqual(JSON.parse(body))
    // a link that somebody counts asks for the same
    const again = await ask(name, { utm_source: 'brief' }, { 'if-none-match': `"x", W/${answer.headers.get('etag')?.replace('W/', '')}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', answer.headers.get('etag')])
    expect((await ask(name, {}, { 'if-none-match': '"x"' })).status).toBe(200)
  })

  test.each(addressNames)('%s says that sample data are sample data', async (name) => {
    if (!addresses[name].path.includes('[plan]')) return
    const body = await (await ask(name)).text()
    // packed: what is in a workbook and in the archive is read by tests of their own
    if (/zip|sheet/.test(addresses[name].type)) return
    if (name.startsWith('getPlanCatalogue')) expect(body).toContain('Voorbeeld met verzonnen gegevens')
    else if (addresses[name].type === 'application/json') expect(JSON.parse(body)).toMatchObject({ sample: true })
    else expect(body).toMatch(/,plan,sample,licence,attribution\r\n.*,example,true,/s)
  })

  test.each(addressNames)('%s can only be read, by pages of other sites too', async (name) => {
    const route = await routeOf(name)
    const refused = await route.POST(new Request('http://127.0.0.1/'), nothing)
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    const asked = await route.OPTIONS(new Request('http://127.0.0.1/'), nothing)
    expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD'])
  })
})

test('an edition is answered with the bytes that were hashed', async () => {
  const answer = await ask('getEdition')
  const bytes = Buffer.from(await answer.arrayBuffer())
  const { sha256 } = await db.edition.findFirstOrThrow({ where: { year: 2023 } })
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  expect(answer.headers.get('etag')).toBe(`"${sha256}"`)
})

describe('what is asked for', () => {
  test.each<[AddressName, Record<string, string>, string]>([
    ['listActions', { year: 'vorig' }, 'year'],
    ['listActions', { status: 'bijna' }, 'status'],
    ['listActions', { flagship: 'A1' }, 'flagship'],
    ['listActions', { limit: '0' }, 'limit'],
    ['listActions', { limit: '501' }, 'limit'],
    ['listActions', { cursor: 'onzin' }, 'cursor'],
    ['listActions', { cursor: cursorOf('listOrganisations', ['acv']) }, 'cursor'],
    ['listOrganisations', { cursor: '%' }, 'cursor'],
    ['listObstacles', { kind: 'geld' }, 'kind'],
    ['listObstacles', { show: 'open' }, 'year'],
    ['listObstacles', { year: '2024' }, 'show'],
    ['compare', { from: 'vorig' }, 'from'],
    ['compare', { from: '2023', to: '2022-1' }, 'to'],
    ['compare', { from: '2023', to: '2023' }, 'to'],
  ])('in a way that %s does not know is told by its name: %o', async (name, query, parameter) => {
    const answer = await ask(name, { utm_source: 'brief', ...query })
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(await answer.json()).toMatchObject({ status: 400, parameter, detail: expect.stringMatching(/\w/) })
  })

  test.each<[AddressName, Partial<typeof parts>, Record<string, string>]>([
    ['getPlan', { plan: 'nergens' }, {}],
    ['getAction', { number: '48' }, {}],
    ['getAction', { number: 'te lang nummer' }, {}],
    ['getYear', { year: '2025' }, {}],
    ['listActions', {}, { year: '2025' }],
    ['getMatrix', {}, { year: '2025' }],
    ['getEdition', { edition: '7' }, {}],
    ['compare', {}, { from: '2022', to: '2025' }],
    ['compare', {}, { from: '2022', to: '2023-7' }],
  ])('and is not there, or not public, is told: %s %o', async (name, other, query) => {
    const answer = await answerOf(name, { parts: { ...parts, ...other }, query })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
  })

  test('leads on from a number that an action had, for now, and from another spelling of the one it has, for good', async () => {
    const { id: planId, slug } = await createPlan()
    const { id: actionId } = await createAction({ planId, number: '2B' })
    await db.formerNumber.create({ data: { planId, number: '1', actionId } })
    for (const [number, status] of [
      ['1', 307],
      ['2b', 308],
    ] as const) {
      const answer = await answerOf('getAction', { parts: { ...parts, plan: slug, number } })
      expect([answer.status, answer.headers.get('location')], number).toEqual([
        status,
        expect.stringContaining(`/plans/${slug}/actions/2B`),
      ])
    }
  })

  test('chooses actions exactly as the list of the site does', async () => {
    const year = await (await ask('getYear')).json()
    for (const { state, actions } of year.recorded.counts) {
      const status = state.toLowerCase().replaceAll('_', '-')
      const found = await (await ask('listActions', { year: '2023', status })).json()
      expect(
        found.actions.map(({ number }: { number: string }) => number),
        state,
      ).toEqual(actions)
    }
    const whole = await (await ask('listActions', { year: '2023' })).json()
    expect(whole.actions).toHaveLength(year.recorded.total)
    const left = await (await ask('listActions', { year: '2024', status: 'left-earlier' })).json()
    expect(left.actions.length).toBeGreaterThan(0)
    for (const one of left.actions) expect(one).toMatchObject({ state: null, leftIn: 2023 })
  })
})

describe('a comparison', () => {
  const numbers = async (query: Record<string, string>) =>
    (await (await ask('listActions', { ...query, limit: '500' })).json()).actions.map(({ number }: { number: string }) => number).sort()
  const cells = (document: ComparisonDocument, end: 'from' | 'to', state: string) =>
    (document.transitions ?? []).filter((cell) => cell[end] === state).flatMap(({ actions }) => actions)

  test.each([
    ['2022', '2024'],
    ['2022-1', '2023-1'],
    ['2022-1', '2024'],
    ['2022', '2023-1'],
  ])('of %s with %s tells of every action from which state to which, and its sentences are about those', async (from, to) => {
    const document = comparisonDocument.parse(await (await ask('compare', { from, to })).json())
    const all = (document.transitions ?? []).flatMap(({ actions }) => actions)
    expect(new Set(all).size).toBe(all.length)
    for (const [end, side] of Object.entries({ from: document.from, to: document.to }) as ['from' | 'to', ComparisonDocument['from']][])
      for (const { state, count } of side?.counts ?? []) {
        expect(cells(document, end, state).length, `${end} ${state}`).toBe(count)
        if (side?.edition === null)
          expect(cells(document, end, state).sort()).toEqual(
            await numbers({ year: String(side.year), status: state.toLowerCase().replaceAll('_', '-') }),
          )
      }
    const moved = (document.transitions ?? []).filter((cell) => cell.from !== cell.to).flatMap(({ actions }) => actions)
    for (const { sentence, actions } of document.outcomes ?? []) {
      expect(sentence).toEqual({ nl: expect.stringMatching(/^[A-Z\d].*\.$/), en: expect.stringMatching(/^[A-Z\d].*\.$/) })
      expect(moved).toEqual(expect.arrayContaining(actions))
    }
    expect(document.outcomes?.length).toBeGreaterThan(0)
  })

  test('is of the last two closed years when nothing is asked, and quotes what was published of a year', async () => {
    const document = comparisonDocument.parse(await (await ask('compare')).json())
    expect([document.from, document.to]).toMatchObject([
      { year: 2023, is: 'CLOSED' },
      { year: 2024, is: 'CLOSED' },
    ])
    const { from } = comparisonDocument.parse(await (await ask('compare', { from: '2022' })).json())
    expect(from?.sentences).toMatchObject([{ basis: 'PUBLISHED', sources: ['cedefop-43782'] }])
    expect(from?.sentences[0]?.sentence.en).toContain('1 realised, 27 being implemented')
  })
})

describe('a list that grows', () => {
  test.each<[AddressName, string]>([
    ['listActions', 'actions'],
    ['listOrganisations', 'organisations'],
    ['listObstacles', 'obstacles'],
    ['listDeliverables', 'deliverables'],
    ['listIndicators', 'indicators'],
    ['listReports', 'reports'],
    ['listChanges', 'changes'],
  ])('%s gives everything once, page by page', async (name, key) => {
    const whole = (await (await ask(name, { limit: '500' })).json())[key]
    const read: unknown[] = []
    let query: Record<string, string> = { limit: '3' }
    for (let pages = 0; pages < 200; pages += 1) {
      const answer = await ask(name, query)
      const body = await answer.json()
      read.push(...body[key])
      if (body.next === null) break
      expect(answer.headers.get('link')).toContain(`<${body.next}>; rel="next"`)
      query = Object.fromEntries(new URL(body.next).searchParams)
    }
    expect(read.length).toBeGreaterThan(0)
    expect(read).toEqual(whole)
  })
})

test('a client that asks too often waits, and others do not', async () => {
  const headers = { 'x-forwarded-for': 'claimed, 192.0.2.7' }
  for (let asked = 0; asked < requestsPerMinute; asked += 1) await answerOf('listPlans', { query: { x: '' }, headers })
  const answer = await answerOf('listPlans', { headers: { 'x-forwarded-for': 'another claim, 192.0.2.7' } })
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await answer.json()).toMatchObject({ status: 429, title: 'Too many requests' })
  expect((await answerOf('listPlans', { headers: { 'x-forwarded-for': '192.0.2.8' } })).status).toBe(200)
})

test.each(addressNames)('%s asks the database as often for many actions as for few', async (name) => {
  const { id: planId, slug } = await createPlan()
  const statements = async (upTo: number) => {
    for (let number = (await db.action.count({ where: { planId } })) + 1; number <= upTo; number += 1)
      await createAction({ planId, number: String(number) })
    const sent = await statementsOf(async () => {
      await answerOf(name, { parts: { ...parts, plan: slug, number: '1' } })
    })
    return sent.length
  }
  const few = await statements(1)
  expect(await statements(6)).toBe(few)
  // the catalogue of the installation holds that of every plan
  const plans = /^getCatalogue/.test(name) ? await db.plan.count() : 1
  expect(few / plans).toBeLessThan(/^getData(Package|Archive)$|Catalogue/.test(name) ? 60 : 25)
})
