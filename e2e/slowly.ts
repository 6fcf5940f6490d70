import type { Page } from '@playwright/test'

/** Keeps what is sent to an address from arriving until `answer` is called, as on a slow line: so that one sees what a page says meanwhile. */
export async function slowly(page: Page, address: string): Promise<{ answer: () => void }> {
  let answer = () => {}
  const seen = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(address, async (route) => {
    if (route.request().method() === 'POST') await seen
    await route.continue()
  })
  return { answer }
}
