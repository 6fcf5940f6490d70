import type { Page } from '@playwright/test'
import { db } from '../../lib/db'
import { closeYear } from '../../lib/status/entry.commands'
import type { Actor } from '../../lib/user/user.rules'
import { createEntry, createUser } from '../../tests/harness/factories'
import { expect, test } from '../fixtures'
import { lookAt } from '../looked-at'
import { signInAs } from '../sign-in-as'
import { untranslatedOn } from '../untranslated'

// What a department meets that starts with nothing: an installation without any plan. The shape is that of the Flemish STEM agenda.
test.use({ installation: { plan: 'empty' } })
test.setTimeout(180_000)
test.describe.configure({ mode: 'serial' })

const actions = Array.from({ length: 12 }, (_, at) => `${at + 1}\tMaatregel ${at + 1}\tMeasure ${at + 1}`).join('\n')

/** Every page as axe and a reader see it: in Dutch on the phone, in English on the wide screen. */
async function look(page: Page, phone: boolean, paths: string[]) {
  const locale = phone ? 'nl' : 'en'
  for (const path of paths) {
    await lookAt(page, `/${locale}${path}`)
    expect(await untranslatedOn(page, locale), `not in its language on /${locale}${path}`).toEqual([])
  }
}

const paste = async (page: Page, kind: string, text: string) => {
  await page.goto(`/nl/stem-agenda/manage/plan/${kind}`)
  await page.getByLabel('Typ of plak ze, elk op een regel').fill(text)
}
const add = (page: Page) => page.getByRole('button', { name: 'Toevoegen', exact: true }).click()

test('without any plan, the first administrator starts one and puts it together', async ({ page, isMobile }) => {
  await look(page, isMobile, [''])
  await page.goto('/nl')
  await expect(page.getByText('Er is nog geen plan ingevoerd.')).toBeVisible()
  await page.getByRole('link', { name: 'Begin uw eerste plan' }).click()
  await expect(page).toHaveURL(/\/nl\/sign-in\?to=/)
  const administrator = await createUser({ name: 'An Peeters', administratorSince: new Date() })
  await signInAs(page.context(), administrator.email)
  await look(page, isMobile, ['/plans', '/plans/new'])

  await page.goto('/nl/plans/new')
  await page.getByLabel('Titel (Nederlands)', { exact: true }).fill('STEM-agenda 2030')
  await page.getByLabel('Korte titel (Nederlands)').fill('STEM-agenda')
  await page.getByLabel('Adres').fill('account')
  await page.getByLabel('Eerste rapporteringsjaar').fill('2024')
  await page.getByLabel('Horizon').fill('2030')
  await page.getByLabel('Dit plan heeft geen matrix').check()
  await page.getByRole('button', { name: 'Plan aanmaken' }).click()
  await expect(page.getByRole('link', { name: /Het adres ‘account’ wordt door Koers zelf gebruikt/i })).toBeVisible()
  await expect(page.getByLabel('Titel (Nederlands)', { exact: true })).toHaveValue('STEM-agenda 2030')
  await page.getByLabel('Adres').fill('')
  await page.getByRole('button', { name: 'Plan aanmaken' }).click()
  await expect(page.getByText('Het plan is aangemaakt. Alleen medewerkers zien het.')).toBeVisible()
  await expect(page).toHaveURL(/\/nl\/stem-agenda\/manage\/plan\/setup/)
  // nobody can read it yet, so no way leads there
  await expect(page.locator('a[href^="/nl/stem-agenda"]:not([href^="/nl/stem-agenda/manage"])')).toHaveCount(0)

  await paste(page, 'goals', 'Meer instroom\tMore people\nBetere kwaliteit')
  await page.getByRole('button', { name: 'Eerst nakijken' }).click()
  await expect(page.getByText('2 regels gelezen. Er is nog niets toegevoegd.')).toBeVisible()
  await page
    .getByLabel('Typ of plak ze, elk op een regel')
    .fill('Meer instroom\tMore people\nBetere kwaliteit\tBetter quality\na\tDubbel\tTwice\textra')
  await add(page)
  await expect(page.getByText('Regel 3: hier staan meer dan drie kolommen.')).toBeVisible()
  await page
    .getByLabel('Typ of plak ze, elk op een regel')
    .fill('Meer instroom\tMore people\nBetere kwaliteit\tBetter quality\nMeer meisjes\tMore girls')
  await add(page)
  await expect(page.getByText('3 toegevoegd.')).toBeVisible()
  await paste(page, 'actions', actions)
  await add(page)
  await expect(page.getByText('12 toegevoegd.')).toBeVisible()
  await look(
    page,
    isMobile,
    [
      ...[
        '',
        '/plan',
        '/plan/setup',
        '/plan/setup/publication',
        '/plan/setup/deletion',
        '/plan/goals',
        '/plan/goals/a',
        '/plan/goals/a/removal',
      ],
      '/plan/actions',
    ].map((path) => `/stem-agenda/manage${path}`),
  )
})

test('nobody else sees it until it is published', async ({ page, browser }) => {
  const administrator = await db.user.findFirstOrThrow({ where: { administratorSince: { not: null } } })
  await signInAs(page.context(), administrator.email ?? '')
  const visitor = await (await browser.newContext()).newPage()
  const status = async (path: string) => (await visitor.goto(path))?.status()
  expect([await status('/nl/stem-agenda'), await status('/nl/stem-agenda/actions/1'), await status('/api/v1/plans/stem-agenda')]).toEqual([
    404, 404, 404,
  ])
  await visitor.goto('/nl')
  await expect(visitor.getByText('Er is nog geen plan ingevoerd.')).toBeVisible()

  await page.goto('/nl/stem-agenda/manage')
  await page.getByRole('link', { name: 'Plan opzetten' }).click()
  await page.getByRole('link', { name: 'Openbaar maken' }).click()
  await page.getByLabel('Ja, maak dit plan openbaar').check()
  await page.getByRole('button', { name: 'Openbaar maken' }).click()
  await expect(page.getByText('Het plan is openbaar.', { exact: true })).toBeVisible()
  expect([
    await status('/nl/stem-agenda'),
    await status('/nl/stem-agenda/matrix'),
    await status('/api/v1/plans/stem-agenda/matrix'),
  ]).toEqual([200, 404, 404])
  await visitor.close()
})

test('its first year is reported on, to a published report', async ({ page, isMobile }) => {
  const plan = await db.plan.findUniqueOrThrow({ where: { slug: 'stem-agenda' }, include: { actions: true } })
  const user = await db.user.findFirstOrThrow({ where: { administratorSince: { not: null } } })
  await signInAs(page.context(), user.email ?? '')
  await page.goto('/nl/stem-agenda/manage')
  await page.getByRole('link', { name: '2024 openen' }).click()
  await page.getByRole('button', { name: '2024 openen' }).click()
  await expect(page.locator('tr[id^="action-"]')).toHaveCount(12)
  for (const action of plan.actions) await createEntry(action, 2024, 'BEING_IMPLEMENTED', { confirmedById: user.id })
  const memberships = [{ planId: plan.id, role: 'COORDINATOR' as const, organisationId: null }]
  const actor: Actor = { id: user.id, name: user.name, locale: 'nl', administrator: true, planId: null, memberships }
  await closeYear(actor, { plan: 'stem-agenda', year: 2024 })
  await page.goto('/nl/stem-agenda/manage/reports/2024/publication')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Publiceer het rapport over 2024' }).click()
  await page.waitForURL(/\/nl\/stem-agenda\/reports\/2024\/1$/)
  await look(
    page,
    isMobile,
    [
      ...[
        '',
        '/reports/2024/1',
        '/reports/2024',
        '/actions',
        '/actions/1',
        '/goals',
        '/goals/a',
        '/flagships',
        '/about',
        '/data',
        '/obstacles',
      ],
      ...['/organisations', '/indicators', '/timeline', '/search?q=maatregel', '/compare', '/reports'],
    ].map((path) => `/stem-agenda${path}`),
  )
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Matrix' })).toHaveCount(0)
})
