import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { db } from '../lib/db'
import { expect, expectAccessible, test } from './fixtures'
import { openRow, scriptsRun } from './sheet-desk'

// The three jobs from end to end on the example: in Dutch on a wide screen, in English on a phone.
test.use({ installation: { plan: 'example' } })
test.setTimeout(180_000)

const words = {
  nl: {
    email: 'E-mailadres',
    password: 'Wachtwoord',
    signIn: 'Aanmelden',
    realised: 'Gerealiseerd',
    confirm: /^Bevestigen.*actie 5$/,
    progress: ['22 van 40 bevestigd', '23 van 40 bevestigd'],
    show: ['Voorlopige cijfers tonen', 'Cijfers van 2025 tonen'],
    provisional: /Voorlopig/i,
    close: ['Jaar afsluiten', '2025 afsluiten'],
    text: /^Nederlands Inleiding/,
    saved: /Opgeslagen om \d\d:\d\d/,
    publish: ['Naar publiceren', 'Publiceer het rapport over 2025'],
    title: 'Jaarrapport 2025',
  },
  en: {
    email: 'E-mail address',
    password: 'Password',
    signIn: 'Sign in',
    realised: 'Realised',
    confirm: /^Confirm.*action 5$/,
    progress: ['22 of 40 confirmed', '23 of 40 confirmed'],
    show: ['Show provisional figures', 'Show the figures of 2025'],
    provisional: /Provisional/i,
    close: ['Close the year', 'Close 2025'],
    text: /^English Introduction/,
    saved: /Saved at \d\d:\d\d/,
    publish: ['Go to publishing', 'Publish the report on 2025'],
    title: 'Annual report 2025',
  },
} as const

/** What a reader sees of an edition, and the bytes a program gets. */
async function editionAsRead(page: Page, locale: string) {
  await page.goto(`/${locale}/${exampleSlug}/reports/2025/1`)
  const answer = await page.request.get(`/api/v1/plans/${exampleSlug}/reports/2025/1`)
  return { shown: await page.locator('main').innerHTML(), bytes: await answer.body() }
}

test('a coordinator logs a status, shows it, closes the year and publishes a report that never changes', async ({ page, isMobile }) => {
  const locale = isMobile ? 'en' : 'nl'
  const say = words[locale]
  const at = (path: string) => `/${locale}/${exampleSlug}/${path}`

  await page.goto(at('manage/years/2025'))
  await page.getByLabel(say.email).fill('coordinator@example.org')
  await page.getByLabel(say.password).fill('koers-demo-2025')
  await page.getByRole('button', { name: say.signIn }).click()

  await expect(page.getByText(say.progress[0])).toBeVisible()
  await scriptsRun(page)
  const row = await openRow(page, '5')
  await row.getByRole('radio', { name: say.realised }).check()
  await row.getByRole('button', { name: say.confirm }).click()
  await expect(page.getByText(say.progress[1])).toBeVisible()

  await page.goto(at('flagships/a'))
  await expect(page.getByText(say.provisional)).toHaveCount(0)
  await page.goto(at('manage/years/2025'))
  await page.getByRole('link', { name: say.show[0] }).click()
  await page.getByRole('button', { name: say.show[1] }).click()
  await page.waitForURL(/manage\/years(\/2025)?$/)
  await page.goto(at('flagships/a'))
  await expect(page.getByText(say.provisional).first()).toBeVisible()
  await expectAccessible(page)
  const realised = page.locator('td a[href*="year=2025"][href*="status=realised"]').first()
  const counted = Number.parseInt((await realised.textContent()) ?? '', 10)
  await realised.click()
  await expect(page.locator('main a[href$="/actions/5"]').first()).toBeVisible()
  await expect(page.locator('main section[aria-labelledby^="group-"] > ul > li')).toHaveCount(counted)

  await page.goto(at('manage/years/2025'))
  await page.getByRole('link', { name: say.close[0] }).click()
  await page.getByRole('button', { name: say.close[1] }).click()
  await page.waitForURL(/manage\/years(\/2025)?$/)

  await page.goto(at('manage/reports/2025'))
  const introduction = page.getByRole('textbox', { name: say.text })
  await introduction.fill('**Een eigen inleiding** over 2025, met een emoji 🎓 en <script>niets</script> kwaads.')
  await introduction.blur()
  await expect(page.getByText(say.saved).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: say.publish[0] }).click()
  await expect(page).toHaveURL(/\/publication$/)
  await expectAccessible(page)
  // asked only where a chapter is empty
  for (const tick of await page.getByRole('checkbox').all()) await tick.check()
  await page.getByRole('button', { name: say.publish[1] }).click()
  await page.waitForURL(/example\/reports\/2025/)

  const before = await editionAsRead(page, locale)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.title)
  await expect(page.getByText('Een eigen inleiding')).toBeVisible()
  await expect(page.getByText(createHash('sha256').update(before.bytes).digest('hex')).first()).toBeVisible()
  await expectAccessible(page)

  const action = await db.action.findFirstOrThrow({ where: { number: '5', plan: { slug: exampleSlug } } })
  await db.action.update({ where: { id: action.id }, data: { titleNl: 'Iets heel anders', titleEn: 'Something else altogether' } })
  await db.involvement.deleteMany({ where: { actionId: action.id } })
  const after = await editionAsRead(page, locale)
  expect(after.shown).toBe(before.shown)
  expect(after.bytes.equals(before.bytes)).toBe(true)
  await page.goto(at('actions/5'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(locale === 'nl' ? 'Iets heel anders' : 'Something else altogether')
})
