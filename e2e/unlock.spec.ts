import type { Locator, Page } from '@playwright/test'
import { db } from '../lib/db'
import { createUser } from '../tests/harness/factories'
import { expect, expectAccessible, test } from './fixtures'
import { makeDesk, openRow, rowOf } from './sheet-desk'
import { signInAs } from './sign-in-as'

const entryOf = (actionId: string | undefined, year: number) =>
  db.statusEntry.findUnique({ where: { actionId_year: { actionId: actionId ?? '', year } }, include: { evidence: true } })

/** Something looked at on a screen of another width. */
async function atWidth(page: Page, width: number, look: () => Promise<void>) {
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: 1024 })
  await look()
  if (before) await page.setViewportSize(before)
}

const beyond = (target: Locator) => target.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)

/** The year as it was published, without what it says: nothing on these pages reads that. */
async function publish(planId: string, year: number) {
  await db.annualReport.create({ data: { planId, year } })
  const sha256 = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
  await db.edition.create({ data: { planId, year, number: 1, schemaVersion: 1, content: '{}', sha256, publishedAt: new Date() } })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })
    // axe runs in the page
    const accessible = async (page: Parameters<typeof expectAccessible>[0]) => void (javaScriptEnabled && (await expectAccessible(page)))

    test('a coordinator unlocks an action of a published year, corrects it, and locks it again', async ({ page }) => {
      const desk = await makeDesk()
      await publish(desk.plan.id, 2024)
      await signInAs(page.context(), desk.coordinator.email)
      await page.goto(desk.address('nl', 2024))
      if (javaScriptEnabled) await openRow(page, '1')
      await page.getByRole('link', { name: 'Ontgrendelen: actie 1' }).click()
      await expect(page.getByText('De lijst van acties die in 2024 meetellen, verandert niet.')).toBeVisible()
      await accessible(page)
      await page.getByRole('button', { name: 'Actie 1 ontgrendelen' }).click()
      await expect(page.getByText('Waarom wordt de actie ontgrendeld? Vul dit in.')).toBeVisible()
      await page.getByLabel('Waarom wordt de actie ontgrendeld?').fill('De status werd verkeerd overgenomen.')
      await page.getByRole('button', { name: 'Actie 1 ontgrendelen' }).click()
      await expect(page.getByText('Actie 1 is ontgrendeld in 2024.')).toBeVisible()
      await expect(page.getByText('De status werd verkeerd overgenomen.')).toBeVisible()
      await expect(page.getByText(/door An Peeters/)).toBeVisible()
      await accessible(page)

      await page.getByRole('link', { name: 'De rapportering van actie 1 verbeteren' }).click()
      await expect(page.getByText('Deze actie is ontgrendeld in 2024')).toBeVisible()
      await accessible(page)
      await page.getByRole('radio', { name: 'Gerealiseerd' }).check()
      await page.getByLabel('Webadres').first().fill('zomaar iets')
      await page.getByRole('button', { name: 'Opslaan' }).click()
      await expect(page.getByText(/Webadres: vul een geldig webadres in/)).toBeVisible()
      await expect(page.getByRole('radio', { name: 'Gerealiseerd' })).toBeChecked()
      await expect(page.getByLabel('Webadres').first()).toHaveValue('zomaar iets')
      await accessible(page)
      // three narrow fields beside each other, and nothing that is said of one pushes the page out of the screen
      if (javaScriptEnabled) await atWidth(page, 768, async () => expect(await beyond(page.locator('html'))).toBe(0))
      await page.getByLabel('Webadres').first().fill('https://example.org/verslag')
      await page.getByLabel('Naam (Nederlands)').first().fill('Eindverslag')
      await page.getByRole('button', { name: 'Opslaan' }).click()
      await expect(page.getByText('De rapportering van actie 1 is opgeslagen en bevestigd.')).toBeVisible()
      const saved = await entryOf(desk.actions[0]?.id, 2024)
      expect(saved).toMatchObject({ status: 'REALISED', noteNl: 'De oproep loopt.', evidence: [{ url: 'https://example.org/verslag' }] })
      expect(saved?.confirmedAt).not.toBeNull()

      await page.getByRole('link', { name: 'Actie 1 weer vergrendelen' }).click()
      await expect(page.getByText('2024 is gewijzigd sinds editie 1 van het jaarrapport.')).toBeVisible()
      await page.getByRole('button', { name: 'Actie 1 vergrendelen' }).click()
      await expect(page.getByText('Actie 1 is weer vergrendeld in 2024.')).toBeVisible()
      await expect(page.getByRole('link', { name: 'Het rapport over 2024 verbeteren' })).toBeVisible()
      await page.goto(`/nl/${desk.plan.slug}/manage`)
      await expect(page.getByRole('link', { name: '2024 is gewijzigd sinds editie 1: het rapport verbeteren' })).toBeVisible()
      await page.goto(`/nl/${desk.plan.slug}/manage/actions/1/statuses/2024`)
      await expect(page.getByRole('button', { name: 'Opslaan' })).toHaveCount(0)
      await accessible(page)

      await page.goto(`/en/${desk.plan.slug}/actions?year=2024`)
      await expect(page.getByText('Changed since edition 1 of the annual report.')).toBeVisible()
      await accessible(page)
      await page.goto(`/nl/${desk.plan.slug}`)
      await expect(page.getByText('Gewijzigd sinds editie 1 van het jaarrapport.')).toBeVisible()
    })

    test('an entry that somebody else saved first is shown beside what was typed, and nothing is lost', async ({ page }) => {
      const desk = await makeDesk()
      await signInAs(page.context(), desk.coordinator.email)
      await page.goto(desk.address('en'))
      if (javaScriptEnabled) await openRow(page, '2')
      await page.getByRole('link', { name: 'Full entry of action 2' }).click()
      await expect(page.getByText('What was confirmed for 2024')).toBeVisible()
      await page.getByRole('radio', { name: 'There is nothing to report' }).check()
      await page.getByLabel('Why is there nothing to report?').selectOption('Too early')
      await page.getByLabel('Note (English)').fill('We wait for the figures.')
      const [, action] = desk.actions
      if (!action) throw new Error('four actions were made')
      await db.statusEntry.create({ data: { planId: desk.plan.id, actionId: action.id, year: 2025, status: 'REALISED', noteEn: 'Done.' } })
      await page.getByRole('button', { name: 'Save' }).click()
      const theirs = page.getByRole('table')
      await expect(theirs).toContainText('Done.')
      await expect(theirs).toContainText('We wait for the figures.')
      if (javaScriptEnabled) await atWidth(page, 390, async () => expect(await beyond(theirs.locator('..'))).toBe(0))
      await expect(page.getByLabel('Note (English)')).toHaveValue('We wait for the figures.')
      await accessible(page)
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText('The entry of action 2 is saved, but not confirmed yet.')).toBeVisible()
      expect(await entryOf(action.id, 2025)).toMatchObject({
        status: null,
        nothingToReport: 'TOO_EARLY',
        noteEn: 'We wait for the figures.',
      })
      await page.getByLabel('The entry is confirmed').check()
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText('The entry of action 2 is saved and confirmed.')).toBeVisible()
      await accessible(page)
      await page.getByRole('button', { name: 'Undo confirmation of action 2' }).click()
      await expect(page.getByText('The confirmation of action 2 in 2025 has been withdrawn.')).toBeVisible()
      await expect(page.getByLabel('The entry is confirmed')).not.toBeChecked()
      expect(await entryOf(action.id, 2025)).toMatchObject({ noteEn: 'We wait for the figures.', confirmedAt: null })
    })

    test('what was typed survives a session that ended meanwhile', async ({ page }) => {
      const desk = await makeDesk()
      await signInAs(page.context(), desk.coordinator.email)
      await page.goto(`/nl/${desk.plan.slug}/manage/actions/2/statuses/2025`)
      await page.getByRole('radio', { name: 'Samengevoegd' }).check()
      await page.getByLabel('Samengevoegd met actie').selectOption('3')
      await page.getByLabel('Toelichting (Nederlands)').fill('Een lange toelichting.')
      await page.context().clearCookies()
      await page.getByRole('button', { name: 'Opslaan' }).click()
      await expect(page.getByRole('link', { name: /[Aa]anmelden/ }).last()).toBeVisible()
      await expect(page.getByLabel('Toelichting (Nederlands)')).toHaveValue('Een lange toelichting.')
      await expect(page.getByLabel('Samengevoegd met actie')).toHaveValue('3')
      await accessible(page)
      await signInAs(page.context(), desk.coordinator.email)
      await page.getByLabel('Waarom wordt ze afgesloten?').selectOption('ABSORBED')
      await page.getByRole('button', { name: 'Opslaan' }).click()
      await expect(page.getByText('De rapportering van actie 2 is opgeslagen, maar nog niet bevestigd.')).toBeVisible()
      expect(await entryOf(desk.actions[1]?.id, 2025)).toMatchObject({ status: 'MERGED', noteNl: 'Een lange toelichting.' })

      await page.getByLabel('Nieuw obstakel: wat staat in de weg? (Nederlands)').fill('Geen geld')
      await page.getByRole('button', { name: 'Opslaan' }).click()
      await expect(page.getByText('Soort van het nieuwe obstakel: vul dit in.')).toBeVisible()
      await page.getByLabel('Soort van het nieuwe obstakel').selectOption('Budget')
      await page.getByRole('button', { name: 'Opslaan' }).click()
      await expect(page.getByRole('listitem').filter({ hasText: 'Geen geld' })).toBeVisible()
    })
  })
}

test('a partner reads an entry and cannot unlock it; for somebody without a role it does not exist', async ({ page }) => {
  const desk = await makeDesk()
  const contributor = await createUser({ role: 'CONTRIBUTOR', planId: desk.plan.id, organisationId: desk.lead.id })
  await signInAs(page.context(), contributor.email)
  await page.goto(desk.address('nl', 2024))
  await expect(rowOf(page, '1').getByText('alleen lezen')).toBeVisible()
  await expect(page.getByRole('link', { name: /Ontgrendelen/ })).toHaveCount(0)
  expect((await page.goto(`${desk.address('nl', 2024)}/unlocks/1`))?.status()).toBe(404)
  expect((await page.goto(`/nl/${desk.plan.slug}/manage/actions/4/statuses/2024`))?.status()).toBe(404)
  await page.goto(`/nl/${desk.plan.slug}/manage/actions/1/statuses/2024`)
  await expect(page.getByText('De oproep loopt.')).toBeVisible()
  await expect(page.getByRole('link', { name: /ontgrendelen/ })).toHaveCount(0)
})
