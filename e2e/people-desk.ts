// What the journeys of people share: who is there, and an invitation from its form to its link.
import type { Page } from '@playwright/test'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { db } from '../lib/db'
import { createOrganisation, createUser } from '../tests/harness/factories'
import { expect } from './fixtures'
import { signInAs } from './sign-in-as'

export const password = 'regen op de ruiten'
export const at = (locale: string, path = '') => `/${locale}/${exampleSlug}/manage/people${path}`
const unique = (name: string) => `${name}-${crypto.randomUUID().slice(0, 8)}@example.org`
export const administrator = () => createUser({ name: 'Bea Baas', administratorSince: new Date(), passwordHash: 'x' })

export async function organisationOfPlan() {
  const { id: planId } = await db.plan.findUniqueOrThrow({ where: { slug: exampleSlug } })
  const nameNl = `Huis ${crypto.randomUUID().slice(0, 6)}`
  const { id } = await createOrganisation({ planId, names: [{ nameNl, nameEn: nameNl }] })
  return { id, nameNl, planId }
}

export const words = {
  nl: {
    email: 'E-mailadres',
    name: 'Naam',
    organisation: 'Organisatie',
    submit: 'Uitnodigen en link maken',
    link: 'Link om een wachtwoord te kiezen',
    newPassword: 'Nieuw wachtwoord',
    again: 'Nog eens hetzelfde wachtwoord',
    choose: 'Wachtwoord opslaan',
    contributor: 'contactpersoon van',
  },
  en: {
    email: 'E-mail address',
    name: 'Name',
    organisation: 'Organisation',
    submit: 'Invite and make the link',
    link: 'Link to choose a password',
    newPassword: 'New password',
    again: 'The same password again',
    choose: 'Save password',
    contributor: 'contributor for',
  },
} as const

/** From the invitation to the first visit of the person who was invited. */
export async function invite(page: Page, locale: 'nl' | 'en', check: (page: Page) => Promise<void>) {
  const say = words[locale]
  const { nameNl } = await organisationOfPlan()
  const email = unique('an.peeters')
  await signInAs(page.context(), (await administrator()).email)
  await page.goto(at(locale))
  await check(page)
  await page.locator('main a[href$="/invitation"]').click()
  await expect(page).toHaveURL(/\/invitation$/)
  await check(page)
  await page.getByLabel(say.email).fill('an.peeters')
  await page.getByRole('button', { name: say.submit }).click()
  await expect(
    page
      .getByRole('alert')
      .filter({ has: page.locator('li') })
      .getByRole('listitem'),
  ).toHaveCount(3)
  await check(page)
  await page.getByLabel(say.email).fill(email)
  await page.getByLabel(say.name).fill('An Peeters')
  await page.getByLabel(say.organisation, { exact: true }).selectOption(nameNl)
  await page.getByRole('button', { name: say.submit }).click()
  const link = await page.getByLabel(say.link).inputValue()
  expect(link).toContain(`/nl/set-password/`)
  // the form has gone: the answer in its place has the focus
  await expect(page.locator(':focus')).toContainText('An Peeters')
  await expect(page).toHaveURL(/\/invitation$/)
  await check(page)
  await page.goto(at(locale))
  await expect(page.getByRole('row', { name: email })).toContainText(`${say.contributor} ${nameNl}`)
  expect(await page.content()).not.toContain(link.split('/').at(-1))
  return { link: new URL(link).pathname, email }
}
