import { exampleSlug } from '@/lib/plan/removal.rules'
import { expect, test } from './fixtures'
import { lookAt } from './looked-at'

const plan = `/nl/${exampleSlug}`

test('from the home page to what became of every action, and every number leads to as many actions', async ({ page }) => {
  await page.goto(plan)
  await page.getByRole('link', { name: /^Wat er met de \d+ andere acties gebeurde$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Vergelijken' })).toBeVisible()
  const counts = await page.locator('main table a[href^="#"]').evaluateAll((anchors) =>
    anchors.map((anchor) => {
      const group = document.getElementById((anchor.getAttribute('href') ?? '#').slice(1))
      return { said: Number.parseInt(anchor.textContent ?? '', 10), listed: group?.querySelectorAll('li').length }
    }),
  )
  expect(counts.length).toBeGreaterThan(5)
  expect(counts.filter(({ said, listed }) => said !== listed)).toEqual([])
  await page.getByLabel('Van', { exact: true }).selectOption('2022-1')
  await page.getByLabel('Naar', { exact: true }).selectOption('2023-1')
  await page.getByRole('button', { name: 'Vergelijk' }).click()
  await expect(page).toHaveURL(/compare\?from=2022-1&to=2023-1$/)
  await expect(page.getByRole('heading', { name: 'Van: 2022, editie 1 van het rapport' })).toBeVisible()
  await page.goto(`${plan}/compare?from=1999&to=2023`)
  await expect(page.getByRole('link', { name: 'Van: kies een van de jaren of edities in de lijst.' })).toBeVisible()
})

test('wherever a closed action is listed it says where it went: in the comparison twice, and on the page of its flagship', async ({
  page,
}) => {
  await page.goto(`${plan}/compare?from=2023&to=2024`)
  for (const list of ['#outcomes', '#lists']) {
    const merged = page.locator(`main ${list} li`).filter({ has: page.getByRole('link', { name: 'Ambassadeurs voor leren' }) })
    await expect(merged.last(), list).toContainText('Samengevoegd met: 11 – Het Leercollectief')
  }
  await page.goto(`${plan}/flagships/b`)
  const row = page.locator('#actions tr').filter({ has: page.getByRole('link', { name: 'Ambassadeurs voor leren' }) })
  await expect(row).toContainText('Samengevoegd met: 11 – Het Leercollectief')
})

test('what is looked for in the header is found, marked and one step away', async ({ page }) => {
  await page.goto(plan)
  await page.getByRole('searchbox', { name: 'Zoeken in het plan' }).fill('LEERKLIMAAT')
  await page.getByRole('button', { name: 'Zoek', exact: true }).click()
  await expect(page.locator('main mark').first()).toHaveText('leerklimaat')
  await page.getByRole('link', { name: 'Informeel leren en leerklimaat op de werkplek onderzoeken' }).click()
  await expect(page).toHaveURL(/actions\/6$/)
})

for (const path of ['/compare', '/timeline', '/timeline?flagship=b', '/search?q=leer', '/search?q=zzzz&in=x'])
  test(`${path} can be read by everybody`, async ({ page }) => {
    for (const locale of ['nl', 'en']) await lookAt(page, `/${locale}/${exampleSlug}${path}`)
  })
