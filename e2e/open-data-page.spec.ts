import { exampleSlug } from '@/lib/plan/removal.rules'
import { expect, test } from './fixtures'
import { lookAt } from './looked-at'

const api = `/api/v1/plans/${exampleSlug}`

test('anybody finds the data and every link of the page leads to a file', async ({ page, request }) => {
  await page.goto(`/nl/${exampleSlug}`)
  expect(await page.locator('link[type="application/atom+xml"]').getAttribute('href')).toContain(`/nl/${exampleSlug}/feed.atom`)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Open data' }).click()
  await expect(page.getByRole('link', { name: 'CC BY 4.0' })).toBeVisible()
  const links = await page.locator('main a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links.length).toBeGreaterThan(60)
  for (const link of new Set(links)) expect((await request.head(link)).status(), link).toBe(200)
})

for (const locale of ['nl', 'en'])
  test(`the page on open data can be read by everybody in ${locale}`, async ({ page }) => {
    await lookAt(page, `/${locale}/${exampleSlug}/data`)
  })

test('pages of other sites may read, ask again for nothing, and read the head alone', async ({ request }) => {
  const feed = await request.get(`/nl/${exampleSlug}/feed.atom`)
  expect(feed.headers()).toMatchObject({ 'access-control-allow-origin': '*', 'content-type': 'application/atom+xml; charset=utf-8' })
  const answer = await request.get(`${api}/goals`)
  expect(answer.headers()).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag, Link, Retry-After' })
  const { etag = '' } = answer.headers()
  expect((await request.get(`${api}/goals`, { headers: { 'if-none-match': etag } })).status()).toBe(304)
  const head = await request.head(`${api}/goals`)
  expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, etag, 0])
  const preflight = await request.fetch(`${api}/goals`, { method: 'OPTIONS' })
  expect(preflight.headers()).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-allow-headers': 'If-None-Match' })
})
