import type { Page } from '@playwright/test'
import { createUser } from '../tests/harness/factories'
import { expect, test } from './fixtures'
import { lookAt } from './looked-at'
import { rowOf, scriptsRun } from './sheet-desk'
import { signInAs } from './sign-in-as'

// A department starts a plan of another shape beside those that are there: levels and states with names of its own, three goals, twelve
// actions, no flagships, no matrix. Everything is typed and clicked, from an empty form to a published report.
test.use({ installation: { plan: 'example' } })
test.setTimeout(180_000)

const manage = '/nl/stem-agenda/manage'
const levels = {
  Doelstelling: ['ambitie', 'ambities', 'ambition', 'ambitions'],
  Vlaggenschip: ['speerpunt', 'speerpunten', 'spearhead', 'spearheads'],
  Actie: ['maatregel', 'maatregelen', 'measure', 'measures'],
}
const states = { 'In uitvoering': ['Loopt', 'Running'], Gerealiseerd: ['Afgewerkt', 'Completed'] }
const goals = 'Meer instroom\tMore people\nSterke leraren\tStrong teachers\nMeer meisjes\tMore girls'
const actions = Array.from({ length: 12 }, (_, at) => `${at + 1}\tProject ${at + 1}\tProject ${at + 1}`).join('\n')

/** What is published of a plan, as programs read it. */
async function published(page: Page, plan: string): Promise<Record<string, string>> {
  const api = `/api/v1/plans/${plan}`
  const addresses = ['', '/actions', '/goals', '/flagships', '/years', '/reports', '/reports/2022/1', '/tables/statuses.csv', '/matrix.csv']
  const read = async (address: string) => [address, await (await page.request.get(api + address)).text()] as const
  return Object.fromEntries(await Promise.all(addresses.map(read)))
}

/** Pastes a list into the page about one kind of parts. */
async function add(page: Page, kind: string, lines: string, said: string) {
  await page.goto(`${manage}/plan/${kind}`)
  await page.getByLabel('Typ of plak ze, elk op een regel').fill(lines)
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  await expect(page.getByText(said)).toBeVisible()
}

test('a plan with other words, without flagships and matrix, goes from nothing to a published report, and changes no byte of another', async ({
  page,
}) => {
  const before = [await published(page, 'lifelong-learning'), await published(page, 'example')]
  const administrator = await createUser({ name: 'An Peeters', administratorSince: new Date() })
  await signInAs(page.context(), administrator.email)

  await test.step('it is made; an address that is another plan’s is refused in words, and nothing is made', async () => {
    await page.goto('/nl/plans/new')
    await page.getByLabel('Titel (Nederlands)', { exact: true }).fill('STEM-agenda 2030')
    await page.locator('[name=titleEn]').fill('STEM agenda 2030')
    await page.getByLabel('Korte titel (Nederlands)').fill('STEM-agenda')
    await page.getByLabel('Eerste rapporteringsjaar').fill('2024')
    await page.getByLabel('Dit plan heeft geen matrix').check()
    await page.getByLabel('Adres').fill('lifelong-learning')
    await page.getByRole('button', { name: 'Plan aanmaken' }).click()
    await expect(page.getByRole('link', { name: /al van een ander plan/ })).toBeVisible()
    await page.getByLabel('Adres').fill('')
    await page.getByRole('button', { name: 'Plan aanmaken' }).click()
    await expect(page.getByText('Het plan is aangemaakt.')).toBeVisible()
  })

  await test.step('half a set of names is refused in words; a whole one is used from then on', async () => {
    await page.goto(`${manage}/plan/words`)
    for (const [usual, [one = '', other = '', oneEn = '', otherEn = '']] of Object.entries(levels)) {
      await page.getByLabel(`${usual}: enkelvoud in het Nederlands`).fill(one)
      await page.getByLabel(`${usual}: meervoud in het Nederlands`).fill(other)
      await page.getByLabel(`${usual}: enkelvoud in het Engels`).fill(oneEn)
      await page.getByLabel(`${usual}: meervoud in het Engels`).fill(otherEn)
    }
    for (const [usual, [nl = '', en = '']] of Object.entries(states)) {
      await page.getByLabel(`${usual}: naam in het Nederlands`).fill(nl)
      await page.getByLabel(`${usual}: naam in het Engels`).fill(en)
    }
    await page.getByLabel('Reden van de wijziging').fill('Zo noemt de agenda ze.')
    await page.getByLabel('Actie: meervoud in het Engels').fill('')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByRole('link', { name: /Vul enkelvoud en meervoud in beide talen in/i })).toBeVisible()
    await page.getByLabel('Actie: meervoud in het Engels').fill('measures')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByText('Uw wijziging is opgeslagen.')).toBeVisible()
  })

  await test.step('it is filled, and a goal that an action works on cannot be taken out', async () => {
    await add(page, 'goals', goals, '3 toegevoegd.')
    await add(page, 'actions', actions, '12 toegevoegd.')
    await page.goto(`${manage}/actions/1`)
    for (const absent of ['Speerpunt', 'Doelgroepen', 'Thema’s']) await expect(page.getByText(absent, { exact: true })).toHaveCount(0)
    await page.getByLabel('A. Meer instroom').check()
    await page.getByLabel('Reden van de wijziging').fill('Zo staat het in de agenda.')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByText('Uw wijziging is opgeslagen.')).toBeVisible()
    await page.goto(`${manage}/plan/goals/a/removal`)
    await expect(page.getByText('1 maatregel gebruikt dit.', { exact: false })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Verwijderen' })).toHaveCount(0)
  })

  await test.step('it is published', async () => {
    await page.goto(`${manage}/plan/setup/publication`)
    await page.getByLabel('Ja, maak dit plan openbaar').check()
    await page.getByRole('button', { name: 'Openbaar maken' }).click()
    await expect(page.getByText('Het plan is openbaar.', { exact: true })).toBeVisible()
  })

  await test.step('its first year is opened, filled in, closed and published', async () => {
    await page.goto(`${manage}/years/2024/opening`)
    await page.getByRole('button', { name: '2024 openen' }).click()
    await scriptsRun(page)
    await expect(page.getByRole('heading', { level: 2, name: 'Maatregelen' })).toBeVisible()
    for (let number = 1; number <= 12; number++) {
      const row = rowOf(page, String(number))
      await row.getByRole('radio', { name: number <= 2 ? 'Afgewerkt' : 'Loopt', exact: true }).check()
      await row.getByRole('button', { name: /^Bevestigen/ }).click()
    }
    await expect(page.getByText('12 van 12 bevestigd')).toBeVisible()
    await page.goto(`${manage}/years/2024/closing`)
    await page.getByRole('button', { name: '2024 afsluiten' }).click()
    await page.waitForURL(/manage\/years(\/2024)?$/)
    await page.goto(`${manage}/reports/2024/publication`)
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Publiceer het rapport over 2024' }).click()
    await page.waitForURL(/stem-agenda\/reports\/2024/)
  })

  await test.step('every page about it has its words, on a phone and on a wide screen', async () => {
    const paths = ['', '/actions', '/actions/1', '/goals', '/goals/a', '/reports/2024/1', '/data']
    for (const [locale, width, usual] of [
      ['nl', 390, /\b(acties|actie \d|vlaggenschepen|doelstellingen|gerealiseerd)\b/i],
      ['en', 1280, /\b(actions|action \d|flagships|goals|realised)\b/i],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      for (const path of paths) {
        await lookAt(page, `/${locale}/stem-agenda${path}`, { axe: width === 390 })
        // addresses and names in files are those of Koers, and what the words of a report mean is said in the usual ones
        const said = ((await page.locator('main').textContent()) ?? '').replaceAll(/https?:\S+/g, '')
        if (!path.startsWith('/reports') && path !== '/data') expect(said, path).not.toMatch(usual)
      }
    }
    await page.goto('/nl/stem-agenda')
    const menu = page.getByRole('navigation', { name: 'Hoofdnavigatie' })
    await expect(menu.getByRole('link')).toHaveText(['Plan', 'Maatregelen', 'Ambities', 'Obstakels', 'Rapporten'])
    await page.goto('/nl/stem-agenda/reports/2024/1')
    await expect(page.getByRole('heading', { level: 2, name: 'Maatregelen', exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Bronnen' })).toHaveCount(0)
  })

  expect([await published(page, 'lifelong-learning'), await published(page, 'example')]).toEqual(before)
})
