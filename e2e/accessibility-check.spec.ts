import { exampleSlug } from '@/lib/plan/removal.rules'
import { expect, expectAccessible, test } from './fixtures'

// Every journey relies on it, and looks at one of each kind of text only: so it is tried on texts that are wrong.
test('a text that is too pale is found, also when it is one of many that were readable', async ({ page }) => {
  await page.goto(`/nl/${exampleSlug}/actions`)
  await expectAccessible(page)
  const last = page.getByRole('main').getByRole('link').last()
  await last.evaluate((link) => {
    link.style.color = '#cccccc'
  })
  await expect(expectAccessible(page)).rejects.toThrow('color-contrast')
  await last.evaluate((link) => {
    link.style.color = ''
    link.style.backgroundColor = '#555555'
  })
  await expect(expectAccessible(page)).rejects.toThrow('color-contrast')
})

test('a picture without words is found', async ({ page }) => {
  await page.goto(`/nl/${exampleSlug}/goals`)
  await page.getByRole('main').evaluate((main) => main.append(document.createElement('img')))
  await expect(expectAccessible(page)).rejects.toThrow('image-alt')
})
