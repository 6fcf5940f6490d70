import { exampleSlug } from '@/lib/plan/removal.rules'
import { db } from '../lib/db'
import { hashPassword } from '../lib/security/password-hash'
import { createUser } from '../tests/harness/factories'
import { expect, expectAccessible, test } from './fixtures'
import { openMenu } from './menu'
import { administrator, at, invite, organisationOfPlan, password, words } from './people-desk'
import { signInAs } from './sign-in-as'

// who is the last administrator is a question about the whole installation
test.use({ installation: { plan: 'example' } })

test('an administrator invites a contributor with a link that is shown once, and the contributor gets in', async ({
  page,
  context,
  isMobile,
}) => {
  const { link, email } = await invite(page, isMobile ? 'en' : 'nl', expectAccessible)
  await context.clearCookies()
  await page.goto(link)
  await page.getByLabel(words.nl.newPassword).fill(password)
  await page.getByLabel(words.nl.again).fill(password)
  await page.getByRole('main').getByRole('button').click()
  await page.getByLabel(words.nl.email).fill(email)
  await page.getByLabel('Wachtwoord').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Aanmelden' }).click()
  await expect(page).toHaveURL(/\/example\/manage$/)
})

/** Roles, details and account of one person. */
function administration(javaScript: boolean) {
  const check = javaScript ? expectAccessible : async () => {}

  test('roles are given, changed and taken away, and count at once', async ({ page, browser }) => {
    const { nameNl } = await organisationOfPlan()
    const user = await createUser({ name: 'An Peeters', passwordHash: 'x' })
    await signInAs(page.context(), (await administrator()).email)
    await page.goto(at('nl', `/${user.id}`))
    await check(page)
    await page.getByText(/^Een rol in/).click()
    await page.getByRole('button', { name: 'Rol geven' }).click()
    await expect(page.getByText('Kies de organisatie waarvan deze persoon contactpersoon is.').first()).toBeVisible()
    await check(page)
    await page.locator('#new-organisationId').selectOption(nameNl)
    await page.getByRole('button', { name: 'Rol geven' }).click()
    await expect(page.getByText('De rollen zijn gewijzigd.')).toBeVisible()
    const theirs = await browser.newContext()
    await signInAs(theirs, user.email)
    const their = await theirs.newPage()
    expect((await their.goto(`/nl/${exampleSlug}/manage`))?.status()).toBe(200)
    await openMenu(their)
    await expect(their.getByRole('navigation', { name: 'Hoofdnavigatie' })).not.toContainText('Gebruikers')
    expect((await their.goto(at('nl')))?.status()).toBe(404)
    expect((await their.goto(at('nl', `/${user.id}`)))?.status()).toBe(404)
    expect((await their.goto(at('nl', '/invitation')))?.status()).toBe(404)
    await page.getByText('Rol wijzigen: contactpersoon van', { exact: false }).click()
    await page.locator('li').filter({ hasText: 'Rol wijzigen' }).getByLabel('Wat mag deze persoon?').selectOption('Coördinator')
    await page.locator('li').filter({ hasText: 'Rol wijzigen' }).getByLabel('Organisatie').selectOption('')
    await page.getByRole('button', { name: 'Rol opslaan' }).click()
    await expect(page.getByRole('button', { name: 'Rol wegnemen: coördinator' })).toBeVisible()
    await check(page)
    await page.getByRole('button', { name: 'Rol wegnemen: coördinator' }).click()
    await expect(page.getByText('Deze persoon heeft nog geen rol in een plan.')).toBeVisible()
    expect((await their.goto(`/nl/${exampleSlug}/manage`))?.status()).toBe(404)
    await theirs.close()
  })

  test('an account is disabled and enabled, a session ended, a new link made', async ({ page }) => {
    const user = await createUser({ name: 'An Peeters', passwordHash: 'x' })
    const session = { userId: user.id, expiresAt: new Date(Date.now() + 3600_000) }
    await db.session.create({ data: { ...session, userAgent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/121.0' } })
    await signInAs(page.context(), (await administrator()).email)
    await page.goto(at('nl', `/${user.id}`))
    await expect(page.getByRole('cell', { name: 'Firefox op Windows' })).toBeVisible()
    await page.getByRole('button', { name: /^Sessie van .* beëindigen$/ }).click()
    await expect(page.getByText('De sessie is beëindigd.')).toBeVisible()
    await page.getByRole('button', { name: 'Account uitschakelen' }).click()
    await expect(page.getByText('Het account is uitgeschakeld.')).toBeVisible()
    await check(page)
    await page.getByRole('button', { name: 'Account weer inschakelen' }).click()
    await expect(page.getByText('Het account is weer ingeschakeld.')).toBeVisible()
    await page.getByRole('button', { name: 'Nieuwe link maken' }).click()
    await expect(page.getByLabel(words.nl.link)).toHaveValue(/\/nl\/set-password\/[\w-]{43}$/)
    await check(page)
    expect(await db.event.findMany({ where: { objectId: user.id }, select: { kind: true }, orderBy: { id: 'asc' } })).toEqual(
      ['endSession', 'disableUser', 'enableUser', 'createSetPasswordLink'].map((kind) => ({ kind })),
    )
  })

  test('details that somebody else changed meanwhile are laid side by side, and can then be saved', async ({ page }) => {
    const user = await createUser({ name: 'An Peeters', passwordHash: 'x' })
    await signInAs(page.context(), (await administrator()).email)
    await page.goto(at('nl', `/${user.id}`))
    await page.getByLabel('Naam').fill('An P.')
    await db.user.update({ where: { id: user.id }, data: { name: 'Anna Peeters', version: { increment: 1 } } })
    await page.getByRole('button', { name: 'Gegevens opslaan' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Iemand anders heeft dit intussen gewijzigd' })).toContainText('Anna Peeters')
    await expect(page.getByLabel('Naam')).toHaveValue('An P.')
    await check(page)
    await page.getByRole('button', { name: 'Gegevens opslaan' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('An P.')
  })

  test('the last administrator keeps the right, and cannot be disabled or leave', async ({ page }) => {
    await db.user.updateMany({ data: { administratorSince: null } })
    const last = await administrator()
    await signInAs(page.context(), last.email)
    await page.goto(at('nl', `/${last.id}`))
    for (const name of ['Rechten van beheerder wegnemen', 'Account uitschakelen']) {
      await page.getByRole('button', { name }).click()
      await expect(page.getByText('Dit is de laatste beheerder.', { exact: false }).first()).toBeVisible()
      await check(page)
      await page.goto(at('nl', `/${last.id}`))
    }
    await page.goto('/nl/account/leaving')
    await page.getByLabel('Ja, ik wil mijn account opheffen').check()
    await page.getByRole('button', { name: 'Account opheffen' }).click()
    await expect(page.getByText('Dit is de laatste beheerder.', { exact: false }).first()).toBeVisible()
    expect(await db.user.findUnique({ where: { id: last.id } })).toEqual(last)
  })

  test('everybody changes their own details and password, and signs out elsewhere', async ({ page }) => {
    const user = await createUser({ name: 'An Peeters', passwordHash: await hashPassword('vier losse woorden hier') })
    await db.session.create({ data: { userId: user.id, expiresAt: new Date(Date.now() + 3600_000) } })
    await signInAs(page.context(), user.email)
    await page.goto('/en/account')
    await check(page)
    await page.getByLabel('Name').fill('An P.')
    await page.getByLabel('Language of messages').selectOption('English')
    await page.getByRole('button', { name: 'Save details' }).click()
    await expect(page.getByText('Your details were saved.')).toBeVisible()
    await expect(page.getByRole('banner')).toContainText('An P.')
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await expect(page.getByText('You are signed out everywhere else.')).toBeVisible()
    await page.getByLabel('Current password').fill('iets anders')
    await page.getByLabel('New password', { exact: true }).fill(password)
    await page.getByLabel('The new password again').fill(password)
    await page.getByRole('button', { name: 'Change password' }).click()
    await expect(page.getByText('This is not your current password.').first()).toBeVisible()
    await expect(page.getByLabel('New password', { exact: true })).toHaveValue('')
    await check(page)
    await page.getByLabel('Current password').fill('vier losse woorden hier')
    await page.getByLabel('New password', { exact: true }).fill(password)
    await page.getByLabel('The new password again').fill(password)
    await page.getByRole('button', { name: 'Change password' }).click()
    await expect(page.getByText('Your password was changed.', { exact: false })).toBeVisible()
  })

  test('whoever leaves takes their data along, and their name goes', async ({ page }) => {
    const user = await createUser({ name: 'An Peeters', passwordHash: 'x' })
    await signInAs(page.context(), user.email)
    const file = await page.request.get('/nl/account/data')
    expect(file.headers()['content-disposition']).toContain('koers-account.json')
    expect(await file.json()).toMatchObject({ schemaVersion: 1, account: { name: 'An Peeters', email: user.email }, eventsCaused: [] })
    await page.goto('/nl/account')
    await page.getByRole('link', { name: 'Account opheffen' }).click()
    await expect(page).toHaveURL(/\/account\/leaving$/)
    await check(page)
    await page.getByRole('button', { name: 'Account opheffen' }).click()
    await expect(page.getByText('vink dit aan', { exact: false }).first()).toBeVisible()
    await check(page)
    await page.getByLabel('Ja, ik wil mijn account opheffen').check()
    await page.getByRole('button', { name: 'Account opheffen' }).click()
    await expect(page.getByText('Uw account is opgeheven.', { exact: false })).toBeVisible()
    await page.goto('/nl/account')
    await expect(page).toHaveURL(/sign-in/)
    expect(await db.user.findUnique({ where: { id: user.id } })).toMatchObject({ email: `left-${user.id}`, leftAt: expect.any(Date) })
    expect((await page.request.get('/nl/account/data', { maxRedirects: 0 })).status()).toBe(303)
  })
}

administration(true)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  administration(false)

  test('an invitation shows its link too', async ({ page }) => {
    await invite(page, 'nl', async () => {})
  })
})
