import type { Page } from '@playwright/test'
import { db } from '../lib/db'
import { hashPassword } from '../lib/security/password-hash'
import { addMembership } from '../lib/user/membership.commands'
import { createSetPasswordLink } from '../lib/user/password.commands'
import { disableUser } from '../lib/user/user.commands'
import { commandLine } from '../lib/user/user.rules'
import { createUser } from '../tests/harness/factories'
import { expect, expectAccessible, test } from './fixtures'
import { signInAs } from './sign-in-as'
import { slowly } from './slowly'

const password = 'regen op de ruiten'

const somebody = async () => createUser({ name: 'An Peeters', passwordHash: await hashPassword(password) })

async function fillIn(page: Page, email: string, typed: string) {
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord').fill(typed)
  await page.getByRole('button', { name: 'Aanmelden' }).click()
}

/** What holds with a script in the page and without one. axe is a script itself, and the pages are the same. */
function journeys(check: (page: Page) => Promise<void>) {
  test('staff sign in, come back to the page they wanted, and sign out', async ({ page }) => {
    const { email } = await somebody()
    await page.goto('/nl/account?from=mail')
    await expect(page).toHaveURL('/nl/sign-in?to=%2Fnl%2Faccount%3Ffrom%3Dmail')
    await fillIn(page, email, password)
    await expect(page).toHaveURL('/nl/account?from=mail')
    await expect(page.getByRole('main')).toContainText(email)
    await page.getByRole('main').getByRole('button', { name: 'Afmelden', exact: true }).click()
    await expect(page.getByText('U bent afgemeld.')).toBeVisible()
    await page.goto('/nl/account')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden')
  })

  test('a wrong password is reported in one sentence; the address stays, the password does not', async ({ page }) => {
    const { email } = await somebody()
    await page.goto('/nl/sign-in')
    await fillIn(page, email, 'iets anders')
    const summary = page.getByRole('alert').filter({ hasText: 'horen niet bij elkaar' })
    await expect(summary).toBeFocused()
    await expect(page.getByLabel('E-mailadres')).toHaveValue(email)
    await expect(page.getByLabel('Wachtwoord')).toHaveValue('')
    await check(page)
  })

  test('what is missing is named at its field', async ({ page }) => {
    await page.goto('/nl/sign-in')
    await fillIn(page, 'an.peeters', '')
    await page.getByRole('link', { name: 'E-mailadres: vul een geldig e-mailadres in' }).click()
    await expect(page.getByLabel('E-mailadres')).toBeFocused()
    await expect(page.getByLabel('E-mailadres')).toHaveValue('an.peeters')
    await expect(page.getByLabel('Wachtwoord')).toHaveAccessibleDescription('Vul dit in.')
    await check(page)
  })

  test('guessing ends with the hour from which one may try again', async ({ page }) => {
    const { email } = await somebody()
    await page.goto('/nl/sign-in')
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await fillIn(page, email, `poging ${attempt}`)
      await expect(page.getByText('horen niet bij elkaar')).toBeVisible()
      await page.goto('/nl/sign-in')
    }
    await fillIn(page, email, password)
    await expect(page.getByText(/Vanaf \d\d:\d\d uur kunt u het opnieuw proberen/)).toBeVisible()
    expect(await db.session.count({ where: { user: { email } } })).toBe(0)
  })

  test('a link to choose a password works once, and refuses a password that is easily guessed', async ({ page, context }) => {
    const { id, email } = await createUser({ name: 'An Peeters' })
    const path = `/nl/set-password/${await createSetPasswordLink(commandLine, id)}`
    const referers: string[] = []
    context.on('request', (request) => referers.push(request.headers().referer ?? ''))
    await page.goto(path)
    await expect(page.getByRole('main')).toContainText(email)
    const choose = async (first: string, second: string) => {
      await page.getByLabel('Nieuw wachtwoord').fill(first)
      await page.getByLabel('Nog eens hetzelfde wachtwoord').fill(second)
      await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click()
    }
    await choose('an.peeters 2025', 'an.peeters 2025')
    await expect(page.getByRole('link', { name: 'Nieuw wachtwoord: dit wachtwoord is te makkelijk te raden' })).toBeVisible()
    await check(page)
    await choose(password, `${password}!`)
    await expect(page.getByLabel('Nog eens hetzelfde wachtwoord')).toHaveAccessibleDescription(/niet gelijk/)
    await choose(password, password)
    await expect(page.getByText('Uw wachtwoord is opgeslagen.')).toBeVisible()
    await fillIn(page, email, password)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw account')
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet meer')
    await check(page)
    expect(referers.join(' ')).not.toContain('set-password')
  })
}

test.describe('with scripts', () => {
  journeys(expectAccessible)
})
test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  journeys(async () => {})
})

test('in English the same', async ({ page }) => {
  const { email } = await somebody()
  await page.goto('/en/sign-in')
  await expectAccessible(page)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill('something else')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('do not match')).toBeVisible()
  await page.getByLabel('Password').fill(password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/en/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
  await expectAccessible(page)
})

test('the keyboard alone is enough', async ({ page }) => {
  const { email } = await somebody()
  await page.goto('/nl/sign-in')
  await page.getByLabel('E-mailadres').focus()
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Aanmelden' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw account')
  await expectAccessible(page)
})

test('nobody is led to another site after signing in', async ({ page, baseURL }) => {
  const { email } = await somebody()
  await page.goto('/nl/sign-in?to=//example.com/nl')
  await fillIn(page, email, password)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw account')
  expect(new URL(page.url()).origin).toBe(baseURL)
})

test('the demo accounts of the example are listed on this computer, and work', async ({ page }) => {
  await page.goto('/nl/sign-in')
  const accounts = page.getByRole('region', { name: 'Demo-accounts' })
  await expect(accounts).toContainText('coordinator@example.org')
  await fillIn(page, 'coordinator@example.org', (await accounts.getByText('koers-demo-2025').textContent()) ?? '')
  await expect(page).toHaveURL('/nl/example/manage')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beheer')
})

test('somebody who is disabled, or loses a role, notices at once', async ({ page, context }) => {
  const user = await somebody()
  await signInAs(context, user.email)
  await page.goto('/nl/account')
  await expect(page.getByRole('main')).toContainText('nog geen')
  const plan = await db.plan.findFirstOrThrow()
  await addMembership(commandLine, user.id, plan.id, { role: 'COORDINATOR', organisationId: null })
  await page.reload()
  await expect(page.getByRole('main')).toContainText('coördinator, in')
  await disableUser(commandLine, user.id)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden')
})

test('signing out everywhere ends the other browser too', async ({ page, context, browser, baseURL }) => {
  const { email } = await somebody()
  await signInAs(context, email)
  const elsewhere = await browser.newContext({ baseURL })
  await signInAs(elsewhere, email)
  const there = await elsewhere.newPage()
  await there.goto('/nl/account')
  await page.goto('/nl/account')
  await expect(page.getByText('U bent in 2 browsers aangemeld.')).toBeVisible()
  await page.getByRole('button', { name: 'Overal afmelden' }).click()
  await expect(page.getByText('U bent overal afgemeld')).toBeVisible()
  await there.reload()
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('Aanmelden')
  await elsewhere.close()
})

test('signing out erases what pages kept in the browser, in every tab', async ({ page, context }) => {
  const { email } = await somebody()
  await signInAs(context, email)
  await page.goto('/nl/account')
  const tab = await context.newPage()
  await tab.goto('/nl/account')
  for (const open of [page, tab]) await open.evaluate(() => sessionStorage.setItem('unsaved', 'a note'))
  // the page itself tells what its button says: while another page is awaited, nobody else may look
  const { answer } = await slowly(page, '**/nl/sign-out')
  await page.exposeFunction('tell', answer)
  await page.waitForFunction(() => {
    const button = document.querySelector('header form[action$="sign-out"] button')
    if (!button || !Object.keys(button).some((key) => key.startsWith('__reactFiber'))) return false
    const tell = Reflect.get(window, 'tell')
    new MutationObserver(() => button.textContent === 'Bezig …' && tell()).observe(button, {
      subtree: true,
      childList: true,
      characterData: true,
    })
    return true
  })
  await page.getByRole('banner').getByRole('button', { name: 'Afmelden' }).click()
  await expect(page.getByText('U bent afgemeld.')).toBeVisible()
  for (const open of [page, tab]) expect(await open.evaluate(() => sessionStorage.getItem('unsaved'))).toBeNull()
})

test('another site cannot sign anybody out, and the cookie is out of reach of scripts', async ({ page, context }) => {
  const { email } = await somebody()
  await page.goto('/nl/sign-in')
  await fillIn(page, email, password)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw account')
  expect(await context.cookies()).toEqual([expect.objectContaining({ name: 'koers-session', httpOnly: true, sameSite: 'Lax', path: '/' })])
  const forged = await context.request.post('/nl/sign-out', { headers: { origin: 'https://example.com' }, form: {} })
  expect(forged.status()).toBe(403)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw account')
})
