import { expect, expectAccessible, test } from './fixtures'
import { makePlan } from './plan-desk'

test('a coordinator gives the flagships of the plan another name, and everybody reads that in the menu and above the page', async ({
  page,
  context,
}) => {
  const { plan, at } = await makePlan(context)
  await page.goto(at('nl', '/plan'))
  await page.getByRole('main').getByRole('link', { name: 'Woorden van het plan' }).click()
  await expect(page).toHaveURL(/\/manage\/plan\/words$/)
  await page.getByLabel('Vlaggenschip: enkelvoud in het Nederlands').fill('Programma')
  await page.getByLabel('Vlaggenschip: meervoud in het Nederlands').fill("Programma's")
  await page.getByLabel('Reden van de wijziging').fill('Zo heten ze in het plan.')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByText('Vul enkelvoud en meervoud in beide talen in', { exact: false }).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Vlaggenschip: enkelvoud in het Engels').fill('programme')
  await page.getByLabel('Vlaggenschip: meervoud in het Engels').fill('programmes')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByText('Uw wijziging is opgeslagen.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Geschiedenis' })).toContainText('programme, programmes')
  await expectAccessible(page)

  await page.goto(`/nl/${plan.slug}/flagships/a`)
  await expect(page.getByRole('navigation', { name: 'Hoofdnavigatie' }).getByRole('link', { name: 'Programma’s' })).toBeAttached()
  await expect(page.getByText('Programma A', { exact: true }).first()).toBeVisible()
  await page.goto(`/en/${plan.slug}/flagships`)
  await expect(page.getByRole('heading', { level: 1, name: 'Programmes' })).toBeVisible()
})
