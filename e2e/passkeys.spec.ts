import type { Page } from '@playwright/test'
import { db } from '../lib/db'
import { hashPassword } from '../lib/security/password-hash'
import { createUser } from '../tests/harness/factories'
import { expect, expectAccessible, test } from './fixtures'

test.use({ installation: { plan: 'example', environment: { KOERS_SECOND_FACTOR: 'administrator' } } })

const password = 'regen op de ruiten'

const words = {
  nl: {
    email: 'E-mailadres',
    password: 'Wachtwoord',
    ownPassword: 'Uw wachtwoord',
    signIn: 'Aanmelden',
    toPasskey: /Gebruik een passkey/,
    setUp: 'Een passkey instellen',
    name: 'Naam van de passkey',
    make: 'Passkey maken',
    kept: 'Bewaar uw herstelcodes',
    codes: 'Herstelcodes',
    goOn: 'Ik heb ze bewaard, ga verder',
    step: 'Bevestig dat u het bent',
    use: 'Passkey gebruiken',
    add: 'Passkey toevoegen',
    neverUsed: 'nog niet',
    remove: 'De passkey ‘Telefoon’ verwijderen',
    removed: /Verwijderd\. In andere browsers/,
  },
  en: {
    email: 'E-mail address',
    password: 'Password',
    ownPassword: 'Your password',
    signIn: 'Sign in',
    toPasskey: /Use a passkey on this device/,
    setUp: 'Setting up a passkey',
    name: 'Name of the passkey',
    make: 'Make the passkey',
    kept: 'Save your recovery codes',
    codes: 'Recovery codes',
    goOn: 'I have saved them, go on',
    step: 'Confirm that it is you',
    use: 'Use a passkey',
    add: 'Add a passkey',
    neverUsed: 'not yet',
    remove: 'Remove the passkey ‘Telefoon’',
    removed: /Removed\. You are signed out/,
  },
} as const

/** A security key in the browser: it answers without a hand, or not at all while nobody is there. */
async function plugIn(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const
  const add = async (transport: 'usb' | 'internal') =>
    (await session.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, transport } })).authenticatorId
  return { add, take: (authenticatorId: string) => session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId }) }
}

for (const locale of ['nl', 'en'] as const)
  test(`an administrator sets up a passkey, signs in with it, adds another one and removes that (${locale})`, async ({ page }) => {
    const say = words[locale]
    const { id, email } = await createUser({ administratorSince: new Date(), passwordHash: await hashPassword(password) })
    const keys = await plugIn(page)
    const first = await keys.add('usb')
    const signIn = async () => {
      await page.goto(`/${locale}/sign-in?to=/${locale}/account`)
      await page.getByLabel(say.email).fill(email)
      await page.getByLabel(say.password).fill(password)
      await page.getByRole('main').getByRole('button', { name: say.signIn }).click()
    }

    await signIn()
    await page.getByRole('link', { name: say.toPasskey }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.setUp)
    await page.getByRole('button', { name: say.make }).click()
    await expect(page.getByLabel(say.name)).toHaveAttribute('aria-invalid', 'true')
    await expectAccessible(page)
    await page.getByLabel(say.name).fill('Sleutel')
    await page.getByRole('button', { name: say.make }).click()
    await expect(page.getByText(say.kept)).toBeVisible()
    await expect(page.getByRole('region', { name: say.codes }).getByRole('listitem')).toHaveCount(10)
    await page.getByRole('link', { name: say.goOn }).click()
    await expect(page.getByRole('rowheader', { name: 'Sleutel' })).toBeVisible()
    await expect(page.getByRole('cell', { name: say.neverUsed })).toBeVisible()
    await expectAccessible(page)

    await page.context().clearCookies()
    await signIn()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.step)
    await expectAccessible(page)
    const before = (await db.session.findFirstOrThrow({ where: { userId: id }, orderBy: { startedAt: 'desc' } })).id
    await page.getByRole('button', { name: say.use }).click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/account$`))
    await expect(page.getByRole('cell', { name: say.neverUsed })).toHaveCount(0)
    expect(await db.session.count({ where: { id: before } })).toBe(0)

    await keys.take(first)
    await keys.add('internal')
    await page.getByRole('link', { name: say.add }).click()
    await page.getByLabel(say.name).fill('Telefoon')
    await page.getByLabel(say.ownPassword).fill(password)
    await page.getByRole('button', { name: say.make }).click()
    await expect(page.getByRole('rowheader', { name: 'Telefoon' })).toBeVisible()
    await page.getByRole('link', { name: say.remove }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: say.use }).click()
    await expect(page.getByText(say.removed)).toBeVisible()
    await expect(page.getByRole('rowheader', { name: 'Telefoon' })).toHaveCount(0)
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('somebody with a passkey can take the second step with a code', async ({ page }) => {
    const { id, email } = await createUser({ passwordHash: await hashPassword(password) })
    const passkey = { userId: id, name: 'Sleutel', credentialId: crypto.randomUUID(), publicKey: '', counter: 0, createdAt: new Date() }
    await db.passkey.create({ data: passkey })
    await page.goto('/nl/sign-in')
    await page.getByLabel(words.nl.email).fill(email)
    await page.getByLabel(words.nl.password).fill(password)
    await page.getByRole('main').getByRole('button', { name: words.nl.signIn }).click()
    await expect(page.getByLabel('Code', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: words.nl.use })).toBeHidden()
  })
})
