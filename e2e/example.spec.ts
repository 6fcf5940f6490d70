import type { Page } from '@playwright/test'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { demoPassword } from '@/lib/user/user.rules'
import { expect, expectAccessible, test } from './fixtures'

// removing the example leaves an installation that no other file should find
test.use({ installation: { plan: 'example' } })

const signInFor = async (page: Page, account: string, address: string) => {
  await page.goto(address)
  await page.getByLabel(/E-mailadres|E-mail address/).fill(`${account}@example.org`)
  await page.getByLabel(/Wachtwoord|Password/).fill(demoPassword)
  await page.getByRole('main').getByRole('button').click()
  await page.waitForURL((url) => url.pathname === address)
}

test('a coordinator finds no way to remove the example', async ({ page }) => {
  await signInFor(page, 'coordinator', `/nl/${exampleSlug}/manage/example`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet')
})

test('an administrator reads what goes, and nothing goes without a tick', async ({ page }) => {
  await signInFor(page, 'administrator', `/nl/${exampleSlug}/manage/example`)
  await expect(page.getByRole('row', { name: '168 rapporteringen' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Voorbeeld verwijderen' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('vink dit aan')
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('row', { name: '168 rapporteringen' })).toBeVisible()
  // what they administer is the example, and their pages speak of nothing else
  await page.goto(`/nl/${exampleSlug}/manage/people`)
  await expect(page.getByText('Wie zich voor het voorbeeld kan aanmelden, en met welke rechten.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the administrator of the example removes it, and their own account with it', async ({ page }) => {
    await signInFor(page, 'administrator', `/en/${exampleSlug}/manage/example`)
    await expect(page.getByText('That account is removed too')).toBeVisible()
    await page.getByLabel('Yes, I want to remove the example').check()
    await page.getByRole('button', { name: 'Remove the example' }).click()
    await page.waitForURL(/\/en\/lifelong-learning$/)
    await expect(page.getByText('This is an example.')).toHaveCount(0)
    await page.goto(`/en/${exampleSlug}/manage/example`)
    await expect(page).toHaveURL(/sign-in/)
  })
})
