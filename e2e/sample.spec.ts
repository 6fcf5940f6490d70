import type { Page } from '@playwright/test'
import { demoPassword } from '@/lib/user/demo/rules'
import { expect, expectAccessible, test } from './fixtures'

// removing the sample leaves an installation that no other file should find
test.use({ installation: { plan: 'sample' } })

const signInFor = async (page: Page, account: string, address: string) => {
  await page.goto(address)
  await page.getByLabel(/E-mailadres|E-mail address/).fill(`${account}@example.org`)
  await page.getByLabel(/Wachtwoord|Password/).fill(demoPassword)
  await page.getByRole('main').getByRole('button').click()
  await page.waitForURL((url) => url.pathname === address)
}

test('a coordinator finds no way to remove the sample', async ({ page }) => {
  await signInFor(page, 'coordinator', '/nl/lifelong-learning/manage/sample')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet')
})

test('an administrator reads what goes, and nothing goes without a tick', async ({ page }) => {
  await signInFor(page, 'administrator', '/nl/lifelong-learning/manage/sample')
  await expect(page.getByRole('row', { name: '168 rapporteringen' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Voorbeeldgegevens verwijderen' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('vink dit aan')
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('row', { name: '168 rapporteringen' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the administrator of the sample removes it, and their own account with it', async ({ page }) => {
    await signInFor(page, 'administrator', '/en/lifelong-learning/manage/sample')
    await expect(page.getByText('That account goes too')).toBeVisible()
    await page.getByLabel('Yes, I want to remove the sample').check()
    await page.getByRole('button', { name: 'Remove the sample' }).click()
    await page.waitForURL(/\/en\/lifelong-learning$/)
    await expect(page.getByText('Sample data.')).toHaveCount(0)
    await page.goto('/en/lifelong-learning/manage/sample')
    await expect(page).toHaveURL(/sign-in/)
  })
})
