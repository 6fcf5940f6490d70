import type { Page } from '@playwright/test'
import { createAction, createEntry, createFlagship, createPlan, createUser, createYear } from '../tests/harness/factories'
import { expect, expectAccessible, test } from './fixtures'
import { makeDesk, openRow, rowOf, scriptsRun, sitDown, storedOf } from './sheet-desk'
import { signInAs } from './sign-in-as'

/** A plan as it is: 47 actions with long titles in seven flagships, most of them filled in, some confirmed. */
async function wholePlan() {
  const plan = await createPlan()
  const flagships = []
  for (const code of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) flagships.push(await createFlagship({ planId: plan.id, code }))
  const actions = []
  for (let at = 0; at < 47; at += 1) {
    const titleNl = `Informeel leren en leerklimaat op de werkplek onderzoeken, samen met de sectoren en de lokale besturen (${at + 1})`
    actions.push(await createAction({ planId: plan.id, number: String(at + 1), flagshipId: flagships[Math.floor(at / 7)]?.id, titleNl }))
  }
  await createYear(plan.id, 2024, { closed: true, scope: actions })
  await createYear(plan.id, 2025)
  const { email, id: savedById } = await createUser({
    role: 'COORDINATOR',
    planId: plan.id,
    name: 'Anna-Maria van den Brempt-Vandenbroucke',
  })
  for (const [at, action] of actions.entries()) {
    await createEntry(action, 2024, 'BEING_IMPLEMENTED', { noteNl: 'Een toelichting van vorig jaar. '.repeat(8) })
    if (at % 3 !== 0)
      await createEntry(action, 2025, 'REALISED', { confirmed: at % 3 === 1, savedById, noteNl: 'Een lange toelichting. '.repeat(20) })
  }
  return { email, address: `/nl/${plan.slug}/manage/years/2025` }
}

const rowsInSight = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector('.sheet-bar')?.getBoundingClientRect().bottom ?? 0
    const boxes = [...document.querySelectorAll('tr[id^="action-"]')].map((row) => row.getBoundingClientRect())
    return boxes.filter(({ top, bottom }) => top >= bar - 1 && bottom <= window.innerHeight + 1).length
  })

test('of a whole plan fifteen rows are in sight on a laptop, under their heads, and the sheet is no longer than 6 000 pixels', async ({
  page,
}) => {
  const { email, address } = await wholePlan()
  await signInAs(page.context(), email)
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.goto(address)
    await scriptsRun(page)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6000)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await expectAccessible(page)
  }
  for (const [width, height] of [
    [1280, 800],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const first of ['1', '5', '8']) {
      await page.evaluate((number) => document.querySelector(`[id="action-${number}"]`)?.scrollIntoView({ block: 'start' }), first)
      expect(await rowsInSight(page), `from action ${first}, ${width} by ${height}`).toBeGreaterThanOrEqual(15)
    }
  }
  await expect(page.locator('.sheet-heads').getByText('Toelichting en bewijsstukken')).toBeInViewport()
  await expect(page.getByRole('combobox', { name: 'Tonen' })).toBeInViewport()
})

for (const width of [390, 1280]) {
  test(`whether all is saved is seen from everywhere, and leads to what is not (${width} pixels wide)`, async ({ page }) => {
    const desk = await makeDesk()
    await page.setViewportSize({ width, height: 700 })
    await sitDown(page, desk)
    const bar = page.locator('#progress')
    await expect(bar).toContainText('Wordt vanzelf opgeslagen')
    await (await openRow(page, '1')).getByRole('radio', { name: 'In uitvoering' }).check()
    await expect(bar).toContainText('Alles is opgeslagen')
    await (await openRow(page, '3')).getByLabel('Toelichting', { exact: true }).fill('Nog zonder status')
    await expect(bar).toContainText('1 actie nog niet opgeslagen')
    await openRow(page, '4')
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    await expect(bar).toBeInViewport()
    await expectAccessible(page)
    await bar.getByRole('button').click()
    await expect(page.locator(':focus')).toHaveId('open-3')
    await rowOf(page, '3').getByRole('radio', { name: 'Gerealiseerd' }).check()
    await expect(bar).toContainText('Alles is opgeslagen')
    await expect.poll(async () => (await storedOf(desk, '3'))?.noteNl).toBe('Nog zonder status')
  })
}

test('on a phone the next action opens when one is confirmed, and a second press does nothing there', async ({ page }) => {
  const desk = await makeDesk()
  await page.setViewportSize({ width: 390, height: 844 })
  await sitDown(page, desk)
  await expect(page.getByRole('radio')).toHaveCount(0)
  const row = await openRow(page, '1')
  await row.getByRole('button', { name: /^Bevestigen zoals 2024/ }).click()
  await expect(page.getByText('1 van 4 bevestigd')).toBeVisible()
  await expect(row.getByText('Bevestigd', { exact: true })).toBeVisible()
  await expect(row.getByRole('radio')).toHaveCount(0)
  await expect(page.locator(':focus')).toHaveId('open-2')
  await expect(rowOf(page, '2').getByRole('radio').first()).toBeInViewport()
  await expectAccessible(page)
  await rowOf(page, '2').getByRole('radio', { name: 'Gerealiseerd' }).check()
  const confirm = rowOf(page, '2').getByRole('button', { name: 'Bevestigen: actie 2' })
  await confirm.scrollIntoViewIfNeeded()
  const box = await confirm.boundingBox()
  await page.mouse.dblclick((box?.x ?? 0) + 40, (box?.y ?? 0) + 15)
  await expect(page.getByText('2 van 4 bevestigd')).toBeVisible()
  await expect(page.locator('[id="open-3"]')).toHaveAttribute('aria-expanded', 'true')
  for (const number of ['3', '4']) expect(await storedOf(desk, number)).toBeNull()
  for (const option of await rowOf(page, '3').getByRole('radio').all()) await expect(option).not.toBeChecked()
})
