import type { Page } from '@playwright/test'

/** On a phone the way to other pages is behind a button; on a wider screen it is there. */
export async function openMenu(page: Page): Promise<void> {
  const button = page.getByRole('banner').getByText('Menu', { exact: true })
  if (await button.isVisible()) await button.click()
}
