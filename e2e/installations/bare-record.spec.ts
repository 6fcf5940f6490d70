import type { Page } from '@playwright/test'
import { db } from '../../lib/db'
import { closeYear } from '../../lib/status/entry.commands'
import { createSetPasswordLink } from '../../lib/user/password.commands'
import { type Actor, commandLine } from '../../lib/user/user.rules'
import { openYear, showProvisionalFigures } from '../../lib/year/year.commands'
import { createEntry, createUser } from '../../tests/harness/factories'
import { expect, test } from '../fixtures'
import { lookAt } from '../looked-at'
import { signInAs } from '../sign-in-as'
import { untranslatedOn } from '../untranslated'

// The state every real installation starts in: 47 numbered actions without title and without flagship, and nothing reported.
test.use({ installation: { plan: 'record' } })
test.setTimeout(240_000)

const plan = 'lifelong-learning'
const year = { plan, year: 2022 }

/** Looks at pages as axe and a reader do: in Dutch, whose words are the longer ones, on the phone, and in English on the wide screen. */
async function lookAtAll(page: Page, phone: boolean, paths: string[]) {
  const locale = phone ? 'nl' : 'en'
  for (const path of paths) {
    await lookAt(page, `/${locale}${path}`)
    expect(await untranslatedOn(page, locale), `not in its language on /${locale}${path}`).toEqual([])
  }
}

const at = (...paths: string[]) => paths.map((path) => `/${plan}${path}`)

/** A coordinator who is administrator too, so that every page of the staff can be seen; and as commands know them. */
async function somebodyWhoMayAll() {
  const { id: planId } = await db.plan.findUniqueOrThrow({ where: { slug: plan } })
  const user = await createUser({ role: 'COORDINATOR', planId, name: 'An Peeters', administratorSince: new Date() })
  const memberships = [{ planId, role: 'COORDINATOR' as const, organisationId: null }]
  const actor: Actor = { id: user.id, name: user.name, locale: user.locale, administrator: true, planId: null, memberships }
  return { user, actor }
}

test.describe.configure({ mode: 'serial' })

test('before the first year, every page works on the record alone', async ({ page, isMobile }) => {
  const see = (...paths: string[]) => lookAtAll(page, isMobile, paths)
  const { user } = await somebodyWhoMayAll()
  await see(...at('', '/flagships', '/flagships/a', '/actions', '/actions?year=2022', '/actions/12', '/reports', '/reports/2022'))
  await see(
    ...at('/goals', '/goals/a', '/matrix', '/compare', '/timeline', '/search?q=12', '/organisations', '/organisations/vdab', '/obstacles'),
    ...at('/about', '/indicators', '/indicators/participation-12-months-aes-special', '/data', '/reports/verification'),
  )
  await see('/sign-in', `/set-password/${await createSetPasswordLink(commandLine, user.id)}`, '/set-password/unknown')
  await page.goto(`/nl/${plan}/actions`)
  await expect(page.getByRole('heading', { level: 2, name: 'Vlaggenschip nog niet bekend' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Actie 12, titel nog niet ingevoerd' })).toBeVisible()
  await page.goto(`/en/${plan}/actions/12`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Action 12, title not yet entered')
  await signInAs(page.context(), user.email)
  await see('/account', ...at('/manage', '/manage/years', '/manage/years/2022/opening', '/manage/reports'))
})

test('while its first year is open and shown, every page works on the record alone', async ({ page, isMobile }) => {
  const see = (...paths: string[]) => lookAtAll(page, isMobile, paths)
  const { user, actor } = await somebodyWhoMayAll()
  await signInAs(page.context(), user.email)
  await openYear(actor, { ...year, deadline: null })
  const actions = await db.action.findMany({ where: { plan: { slug: plan } }, orderBy: { position: 'asc' }, take: 9 })
  for (const [index, action] of actions.entries()) {
    const status = (['REALISED', 'BEING_IMPLEMENTED', 'STOPPED'] as const)[index % 3] ?? null
    await createEntry(action, 2022, status, { confirmedById: user.id })
  }
  await see(...at('/manage', '/manage/years', '/manage/years/2022', '/manage/years/2022/publicity', '/manage/years/2022/closing'))
  await showProvisionalFigures(actor, year)
  await see(...at('', '/flagships', '/actions', '/actions/1', '/reports/2022'))
})

test('when its first year is closed and reported on, every page works on the record alone', async ({ page, isMobile }) => {
  const see = (...paths: string[]) => lookAtAll(page, isMobile, paths)
  const { user, actor } = await somebodyWhoMayAll()
  await signInAs(page.context(), user.email)
  await closeYear(actor, year)
  await see(...at('', '/manage/years/2022', '/manage/reports/2022', '/manage/reports/2022/preview', '/manage/reports/2022/publication'))
  await page.goto(`/nl/${plan}/manage/reports/2022/publication`)
  await page.getByRole('checkbox', { name: /lege hoofdstukken/ }).check()
  await page.getByRole('button', { name: 'Publiceer het rapport over 2022' }).click()
  await page.waitForURL(/reports\/2022\/1$/)
  await see(...at('/reports', '/reports/2022/1', '/manage/reports', '/manage/reports/2022'))
})
