import type { Page } from '@playwright/test'
import { db } from '../lib/db'
import { expect, test } from './fixtures'
import { signInAs } from './sign-in-as'

// what is written here is for this file alone
test.use({ installation: { plan: 'sample' } })

const plan = '/lifelong-learning/manage'

/** Every kind of form with a text in it. */
const forms: [string, string][] = [
  ['the writer of a report', '/reports/2024'],
  ['an entry in full', '/actions/5/statuses/2025'],
  ['an action', '/actions/5'],
  ['an organisation', '/organisations/:slug'],
  ['an obstacle', '/obstacles/training-incentive-rules'],
  ['a new obstacle', '/obstacles/new'],
  ['an unlock', '/years/2024/unlocks/5'],
]

type Typed = Record<string, string>

/** Types in every text of the page, as somebody does who does not wait. */
const typeEverywhere = (page: Page) =>
  page.evaluate(() => {
    const typed: Record<string, string> = {}
    for (const control of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main textarea, main input[type=text]')) {
      if (!control.id || !control.checkVisibility()) continue
      control.value += ' en meer'
      control.dispatchEvent(new Event('input', { bubbles: true }))
      typed[control.id] = control.value
    }
    return typed
  })

const valuesOf = (page: Page, ids: string[]) =>
  page.evaluate(
    (ids) => Object.fromEntries(ids.map((id) => [id, (document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement).value])),
    ids,
  )

/** The scripts have taken over every one of these controls. */
const takenOver = (page: Page, ids: string[]) =>
  page.evaluate(
    (ids) => ids.every((id) => Object.keys(document.getElementById(id) ?? {}).some((key) => key.startsWith('__reactFiber'))),
    ids,
  )

for (const [name, path] of forms)
  test(`what is typed in ${name} before the scripts arrive stays`, async ({ page, context }) => {
    await signInAs(context, 'coordinator@example.org')
    const { slug } = await db.organisation.findFirstOrThrow({ where: { plan: { slug: 'lifelong-learning' } }, select: { slug: true } })
    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route(/_next\/static\/.*\.js/, async (route) => {
      await arrived
      await route.continue()
    })
    const answer = await page.goto(`/nl${plan}${path.replace(':slug', slug)}`, { waitUntil: 'domcontentloaded' })
    expect(answer?.status()).toBe(200)
    const typed: Typed = await typeEverywhere(page)
    const ids = Object.keys(typed)
    expect(ids.length).toBeGreaterThan(0)
    arrive()
    await expect.poll(() => takenOver(page, ids)).toBe(true)
    await expect.poll(() => valuesOf(page, ids)).toEqual(typed)
  })
