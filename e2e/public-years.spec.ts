import { exampleSlug } from '@/lib/plan/removal.rules'
import { expect, test } from './fixtures'

const plan = `/nl/${exampleSlug}`
const api = `/api/v1/plans/${exampleSlug}`

test('2022 shows what the source published beside what is recorded, with the source', async ({ page }) => {
  await page.goto(`${plan}/actions?year=2022`)
  const totals = page.locator('#totals')
  for (const [state, count] of [
    ['Gerealiseerd', 1],
    ['In uitvoering', 27],
    ['In opstart', 9],
    ['In voorbereiding', 10],
    ['Totaal', 47],
  ] as const) {
    const cells = totals.getByRole('row', { name: new RegExp(`^${state}`) }).getByRole('cell')
    await expect(cells.first(), `${state}, published`).toHaveText(String(count))
    await expect(cells.last().getByRole('link'), `${state}, recorded`).toContainText(String(count))
  }
  await expect(totals.getByRole('link', { name: /Cedefop/ }).first()).toHaveAttribute('href', /^https:\/\/www\.cedefop\.europa\.eu/)
  await page.goto(`${plan}/reports`)
  await expect(page.getByText('47 acties: 1 gerealiseerd, 27 in uitvoering, 9 in opstart, 10 in voorbereiding')).toBeVisible()
  await page.goto(`/en/${exampleSlug}/reports`)
  await expect(page.getByText('47 actions: 1 realised, 27 being implemented, 9 being launched, 10 in preparation')).toBeVisible()
})

test('a year that is open and not shown is nowhere: on no page, in no list, in no answer to a program', async ({ page }) => {
  for (const path of ['', '/flagships', '/flagships/a', '/actions', '/actions/5', '/actions/12', '/reports']) {
    await page.goto(plan + path)
    const main = page.getByRole('main')
    await expect(main.locator('a[href*="2025"]'), path).toHaveCount(0)
    await expect(main.getByText('Voorlopig', { exact: false }), path).toHaveCount(0)
    await expect(main.locator('[id*="2025"], option[value="2025"]'), path).toHaveCount(0)
  }
  for (const path of ['/actions?year=2025', '/reports/2025', '/reports/2025/1']) {
    expect((await page.goto(plan + path))?.status(), path).toBe(404)
  }
  for (const path of ['/years/2025', '/actions?year=2025', '/reports/2025/1']) {
    expect((await page.request.get(api + path)).status(), path).toBe(404)
  }
  const document = await (await page.request.get(api)).json()
  expect(JSON.stringify(document.years)).not.toContain('2025')
  expect((await (await page.request.get(`${api}/actions`)).json()).year).toBe(2024)
})
