import { type BrowserContext, devices, type Page } from '@playwright/test'
import { runQuietly } from '../../scripts/run'
import { expect, expectAccessible, test } from '../fixtures'
import { openRow, rowOf, scriptsRun } from '../sheet-desk'

// A department that starts with Koers: nothing but the record, and a list of 47 actions of its own.
test.use({ installation: { plan: 'record' } })
test.setTimeout(150_000)

const plan = '/nl/lifelong-learning'
const password = 'regen op de ruiten'
const leads = (number: number) => (number <= 3 ? 'Huis van het Leren' : 'VDAB')
const list = [
  'Nummer;Titel (Nederlands);Titel (Engels);Vlaggenschip;Doelstellingen;Trekkers;Telt mee vanaf',
  ...Array.from({ length: 47 }, (_, index) => {
    const number = index + 1
    return `${number};Proefactie ${number};Trial action ${number};${'ABCDEFG'[index % 7]};a;${leads(number)};2022`
  }),
].join('\n')

/** Follows a link to choose a password, chooses one and signs in with it. */
async function enter(page: Page, link: string, email: string) {
  await page.goto(new URL(link).pathname)
  await page.getByLabel('Nieuw wachtwoord').fill(password)
  await page.getByLabel('Nog eens hetzelfde wachtwoord').fill(password)
  await page.getByRole('main').getByRole('button').click()
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Aanmelden' }).click()
  await expect(page).toHaveURL(/\/(manage|plans|account)$/)
}

/** @returns the link that the administrator hands over. */
async function invite(page: Page, email: string, name: string, choose: () => Promise<unknown>) {
  await page.goto(`${plan}/manage/people/invitation`)
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Naam').fill(name)
  await choose()
  await page.getByRole('button', { name: 'Uitnodigen en link maken' }).click()
  return page.getByLabel('Link om een wachtwoord te kiezen').inputValue()
}

test('a department brings in its own list, invites people, reports on a year and publishes it', async ({ page, browser, baseURL }) => {
  const contexts: BrowserContext[] = []
  const another = async (options = {}) => {
    const context = await browser.newContext({ baseURL, locale: 'nl-BE', timezoneId: 'Europe/Brussels', ...options })
    contexts.push(context)
    return context.newPage()
  }

  await test.step('the command makes an administrator, who chooses a password', async () => {
    const said = await runQuietly('node', [
      '--import',
      'tsx',
      '--conditions=react-server',
      'scripts/user.ts',
      '--admin',
      'bea@example.org',
      '--name',
      'Bea Baas',
    ])
    const link = said.match(/http\S+\/set-password\/\S+/)?.[0]
    if (!link) throw new Error(`no link in: ${said}`)
    await enter(page, link, 'bea@example.org')
  })

  const coordinator = await another()
  await test.step('a coordinator is invited, and adds an organisation that the record does not know', async () => {
    const link = await invite(page, 'cor@example.org', 'Cor Claes', () => page.getByRole('radio', { name: 'Coördinator' }).check())
    await enter(coordinator, link, 'cor@example.org')
    await coordinator.goto(`${plan}/manage/organisations/new`)
    await coordinator.locator('[id="nameNl.0"]').fill('Huis van het Leren')
    await coordinator.getByLabel('Reden van de wijziging').fill('Trekt drie acties.')
    await coordinator.getByRole('button', { name: 'Opslaan' }).click()
    await expect(coordinator).toHaveURL(/\/organisations\/huis-van-het-leren\?/)
  })

  await test.step('the list of 47 actions is imported', async () => {
    await page.goto(`${plan}/manage/imports`)
    await page
      .getByLabel('Bestand', { exact: true })
      .setInputFiles({ name: 'eigen lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await page.getByRole('button', { name: 'Uploaden en vergelijken' }).click()
    await expect(page.getByText('47 rijen worden geïmporteerd')).toBeVisible()
    await page.getByRole('button', { name: 'Importeren', exact: true }).click()
    await expect(page.getByText('Dit bestand is geïmporteerd')).toBeVisible()
  })

  await test.step('the coordinator opens the first year', async () => {
    await coordinator.goto(`${plan}/manage`)
    await coordinator.getByRole('link', { name: '2022 openen' }).click()
    await expect(coordinator.getByText('47 acties tellen mee in 2022.')).toBeVisible()
    await coordinator.getByRole('button', { name: '2022 openen' }).click()
    await expect(coordinator.getByRole('heading', { level: 1 })).toHaveText('Statussen van 2022')
  })

  await test.step('a contributor is invited, and reports on the phone on three actions and no other', async () => {
    const contributor = await another({ ...devices['Pixel 7'], viewport: { width: 390, height: 844 } })
    const link = await invite(page, 'dirk@example.org', 'Dirk Dewit', () =>
      page.getByLabel('Organisatie', { exact: true }).selectOption('Huis van het Leren'),
    )
    await enter(contributor, link, 'dirk@example.org')
    await contributor.goto(`${plan}/manage`)
    await expectAccessible(contributor)
    await contributor.getByRole('link', { name: 'Statussen van 2022 invullen' }).click()
    await expect(contributor.locator('tr[id^="action-"]')).toHaveCount(3)
    await scriptsRun(contributor)
    for (const number of ['1', '2', '3']) {
      await openRow(contributor, number)
      await rowOf(contributor, number).getByRole('radio', { name: 'In uitvoering' }).check()
      await rowOf(contributor, number)
        .getByRole('button', { name: /^Bevestigen/ })
        .click()
    }
    await expect(contributor.getByText('3 van uw 3 acties bevestigd')).toBeVisible()
  })

  await test.step('the coordinator confirms the rest in one go, shows it and closes the year', async () => {
    await coordinator.goto(`${plan}/manage/years/2022?show=todo`)
    await coordinator.getByLabel('Alle getoonde acties kiezen (44)').check()
    await coordinator.getByRole('button', { name: 'Status geven' }).click()
    const dialog = coordinator.getByRole('dialog')
    await dialog.getByLabel('Status voor alle gekozen acties').selectOption('In opstart')
    await dialog.getByLabel('Meteen ook bevestigen').check()
    await dialog.getByRole('button', { name: 'Status geven aan 44 acties' }).click()
    await expect(coordinator.getByText('47 van 47 bevestigd')).toBeVisible()
    await expectAccessible(coordinator)
    await coordinator.getByRole('link', { name: 'Jaar afsluiten' }).click()
    await coordinator.getByRole('button', { name: '2022 afsluiten' }).click()
    await coordinator.waitForURL(/manage\/years(\/2022)?$/)
  })

  await test.step('the report is written and published', async () => {
    await coordinator.goto(`${plan}/manage/reports/2022`)
    await coordinator.getByRole('textbox', { name: /^Nederlands Inleiding/ }).fill('Ons eerste jaar.')
    await coordinator.getByRole('textbox', { name: /^Nederlands Inleiding/ }).blur()
    await expect(coordinator.getByText(/Opgeslagen om/).first()).toBeVisible()
    await coordinator.getByRole('link', { name: 'Naar publiceren' }).click()
    const publish = coordinator.getByRole('button', { name: 'Publiceer het rapport over 2022' })
    await publish.click()
    await expect(coordinator.getByRole('alert').filter({ hasText: 'zonder tekst' })).toBeVisible()
    await coordinator.getByRole('checkbox', { name: /leeg hoofdstuk|lege hoofdstukken/ }).check()
    await publish.click()
    await coordinator.waitForURL(/\/reports\/2022\/1$/)
  })

  await test.step('everybody reads it, and nothing in it is a sample', async () => {
    const visitor = await another()
    await visitor.goto(`${plan}/reports/2022`)
    await expect(visitor.getByText('Ons eerste jaar.')).toBeVisible()
    await expect(visitor.getByText('Proefactie 12').first()).toBeVisible()
    await expect(visitor.getByText('Voorbeeldgegevens')).toHaveCount(0)
    await expectAccessible(visitor)
    await visitor.goto('/en/lifelong-learning/actions/12')
    await expect(visitor.getByRole('heading', { level: 1 })).toContainText('Trial action 12')
  })
  for (const context of contexts) await context.close()
})
