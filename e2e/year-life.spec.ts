import { db } from '../lib/db'
import { createActions, createPlan, createUser } from '../tests/harness/factories'
import { expect, expectAccessible, test } from './fixtures'
import { makeDesk, rowOf } from './sheet-desk'
import { signInAs } from './sign-in-as'

const reportingYear = (planId: string, year: number) => db.reportingYear.findUnique({ where: { planId_year: { planId, year } } })

// axe runs in the page, so it looks at the pages with JavaScript: their markup is the same without
for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a coordinator opens the first year of a plan', async ({ page }) => {
      const plan = await createPlan({ firstYear: 2024 })
      await createActions(plan.id, 3)
      const coordinator = await createUser({ role: 'COORDINATOR', planId: plan.id })
      await signInAs(page.context(), coordinator.email)
      await page.goto(`/nl/${plan.slug}/manage`)
      await expect(page.getByText('Er is nog geen rapporteringsjaar geopend.')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('link', { name: '2024 openen' }).click()
      await expect(page.getByText('3 acties tellen mee in 2024.')).toBeVisible()
      await expect(page.getByText(/Niets van 2024 is openbaar/)).toBeVisible()
      await page.getByLabel('Graag invullen tegen').fill('2025-01-31')
      await page.getByRole('button', { name: '2024 openen' }).click()
      await expect(page.getByText('Deze dag is al voorbij.').first()).toBeVisible()
      await expect(page.getByLabel('Graag invullen tegen')).toHaveValue('2025-01-31')
      if (javaScriptEnabled) await expectAccessible(page)
      expect(await reportingYear(plan.id, 2024)).toBeNull()
      await page.getByLabel('Graag invullen tegen').fill('2099-01-31')
      await page.getByRole('button', { name: '2024 openen' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Statussen van 2024')
      await expect(page.locator('tr[id^="action-"]')).toHaveCount(3)
      expect(await reportingYear(plan.id, 2024)).toMatchObject({ closedAt: null, publicSince: null })
      expect((await page.goto(`/nl/${plan.slug}/manage/years/2024/opening`))?.status()).toBe(404)
    })

    test('a coordinator shows provisional figures and closes the year', async ({ page }) => {
      const desk = await makeDesk()
      await signInAs(page.context(), desk.coordinator.email)
      await page.goto(`/en/${desk.plan.slug}/manage`)
      await expect(page.getByText('0 of 4 confirmed')).toBeVisible()
      await expect(page.getByText('4 actions still to confirm, of which 0 already filled in.')).toBeVisible()
      await page.getByRole('link', { name: 'Show provisional figures' }).click()
      await expect(page.getByText('At this moment 0 of the 4 actions are confirmed.', { exact: false })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Show the figures of 2025' }).click()
      await expect(page.getByText(/Provisional figures have been public since/)).toBeVisible()
      expect((await reportingYear(desk.plan.id, 2025))?.publicSince).not.toBeNull()

      await page.getByRole('link', { name: 'Close the year' }).click()
      await expect(page.getByText('4 actions are not confirmed and will count as ‘not reported’ for good:')).toBeVisible()
      await expect(page.getByText('A closed year is never reopened.')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Close 2025' }).click()
      await expect(page.getByText(/2025 was closed on/)).toBeVisible()
      await expect(rowOf(page, '1').getByText('read only')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)
      expect((await reportingYear(desk.plan.id, 2025))?.closedAt).not.toBeNull()
      expect(await db.yearScope.count({ where: { planId: desk.plan.id, year: 2025 } })).toBe(4)
      for (const decision of ['closing', 'publicity', 'opening']) {
        expect((await page.goto(`/en/${desk.plan.slug}/manage/years/2025/${decision}`))?.status()).toBe(404)
      }
      await page.goto(`/en/${desk.plan.slug}/manage/years`)
      await expect(page.getByRole('row', { name: /Statuses of 2025/ })).toContainText('0/4')
      if (javaScriptEnabled) await expectAccessible(page)
    })
  })
}

test('an action that a contributor must still confirm is named on their start page, and leads to its row', async ({ page }) => {
  const desk = await makeDesk()
  const contributor = await createUser({ role: 'CONTRIBUTOR', planId: desk.plan.id, organisationId: desk.lead.id })
  await signInAs(page.context(), contributor.email)
  await page.goto(`/nl/${desk.plan.slug}/manage`)
  await expect(page.getByText('Nog 3 acties te bevestigen')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Jaar afsluiten' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Actie 3' }).click()
  await expect(rowOf(page, '3').getByRole('radio').first()).toBeInViewport()
})
