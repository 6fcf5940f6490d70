import type { Page } from '@playwright/test'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { expect, test } from './fixtures'

test.setTimeout(120_000)

type CountLink = { on: string; href: string; text: string; count: number }

/** Every link of a page, as it is answered, into the list of actions that shows a number; the year itself does not count. */
async function countLinks(page: Page, on: string): Promise<CountLink[]> {
  const links = await page.evaluate(async (address) => {
    const shown = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html')
    return [...shown.querySelectorAll('main a[href*="/actions?"]')].map((anchor) => ({
      href: anchor.getAttribute('href') ?? '',
      text: (anchor.textContent ?? '').replace(/\s+/g, ' ').trim(),
    }))
  }, on)
  return links.flatMap(({ href, text }) => {
    const rest = text.replace(new URL(href, 'http://koers').searchParams.get('year') ?? '', '')
    const count = /\d+/.exec(rest)?.[0]
    return count ? [{ on, href, text, count: Number(count) }] : []
  })
}

/** How many actions each list holds: read as any program would, without opening a page for each. */
async function rowsOf(page: Page, addresses: string[]): Promise<Map<string, number>> {
  const counted = await page.evaluate(async (all) => {
    const counts: [string, number][] = []
    for (const address of all) {
      const html = await (await fetch(address)).text()
      const list = new DOMParser().parseFromString(html, 'text/html')
      counts.push([address, list.querySelectorAll('main section[aria-labelledby^="group-"] > ul > li').length])
    }
    return counts
  }, addresses)
  return new Map(counted)
}

test('every number on a page leads to exactly as many actions', async ({ page }) => {
  const plan = `/nl/${exampleSlug}`
  const flagships = [...'abcdefg'].map((code) => `/flagships/${code}`)
  const lists = ['/actions', '/actions?year=2022', '/actions?year=2023', '/actions?flagship=b']
  const views = ['/compare', '/compare?from=2022&to=2024', '/goals', '/goals/a', '/matrix', '/matrix?year=2022', '/organisations']
  const pages = ['', '/flagships', ...flagships, ...lists, ...views, '/reports/2024']
  const links: CountLink[] = []
  await page.goto(`${plan}/about`)
  for (const path of pages) {
    const found = await countLinks(page, plan + path)
    expect(found.length, `numbers that lead somewhere on ${path}`).toBeGreaterThan(0)
    links.push(...found)
  }
  const rows = await rowsOf(page, [...new Set(links.map(({ href }) => href))])
  expect(links.length).toBeGreaterThan(200)
  expect(links.filter(({ href, count }) => rows.get(href) !== count)).toEqual([])
})

test('every number in a report leads to exactly as many actions of that report', async ({ page }) => {
  await page.goto(`/en/${exampleSlug}/reports/2023/1`)
  const links = await page.locator('main a[href^="#"]').evaluateAll((anchors) =>
    anchors.flatMap((anchor) => {
      const group = document.getElementById((anchor.getAttribute('href') ?? '#').slice(1))
      const count = Number.parseInt(anchor.textContent ?? '', 10)
      if (!group || !/^(annex|flagship-\w)-/.test(group.id) || Number.isNaN(count)) return []
      const actions = group.matches('tbody') ? group.querySelectorAll('tr').length - 1 : group.querySelectorAll(':scope > ul > li').length
      return [{ group: group.id, count, actions }]
    }),
  )
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter(({ count, actions }) => count !== actions)).toEqual([])
  const dead = await page
    .locator('main a[href^="#"]')
    .evaluateAll((anchors) => anchors.map((a) => a.getAttribute('href') ?? '').filter((href) => !document.getElementById(href.slice(1))))
  expect(dead, 'links to nowhere').toEqual([])
})
