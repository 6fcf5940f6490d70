import { db } from '../lib/db'
import { createTargetGroup } from '../tests/harness/factories'
import { expect, expectAccessible, test } from './fixtures'
import { makeDesk, openRow, sitDown } from './sheet-desk'

test('an obstacle is reported in one row and linked in another, and keeps what was typed until it is complete', async ({ page }) => {
  const desk = await makeDesk()
  await createTargetGroup({ planId: desk.plan.id, code: 'individuals', nameNl: 'Burgers' })
  await sitDown(page, desk)
  const row = await openRow(page, '1')
  await row.getByLabel('Obstakel bij actie 1').selectOption('Regelgeving')
  await expect(row.getByLabel('Wat staat in de weg?')).toBeFocused()
  await row.getByLabel('Burgers').check()
  await row.getByRole('button', { name: 'Obstakel opslaan' }).click()
  await expect(row.getByRole('alert')).toHaveText('Zeg eerst wat in de weg staat.')
  await expectAccessible(page)
  await row.getByLabel('Wat staat in de weg?').fill('Het decreet ontbreekt')
  await page.keyboard.press('Enter')
  await expect(row.getByRole('list', { name: 'Obstakels' })).toContainText('Regelgeving: Het decreet ontbreekt')
  await expect(row.getByLabel('Obstakel bij actie 1')).toBeFocused()
  // once a kind is chosen, also with the arrows, a letter begins the title and chooses no other kind
  await row.getByLabel('Obstakel bij actie 1').selectOption('Budget')
  await page.keyboard.type('Te weinig geld')
  await expect(row.getByLabel('Wat staat in de weg?')).toHaveValue('Te weinig geld')
  await page.keyboard.press('Enter')
  await expect(row.getByRole('list', { name: 'Obstakels' })).toContainText('Budget: Te weinig geld')
  await row.getByLabel('Obstakel bij actie 1').press('ArrowDown')
  await expect(row.getByLabel('Obstakel bij actie 1')).toBeFocused()
  await page.keyboard.type('Traag')
  await expect(row.getByLabel('Obstakel bij actie 1')).toHaveValue('LEGISLATION')
  await expect(row.getByLabel('Wat staat in de weg?')).toHaveValue('Traag')
  await row.getByRole('button', { name: 'Annuleren' }).click()
  const other = await openRow(page, '2')
  await other.getByLabel('Obstakel bij actie 2').selectOption('Het decreet ontbreekt')
  await expect(other.getByRole('button', { name: 'Obstakel koppelen' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(other.getByRole('list', { name: 'Obstakels' })).toContainText('Het decreet ontbreekt')
  expect(
    await db.obstacle.findFirst({ where: { planId: desk.plan.id, kind: 'LEGISLATION' }, include: { actions: true, targetGroups: true } }),
  ).toMatchObject({
    slug: 'het-decreet-ontbreekt',
    openedYear: 2025,
    actions: { length: 2 },
    targetGroups: { length: 1 },
  })
})
