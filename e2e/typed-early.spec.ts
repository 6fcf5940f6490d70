import type { Page } from '@playwright/test'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { db } from '../lib/db'
import { expect, test } from './fixtures'
import { signInAs } from './sign-in-as'

// what is written here is for this file alone
test.use({ installation: { plan: 'example' } })

const plan = `/${exampleSlug}/manage`

/** Every kind of form with something to type or to choose in it; an invitation has choices that nothing but a form makes. */
const forms: [name: string, path: string, who?: string][] = [
  ['the writer of a report', '/reports/2024'],
  ['an entry in full', '/actions/5/statuses/2025'],
  ['an action', '/actions/5'],
  ['an organisation', '/organisations/:slug'],
  ['an obstacle', '/obstacles/training-incentive-rules'],
  ['a new obstacle', '/obstacles/new'],
  ['an unlock', '/years/2024/unlocks/5'],
  ['an invitation', '/people/invitation', 'administrator'],
  ['an import', '/imports'],
  ['the filters of a list', '/events'],
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

/** Chooses something else in every list, tick and choice of the page that can be seen, as somebody does who does not wait. */
const chooseEverywhere = (page: Page) =>
  page.evaluate(() => {
    const chosen = [
      ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('main select, main input:is([type=checkbox], [type=radio])'),
    ]
    for (const control of chosen) {
      if (control.disabled || !control.checkVisibility()) continue
      if (control instanceof HTMLSelectElement) control.selectedIndex = control.options.length - 1 - control.selectedIndex
      else control.checked = control.type === 'radio' || !control.checked
      for (const kind of ['input', 'change']) control.dispatchEvent(new Event(kind, { bubbles: true }))
    }
  })

/** What is chosen in the page, in its order. */
const choicesOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('main select, main input:is([type=checkbox], [type=radio])')].map(
      (control) => `${control.name} ${control instanceof HTMLSelectElement ? control.value : `${control.value} ${control.checked}`}`,
    ),
  )

/** The scripts have taken over every one of these controls. */
const takenOver = (page: Page, ids: string[]) =>
  page.evaluate(
    (ids) =>
      [
        ...ids.map((id) => document.getElementById(id)),
        ...document.querySelectorAll('main :is(select, [type=checkbox], [type=radio])'),
      ].every((control) => Object.keys(control ?? {}).some((key) => key.startsWith('__reactFiber'))),
    ids,
  )

for (const [name, path, who = 'coordinator'] of forms)
  test(`what is typed and chosen in ${name} before the scripts arrive stays`, async ({ page, context }) => {
    await signInAs(context, `${who}@example.org`)
    const { slug } = await db.organisation.findFirstOrThrow({ where: { plan: { slug: exampleSlug } }, select: { slug: true } })
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
    await chooseEverywhere(page)
    const chosen = await choicesOf(page)
    const ids = Object.keys(typed)
    expect(ids.length + chosen.length).toBeGreaterThan(0)
    arrive()
    await expect.poll(() => takenOver(page, ids)).toBe(true)
    await expect.poll(() => valuesOf(page, ids)).toEqual(typed)
    expect(await choicesOf(page)).toEqual(chosen)
  })
