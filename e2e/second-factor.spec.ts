import type { Page } from '@playwright/test'
import decodeQR from 'qr/decode.js'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { db } from '../lib/db'
import { hashPassword } from '../lib/security/password-hash'
import { codeOf, stepAt } from '../lib/security/totp'
import { createUser } from '../tests/harness/factories'
import { expect, expectAccessible, test } from './fixtures'
import { signInAs } from './sign-in-as'

test.use({ installation: { plan: 'example', environment: { KOERS_SECOND_FACTOR: 'administrator' } } })

const password = 'regen op de ruiten'
const administrator = async () =>
  createUser({ name: 'Bea Baas', administratorSince: new Date(), passwordHash: await hashPassword(password) })
const somebody = async () => createUser({ name: 'An Peeters', passwordHash: await hashPassword(password) })

const words = {
  nl: {
    email: 'E-mailadres',
    password: 'Wachtwoord',
    signIn: 'Aanmelden',
    enrolment: 'De tweede stap instellen',
    appCode: 'Code van de app',
    setUp: 'Instellen',
    kept: 'Bewaar uw herstelcodes',
    codes: 'Herstelcodes',
    goOn: 'Ik heb ze bewaard, ga verder',
    signOut: 'Afmelden',
    step: 'Bevestig dat u het bent',
    code: 'Code',
    confirm: 'Bevestigen',
    wrong: 'Deze code klopt niet',
  },
  en: {
    email: 'E-mail address',
    password: 'Password',
    signIn: 'Sign in',
    enrolment: 'Setting up the second step',
    appCode: 'Code from the app',
    setUp: 'Set up',
    kept: 'Save your recovery codes',
    codes: 'Recovery codes',
    goOn: 'I have saved them, go on',
    signOut: 'Sign out',
    step: 'Confirm that it is you',
    code: 'Code',
    confirm: 'Confirm',
    wrong: 'This code is not right',
  },
} as const
type Locale = keyof typeof words

async function signIn(page: Page, locale: Locale, email: string, to: string) {
  await page.goto(`/${locale}/sign-in?to=${encodeURIComponent(to)}`)
  await page.getByLabel(words[locale].email).fill(email)
  await page.getByLabel(words[locale].password).fill(password)
  await page.getByRole('main').getByRole('button', { name: words[locale].signIn }).click()
}

/** The secret as somebody who cannot scan it types it. */
const lettersOn = async (page: Page): Promise<string> =>
  ((await page.getByRole('main').locator('ol code').textContent()) ?? '').replaceAll(' ', '')

/** The secret as an app reads it: from the letters on the page. */
async function secretOn(page: Page): Promise<Buffer> {
  const letters = await lettersOn(page)
  const bits = [...letters].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** What a camera reads from the picture. */
async function scanned(page: Page): Promise<string> {
  const picture = page.getByRole('main').getByRole('img')
  const size = Number((await picture.getAttribute('viewBox'))?.split(' ').at(-1))
  const scale = 6
  const data = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255)
  for (const [, x, y] of ((await picture.locator('path').getAttribute('d')) ?? '').matchAll(/M(\d+) (\d+)h/g))
    for (let row = 0; row < scale; row++) {
      const from = ((Number(y) * scale + row) * size * scale + Number(x) * scale) * 4
      for (let at = from; at < from + scale * 4; at += 4) data.fill(0, at, at + 3)
    }
  return decodeQR({ width: size * scale, height: size * scale, data })
}

const now = (secret: Buffer, ahead = 0) => codeOf(secret, stepAt(Date.now()) + ahead)

/** From the password of somebody whose role needs a second factor to the page they wanted, and in again with each kind of code. */
function journey(locale: Locale, check: (page: Page) => Promise<void>) {
  test(`an administrator sets up the second step, and then signs in with the app and with a recovery code (${locale})`, async ({
    page,
  }) => {
    const say = words[locale]
    const { email } = await administrator()
    const wanted = `/${locale}/${exampleSlug}/manage/people`
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(new URL(request.url()).protocol === 'data:' ? '' : new URL(request.url()).host))

    await signIn(page, locale, email, wanted)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.enrolment)
    await check(page)
    await page.goto(wanted)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.enrolment)
    const secret = await secretOn(page)
    const address = new URL(await scanned(page))
    expect(address.searchParams.get('secret')).toBe(await lettersOn(page))
    await page.getByLabel(say.appCode).fill('12')
    await page.getByRole('button', { name: say.setUp }).click()
    await expect(page.getByLabel(say.appCode)).toHaveAccessibleDescription(new RegExp(say.wrong))
    await check(page)
    expect(await secretOn(page)).toEqual(secret)
    const first = now(secret)
    await page.getByLabel(say.appCode).fill(first)
    await page.getByRole('button', { name: say.setUp }).click()
    await expect(page.getByText(say.kept)).toBeVisible()
    await check(page)
    const codes = await page.getByRole('region', { name: say.codes }).getByRole('listitem').allInnerTexts()
    expect(codes).toHaveLength(10)
    await page.getByRole('link', { name: say.goOn }).click()
    await expect(page).toHaveURL(wanted)

    for (const code of [() => now(secret, 1), () => codes[0] ?? '']) {
      await page.context().clearCookies()
      await signIn(page, locale, email, wanted)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.step)
      await page.getByLabel(say.code, { exact: true }).fill(first)
      await page.getByRole('button', { name: say.confirm }).click()
      await expect(page.getByLabel(say.code, { exact: true })).toHaveAccessibleDescription(new RegExp(say.wrong))
      await expect(page.getByLabel(say.code, { exact: true })).toHaveValue('')
      await check(page)
      await page.getByLabel(say.code, { exact: true }).fill(code())
      await page.getByRole('button', { name: say.confirm }).click()
      await expect(page).toHaveURL(wanted)
    }
    expect([...asked].filter((host) => host !== '' && host !== new URL(page.url()).host)).toEqual([])
  })
}

test.describe('with scripts', () => {
  journey('nl', expectAccessible)
  journey('en', expectAccessible)
})
test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  journey('nl', async () => {})
})

test('somebody who gave only the password opens nothing: no page, no file, no form', async ({ page, context }) => {
  const { id, email } = await administrator()
  await signIn(page, 'nl', email, '/nl/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.nl.enrolment)
  for (const path of ['/nl/account', '/nl/account/leaving', '/nl/account/second-factor/recovery-codes', `/nl/${exampleSlug}/manage`]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.nl.enrolment)
  }
  const file = await context.request.get('/nl/account/data', { maxRedirects: 0 })
  expect(file.status()).toBe(303)
  await page.getByRole('main').getByRole('button', { name: 'Afmelden' }).click()
  await expect(page.getByText('U bent afgemeld.')).toBeVisible()
  expect(await db.session.count({ where: { userId: id, endedAt: null } })).toBe(0)
})

test('anybody with a password sets it up, gets new codes and switches it off on the page of their account', async ({ page }) => {
  const { email } = await somebody()
  await signIn(page, 'nl', email, '/nl/account')
  await expect(page.getByText('U meldt zich aan met een wachtwoord alleen.')).toBeVisible()
  await page.getByRole('link', { name: 'Tweede stap instellen' }).click()
  const secret = await secretOn(page)
  await page.getByLabel(words.nl.appCode).fill(now(secret))
  await page.getByLabel('Uw wachtwoord').fill('mis')
  await page.getByRole('button', { name: words.nl.setUp }).click()
  await expect(page.getByLabel('Uw wachtwoord')).toHaveAccessibleDescription(/niet uw huidige wachtwoord/)
  await expectAccessible(page)
  await page.getByLabel(words.nl.appCode).fill(now(secret))
  await page.getByLabel('Uw wachtwoord').fill(password)
  await page.getByRole('button', { name: words.nl.setUp }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Downloaden' }).click()
  expect((await download).suggestedFilename()).toBe('koers-herstelcodes.txt')
  await page.getByRole('link', { name: words.nl.goOn }).click()
  await expect(page.getByText('U hebt nog 10 herstelcodes.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Nieuwe herstelcodes maken' }).click()
  await expect(page).toHaveURL(/\/recovery-codes$/)
  await expectAccessible(page)
  await page.getByLabel('Code', { exact: true }).fill(now(secret, 1))
  await page.getByRole('button', { name: 'Nieuwe codes maken' }).click()
  await expect(page.getByText(words.nl.kept)).toBeVisible()
  const [code = ''] = await page.getByRole('region', { name: words.nl.codes }).getByRole('listitem').allInnerTexts()
  await page.getByRole('link', { name: words.nl.goOn }).click()
  await page.getByRole('link', { name: 'Tweede stap uitzetten' }).click()
  await expect(page).toHaveURL(/\/removal$/)
  await expectAccessible(page)
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Uitzetten' }).click()
  await expect(page.getByText('De tweede stap is uitgezet.')).toBeVisible()
  await expect(page.getByText('U meldt zich aan met een wachtwoord alleen.')).toBeVisible()
})

test('an administrator resets the second step of somebody who lost it, and that person is signed out', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const { id, email } = await somebody()
  const enrolledAt = new Date(Date.now() - 1000)
  await signInAs(context, email)
  await db.secondFactor.create({ data: { userId: id, sealedSecret: '', enrolledAt, lastStep: 0 } })
  await page.goto('/nl/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.nl.step)
  const keeper = await administrator()
  await db.secondFactor.create({ data: { userId: keeper.id, sealedSecret: '', enrolledAt, lastStep: 0 } })
  const elsewhere = await browser.newContext({ baseURL })
  await signInAs(elsewhere, keeper.email)
  await db.session.updateMany({ where: { userId: keeper.id }, data: { secondFactorAt: new Date() } })
  const there = await elsewhere.newPage()
  await there.goto(`/nl/${exampleSlug}/manage/people/${id}`)
  await there.getByRole('button', { name: 'Tweede stap wissen' }).click()
  await expect(there.getByText('De tweede stap is gewist')).toBeVisible()
  await expectAccessible(there)
  await elsewhere.close()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden')
  await signIn(page, 'nl', email, '/nl/account')
  await expect(page.getByText(/Bea Baas wiste op .* uw tweede stap/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gelezen, niet meer tonen' }).click()
  await expect(page.getByText(/uw tweede stap bij het aanmelden\./)).toBeHidden()
})
