import { expect, test } from './fixtures'

const plan = '/nl/lifelong-learning'
const api = '/api/v1/plans/lifelong-learning'

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
  await expect(
    page.getByText('Van de 47 acties is er één gerealiseerd, zijn er 27 in uitvoering, negen in opstart en 10 in voorbereiding'),
  ).toBeVisible()
  await page.goto('/en/lifelong-learning/reports')
  await expect(
    page.getByText(
      'Of the 47 actions, one has been realised, 27 are being implemented, nine are in the process of being launched and 10 are being prepared',
    ),
  ).toBeVisible()
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
