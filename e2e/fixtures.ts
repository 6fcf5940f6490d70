import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import type axe from 'axe-core'
import { type Installation, type RunningInstallation, startInstallation } from './own-installation'

export { expect }

type PerWorker = {
  /**
   * Which plan, and which settings. A file that says it itself has an installation of its own, that no other file changes:
   * `test.use({ installation: { plan: 'example' } })`.
   */
  installation: Installation
  running: RunningInstallation
}

type PerTest = {
  /** Errors that a journey provokes on purpose, such as an answer of 500. */
  expectedErrors: RegExp[]
  noBrowserErrors: undefined
}

// The browser's own line about an answer it was given: a page that does not exist is no fault.
const ABOUT_4XX = /^Failed to load resource: the server responded with a status of 4\d\d/

export const test = base.extend<PerTest, PerWorker>({
  installation: [{ plan: 'example' }, { scope: 'worker', option: true }],
  running: [
    async ({ installation }, use) => {
      const running = await startInstallation(installation)
      await use(running)
      await running.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: ({ running }, use) => use(running.url),
  expectedErrors: [[], { option: true }],
  noBrowserErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = []
      context.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      context.on('weberror', (error) => errors.push(error.error().message))
      await use(undefined)
      const unexpected = errors.filter((text) => ![ABOUT_4XX, ...expectedErrors].some((expected) => expected.test(text)))
      expect(unexpected, 'errors in the browser').toEqual([])
    },
    { auto: true },
  ],
})

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const options: axe.RunOptions = {
  resultTypes: ['violations'],
  runOnly: { type: 'tag', values: WCAG_2_2_AA },
  // two parts of a page under one name are one too many for those who go from part to part by ear: best practice to axe, a rule here
  rules: { 'landmark-unique': { enabled: true } },
}

// Contrast is most of axe's work, and the same for every text that is painted alike on what is painted alike: one of each is looked at.
const painted = `(() => {
  const paint = new Map()
  const behind = (element) => {
    if (!element) return ''
    if (!paint.has(element)) {
      const { backgroundColor, backgroundImage, opacity, position, display, visibility } = getComputedStyle(element)
      paint.set(element, behind(element.parentElement) + [backgroundColor, backgroundImage, opacity, position, display, visibility] + '>')
    }
    return paint.get(element)
  }
  const alike = new Map()
  for (const element of document.body.querySelectorAll('*')) {
    const { color, fontSize, fontWeight, textShadow, clipPath } = getComputedStyle(element)
    const holdsText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
    const key = behind(element) + [element.tagName, color, fontSize, fontWeight, textShadow, clipPath]
    if ((holdsText || element.matches('input, select, textarea')) && !alike.has(key)) alike.set(key, element)
  }
  return [...alike.values()]
})()`
// one run for all: each draws up the whole page for itself
const look = `(async () => {
  const alike = ${painted}
  for (const element of alike) element.setAttribute('data-one-of-each', '')
  axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-one-of-each]' }] })
  const { violations } = await axe.run(document, ${JSON.stringify(options)})
  for (const element of alike) element.removeAttribute('data-one-of-each')
  return violations
})()`
const source = readFileSync(join(import.meta.dirname, '../node_modules/axe-core/axe.min.js'), 'utf8')

/**
 * Checks the page as it stands against WCAG 2.2 AA, as far as a program can: once it is here whole, since a page that is still arriving has
 * no title yet and only some of its mistakes.
 * axe is put in the page by ourselves: what its package for Playwright adds is for frames, which none of our pages has, and puts it there twice.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.waitForLoadState()
  await layOutWhole(page)
  await expect(page).toHaveTitle(/\S/)
  expect(page.frames(), 'pages have no frames').toHaveLength(1)
  const violations = await page.evaluate<axe.Result[]>(`${source};${look}`)
  const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.target.join(' ')) }))
  expect(found, 'accessibility').toEqual([])
}

/** Lays a report out to its end, which a browser does when somebody comes near: so that all of it is looked at. */
export const layOutWhole = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const chapter of document.querySelectorAll<HTMLElement>('.chapter')) chapter.style.contentVisibility = 'visible'
  })
