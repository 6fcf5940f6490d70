import type { Page } from '@playwright/test'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { expect, test } from './fixtures'
import { openMenu } from './menu'

test.setTimeout(240_000)

const plan = `/nl/${exampleSlug}`
const pages = [
  plan,
  `${plan}/flagships/b`,
  `${plan}/actions?year=2023&status=being-implemented`,
  `${plan}/actions/14`,
  `${plan}/reports/2023/1`,
  `${plan}/indicators`,
  `${plan}/indicators/participation-4-weeks-lfs`,
  `${plan}/indicators/participation-12-months-aes-special`,
]

/** What is wrong for somebody who hears the page: landmarks, headings, tables and links without a name of their own. */
const heardWrong = (page: Page) =>
  page.evaluate(() => {
    const wrong: string[] = []
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
    const text = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const named = (element: Element) =>
      element.getAttribute('aria-label') ?? text(document.getElementById(element.getAttribute('aria-labelledby') ?? ''))
    for (const landmark of ['main', 'header', 'footer']) if (all(`body ${landmark}`).length !== 1) wrong.push(`not one ${landmark}`)
    for (const landmark of all('nav, section[tabindex], svg[role="img"]'))
      if (!named(landmark)) wrong.push(`${landmark.tagName} without a name`)
    const navigations = all('nav').map(named)
    if (new Set(navigations).size !== navigations.length) wrong.push(`navigations of one name: ${navigations}`)
    if (all('h1').length !== 1) wrong.push('not one h1')
    let level = 0
    for (const heading of all('h1, h2, h3, h4, h5, h6')) {
      const own = Number(heading.tagName.slice(1))
      if (own > level + 1) wrong.push(`heading “${text(heading)}” skips a level`)
      level = own
    }
    for (const table of all('table')) {
      if (!text(table.querySelector('caption'))) wrong.push('table without a caption')
      if (!table.querySelector('th[scope="col"], thead th')) wrong.push(`table “${text(table.querySelector('caption'))}” without heads`)
    }
    const targets = new Map<string, string>()
    for (const link of all('a[href]')) {
      const name = link.getAttribute('aria-label') ?? text(link)
      if (!name) wrong.push(`link to ${link.getAttribute('href')} without a name`)
      // the same number or year in two rows: its row and column say the rest (WCAG 2.4.4)
      if (link.closest('td, th, li, p, dd')) continue
      const href = link.getAttribute('href') ?? ''
      if (targets.has(name) && targets.get(name) !== href) wrong.push(`two links called “${name}”: ${targets.get(name)} and ${href}`)
      targets.set(name, href)
    }
    return wrong
  })

/** Text of drawings that has the colour of what is behind it, or no colour of the system, when colours are forced. */
const unreadable = (page: Page) =>
  page.evaluate(() => {
    const colourOf = (name: string) => {
      const probe = document.createElement('span')
      document.body.append(probe)
      probe.style.setProperty('color', name)
      const { color } = getComputedStyle(probe)
      probe.remove()
      return color
    }
    const [ink, ground] = [colourOf('CanvasText'), colourOf('Canvas')]
    return [...document.querySelectorAll('main svg text')].flatMap((text) => {
      const { fill, fontSize } = getComputedStyle(text)
      return fill !== ground && fill === ink && Number.parseFloat(fontSize) >= 12 ? [] : [`${text.textContent}: ${fill} ${fontSize}`]
    })
  })

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
/** What still moves for somebody who asked for no movement. */
const moving = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element)
      return animationName === 'none' && transitionDuration.split(', ').every((time) => time === '0s')
        ? []
        : [element.outerHTML.slice(0, 80)]
    }),
  )

test('everybody can use the main pages: by ear, enlarged, with own colours, without movement, unobserved', async ({ page, baseURL }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:')) elsewhere.push(request.url())
  })
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  for (const address of pages) {
    await page.setViewportSize({ width: 1280, height: 900 })
    const answer = await page.goto(address)
    expect(answer?.status(), address).toBe(200)
    expect(answer?.headers()['set-cookie'], address).toBeUndefined()
    expect(await heardWrong(page), address).toEqual([])
    expect(await unreadable(page), address).toEqual([])
    expect(await moving(page), address).toEqual([])
    // 1280 px at 400%
    await page.setViewportSize({ width: 320, height: 256 })
    expect(await overflow(page), `${address} scrolls sideways at 400%`).toBeLessThanOrEqual(0)
    await openMenu(page)
    expect(await overflow(page), `${address} scrolls sideways when the menu is open`).toBeLessThanOrEqual(0)
    const other = page.getByRole('banner').getByRole('link', { name: 'English' })
    expect(await other.getAttribute('href'), address).toBe(address.replace('/nl/', '/en/'))
    const head = (selector: string) => page.locator(`head ${selector}`)
    expect(await head('meta[name="description"]').getAttribute('content'), address).toBeTruthy()
    const canonical = await head('link[rel="canonical"]').getAttribute('href')
    expect(new URL(canonical ?? '').pathname, address).toBe(address.split('?')[0])
    expect(await head('link[hreflang="en"]').getAttribute('href'), address).toBe(canonical?.replace('/nl/', '/en/'))
    expect(await head('meta[property="og:image"]').getAttribute('content'), address).toMatch(/\/opengraph-image/)
  }
  expect(elsewhere, 'requests to others').toEqual([])
  expect(await page.context().cookies(), 'cookies of a visitor').toEqual([])
})

test('a chart shows a target only beside values that are measured as it is', async ({ page }) => {
  const chart = page.getByRole('img', { name: /^Grafiek\./ })
  await page.goto(`${plan}/indicators/participation-4-weeks-lfs`)
  await expect(chart).toBeVisible()
  await expect(chart).not.toContainText('60%')
  await expect(page.getByRole('row').filter({ hasText: '2021' })).toContainText('10,8')
  await page.goto(`${plan}/indicators/participation-12-months-aes-special`)
  await expect(chart).toContainText('2030: 60%')
  await page.goto(`${plan}/indicators/participation`)
  await expect(chart).toHaveCount(0)
  await expect(page.getByRole('row').filter({ hasText: '10,8%' })).toContainText('vier weken')
})

test('the picture of a page, the sitemap and the wishes for search engines are there', async ({ page, request }) => {
  for (const address of [plan, `${plan}/flagships/b`, `${plan}/actions/14`, `${plan}/reports/2023`]) {
    await page.goto(address)
    const image = await page.locator('head meta[property="og:image"]').getAttribute('content')
    const { pathname } = new URL(image ?? '')
    const picture = await request.get(pathname)
    expect([picture.status(), picture.headers()['content-type']], pathname).toEqual([200, 'image/png'])
    expect((await picture.body()).length, pathname).toBeGreaterThan(5000)
  }
  const map = await (await request.get('/sitemap.xml')).text()
  expect(map).toContain('/en/accessibility')
  // the example is not to be found as if it were real
  expect(map).not.toContain(`/${exampleSlug}`)
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain('Disallow: /*/*/manage')
})
