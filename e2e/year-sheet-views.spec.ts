import { createEntry, createOrganisation, createUser, involve } from '../tests/harness/factories'
import { expect, expectAccessible, test } from './fixtures'
import { makeDesk, rowOf, sitDown } from './sheet-desk'
import { signInAs } from './sign-in-as'

const numbers = (page: import('@playwright/test').Page) =>
  page.locator('tr[id^="action-"]').evaluateAll((rows) => rows.map((row) => row.id.slice(7)))

test('a choice of actions is in the address, without another page', async ({ page }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  await page.evaluate(() => {
    document.title = 'still the same page'
  })
  await page.getByRole('combobox', { name: 'Vlaggenschip' }).selectOption('A Vlaggenschip a')
  await expect.poll(() => numbers(page)).toEqual(['1', '2'])
  await expect(page).toHaveURL(/\?flagship=a$/)
  await expect(page.getByText('2 van 4 acties getoond')).toBeVisible()
  await page.getByRole('combobox', { name: 'Vlaggenschip' }).selectOption('Vlaggenschip nog niet bekend')
  await expect.poll(() => numbers(page)).toEqual(['4'])
  await page.getByRole('combobox', { name: 'Vlaggenschip' }).selectOption('Alle vlaggenschepen')
  await page.getByRole('searchbox').fill('departement 3')
  await expect.poll(() => numbers(page)).toEqual(['3'])
  await page.getByRole('searchbox').fill('zzz')
  await expect(page.getByText('Geen actie past bij deze keuze.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('searchbox').fill('')
  await page.getByRole('combobox', { name: 'Tonen' }).selectOption('Nog te doen')
  await rowOf(page, '2')
    .getByRole('button', { name: /^Bevestigen zoals 2024/ })
    .click()
  await expect(page.getByText('1 van 4 bevestigd')).toBeVisible()
  // the row that was just confirmed stays in sight until one chooses again
  expect(await numbers(page)).toEqual(['1', '2', '3', '4'])
  expect(await page.title()).toBe('still the same page')
  await page.reload()
  await expect(page).toHaveURL(/\?show=todo$/)
  await expect.poll(() => numbers(page)).toEqual(['1', '3', '4'])
})

test('a contributor fills in the actions of their organisation, reads along with a partner, and sees no others', async ({ page }) => {
  const desk = await makeDesk()
  const partner = await createOrganisation({ planId: desk.plan.id, names: [{ nameNl: 'VDAB (voorbeeld)' }] })
  const [first, second, third] = desk.actions
  if (!first || !second || !third) throw new Error('the desk has four actions')
  await involve(first.id, partner.id, 'PARTNER')
  await involve(third.id, partner.id)
  await createEntry(second, 2025, 'REALISED', { noteNl: 'Niet voor iedereen' })
  const contributor = await createUser({ role: 'CONTRIBUTOR', planId: desk.plan.id, organisationId: partner.id })
  await sitDown(page, desk, { email: contributor.email })
  expect(await numbers(page)).toEqual(['1', '3'])
  await expect(page.getByText('0 van uw 1 acties bevestigd')).toBeVisible()
  await expect(page.getByText('Niet voor iedereen')).toHaveCount(0)
  await expect(rowOf(page, '1').getByText('alleen lezen')).toBeVisible()
  await expect(rowOf(page, '1').getByRole('radio')).toHaveCount(0)
  await rowOf(page, '3').getByRole('radio', { name: 'Gerealiseerd' }).check()
  await rowOf(page, '3').getByRole('button', { name: 'Bevestigen: actie 3' }).click()
  await expect(page.getByText('1 van uw 1 acties bevestigd')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Jaar afsluiten' })).toHaveCount(0)
  await expectAccessible(page)
  for (const decision of ['closing', 'publicity']) {
    expect((await page.goto(`${desk.address()}/${decision}`))?.status()).toBe(404)
  }
})

test('the sheet exists for nobody without a role in the plan, and for no year that was not opened', async ({ page }) => {
  const desk = await makeDesk()
  await page.goto(desk.address())
  await expect(page).toHaveURL(/\/nl\/sign-in\?to=/)
  await signInAs(page.context(), (await createUser({ role: 'COORDINATOR', planId: (await makeDesk()).plan.id })).email)
  expect((await page.goto(desk.address()))?.status()).toBe(404)
  await signInAs(page.context(), desk.coordinator.email)
  for (const year of [2022, 1999, 20255]) expect((await page.goto(desk.address('nl', year)))?.status()).toBe(404)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the sheet can be read and its choices work', async ({ page }) => {
    const desk = await makeDesk()
    await signInAs(page.context(), desk.coordinator.email)
    await page.goto(desk.address())
    await expect(page.getByText('Zonder JavaScript vult u elke actie in via ‘Volledige rapportering’.')).toBeVisible()
    await expect(rowOf(page, '1').getByText('De oproep loopt.')).toBeVisible()
    await page.getByRole('combobox', { name: 'Vlaggenschip' }).selectOption('B Vlaggenschip b')
    await page.getByRole('button', { name: 'Toepassen' }).click()
    await expect(rowOf(page, '3')).toBeVisible()
    await expect(rowOf(page, '1')).toHaveCount(0)
  })
})
