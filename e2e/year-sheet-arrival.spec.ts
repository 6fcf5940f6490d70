import type { Page } from '@playwright/test'
import { createAction, createEntry, createOrganisation, createUser, involve } from '../tests/harness/factories'
import { expect, test } from './fixtures'
import { makeDesk, rowOf, scriptsRun, storedOf } from './sheet-desk'
import { signInAs } from './sign-in-as'

/** Opens a sheet as on a slow line: its scripts wait until they are let through. */
async function openSlowly(page: Page, address: string): Promise<() => Promise<void>> {
  let letThrough = () => {}
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await gate
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('footer').waitFor()
  return async () => {
    letThrough()
    await scriptsRun(page)
  }
}

/** Everything that moved since the page began, as the browser itself measures it. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        const add = (entries: PerformanceEntry[]) => {
          for (const entry of entries) sum += Number(Reflect.get(entry, 'value'))
        }
        const observer = new PerformanceObserver((list) => add(list.getEntries()))
        observer.observe({ type: 'layout-shift', buffered: true })
        // what is drawn now is measured before the frame after the next; then the browser tells what it measured
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            setTimeout(() => {
              add(observer.takeRecords())
              resolve(sum)
            }),
          ),
        )
      }),
  )

/** A desk with many rows, some of them filled in, and a contributor who leads them. */
async function fullDesk() {
  const desk = await makeDesk()
  const more = []
  for (let number = 11; number <= 22; number += 1) more.push(await createAction({ planId: desk.plan.id, number: String(number) }))
  const organisation = await createOrganisation({ planId: desk.plan.id })
  const [first, second] = more
  if (!first || !second) throw new Error('twelve actions were made')
  for (const action of [...more, ...desk.actions]) await involve(action.id, organisation.id)
  await createEntry(first, 2025, 'REALISED', { noteNl: 'Een lange toelichting. '.repeat(30) })
  await createEntry(second, 2025, 'STOPPED', { confirmed: false })
  const contributor = await createUser({ role: 'CONTRIBUTOR', planId: desk.plan.id, organisationId: organisation.id })
  return { ...desk, contributor }
}

for (const width of [390, 1280]) {
  for (const who of ['coordinator', 'contributor'] as const) {
    test(`nothing moves when the scripts arrive at the sheet of a ${who}, ${width} pixels wide`, async ({ page }) => {
      const desk = await fullDesk()
      await page.setViewportSize({ width, height: 844 })
      await signInAs(page.context(), desk[who].email)
      const letThrough = await openSlowly(page, desk.address())
      const before = await page.evaluate(() => document.documentElement.scrollHeight)
      await letThrough()
      expect(await shifts(page)).toBeLessThanOrEqual(0.01)
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before)
    })
  }
}

for (const width of [390, 1280]) {
  test(`a row that an address asks for is open from the first paint, ${width} pixels wide`, async ({ page }) => {
    const desk = await fullDesk()
    await page.setViewportSize({ width, height: 844 })
    await signInAs(page.context(), desk.coordinator.email)
    const letThrough = await openSlowly(page, `${desk.address()}?at=15#action-15`)
    await expect(rowOf(page, '15').getByRole('radio').first()).toBeInViewport()
    await letThrough()
    await expect(page.locator('[id="open-15"]')).toHaveAttribute('aria-expanded', 'true')
    expect(await shifts(page)).toBeLessThanOrEqual(0.05)
  })
}

test('what is typed and chosen before the scripts arrive is kept and saved', async ({ page }) => {
  const desk = await makeDesk()
  const [, second] = desk.actions
  if (second) await createEntry(second, 2025, 'BEING_IMPLEMENTED', { confirmed: false, noteNl: 'De groep begint.' })
  await signInAs(page.context(), desk.coordinator.email)
  const letThrough = await openSlowly(page, desk.address())
  const note = (number: string) => rowOf(page, number).getByLabel('Toelichting', { exact: true })
  await rowOf(page, '3').getByRole('radio', { name: 'In opstart' }).check()
  await rowOf(page, '3').getByRole('radio', { name: 'Gerealiseerd' }).check()
  await note('3').fill('Getypt voor de scripts er waren.')
  await rowOf(page, '4').getByLabel('Andere status van actie 4').selectOption('Niets te melden: nog te vroeg')
  await page.getByLabel('Actie 4 kiezen').check()
  await note('2').press('End')
  await page.keyboard.type(' Vanaf maart.')
  await expect(page.locator('[id="confirm-2"]')).toBeDisabled()
  await letThrough()
  await expect(note('2')).toBeFocused()
  await page.keyboard.type(' In Gent.')
  await expect(note('2')).toHaveValue('De groep begint. Vanaf maart. In Gent.')
  await expect(note('3')).toHaveValue('Getypt voor de scripts er waren.')
  await expect(page.getByText('1 actie gekozen')).toBeVisible()
  await expect.poll(async () => (await storedOf(desk, '2'))?.noteNl).toBe('De groep begint. Vanaf maart. In Gent.')
  await expect.poll(async () => (await storedOf(desk, '4'))?.nothingToReport).toBe('TOO_EARLY')
  await expect.poll(async () => (await storedOf(desk, '3'))?.noteNl).toBe('Getypt voor de scripts er waren.')
  expect(await storedOf(desk, '3')).toMatchObject({ status: 'REALISED', confirmedAt: null })
})
