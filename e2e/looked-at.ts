import type { Page } from '@playwright/test'
import { expect, expectAccessible, layOutWhole } from './fixtures'

/** By how many pixels the page is wider than the screen. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

type Look = { status?: number; axe?: boolean }

/** Opens a page and looks at it as anybody would: it is there, in its language, fits the screen, and axe finds nothing. */
export async function lookAt(page: Page, address: string, { status = 200, axe = true }: Look = {}): Promise<void> {
  const answer = await page.goto(address)
  expect(answer?.status(), address).toBe(status)
  const html = (await answer?.text()) ?? ''
  expect(html, `${address} has a form without an address`).not.toMatch(/<form[^>]* action=""/)
  expect(html.slice(html.indexOf('</head>')), `${address} says outside its head what it is`).not.toMatch(
    /<(meta |link rel="(canonical|alternate)")/,
  )
  await expect(page.locator('html'), address).toHaveAttribute('lang', address.startsWith('/en') ? 'en-GB' : 'nl-BE')
  await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible()
  await layOutWhole(page)
  expect(await overflow(page), `${address} is wider than the screen`).toBeLessThanOrEqual(0)
  if (axe) await expectAccessible(page)
}
