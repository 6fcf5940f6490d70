import { db } from '../../lib/db'
import { createUser } from '../../tests/harness/factories'
import { expect, expectAccessible, test } from '../fixtures'
import { rowOf } from '../sheet-desk'
import { signInAs } from '../sign-in-as'

test.use({ installation: { plan: 'record' } })

test('the record alone, with 47 actions without title and without flagship, can be reported on', async ({ page }) => {
  const plan = await db.plan.findUniqueOrThrow({ where: { slug: 'lifelong-learning' } })
  const coordinator = await createUser({ role: 'COORDINATOR', planId: plan.id, name: 'An Peeters' })
  await signInAs(page.context(), coordinator.email)
  await page.goto('/nl/lifelong-learning/manage')
  await expectAccessible(page)
  await page.getByRole('link', { name: '2022 openen' }).click()
  await expect(page.getByText('47 acties tellen mee in 2022.')).toBeVisible()
  await page.getByRole('button', { name: '2022 openen' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Vlaggenschip nog niet bekend' })).toBeVisible()
  await expect(page.locator('tr[id^="action-"]')).toHaveCount(47)
  await expect(rowOf(page, '12')).toContainText('Actie 12, titel nog niet ingevoerd')
  await rowOf(page, '12').getByRole('radio', { name: 'In uitvoering' }).check()
  await rowOf(page, '12').getByRole('button', { name: 'Bevestigen: actie 12' }).click()
  await expect(page.getByText('1 van 47 bevestigd')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/en/lifelong-learning/manage')
  await expect(page.getByText('46 actions still to confirm, of which 0 already filled in.')).toBeVisible()
  await page.goto('/en/lifelong-learning/manage/years/2022/closing')
  await expect(page.getByText('Action 47, title not yet entered')).toBeVisible()
  await expectAccessible(page)
})
