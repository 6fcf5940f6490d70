import { createEntry, createUser } from '../tests/harness/factories'
import { expect, expectAccessible, test } from './fixtures'
import { makeDesk } from './sheet-desk'
import { signInAs } from './sign-in-as'

const password = 'koers-demo-2025'

for (const [who, title] of [
  ['coordinator', 'Beheer'],
  ['contributor', 'Mijn acties'],
] as const)
  test(`a ${who} who signs in comes to their work`, async ({ page }) => {
    await page.goto('/nl/sign-in')
    await page.getByLabel('E-mailadres').fill(`${who}@example.org`)
    await page.getByLabel('Wachtwoord').fill(password)
    await page.getByRole('button', { name: 'Aanmelden', exact: true }).click()
    await expect(page).toHaveURL('/nl/example/manage')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expectAccessible(page)
    await page.goto('/nl/sign-in')
    await expect(page).toHaveURL('/nl/example/manage')
  })

const words = {
  nl: {
    waiting: '1 organisatie moet nog antwoorden',
    line: '2 van 3 te bevestigen, 1 al ingevuld',
    unconfirmed: '1 actie is ingevuld, nog niet bevestigd',
    moved: '2 acties gewijzigd in de voorbije zeven dagen',
    was: 'was: In opstart',
    report: 'Wat het rapport over 2025 nog nodig heeft',
    introduction: 'De inleiding schrijven',
    lead: 'Departement Werk',
  },
  en: {
    waiting: '1 organisation has not answered yet',
    line: '2 of 3 to confirm, 1 filled in',
    unconfirmed: '1 action is filled in, not confirmed yet',
    moved: '2 actions changed in the past seven days',
    was: 'was: Being launched',
    report: 'What the report on 2025 still needs',
    introduction: 'Write the introduction',
    lead: 'Department of Work',
  },
} as const

for (const locale of ['nl', 'en'] as const) {
  const say = words[locale]
  test(`a coordinator sees whom the year waits for, what moved and what the report needs, each a press from doing it (${locale})`, async ({
    page,
  }) => {
    const desk = await makeDesk()
    const [first, second] = desk.actions
    if (!first || !second) throw new Error('four actions were made')
    await createEntry(first, 2025, 'BEING_IMPLEMENTED')
    await createEntry(second, 2025, 'REALISED', { confirmed: false })
    await signInAs(page.context(), desk.coordinator.email)
    const start = `/${locale}/${desk.plan.slug}/manage`
    await page.goto(start)
    await expect(page.getByText(say.line)).toBeVisible()
    const region = (name: string) => page.getByRole('region', { name })
    await expect(region(say.moved).getByText(say.was)).toBeVisible()
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 })
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await region(say.waiting).getByRole('link', { name: say.lead }).click()
    await expect(page.locator('tr[id^="action-"]')).toHaveCount(2)
    await page.goto(start)
    await region(say.unconfirmed).getByRole('link').first().click()
    await expect(page.locator('[id="open-2"]')).toHaveAttribute('aria-expanded', 'true')
    await page.goto(start)
    await region(say.report).getByRole('link', { name: say.introduction }).click()
    await expect(page).toHaveURL(`${start}/reports/2025`)
  })
}

test('an administrator without a role comes to the list of plans, somebody without any to their account', async ({ page }) => {
  const administrator = await createUser({ administratorSince: new Date() })
  await signInAs(page.context(), administrator.email)
  await page.goto('/en/sign-in')
  await expect(page).toHaveURL('/en/plans')
  await signInAs(page.context(), (await createUser()).email)
  await page.goto('/en/sign-in')
  await expect(page).toHaveURL('/en/account')
})
