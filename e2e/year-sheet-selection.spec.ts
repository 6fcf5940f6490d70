import { expect, expectAccessible, test } from './fixtures'
import { colleague, makeDesk, rowOf, sitDown, storedOf } from './sheet-desk'
import { slowly } from './slowly'

const words = {
  nl: {
    all: 'Alle getoonde acties kiezen (4)',
    open: 'Ongewijzigd bevestigen',
    apply: '2 acties bevestigen',
    undo: 'Ongedaan maken',
    done: '2 acties bevestigd als ongewijzigd.',
    back: 'Ongedaan gemaakt voor 2 acties.',
    stays: 'vorig jaar geen status om over te nemen',
    progress: '2 van 4 bevestigd',
    none: '0 van 4 bevestigd',
    busy: 'Bezig …',
    why: 'Waarom bleef de status dezelfde?',
  },
  en: {
    all: 'Choose all actions shown (4)',
    open: 'Confirm as unchanged',
    apply: 'Confirm 2 actions',
    undo: 'Undo',
    done: '2 actions confirmed as unchanged.',
    back: 'Undone for 2 actions.',
    stays: 'no status last year to take over',
    progress: '2 of 4 confirmed',
    none: '0 of 4 confirmed',
    busy: 'Working …',
    why: 'Why did the status stay the same?',
  },
} as const

for (const locale of ['nl', 'en'] as const) {
  const say = words[locale]
  test(`what did not change is confirmed in one go, after a look at what will happen, and can be undone (${locale})`, async ({ page }) => {
    const desk = await makeDesk()
    await sitDown(page, desk, { locale })
    await page.getByLabel(say.all).check()
    await page.getByRole('button', { name: say.open }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(say.stays)).toHaveCount(2)
    // action 1 stands still for the second year
    await dialog.getByLabel(say.why).selectOption({ index: 1 })
    await expectAccessible(page)
    const deciding = await slowly(page, '**/manage/years/*')
    await dialog.getByRole('button', { name: say.apply }).click()
    await expect(dialog.getByRole('button', { name: say.busy })).toBeDisabled()
    deciding.answer()
    await expect(page.getByText(say.done)).toBeVisible()
    await expect(page.getByText(say.progress)).toBeVisible()
    await expectAccessible(page)
    expect(await storedOf(desk, '1')).toMatchObject({
      status: 'BEING_LAUNCHED',
      unchangedReason: 'AS_PLANNED',
      confirmedBy: { name: 'An Peeters' },
    })
    const undoing = await slowly(page, '**/manage/years/*')
    await page.getByRole('button', { name: say.undo, exact: true }).click()
    await expect(page.getByRole('button', { name: say.busy })).toBeDisabled()
    undoing.answer()
    await expect(page.getByText(say.back)).toBeVisible()
    await expect(page.getByText(say.none)).toBeVisible()
    expect(await storedOf(desk, '1')).toBeNull()
    for (const option of await rowOf(page, '1').getByRole('radio').all()) await expect(option).not.toBeChecked()
  })
}

test('a few actions get one status; what somebody saved meanwhile is named and left, and not undone either', async ({ page, browser }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  const bert = await colleague(desk, await browser.newContext())
  await rowOf(bert, '4').getByRole('radio', { name: 'Gerealiseerd' }).check()
  await expect.poll(async () => (await storedOf(desk, '4'))?.status).toBe('REALISED')
  await page.getByLabel('Actie 2 kiezen').check()
  await page.getByLabel('Actie 3 kiezen').check()
  await page.getByLabel('Actie 4 kiezen').check()
  await page.getByRole('button', { name: 'Status geven' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Status voor alle gekozen acties').selectOption('In uitvoering')
  await dialog.getByRole('button', { name: 'Status geven aan 3 acties' }).click()
  await expect(page.getByText('2 acties kregen de status.')).toBeVisible()
  await expect(page.getByText('Actie 4: ondertussen door iemand gewijzigd')).toBeVisible()
  await expect(rowOf(page, '3').getByRole('radio', { name: 'In uitvoering' })).toBeChecked()
  await expect(rowOf(page, '4').getByRole('radio', { name: 'Gerealiseerd' })).toBeChecked()
  await rowOf(page, '3').getByLabel('Toelichting', { exact: true }).fill('Loopt.')
  await expect.poll(async () => (await storedOf(desk, '3'))?.noteNl).toBe('Loopt.')
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(page.getByText('Ongedaan gemaakt voor 1 actie.')).toBeVisible()
  await expect(page.getByText('Actie 3: ondertussen door iemand gewijzigd')).toBeVisible()
  expect([(await storedOf(desk, '2'))?.status, (await storedOf(desk, '3'))?.noteNl]).toEqual([undefined, 'Loopt.'])
})
