import { expect, expectAccessible, test } from './fixtures'
import { makeDesk, openRow, rowOf, scriptsRun, sitDown, storedOf } from './sheet-desk'

const words = {
  nl: {
    realised: 'Gerealiseerd',
    note: 'Toelichting',
    saved: /Opgeslagen om \d\d:\d\d/,
    confirm: 'Bevestigen: actie 3',
    done: 'Bevestigd',
    progress: '1 van 4 bevestigd',
  },
  en: {
    realised: 'Realised',
    note: 'Note',
    saved: /Saved at \d\d:\d\d/,
    confirm: 'Confirm: action 3',
    done: 'Confirmed',
    progress: '1 of 4 confirmed',
  },
} as const

for (const locale of ['nl', 'en'] as const) {
  const say = words[locale]
  test(`a coordinator logs and confirms a status (${locale})`, async ({ page }) => {
    const desk = await makeDesk()
    await sitDown(page, desk, { locale })
    const row = await openRow(page, '3')
    await row.getByRole('radio', { name: say.realised }).check()
    await expect(row.getByRole('status')).toHaveText(say.saved)
    await row.getByLabel(say.note, { exact: true }).fill('Alles is klaar.')
    await expect.poll(async () => (await storedOf(desk, '3'))?.[locale === 'nl' ? 'noteNl' : 'noteEn']).toBe('Alles is klaar.')
    expect(await storedOf(desk, '3')).toMatchObject({ status: 'REALISED', confirmedAt: null })
    await expectAccessible(page)
    await row.getByRole('button', { name: say.confirm }).click()
    await expect(row.getByText(say.done, { exact: true })).toBeVisible()
    await expect(page.getByText(say.progress)).toBeVisible()
    expect(await storedOf(desk, '3')).toMatchObject({ status: 'REALISED', confirmedBy: { name: 'An Peeters' } })
    await page.reload()
    await scriptsRun(page)
    await openRow(page, '3')
    await expect(row.getByRole('radio', { name: say.realised })).toBeChecked()
    await expect(row.getByLabel(say.note, { exact: true })).toHaveValue('Alles is klaar.')
    await expect(page.getByText(say.progress)).toBeVisible()
  })
}

test('last year is beside the fields and is confirmed with one press, never filled in automatically', async ({ page }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  const row = await openRow(page, '2')
  await expect(row.getByText('In uitvoering').first()).toBeVisible()
  for (const option of await row.getByRole('radio').all()) await expect(option).not.toBeChecked()
  await row.getByRole('button', { name: 'Bevestigen zoals 2024: In uitvoering, actie 2' }).click()
  await openRow(page, '2')
  await expect(row.getByRole('radio', { name: 'In uitvoering' })).toBeChecked()
  await expect(page.getByText('1 van 4 bevestigd')).toBeVisible()
  await row.getByRole('button', { name: 'Intrekken: bevestiging van actie 2' }).click()
  await expect(page.getByText('0 van 4 bevestigd')).toBeVisible()
  await expect(row.getByRole('button', { name: 'Bevestigen: actie 2' })).toBeVisible()
  await expect(row.getByRole('group', { name: 'Bevestiging van actie 2' })).toBeFocused()
  expect(await storedOf(desk, '2')).toMatchObject({ status: 'BEING_IMPLEMENTED', confirmedAt: null })
})

test('a status that stands still for the second year asks for a reason, and does not require it', async ({ page }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  const row = await openRow(page, '1')
  await expect(row.getByText('De oproep loopt.')).toBeVisible()
  await row.getByRole('radio', { name: 'In opstart' }).check()
  await row.getByLabel('Waarom bleef de status dezelfde?').selectOption('Geen mensen of tijd')
  await expect.poll(async () => (await storedOf(desk, '1'))?.unchangedReason).toBe('NO_CAPACITY')
  await row.getByLabel('Waarom bleef de status dezelfde?').selectOption('Andere reden')
  await expect(row.getByRole('status')).toContainText('Leg bij ‘andere reden’ in een zin uit')
  await row.getByLabel('In een zin', { exact: true }).fill('De minister wacht op advies.')
  await expect.poll(async () => (await storedOf(desk, '1'))?.reasonNl).toBe('De minister wacht op advies.')
})

test('an action that closes says why and where it went', async ({ page }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  const row = await openRow(page, '3')
  await row.getByLabel('Andere status van actie 3').selectOption('Samengevoegd')
  await row.getByRole('button', { name: 'Bevestigen: actie 3' }).click()
  await expect(row.getByRole('status')).toContainText('Kies waarom de actie wordt afgesloten')
  await expect(row.getByLabel('Waarom?')).toBeFocused()
  await expectAccessible(page)
  await row.getByLabel('Waarom?').selectOption('Opgegaan in ander werk')
  await row.getByLabel('Samengevoegd met').selectOption('2 Actie 2')
  await row.getByRole('button', { name: 'Bevestigen: actie 3' }).click()
  await expect(row.getByText('Bevestigd', { exact: true })).toBeVisible()
  expect(await storedOf(desk, '3')).toMatchObject({ status: 'MERGED', closingReason: 'ABSORBED', successorActionId: desk.actions[1]?.id })
  await openRow(page, '2')
  await rowOf(page, '2').getByLabel('Andere status van actie 2').selectOption('Stopgezet')
  await rowOf(page, '2').getByLabel('Waarom?').selectOption('Geen budget')
  await expect(rowOf(page, '2').getByRole('status')).toContainText('Actie 3 is in 2025 hiermee samengevoegd')
  expect(await storedOf(desk, '2')).toBeNull()
})

test('there may be nothing to report, with its reason in the same choice', async ({ page }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  await (await openRow(page, '4')).getByLabel('Andere status van actie 4').selectOption('Niets te melden: nog te vroeg')
  await expect.poll(async () => (await storedOf(desk, '4'))?.nothingToReport).toBe('TOO_EARLY')
})

test('evidence is a link or a named document', async ({ page }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  const row = await openRow(page, '4')
  await row.getByRole('radio', { name: 'Gerealiseerd' }).check()
  await expect(row.getByText('Nog geen bewijsstuk')).toBeVisible()
  await row.getByRole('button', { name: 'Bewijsstuk toevoegen' }).click()
  await expect(row.getByLabel('Naam', { exact: true })).toBeFocused()
  await row.getByLabel('Webadres').fill('javascript:alert(1)')
  await expect(row.getByRole('status')).toContainText('Geef het bewijsstuk een naam')
  await row.getByLabel('Naam', { exact: true }).fill('Eindverslag')
  await expect(row.getByRole('status')).toContainText('Vul een geldig webadres in')
  await expectAccessible(page)
  await row.getByLabel('Webadres').fill('www.vlaanderen.be/eindverslag')
  await row.getByRole('button', { name: 'Klaar' }).click()
  await expect(row.getByRole('link', { name: 'Eindverslag' })).toHaveAttribute('href', 'https://www.vlaanderen.be/eindverslag')
  await expect
    .poll(async () => (await storedOf(desk, '4'))?.evidence.map(({ url }) => url))
    .toEqual(['https://www.vlaanderen.be/eindverslag'])
  await row.getByRole('button', { name: 'Bewijsstuk 1 verwijderen' }).click()
  await expect(row.getByRole('button', { name: 'Bewijsstuk toevoegen' })).toBeFocused()
  await expect.poll(async () => (await storedOf(desk, '4'))?.evidence).toEqual([])
})

test('what the statuses mean can be read where one chooses', async ({ page }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  await openRow(page, '2')
  await page.getByRole('button', { name: 'Wat de statussen betekenen' }).click()
  const box = page.getByRole('dialog', { name: 'Wat de statussen betekenen' })
  await expect(box).toContainText('De beslissing is genomen en het werk wordt opgezet')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(box).toBeHidden()
  await expect(page.getByRole('button', { name: 'Wat de statussen betekenen' })).toBeFocused()
})

test('text that cannot be stored is not lost, and the sheet says what to do', async ({ page }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  const row = await openRow(page, '4')
  await row.getByRole('radio', { name: 'In uitvoering' }).check()
  const note = row.getByLabel('Toelichting', { exact: true })
  const long = 'lang '.repeat(10_000)
  await note.fill(long)
  await expect(row.getByRole('status')).toContainText('tekens te lang')
  await expect(note).toHaveValue(long)
  await note.fill('Kort 🎉 مرحبا <b>vet</b>')
  await expect.poll(async () => (await storedOf(desk, '4'))?.noteNl).toBe('Kort 🎉 مرحبا <b>vet</b>')
})
