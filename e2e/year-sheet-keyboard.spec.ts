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
  await expect(focused).toHaveAccessibleName('Sneltoetsen')
  await tab()
  await expect(focused).toHaveAccessibleName('Actie 1 kiezen')
  await tab()
  await expect(focused).toHaveAccessibleName('Actie 1')
  await tab()
  await expect(focused).toHaveAccessibleName('Hele opgave van actie 1')
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
  await expect(focused).toHaveAccessibleName('+ Toelichting in het Engels')
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
  // the next row to do takes over: one key for what did not change
  await expect(focused).toHaveAccessibleName('Bevestigen zoals 2024: In uitvoering, actie 2')
  await page.keyboard.press('Enter')
  await expect(focused).toHaveAccessibleName('Bevestigen: actie 3')
  await expect(page.getByText('2 van 4 bevestigd')).toBeVisible()
  expect(await storedOf(desk, '1')).toMatchObject({
    status: 'BEING_IMPLEMENTED',
    noteNl: 'Alles loopt.',
    noteEn: 'Everything runs.',
    evidence: [{ kind: 'DOCUMENT', labelNl: 'Verslag' }],
    confirmedBy: { name: 'An Peeters' },
  })
  // there is no status yet: the key leads to what is missing
  await page.keyboard.press('Enter')
  await expect(rowOf(page, '3').getByRole('status')).toContainText('Kies eerst een status')
  await expect(focused).toHaveAccessibleName('In voorbereiding')
  for (const number of ['3', '4']) {
    await page.keyboard.press('Space')
    await rowOf(page, number)
      .getByRole('button', { name: `Bevestigen: actie ${number}` })
      .focus()
    await page.keyboard.press('Enter')
    if (number === '3') await rowOf(page, '4').getByRole('radio', { name: 'In voorbereiding' }).focus()
  }
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
