import type { BrowserContext } from '@playwright/test'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { db } from '../../lib/db'
import { hashPassword } from '../../lib/security/password-hash'
import { setClaimMeaning } from '../../lib/user/claim.commands'
import { addMembership } from '../../lib/user/membership.commands'
import { createSetPasswordLink } from '../../lib/user/password.commands'
import { disableUser } from '../../lib/user/user.commands'
import { commandLine } from '../../lib/user/user.rules'
import { freePort } from '../../scripts/free-port'
import { createUser } from '../../tests/harness/factories'
import { test as base, expect, expectAccessible } from '../fixtures'
import type { Installation } from '../own-installation'
import { signInAs } from '../sign-in-as'
import { client, startIdentityProvider } from './identity-provider.mjs'

type Provider = Awaited<ReturnType<typeof startIdentityProvider>>

const test = base.extend<object, { provider: Provider; installation: Installation }>({
  provider: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the braces, also around nothing
    async ({}, use) => {
      const provider = await startIdentityProvider(await freePort())
      await use(provider)
      await provider.stop()
    },
    { scope: 'worker' },
  ],
  installation: [
    ({ provider }, use) =>
      use({
        plan: 'example',
        environment: {
          KOERS_PASSWORDS: 'off',
          KOERS_OIDC_ISSUER: provider.issuer,
          KOERS_OIDC_CLIENT_ID: client.client_id,
          KOERS_OIDC_CLIENT_SECRET: client.client_secret,
          KOERS_OIDC_SCOPES: 'openid profile vo',
          KOERS_OIDC_NAME: 'Voorbeeldaccount',
          KOERS_OIDC_ORGANISATION_CLAIM: 'vo_orgcode',
          KOERS_OIDC_ROLE_CLAIM: 'koers_rol_3d',
        },
      }),
    { scope: 'worker' },
  ],
})

/** Somebody whom the provider knows and Koers does not. */
const somebody = (over: Record<string, unknown> = {}) => ({
  sub: crypto.randomUUID(),
  given_name: 'An',
  family_name: 'Peeters',
  vo_orgcode: 'OVO999999',
  ...over,
})

const identityOf = ({ sub }: { sub: string }) => db.identity.findFirst({ where: { subject: sub }, include: { user: true } })

/** What the provider answers for this browser, on the way back but not given to Koers yet. */
async function answerFor(context: BrowserContext, url: string, change: (question: URL) => void = () => {}): Promise<URL> {
  let at = new URL('/nl/sign-in/provider', url)
  for (let hop = 0; hop < 6; hop += 1) {
    const answer = await context.request.get(at.href, { maxRedirects: 0 })
    at = new URL(answer.headers().location ?? '', at)
    if (hop === 0) change(at)
    if (at.pathname === '/api/auth/callback/oidc') return at
  }
  throw new Error(`the provider never answered: ${at}`)
}

test('the first time somebody comes in, they are a new person without rights; the second time the same one', async ({ page, provider }) => {
  const an = somebody()
  provider.signsIn(an)
  for (const time of ['first', 'second']) {
    await page.goto('/nl/sign-in')
    if (time === 'first') await expectAccessible(page)
    await page.getByRole('link', { name: 'Aanmelden met Voorbeeldaccount' }).click()
    await expect(page).toHaveURL('/nl/account')
    await expect(page.getByRole('banner')).toContainText('An Peeters')
    await expect(page.getByRole('main')).toContainText('nog geen rechten')
    await expect(page.getByRole('main')).toContainText('OVO999999')
    if (time === 'first') await expectAccessible(page)
    await page.getByRole('banner').getByRole('button', { name: 'Afmelden' }).click()
    await expect(page.getByText('U bent afgemeld.')).toBeVisible()
  }
  expect(await db.identity.count({ where: { subject: an.sub } })).toBe(1)
  expect((await identityOf(an))?.user).toMatchObject({ name: 'An Peeters', email: null, passwordHash: null })
})

test('somebody on the way to a page arrives there', async ({ page, provider }) => {
  provider.signsIn(somebody())
  await page.goto('/en/account')
  await page.getByRole('link', { name: 'Sign in with Voorbeeldaccount' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('it works the same', async ({ page, provider }) => {
    provider.signsIn(somebody())
    await page.goto('/nl/sign-in')
    await page.getByRole('link', { name: 'Aanmelden met Voorbeeldaccount' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw account')
  })
})

const refusals: [what: string, question: (url: URL) => void, answer: (url: URL) => void][] = [
  ['another issuer', () => {}, (url) => url.searchParams.set('iss', 'https://login.example.com')],
  ['another state', () => {}, (url) => url.searchParams.set('state', 'made-up')],
  ['another nonce', (url) => url.searchParams.set('nonce', 'made-up'), () => {}],
  ['a made-up code', () => {}, (url) => url.searchParams.set('code', 'made-up')],
  ['a refusal of the provider', () => {}, (url) => url.searchParams.set('error', 'access_denied')],
]
for (const [what, question, tamper] of refusals) {
  test(`an answer with ${what} signs nobody in`, async ({ page, context, provider, running }) => {
    const an = somebody()
    provider.signsIn(an)
    const answer = await answerFor(context, running.url, question)
    tamper(answer)
    await page.goto(answer.href)
    await expect(page.getByText('Het aanmelden is niet gelukt')).toBeVisible()
    await page.goto('/nl/account')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden')
    expect(await identityOf(an)).toBeNull()
  })
}

test('an answer works once, and only in the browser that asked', async ({ page, context, browser, provider, running }) => {
  provider.signsIn(somebody())
  const answer = await answerFor(context, running.url)
  const elsewhere = await browser.newContext({ baseURL: running.url })
  const there = await elsewhere.newPage()
  await there.goto(answer.href)
  await expect(there.getByText('Het aanmelden is niet gelukt')).toBeVisible()
  await elsewhere.close()
  // what the browser kept is put back, so that the code itself is tried twice
  const kept = await context.cookies()
  await page.goto(answer.href)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw account')
  await page.goto(answer.href)
  await expect(page).toHaveURL(/account/)
  await context.clearCookies()
  await context.addCookies(kept)
  await page.goto(answer.href)
  await expect(page.getByText('Het aanmelden is niet gelukt')).toBeVisible()
  await expectAccessible(page)
})

test('somebody without a name, or disabled, reads why they are not let in', async ({ page, provider }) => {
  const enter = async () => {
    await page.goto('/en/sign-in')
    await page.getByRole('link', { name: 'Sign in with Voorbeeldaccount' }).click()
  }
  provider.signsIn({ sub: crypto.randomUUID(), vo_orgcode: 'OVO999999' })
  await enter()
  await expect(page.getByText('did not pass on all the details')).toBeVisible()
  provider.signsIn(somebody({ vo_orgcode: undefined }))
  await page.context().clearCookies()
  await enter()
  await expect(page.getByText('did not pass on all the details')).toBeVisible()
  await page.context().clearCookies()
  const an = somebody()
  provider.signsIn(an)
  await enter()
  await expect(page).toHaveURL('/en/account')
  await disableUser(commandLine, (await identityOf(an))?.userId ?? '')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await enter()
  await expect(page.getByText('This account is disabled.')).toBeVisible()
})

test('a one-time link connects an account at the provider to the person it was made for', async ({ page, provider }) => {
  const user = await createUser({ name: 'Bart Jacobs', administratorSince: new Date() })
  const an = somebody({ email: user.email })
  provider.signsIn(an)
  const path = `/nl/set-password/${await createSetPasswordLink(commandLine, user.id)}`
  await page.goto(path)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Aanmelden met Voorbeeldaccount' }).click()
  await expect(page).toHaveURL('/nl/plans')
  await page.goto('/nl/account')
  await expect(page.getByRole('main')).toContainText(user.email)
  expect((await identityOf(an))?.userId).toBe(user.id)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet meer')
})

test('where passwords are off none is asked for, and none can be set', async ({ page, context }) => {
  const user = await createUser({ name: 'Bart Jacobs', passwordHash: await hashPassword('regen op de ruiten') })
  await page.goto('/nl/sign-in')
  await expect(page.getByRole('link', { name: 'Aanmelden met Voorbeeldaccount' })).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(page.getByText('Demo-accounts')).toHaveCount(0)
  await page.goto(`/nl/set-password/${await createSetPasswordLink(commandLine, user.id)}`)
  await expect(page.getByRole('link', { name: 'Aanmelden met Voorbeeldaccount' })).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await signInAs(context, user.email)
  await page.goto('/nl/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden')
})

test('another site cannot send anybody to the provider', async ({ context }) => {
  const answer = await context.request.get('/nl/sign-in/provider', { headers: { 'sec-fetch-site': 'cross-site' }, maxRedirects: 0 })
  expect(answer.headers().location).toBe('/nl/sign-in')
})

test('roles follow the organisation that the provider names, and what was given by hand stays', async ({ page, provider }) => {
  const plan = await db.plan.findUniqueOrThrow({ where: { slug: exampleSlug } })
  const [first, second] = await db.organisation.findMany({ where: { planId: plan.id }, orderBy: { slug: 'asc' }, take: 2 })
  const codes = { [first?.slug ?? '']: 'OVO000001', [second?.slug ?? '']: 'OVO000002' }
  for (const [organisation, value] of Object.entries(codes))
    await setClaimMeaning(commandLine, { plan: plan.slug, claim: 'ORGANISATION', value, organisation })
  await setClaimMeaning(commandLine, { plan: plan.slug, claim: 'ROLE', value: 'Bijdrager', role: 'CONTRIBUTOR' })
  const sub = crypto.randomUUID()
  const enterFrom = async (code: string) => {
    provider.signsIn(somebody({ sub, vo_orgcode: code, koers_rol_3d: [`Bijdrager:${code}`] }))
    await page.context().clearCookies()
    await page.goto(`/nl/sign-in?to=/nl/${exampleSlug}/manage`)
    await page.getByRole('link', { name: 'Aanmelden met Voorbeeldaccount' }).click()
  }
  const organisations = async () =>
    (await db.membership.findMany({ where: { user: { identities: { some: { subject: sub } } } }, orderBy: { role: 'asc' } })).map(
      ({ organisationId }) => organisationId,
    )
  await enterFrom('OVO000001')
  await expect(page).toHaveURL(`/nl/${exampleSlug}/manage`)
  expect(await organisations()).toEqual([first?.id])
  await enterFrom('OVO000002')
  await expect(page).toHaveURL(`/nl/${exampleSlug}/manage`)
  expect(await organisations()).toEqual([second?.id])
  await enterFrom('OVO000003')
  await expect(page).toHaveURL('/nl/account')
  await expect(page.getByText('U bent aangemeld, maar u hebt hier nog geen rechten.')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('OVO000003')
  expect(await organisations()).toEqual([])
  await page.goto(`/nl/${exampleSlug}/manage`)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Beheer')
  const userId = (await identityOf({ sub }))?.userId ?? ''
  await addMembership(commandLine, userId, plan.id, { role: 'COORDINATOR', organisationId: null })
  await enterFrom('OVO000001')
  await expect(page).toHaveURL(`/nl/${exampleSlug}/manage`)
  expect(await organisations()).toEqual([first?.id, null])
})
