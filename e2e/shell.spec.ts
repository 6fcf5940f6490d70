import { expect, expectAccessible, test } from './fixtures'

test('an address that names nothing says so, in the language of the address', async ({ page }) => {
  for (const [address, language] of [
    ['/nl/nergens', 'nl'],
    ['/en/nowhere', 'en'],
  ] as const) {
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(404)
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}-`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  }
})
