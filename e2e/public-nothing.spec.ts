import { exampleSlug } from '@/lib/plan/removal.rules'
import { expect, test } from './fixtures'
import { lookAt } from './looked-at'

test.setTimeout(90_000)

const words = { nl: 'Deze pagina bestaat niet', en: 'This page does not exist' }

const nothing = [
  '/no-such-plan',
  `/${exampleSlug}/nothing`,
  `/${exampleSlug}/flagships/z`,
  `/${exampleSlug}/flagships/AB`,
  `/${exampleSlug}/goals/z`,
  `/${exampleSlug}/matrix?year=2025`,
  `/${exampleSlug}/organisations/nobody`,
  `/${exampleSlug}/obstacles?show=open`,
  `/${exampleSlug}/obstacles?kind=weather`,
  `/${exampleSlug}/actions/48`,
  `/${exampleSlug}/actions/not-a-number-at-all`,
  `/${exampleSlug}/actions/%F0%9F%8E%93`,
  `/${exampleSlug}/actions?year=2019`,
  `/${exampleSlug}/actions?flagship=z`,
  `/${exampleSlug}/reports/1999`,
  `/${exampleSlug}/reports/20255`,
  `/${exampleSlug}/reports/2023/9`,
  `/${exampleSlug}/reports/2023/first`,
  `/${exampleSlug}/actions/5/extra`,
]

// with the header of the plan, and without
const looks = new Set(['/no-such-plan', `/${exampleSlug}/nothing`])

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
  for (const address of [`/fr/${exampleSlug}`, `/${exampleSlug}`, '/wp-admin/setup.php', '/nlx']) {
    await lookAt(page, address, { status: 404, axe: false })
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(words.nl)
  }
})

test('a program that asks for nothing gets an answer it can read', async ({ page }) => {
  for (const path of ['unknown', 'v2', 'v1/plans/none', `v1/plans/${exampleSlug}/none`, `v1/plans/${exampleSlug}/years/1999`]) {
    const answer = await page.request.get(`/api/${path}`)
    expect(answer.status(), path).toBe(404)
    expect(answer.headers()['content-type'], path).toContain('application/problem+json')
    expect(await answer.json(), path).toMatchObject({ status: 404 })
  }
})
