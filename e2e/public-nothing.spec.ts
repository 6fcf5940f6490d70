import { expect, test } from './fixtures'
import { lookAt } from './looked-at'

test.setTimeout(90_000)

const words = { nl: 'Deze pagina bestaat niet', en: 'This page does not exist' }

const nothing = [
  '/no-such-plan',
  '/lifelong-learning/nothing',
  '/lifelong-learning/flagships/z',
  '/lifelong-learning/flagships/AB',
  '/lifelong-learning/goals/z',
  '/lifelong-learning/matrix?year=2025',
  '/lifelong-learning/organisations/nobody',
  '/lifelong-learning/obstacles?show=open',
  '/lifelong-learning/obstacles?kind=weather',
  '/lifelong-learning/actions/48',
  '/lifelong-learning/actions/not-a-number-at-all',
  '/lifelong-learning/actions/%F0%9F%8E%93',
  '/lifelong-learning/actions?year=2019',
  '/lifelong-learning/actions?flagship=z',
  '/lifelong-learning/reports/1999',
  '/lifelong-learning/reports/20255',
  '/lifelong-learning/reports/2023/9',
  '/lifelong-learning/reports/2023/first',
  '/lifelong-learning/actions/5/extra',
]

// with the header of the plan, and without
const looks = new Set(['/no-such-plan', '/lifelong-learning/nothing'])

for (const locale of ['nl', 'en'] as const) {
  test(`an address that names nothing says so in ${locale}, and answers 404`, async ({ page }) => {
    for (const path of nothing) {
      await lookAt(page, `/${locale}${path}`, { status: 404, axe: looks.has(path) })
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(words[locale])
      await expect(page, path).toHaveTitle(new RegExp(`^${words[locale]}`))
      await expect(page.getByRole('main').getByRole('link').first(), path).toHaveAttribute('href', new RegExp(`^/${locale}`))
    }
  })
}

test('an address without a language that exists answers 404 in Dutch', async ({ page }) => {
  for (const address of ['/fr/lifelong-learning', '/lifelong-learning', '/wp-admin/setup.php', '/nlx']) {
    await lookAt(page, address, { status: 404, axe: false })
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(words.nl)
  }
})

test('a program that asks for nothing gets an answer it can read', async ({ page }) => {
  for (const path of ['unknown', 'v2', 'v1/plans/none', 'v1/plans/lifelong-learning/none', 'v1/plans/lifelong-learning/years/1999']) {
    const answer = await page.request.get(`/api/${path}`)
    expect(answer.status(), path).toBe(404)
    expect(answer.headers()['content-type'], path).toContain('application/problem+json')
    expect(await answer.json(), path).toMatchObject({ status: 404 })
  }
})
