import { actionsDocument } from '@/lib/open-data/action-data.schema'
import { planDocument, yearDocument } from '@/lib/open-data/plan-data.schema'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { expect, test } from './fixtures'

const api = `/api/v1/plans/${exampleSlug}`

test('the database is asked whether it is there', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toMatchObject({ status: 'ok', migrations: { applied: expect.any(Number) } })
  expect(answer.headers()['cache-control']).toBe('no-store')
})

test('the plan, its actions and its years answer as their schemas say, and a cache in front may keep them shortly', async ({ request }) => {
  for (const [address, schema] of [
    [api, planDocument],
    [`${api}/actions`, actionsDocument],
    [`${api}/actions?year=2022&utm_source=brief`, actionsDocument],
    [`${api}/years/2022`, yearDocument],
  ] as const) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
    expect(answer.headers()['cache-control']).toContain('s-maxage=15')
    expect(schema.parse(await answer.json())).toMatchObject({ sample: true })
  }
  const year = yearDocument.parse(await (await request.get(`${api}/years/2022`)).json())
  expect(year.recorded?.scope).toHaveLength(47)
  expect(year.published[0]).toMatchObject({ code: 'cedefop-43782-2022', total: 47, sample: true })
})

test('what is wrong with a request is answered as a problem', async ({ request }) => {
  for (const [address, status, parameter] of [
    ['/api/v1/plans/nergens', 404],
    [`${api}/actions?year=2025`, 404],
    [`${api}/actions?year=vorig`, 400, 'year'],
    [`${api}/actions?year=2022&year=2023`, 400, 'year'],
    [`${api}/actions?year=vorig&utm_source=brief`, 400, 'year'],
    [`${api}/years/1999`, 404],
    [`${api}/years/twee`, 404],
    [`${api}/reports/2022/7`, 404],
    [`${api}/reports/2022/x`, 404],
    ['/api/v1/elders', 404],
  ] as const) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(status)
    expect(answer.headers()['content-type'], address).toBe('application/problem+json; charset=utf-8')
    expect(await answer.json(), address).toMatchObject({ status, ...(parameter && { parameter }) })
  }
})

test('nothing can be written', async ({ request }) => {
  for (const address of [api, `${api}/actions`, `${api}/years/2022`, `${api}/reports/2022/1`, '/api/health']) {
    const answer = await request.post(address, { data: {} })
    expect(answer.status(), address).toBe(405)
    expect(answer.headers().allow).toBe('GET, HEAD')
  }
})
