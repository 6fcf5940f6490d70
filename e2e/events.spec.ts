import { db } from '../lib/db'
import { recordEvent } from '../lib/event/event.commands'
import { createAction, createOrganisation, createPlan, createUser, createYear } from '../tests/harness/factories'
import { expect, expectAccessible, test } from './fixtures'
import { faultsOnPaper, print } from './printed'
import { signInAs } from './sign-in-as'

/** A plan of its own with a coordinator, who saved one row three times within an hour and confirmed it. */
async function makeLog() {
  const plan = await createPlan()
  const organisation = await createOrganisation({ planId: plan.id, slug: 'vdab', names: [{ nameNl: 'VDAB', nameEn: 'VDAB' }] })
  const action = await createAction({ planId: plan.id, number: '12', titleNl: 'Leren op de werkvloer', titleEn: 'Learning at work' })
  await createYear(plan.id, 2025)
  const coordinator = await createUser({ name: 'Cleo Coördinator', role: 'COORDINATOR', planId: plan.id })
  const about = {
    planId: plan.id,
    actorId: coordinator.id,
    objectType: 'StatusEntry',
    objectId: action.id,
    actionId: action.id,
    year: 2025,
  } as const
  await recordEvent(db, { ...about, kind: 'logStatus', after: { status: 'IN_PREPARATION' } })
  await recordEvent(db, { ...about, kind: 'logStatus', before: { noteNl: null }, after: { noteNl: '=1+1' } })
  await recordEvent(db, { ...about, kind: 'logStatus', before: { status: 'IN_PREPARATION' }, after: { status: 'REALISED' } })
  await recordEvent(db, { ...about, kind: 'confirmStatus', after: { confirmed: true, status: 'REALISED', reportedBy: organisation.slug } })
  return { plan, coordinator, address: (locale: string, more = '') => `/${locale}/${plan.slug}/manage/events${more}` }
}

const words = {
  nl: {
    kind: 'Status ingevuld',
    confirmed: 'Status bevestigd',
    saves: /3 keer opgeslagen (tussen|om)/,
    all: 'Alle 3 keer',
    before: 'In voorbereiding',
    after: 'Gerealiseerd',
    reportedBy: 'Gerapporteerd door',
    select: 'Soort wijziging',
    apply: 'Toepassen',
    download: 'Downloaden als CSV',
    menu: 'Logboek',
  },
  en: {
    kind: 'Status filled in',
    confirmed: 'Status confirmed',
    saves: /Saved 3 times (between|at)/,
    all: 'All 3 times',
    before: 'In preparation',
    after: 'Realised',
    reportedBy: 'Reported by',
    select: 'Kind of change',
    apply: 'Apply',
    download: 'Download as CSV',
    menu: 'Event log',
  },
} as const

for (const locale of ['nl', 'en'] as const) {
  const say = words[locale]

  test(`a coordinator reads in ${locale} who changed what, and an hour of saving is one line`, async ({ page }) => {
    const log = await makeLog()
    await signInAs(page.context(), log.coordinator.email)
    await page.goto(`/${locale}/${log.plan.slug}/manage`)
    await page.getByRole('navigation').getByRole('link', { name: say.menu }).click()
    await expect(page).toHaveURL(log.address(locale))
    const lines = page.locator('main ol > li').filter({ has: page.getByRole('heading', { level: 2 }) })
    await expect(lines).toHaveCount(2)
    await expect(lines.nth(0)).toContainText(say.confirmed)
    await expect(lines.nth(0)).toContainText(say.reportedBy)
    await expect(lines.nth(0)).toContainText('VDAB')
    await expect(lines.nth(1)).toContainText(say.saves)
    await expect(lines.nth(1).getByText(say.before, { exact: true }).first()).toBeHidden()
    await lines.nth(1).getByText(say.all).click()
    await expect(lines.nth(1).getByText(say.before, { exact: true }).first()).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel(say.select).selectOption(say.confirmed)
    await page.getByRole('button', { name: say.apply }).click()
    await expect(page).toHaveURL(/kind=confirmStatus/)
    await expect(lines).toHaveCount(1)
    await expectAccessible(page)
  })
}

test('on paper the log is what happened: without its filters, and an hour of saving stays one line', async ({ page, context }) => {
  const { coordinator, address } = await makeLog()
  await signInAs(context, coordinator.email)
  await page.goto(address('nl'))
  expect(await faultsOnPaper(page)).toEqual([])
  const lines = (await print(page)).flatMap(({ lines }) => lines)
  expect(lines.some((line) => line.includes('3keeropgeslagen'))).toBe(true)
  expect(lines.filter((line) => line.includes('Soortwijziging') || line.includes('Alle3keer'))).toEqual([])
})

test('the table to download says what the page says, and holds no formula', async ({ page }) => {
  const log = await makeLog()
  await signInAs(page.context(), log.coordinator.email)
  await page.goto(log.address('nl', '?kind=logStatus'))
  const href = await page.getByRole('link', { name: words.nl.download }).getAttribute('href')
  const answer = await page.request.get(href ?? '')
  const text = await answer.text()
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8')
  expect(text.split('\r\n')[0]).toBe(
    '\ufeffnummer;moment (UTC);persoon;soort;soort (code);wat;wat (code);id;actie;jaar;voor;na;reden;voorbeeld',
  )
  expect(text.trimEnd().split('\r\n')).toHaveLength(4)
  expect(text).toContain('Cleo Coördinator;Status ingevuld;logStatus')
  expect(text).toContain(';false')
})

test('fifty lines make a page, and the next one goes on where it ended', async ({ page }) => {
  const log = await makeLog()
  const about = { planId: log.plan.id, actorId: null, objectType: 'ReportingYear', kind: 'openYear', after: { opened: true } } as const
  for (let year = 1; year <= 55; year += 1) await recordEvent(db, { ...about, objectId: String(1900 + year) })
  await signInAs(page.context(), log.coordinator.email)
  await page.goto(log.address('nl'))
  const lines = page.getByRole('heading', { level: 2 })
  await expect(lines).toHaveCount(50)
  await page.getByRole('link', { name: 'Oudere gebeurtenissen' }).click()
  await expect(lines).toHaveCount(7)
  await expect(lines.last()).toHaveText('Status ingevuld')
  await page.getByRole('link', { name: 'Naar de nieuwste' }).click()
  await expect(page).toHaveURL(log.address('nl'))
})

test('nobody else finds the log: no contributor, no coordinator of another plan, no visitor', async ({ page }) => {
  const log = await makeLog()
  await page.goto(log.address('nl'))
  await expect(page).toHaveURL(/sign-in/)
  expect((await page.request.get(log.address('nl', '/csv'))).status()).toBe(404)
  const { id: organisationId } = await createOrganisation({ planId: log.plan.id })
  const contributor = await createUser({ role: 'CONTRIBUTOR', planId: log.plan.id, organisationId })
  const elsewhere = await createUser({ role: 'COORDINATOR', planId: (await createPlan()).id })
  for (const { email } of [contributor, elsewhere]) {
    await signInAs(page.context(), email)
    expect((await page.goto(log.address('nl')))?.status()).toBe(404)
    expect((await page.request.get(log.address('nl', '/csv'))).status()).toBe(404)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the filters work', async ({ page }) => {
    const log = await makeLog()
    await signInAs(page.context(), log.coordinator.email)
    await page.goto(log.address('en'))
    await page.getByLabel('Number of the action').fill('13')
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(page.getByText('Nothing matches these filters.')).toBeVisible()
    await page.getByRole('link', { name: 'Clear all filters' }).click()
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2)
  })
})
