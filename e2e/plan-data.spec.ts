import { db } from '../lib/db'
import { createOrganisation, createTargetGroup, createTheme, createUser } from '../tests/harness/factories'
import { expect, expectAccessible, test } from './fixtures'
import { lookAt } from './looked-at'
import { makePlan } from './plan-desk'
import { signInAs } from './sign-in-as'

function revising(javaScript: boolean) {
  const check = javaScript ? expectAccessible : async () => {}

  test('a coordinator changes an action with a reason and a source, and its old number leads on', async ({ page, context }) => {
    const { plan, at } = await makePlan(context)
    await page.goto(at('nl'))
    await page.getByRole('navigation', { name: 'Hoofdnavigatie' }).getByRole('link', { name: 'Plangegevens' }).click()
    await expect(page).toHaveURL(/\/manage\/plan$/)
    await check(page)
    await page.getByRole('main').getByRole('link', { name: 'Acties', exact: true }).click()
    await expect(page).toHaveURL(/\/manage\/actions$/)
    await check(page)
    await page.getByRole('link', { name: 'Oude titel' }).click()
    await expect(page).toHaveURL(/\/actions\/12$/)
    await check(page)
    await page.getByLabel('Nummer').fill('13')
    await page.getByLabel('Titel (Nederlands)').fill('Nieuwe titel')
    await page.getByLabel('Vlaggenschip', { exact: true }).selectOption({ label: 'A. Vlaggenschip a' })
    await page.getByLabel('B. Doel b').check()
    await page.locator('[id="organisation.0"]').selectOption('VDAB')
    await page.locator('[id="role.0"]').selectOption('Trekker')
    await page.locator('[id="startsOn.0"]').fill('2024-01-01')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Reden van de wijziging' })).toBeVisible()
    await page.getByLabel('Reden van de wijziging').fill('Zo staat het in de nota.')
    await page.getByText('Een nieuwe bron').click()
    await page.getByLabel('Titel van de nieuwe bron').fill('Nota aan de regering')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByText('Een andere actie heeft al nummer 13.', { exact: false }).first()).toBeVisible()
    await expect(page.getByLabel('Titel (Nederlands)')).toHaveValue('Nieuwe titel')
    await expect(page.getByLabel('B. Doel b')).toBeChecked()
    await expect(page.locator('[id="organisation.0"]')).toHaveValue('vdab')
    await expect(page.locator('[id="role.0"]')).toHaveValue('LEAD')
    await check(page)
    await page.getByLabel('Nummer').fill('12a')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByText('Uw wijziging is opgeslagen.')).toBeVisible()
    await expect(page).toHaveURL(/\/actions\/12a\?done=saved/)
    const history = page.getByRole('region', { name: 'Geschiedenis' })
    for (const said of [
      'Cleo Coördinator',
      'Oude titel',
      'Nieuwe titel',
      'VDAB, Trekker',
      'Zo staat het in de nota.',
      'Nota aan de regering',
    ])
      await expect(history).toContainText(said)
    await check(page)
    await page.goto(at('nl', '/actions/12'))
    await expect(page).toHaveURL(/\/manage\/actions\/12a$/)
    await page.goto(`/en/${plan.slug}/actions/12`)
    await expect(page).toHaveURL(/\/en\/[^/]+\/actions\/12a$/)
  })

  test('what somebody else saved meanwhile is laid beside it, field by field, and can then be saved over', async ({ page, context }) => {
    const { action, at } = await makePlan(context)
    await page.goto(at('en', '/actions/12'))
    await page.getByLabel('Title (Dutch)').fill('Mijn titel')
    await page.getByLabel('Reason for the change').fill('Corrected.')
    await db.action.update({ where: { id: action.id }, data: { titleNl: 'Hun titel', version: { increment: 1 } } })
    await page.getByRole('button', { name: 'Save' }).click()
    const conflict = page.getByRole('status').filter({ hasText: 'Mijn titel' })
    await expect(conflict).toContainText('Hun titel')
    await expect(conflict).toBeInViewport()
    await expect(conflict.getByRole('row')).toHaveCount(2)
    await check(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Your change has been saved.')).toBeVisible()
    await expect(page.getByLabel('Title (Dutch)')).toHaveValue('Mijn titel')
  })

  test('an organisation gets a new name from a day, and never two names on one day', async ({ page, context }) => {
    const { at } = await makePlan(context)
    await page.goto(at('nl', '/organisations'))
    await page.getByRole('link', { name: 'VDAB' }).click()
    await page.locator('[id="nameNl.1"]').fill('Werk Vlaanderen')
    await page.locator('[id="startsOn.1"]').fill('2025-01-01')
    await page.getByLabel('Reden van de wijziging').fill('Nieuw decreet.')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByText('Deze organisatie zou op dezelfde dag twee namen hebben.', { exact: false }).first()).toBeVisible()
    await check(page)
    await page.locator('[id="endsOn.0"]').fill('2024-12-31')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Werk Vlaanderen')
    await expect(page.getByRole('region', { name: 'Geschiedenis' })).toContainText('Werk Vlaanderen, vanaf 1 januari 2025')
    await page.goto(at('nl', '/organisations/new'))
    await page.locator('[id="nameNl.0"]').fill('Partnerschap')
    await page.getByLabel('Opvolger van').selectOption('Werk Vlaanderen')
    await page.getByLabel('Reden van de wijziging').fill('Opgericht.')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page).toHaveURL(/\/organisations\/partnerschap\?/)
  })

  test('an obstacle is reported for an action, and resolved with a year and a text', async ({ page, context }) => {
    const { plan, at } = await makePlan(context)
    await page.goto(at('nl', '/obstacles/new'))
    await expect(page.getByLabel('Obstakel (Nederlands)')).toBeFocused()
    await page.keyboard.type('Geen budget')
    await page.getByLabel('Soort').selectOption('Budget')
    await page.getByLabel('Gemeld in').fill('2023')
    await page.getByLabel('Reden van de wijziging').fill('Gemeld door de trekker.')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByText('kies minstens een actie waar dit in de weg staat.', { exact: false }).first()).toBeVisible()
    await page.getByLabel('12 · Oude titel').check()
    await page.getByLabel('Obstakel (Nederlands)').press('Enter')
    await expect(page).toHaveURL(/\/obstacles\/geen-budget\?/)
    await page.getByLabel('Opgelost in').fill('2024')
    await page.getByLabel('Wat ervan geworden is (Nederlands)').fill('Er is een subsidie.')
    await page.getByLabel('Reden van de wijziging').fill('Beslissing van de regering.')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByRole('region', { name: 'Geschiedenis' })).toContainText('Er is een subsidie.')
    await check(page)
    await page.goto(`/nl/${plan.slug}/actions/12`)
    await expect(page.getByRole('main')).toContainText('Er is een subsidie.')
  })

  test('why a cell of the matrix is empty is written, read by everybody, and withdrawn', async ({ page, context }) => {
    const { plan, at } = await makePlan(context)
    await createTargetGroup({ planId: plan.id, code: 'companies' })
    await createTheme({ planId: plan.id, code: 'funding' })
    const read = async () => {
      await page.goto(`/nl/${plan.slug}/matrix`)
      const { cells } = await (await page.request.get(`/api/v1/plans/${plan.slug}/matrix`)).json()
      return cells[0].comment
    }
    const save = async (reason: string) => {
      await page.getByLabel('Reden van de wijziging').fill(reason)
      await page.getByRole('button', { name: 'Opslaan' }).click()
      await expect(page.getByText('Uw wijziging is opgeslagen.')).toBeVisible()
    }
    await page.goto(at('nl', '/matrix'))
    await page.getByRole('link', { name: 'Thema funding' }).click()
    await page.getByLabel('Toelichting (Nederlands)').fill('Dat regelt een ander plan.')
    await save('Nagevraagd.')
    expect(await read()).toMatchObject({ about: 'EMPTY', text: { nl: 'Dat regelt een ander plan.', en: null } })
    await expect(page.getByRole('listitem').filter({ hasText: 'Dat regelt een ander plan.' })).toBeVisible()
    await check(page)
    await page.goto(at('nl', '/matrix/companies/funding'))
    await page.getByLabel('Ingetrokken').check()
    await save('Het andere plan is gestopt.')
    expect(await read()).toBeNull()
    await expect(page.getByRole('main')).not.toContainText('Dat regelt een ander plan.')
  })

  test('the totals that a source printed have that source, and the stage of a year is set', async ({ page, context }) => {
    const { at } = await makePlan(context)
    await page.goto(at('en', '/totals/new'))
    await page.getByLabel('Year', { exact: true }).fill('2023')
    await page.getByLabel('Actions in total').fill('47')
    await page.getByLabel('Realised').fill('3')
    await page.getByLabel('Reason for the change').fill('From the report.')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('published totals always have a source.', { exact: false }).first()).toBeVisible()
    await page.getByText('A new source').click()
    await page.getByLabel('Title of the new source').fill('Annual report')
    await check(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page).toHaveURL(/\/totals\/annual-report-2023\?/)
    await expect(page.getByRole('region', { name: 'History' })).toContainText('Annual report')
    await page.goto(at('en', '/stages/2023'))
    await page.getByLabel('Implementation').check()
    await page.getByLabel('Reason for the change').fill('Cedefop says so.')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('region', { name: 'History' })).toContainText('Implementation')
    await check(page)
  })
}

revising(true)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  revising(false)
})

test.describe('whose scripts did not arrive', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] })

  test('what was typed in a form is given back when the session had ended meanwhile', async ({ page, context }) => {
    const { action, at } = await makePlan(context)
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(at('nl', '/actions/12'))
    await page.getByLabel('Titel (Nederlands)').fill('Nieuwe titel')
    await page.getByLabel('Reden van de wijziging').fill('Zo staat het in de nota,\nop bladzijde 3.')
    await context.clearCookies()
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('U bent niet meer aangemeld')
    await expect(page.getByRole('main')).toContainText('Nieuwe titel')
    await expect(page.getByText('Zo staat het in de nota,\nop bladzijde 3.')).toBeVisible()
    expect(await page.getByRole('link', { name: 'Aanmelden in een nieuw tabblad' }).getAttribute('href')).toContain('actions%2F12')
    expect(await db.action.findUnique({ where: { id: action.id } })).toMatchObject({ titleNl: 'Oude titel' })
    await expectAccessible(page)
  })
})

test('every form about the plan fits a phone and a desk, and is for coordinators alone', async ({ page, context }) => {
  test.setTimeout(240_000)
  const { plan, at } = await makePlan(context)
  const paths = [
    '/plan',
    '/actions',
    '/actions/12',
    '/organisations',
    '/organisations/vdab',
    '/organisations/new',
    '/obstacles',
    '/obstacles/new',
    '/deliverables',
    '/deliverables/new',
    '/deliverables/study',
    '/indicators',
    '/indicators/participation',
    '/indicators/participation/series/flanders/2021',
    '/indicators/participation/series/flanders/new',
    '/indicators/participation/targets/new',
    '/indicators/participation/targets/plan-2030',
    '/totals',
    '/totals/new',
    '/stages',
    '/stages/2023',
    '/plan/words',
  ]
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of paths) await lookAt(page, at('nl', path))
  await page.setViewportSize({ width: 1280, height: 900 })
  // the same in both languages and widths for axe: it looks at each once
  for (const path of paths) await lookAt(page, at('en', path), { axe: false })
  const administrator = await createUser({ administratorSince: new Date() })
  const { id: organisationId } = await createOrganisation({ planId: plan.id })
  const contributor = await createUser({ role: 'CONTRIBUTOR', planId: plan.id, organisationId })
  const setsUp = { [administrator.id]: true } // puts a plan together, and leaves what it says to its coordinators
  for (const { id, email } of [administrator, contributor]) {
    await signInAs(context, email)
    await page.goto(at('nl'))
    const way = page.getByRole('navigation', { name: 'Hoofdnavigatie' }).getByRole('link', { name: 'Plangegevens' })
    await expect(way).toHaveCount(setsUp[id] ? 1 : 0)
    for (const path of paths.filter((path) => !setsUp[id] || path !== '/plan'))
      expect((await page.request.get(at('nl', path))).status(), path).toBe(404)
  }
})
