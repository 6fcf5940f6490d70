import { expect, test } from './fixtures'
import { makeDesk, rowOf, sitDown, storedOf } from './sheet-desk'

test('the whole sheet can be filled in without a mouse', async ({ page }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  const focused = page.locator(':focus')
  const tab = (times = 1) =>
    page.keyboard.press('Tab').then(async () => {
      for (let more = 1; more < times; more += 1) await page.keyboard.press('Tab')
    })
  // from the search field into the first row: its number, its entry in full, then its status
  await page.getByRole('searchbox').focus()
  await tab()
  await expect(focused).toHaveAccessibleName('Alle getoonde acties kiezen (4)')
  await tab()
  await expect(focused).toHaveAccessibleName(/^Ook losse letters als sneltoets/)
  await tab()
  await expect(focused).toHaveAccessibleName('Sneltoetsen')
  await tab()
  await expect(focused).toHaveAccessibleName('Actie 1 kiezen')
  await tab()
  await expect(focused).toHaveAccessibleName('Actie 1')
  await tab()
  await expect(focused).toHaveAccessibleName('Volledige rapportering van actie 1')
  await tab()
  await expect(focused).toHaveAccessibleName('In voorbereiding')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(rowOf(page, '1').getByRole('radio', { name: 'In uitvoering' })).toBeChecked()
  // other status, what they mean, note
  await tab(3)
  await expect(focused).toHaveAccessibleName('Toelichting')
  await page.keyboard.type('Alles loopt.')
  await tab()
  await expect(focused).toHaveAccessibleName('+ In het Engels Toelichting')
  await page.keyboard.press('Enter')
  await expect(focused).toHaveAccessibleName('Toelichting (Engels)')
  await page.keyboard.type('Everything runs.')
  await tab()
  await page.keyboard.press('Enter')
  await expect(focused).toHaveAccessibleName('Naam')
  await page.keyboard.type('Verslag')
  await tab(3)
  await expect(focused).toHaveAccessibleName('Klaar')
  await page.keyboard.press('Enter')
  await expect(focused).toHaveAccessibleName('+ Bewijsstuk toevoegen')
  await tab()
  await expect(focused).toHaveAccessibleName('Obstakel bij actie 1')
  await tab()
  await expect(focused).toHaveAccessibleName('Bevestigen: actie 1')
  await page.keyboard.press('Enter')
  // the next row to do takes over, at what is to be chosen there: Ctrl and Enter confirm what did not change
  await expect(focused).toHaveId('status-2-IN_PREPARATION')
  await page.keyboard.press('Control+Enter')
  await expect(focused).toHaveId('status-3-IN_PREPARATION')
  await expect(page.getByText('2 van 4 bevestigd')).toBeVisible()
  expect(await storedOf(desk, '1')).toMatchObject({
    status: 'BEING_IMPLEMENTED',
    noteNl: 'Alles loopt.',
    noteEn: 'Everything runs.',
    evidence: [{ kind: 'DOCUMENT', labelNl: 'Verslag' }],
    confirmedBy: { name: 'An Peeters' },
  })
  // there is no status yet: the key leads to what is missing
  await page.keyboard.press('Control+Enter')
  await expect(rowOf(page, '3').getByRole('status')).toContainText('Kies eerst een status')
  await expect(focused).toHaveId('status-3-IN_PREPARATION')
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(focused).toHaveId('status-4-IN_PREPARATION')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('4 van 4 bevestigd Alles is bevestigd.')).toBeVisible()
  await expect(focused).toHaveId('progress')
})

test('a key that is held down does not confirm row after row', async ({ page }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  await rowOf(page, '1')
    .getByRole('button', { name: /^Bevestigen zoals 2024/ })
    .focus()
  await page.keyboard.down('Enter')
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expect(page.getByText('1 van 4 bevestigd')).toBeVisible()
  expect(await storedOf(desk, '2')).toBeNull()
})

test('one key too many, or a second click, neither confirms nor takes back', async ({ page }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  const row = rowOf(page, '2')
  await row.getByRole('button', { name: /^Bevestigen zoals 2024/ }).dblclick()
  await expect(page.getByText('1 van 4 bevestigd')).toBeVisible()
  await expect(row.getByRole('group', { name: 'Bevestiging van actie 2' })).toBeFocused()
  for (const key of ['Space', 'Enter', 'c', 'x']) await page.keyboard.press(key)
  await page.keyboard.press('Tab')
  await expect(row.getByRole('button', { name: 'Intrekken: bevestiging van actie 2' })).toBeFocused()
  expect(await storedOf(desk, '2')).toMatchObject({ confirmedAt: expect.any(Date), version: 1 })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await expect(page.getByText('0 van 4 bevestigd')).toBeVisible()
  await expect.poll(async () => (await storedOf(desk, '2'))?.version).toBe(2)
  await page.getByLabel('Alle getoonde acties kiezen (4)').check()
  await page.getByRole('button', { name: 'Ongewijzigd bevestigen' }).focus()
  for (const key of ['Enter', 'Enter', 'Space']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog').getByRole('heading').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByText('0 van 4 bevestigd')).toBeVisible()
  expect(await storedOf(desk, '1')).toBeNull()
})

test('the row that has the focus is never hidden behind the bar that stays in sight', async ({ page }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  await rowOf(page, '4')
    .getByRole('button', { name: /^Bevestigen/ })
    .focus()
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Shift+Tab')
    const hidden = await page.evaluate(() => {
      const element = document.activeElement
      if (!element?.closest('table')) return false
      const box = element.getBoundingClientRect()
      const seen = document.elementFromPoint(box.left + box.width / 2, box.bottom - 2)
      return seen?.closest('#progress, search') !== null && seen !== null
    })
    expect(hidden).toBe(false)
  }
})
