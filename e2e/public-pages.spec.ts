import type { Page } from '@playwright/test'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { expect, expectAccessible, test } from './fixtures'
import { lookAt } from './looked-at'
import { openMenu } from './menu'

test.setTimeout(180_000)

const pages = [
  '',
  '/flagships',
  '/flagships/b',
  '/flagships/g',
  '/actions?year=2022',
  '/actions?year=2023&status=being-implemented&flagship=b&goal=a&q=le',
  '/actions?q=zzz',
  '/actions/5',
  '/actions/14',
  '/goals',
  '/goals/b',
  '/matrix',
  '/matrix?year=2022',
  '/organisations',
  '/organisations/vdab',
  '/obstacles',
  '/timeline',
  '/obstacles?show=open&year=2023&kind=budget',
  '/indicators',
  '/indicators/participation',
  '/indicators/participation-12-months-aes-special',
  '/reports',
  '/reports/verification',
  '/reports/2024',
  '/reports/2023/1',
]

/** Numbers and years of a table or a list that lead somewhere and are too small for a finger (WCAG 2.5.8); in a sentence a link is as high as its line. */
const smallNumbers = (page: Page) =>
  page.evaluate(() => {
    const shown = (link: HTMLElement) => [...link.childNodes].map((node) => (node instanceof HTMLElement ? '' : node.textContent)).join('')
    return [...document.querySelectorAll<HTMLElement>('main :is(td, li) a')]
      .filter((link) => /^\d{1,4}$/.test(shown(link).trim()) && link.checkVisibility())
      .map((link) => ({ text: shown(link).trim(), box: link.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`)
  })

for (const locale of ['nl', 'en']) {
  test(`everybody can read every public page in ${locale}, and sees that it is an example`, async ({ page, isMobile }) => {
    // axe looks at what is Dutch on a wide screen and English on a phone; at everything else one looks in both languages on both
    const axe = (locale === 'nl') !== isMobile
    const seen = async (path: string) => {
      await lookAt(page, `/${locale}/${exampleSlug}${path}`, { axe })
      await expect(page.getByText(locale === 'nl' ? 'Dit is een voorbeeld.' : 'This is an example.').first()).toBeVisible()
      expect(await smallNumbers(page), `numbers on ${path} that are hard to hit`).toEqual([])
      expect(await page.locator('meta[name="robots"]').first().getAttribute('content'), path).toContain('noindex')
    }
    for (const path of pages) await seen(path)
    for (const about of ['accessibility', 'privacy', 'cookies']) await lookAt(page, `/${locale}/${about}`, { axe })
  })
}

test('the way to other pages is one press away on a phone, by finger or keyboard, and always there on a wider screen', async ({
  page,
  isMobile,
}) => {
  await page.goto(`/nl/${exampleSlug}/goals`)
  const menu = page.getByRole('banner').getByText('Menu', { exact: true })
  const navigation = page.getByRole('navigation', { name: 'Hoofdnavigatie' })
  await expect(menu).toBeVisible({ visible: isMobile })
  await expect(navigation).toBeVisible({ visible: !isMobile })
  await openMenu(page)
  await expect(navigation.getByRole('link', { name: 'Doelstellingen' })).toHaveAttribute('aria-current', 'page')
  await expectAccessible(page)
  if (isMobile) {
    await menu.press('Enter')
    await expect(navigation).toBeHidden()
    await menu.press('Enter')
  }
  await navigation.getByRole('link', { name: 'Indicatoren' }).click()
  await expect(page).toHaveURL(/\/indicators$/)
})
