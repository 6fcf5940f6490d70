import { db } from '../lib/db'
import { closeYear } from '../lib/status/entry.commands'
import { createActor, createUser } from '../tests/harness/factories'
import { expect, expectAccessible, test } from './fixtures'
import { colleague, makeDesk, rowOf, sitDown, storedOf } from './sheet-desk'
import { signInAs } from './sign-in-as'

const note = 'Een lange toelichting die nergens anders bestaat.'

test('a row that somebody else changed shows both versions, and overwrites nothing', async ({ page, browser }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  const elsewhere = await browser.newContext({ locale: 'nl-BE', timezoneId: 'Europe/Brussels' })
  const other = await colleague(desk, elsewhere)
  await rowOf(other, '3').getByRole('radio', { name: 'In opstart' }).check()
  await rowOf(other, '3').getByLabel('Toelichting', { exact: true }).fill('Van Bert')
  await expect.poll(async () => (await storedOf(desk, '3'))?.noteNl).toBe('Van Bert')
  const mine = rowOf(page, '3')
  await mine.getByLabel('Toelichting', { exact: true }).fill('Van mij')
  await mine.getByRole('radio', { name: 'Gerealiseerd' }).check()
  const box = page.getByRole('region', { name: /Bert Claes wijzigde deze actie om \d\d:\d\d/ })
  await expect(box).toContainText('Er is niets overschreven')
  await expectAccessible(page)
  expect(await storedOf(desk, '3')).toMatchObject({ status: 'BEING_LAUNCHED', noteNl: 'Van Bert', version: 2 })
  await box
    .getByRole('group', { name: 'Toelichting' })
    .getByLabel(/Wat Bert Claes opsloeg/)
    .check()
  await box.getByRole('button', { name: 'Deze keuze opslaan' }).click()
  await expect.poll(async () => (await storedOf(desk, '3'))?.status).toBe('REALISED')
  expect(await storedOf(desk, '3')).toMatchObject({ noteNl: 'Van Bert', version: 3 })
  await expect(box).toBeHidden()
  await expect(mine.getByRole('group', { name: 'Bevestiging van actie 3' })).toBeFocused()
  await elsewhere.close()
})

test('somebody who is signed out in the middle keeps what they typed, signs in elsewhere and tries again', async ({ page, context }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  const row = rowOf(page, '3')
  await row.getByRole('radio', { name: 'In uitvoering' }).check()
  await expect(row.getByRole('status')).toContainText('Opgeslagen')
  await db.session.updateMany({ where: { userId: desk.coordinator.id }, data: { endedAt: new Date() } })
  await row.getByLabel('Toelichting', { exact: true }).fill(note)
  await expect(row.getByRole('status')).toContainText('u bent niet meer aangemeld')
  await expect(row.getByLabel('Toelichting', { exact: true })).toHaveValue(note)
  await expectAccessible(page)
  const [signIn] = await Promise.all([
    context.waitForEvent('page'),
    row.getByRole('link', { name: 'Aanmelden in een nieuw tabblad' }).click(),
  ])
  await expect(signIn.getByRole('heading', { level: 1 })).toHaveText('Aanmelden')
  await signInAs(context, desk.coordinator.email)
  await row.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect.poll(async () => (await storedOf(desk, '3'))?.noteNl).toBe(note)
})

test('a session that expired with a long note half typed gives the note back after signing in', async ({ page, context }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  const row = rowOf(page, '3')
  await row.getByLabel('Toelichting', { exact: true }).fill(note)
  await expect(row.getByRole('status')).toContainText('Nog niet opgeslagen. Kies eerst een status.')
  await db.session.updateMany({ where: { userId: desk.coordinator.id }, data: { expiresAt: new Date() } })
  page.on('dialog', (dialog) => dialog.accept())
  await page.reload()
  await expect(page).toHaveURL(/sign-in/)
  await signInAs(context, desk.coordinator.email)
  await page.goto(desk.address())
  await expect(row.getByLabel('Toelichting', { exact: true })).toHaveValue(note)
  await expect(row.getByRole('status')).toContainText('Tekst teruggezet die nog niet was opgeslagen')
  await row.getByRole('radio', { name: 'In uitvoering' }).check()
  await expect.poll(async () => (await storedOf(desk, '3'))?.noteNl).toBe(note)
})

test('what one person typed is not shown to the next one, nor saved in their name', async ({ page, context }) => {
  const desk = await makeDesk()
  const bert = await createUser({ role: 'COORDINATOR', planId: desk.plan.id, name: 'Bert Claes' })
  await sitDown(page, desk)
  const row = rowOf(page, '3')
  await row.getByLabel('Toelichting', { exact: true }).fill(note)
  await signInAs(context, bert.email)
  await row.getByRole('radio', { name: 'In uitvoering' }).check()
  await expect(row.getByRole('status')).toContainText('iemand anders aangemeld')
  expect(await storedOf(desk, '3')).toBeNull()
  page.on('dialog', (dialog) => dialog.accept())
  await page.reload()
  await expect(row.getByRole('radio').first()).toBeVisible()
  await expect(row.getByLabel('Toelichting', { exact: true })).toHaveValue('')
})

test.describe('a browser that loses its connection', () => {
  // its own line about what it could not send
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] })

  test('without a connection nothing is lost, and it is saved when the connection is back', async ({ page, context }) => {
    const desk = await makeDesk()
    await sitDown(page, desk)
    const row = rowOf(page, '3')
    await context.setOffline(true)
    await row.getByRole('radio', { name: 'In uitvoering' }).check()
    await expect(row.getByRole('status')).toContainText('de server antwoordt niet')
    await row.getByLabel('Toelichting', { exact: true }).fill(note)
    await expect(row.getByRole('button', { name: 'Opnieuw proberen' })).toBeVisible()
    await context.setOffline(false)
    await expect.poll(async () => (await storedOf(desk, '3'))?.noteNl).toBe(note)
    await expect(row.getByRole('status')).toContainText('Opgeslagen')
  })
})

test('leaving with something unsaved asks first', async ({ page }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  const asked: string[] = []
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type())
    await dialog.dismiss()
  })
  await rowOf(page, '3').getByLabel('Toelichting', { exact: true }).fill(note)
  await page.getByRole('link', { name: 'Rapporteringsjaren' }).first().click()
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await rowOf(page, '3').getByRole('radio', { name: 'In uitvoering' }).check()
  await expect(rowOf(page, '3').getByRole('status')).toContainText('Opgeslagen')
  await page.getByRole('link', { name: 'Rapporteringsjaren' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rapporteringsjaren')
  expect(asked).toEqual(['beforeunload'])
})

test('a year that is closed meanwhile takes nothing more, and the text can still be copied', async ({ page }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  const actor = { ...(await createActor()), memberships: [{ planId: desk.plan.id, role: 'COORDINATOR' as const, organisationId: null }] }
  await closeYear(actor, { plan: desk.plan.slug, year: 2025 })
  const row = rowOf(page, '3')
  await row.getByRole('radio', { name: 'In uitvoering' }).check()
  await row.getByLabel('Toelichting', { exact: true }).fill(note)
  await expect(row.getByRole('status')).toContainText('Het jaar 2025 is afgesloten. Er is niets gewijzigd.')
  expect(await storedOf(desk, '3')).toBeNull()
  page.on('dialog', (dialog) => dialog.accept())
  await page.reload()
  await expect(page.getByText(/2025 is afgesloten op/)).toBeVisible()
  await expect(row.getByText('Deze tekst was nog niet opgeslagen')).toBeVisible()
  await expect(row.getByText(note)).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await expectAccessible(page)
  await row.getByRole('button', { name: 'Tekst weggooien' }).click()
  await expect(row.getByText(note)).toBeHidden()
})

test('signing out forgets what was not saved', async ({ page, context }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  await rowOf(page, '3').getByLabel('Toelichting', { exact: true }).fill(note)
  page.on('dialog', (dialog) => dialog.accept())
  await page.getByRole('button', { name: 'Afmelden' }).click()
  await expect(page).toHaveURL(/sign-in/)
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(note)
  await signInAs(context, desk.coordinator.email)
  await page.goto(desk.address())
  await expect(rowOf(page, '3').getByLabel('Toelichting', { exact: true })).toHaveValue('')
})
