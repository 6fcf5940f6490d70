import type { Locator, Page } from '@playwright/test'
import { db } from '../lib/db'
import { createActions, createEntry, createPlan, createTargetGroup, createUser, createYear } from '../tests/harness/factories'
import { expect, test } from './fixtures'
import { rowOf } from './sheet-desk'
import { signInAs } from './sign-in-as'

/** A year of a whole plan: 47 actions that were being implemented last year, and nothing said about this year. */
async function makePlan() {
  const plan = await createPlan()
  const actions = await createActions(plan.id, 47)
  await createYear(plan.id, 2024, { closed: true, scope: actions })
  for (const action of actions) await createEntry(action, 2024, 'BEING_LAUNCHED')
  await createYear(plan.id, 2025)
  await createTargetGroup({ planId: plan.id, code: 'individuals', nameNl: 'Burgers' })
  const { email } = await createUser({ role: 'COORDINATOR', planId: plan.id })
  return { plan, email }
}

/** Does things as a person would and counts every click, triggering key and choice in a list; typing is not counted. */
function counting(page: Page) {
  let count = 0
  const counted = async (what: Promise<unknown>) => {
    count += 1
    await what
  }
  return {
    count: () => count,
    click: (what: Locator) => counted(what.click()),
    choose: (list: Locator, option: string) => counted(list.selectOption(option)),
    press: (key: string) => counted(page.keyboard.press(key)),
  }
}

test('a year of 47 actions takes at most 62 interactions', async ({ page }) => {
  test.setTimeout(300_000)
  const { plan, email } = await makePlan()
  await signInAs(page.context(), email)
  await page.goto(`/nl/${plan.slug}/manage/years/2025`)
  await page.getByRole('radio').first().waitFor()
  const person = counting(page)
  const numbers = Array.from({ length: 47 }, (_, index) => String(index + 1))
  const [changed, stopped] = [numbers.slice(0, 12), numbers.slice(12, 14)]
  for (const number of changed) {
    const row = rowOf(page, number)
    await person.click(row.getByRole('radio', { name: 'In uitvoering' }))
    await person.click(row.getByLabel('Toelichting', { exact: true }))
    await page.keyboard.type('De eerste groep is gestart.')
    await person.click(row.getByRole('button', { name: `Bevestigen: actie ${number}` }))
  }
  for (const number of stopped) {
    const row = rowOf(page, number)
    await person.choose(row.getByLabel(`Andere status van actie ${number}`), 'Stopgezet')
    await person.choose(row.getByLabel('Waarom?'), 'Geen budget')
    await person.click(row.getByRole('button', { name: `Bevestigen: actie ${number}` }))
  }
  for (const number of numbers.slice(14, 17)) {
    const before = person.count()
    const row = rowOf(page, number)
    await person.click(page.locator(`[id="open-${number}"]`))
    await person.choose(row.getByLabel(`Obstakel bij actie ${number}`), 'Budget')
    await person.click(row.getByLabel('Burgers'))
    await row.getByLabel('Wat staat in de weg?').fill(`Geen geld voor actie ${number}`)
    await person.click(row.getByRole('button', { name: 'Obstakel opslaan' }))
    await expect(row.getByRole('list', { name: 'Obstakels' })).toContainText(`Geen geld voor actie ${number}`)
    expect(person.count() - before).toBeLessThanOrEqual(4)
  }
  await expect(page.getByText('14 van 47 bevestigd')).toBeVisible()
  // of the 33 that did not change three have a new obstacle
  await person.choose(page.getByLabel('Tonen'), 'Nog te doen')
  await person.click(page.getByLabel('Alle getoonde acties kiezen (33)'))
  await person.click(page.getByRole('button', { name: 'Ongewijzigd bevestigen' }))
  await person.click(page.getByRole('button', { name: '33 acties bevestigen' }))
  await expect(page.getByText('47 van 47 bevestigd')).toBeVisible()
  const entries = { planId: plan.id, year: 2025, confirmedAt: { not: null } }
  expect(await db.statusEntry.count({ where: entries })).toBe(47)
  expect(await db.statusEntry.count({ where: { ...entries, noteNl: 'De eerste groep is gestart.' } })).toBe(12)
  expect(await db.obstacle.count({ where: { planId: plan.id, targetGroups: { some: {} } } })).toBe(3)
  expect(person.count()).toBeLessThanOrEqual(62)
})
