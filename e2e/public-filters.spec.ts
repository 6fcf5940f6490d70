import type { Page } from '@playwright/test'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { db } from '../lib/db'
import { createPlan } from '../tests/harness/factories'
import { expect, expectAccessible, test } from './fixtures'

const list = `/nl/${exampleSlug}/actions`
const rows = (page: Page) => page.locator('main section[aria-labelledby^="group-"] > ul > li')

/** Every choice of every filter, with the number of actions it lists and the number the page says there are. */
async function everyChoice(page: Page) {
  return page.locator('main form select').evaluateAll(async (selects) => {
    const found = []
    for (const select of selects as HTMLSelectElement[]) {
      for (const { value } of select.options) {
        if (!value) continue
        const html = await (await fetch(`${location.pathname}?${select.name}=${value}`)).text()
        const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main')
        const shown = main?.querySelectorAll('section[aria-labelledby^="group-"] > ul > li').length ?? 0
        const sentence = main?.querySelector('h1 + p')?.textContent ?? ''
        const said = sentence.startsWith('Geen') ? 0 : Number.parseInt(sentence.replace('De ', ''), 10)
        found.push({ filter: select.name, value, shown, said })
      }
    }
    return found
  })
}

test('every choice of every filter lists as many actions as it says, and together they are all actions', async ({ page }) => {
  await page.goto(list)
  const all = await rows(page).count()
  const choices = await everyChoice(page)
  expect(new Set(choices.map(({ filter }) => filter))).toEqual(
    new Set(['year', 'status', 'flagship', 'goal', 'group', 'theme', 'organisation']),
  )
  expect(choices.filter(({ shown, said }) => shown !== said)).toEqual([])
  const sum = (name: string, aside: string[] = []) =>
    choices.filter(({ filter, value }) => filter === name && !aside.includes(value)).reduce((total, { shown }) => total + shown, 0)
  expect(sum('flagship')).toBe(all)
  expect(sum('status', ['reported', 'closed', 'left-earlier'])).toBe(all)
  expect(choices.find(({ value }) => value === '2022')?.shown).toBe(47)
})

test('filters add up, can be taken away one by one, and it is said when nothing is found', async ({ page }) => {
  await page.goto(list)
  await page.getByText('Filteren en zoeken').click()
  await page.getByRole('combobox', { name: 'Vlaggenschip' }).selectOption('d')
  await page.getByLabel('Woorden in de titel').fill('COMPETENTIE')
  await page.getByRole('button', { name: 'Toon de acties' }).click()
  await expect(page.getByRole('link', { name: /^Verwijder filter/ })).toHaveCount(2)
  const found = await rows(page).allTextContents()
  expect(found.length).toBeGreaterThan(0)
  for (const row of found) expect(row.toLowerCase()).toContain('competentie')
  await page.getByRole('link', { name: /^Verwijder filter Woorden in de titel:/ }).click()
  await expect(rows(page)).toHaveCount(7)
  await page.getByText('Filteren en zoeken').click()
  await page.getByLabel('Woorden in de titel').fill('تعلم 🎓')
  await page.getByRole('button', { name: 'Toon de acties' }).click()
  await expect(page.getByText('Geen actie voldoet aan al deze filters.')).toBeVisible()
  await page.getByRole('link', { name: 'Alle filters wissen' }).click()
  await expect(rows(page)).toHaveCount(46)
})

test('a query that cannot be is named, the rest of it is applied, and the page stays', async ({ page }) => {
  const long = 'x'.repeat(7_000)
  const faults = [
    ['year=abc', 'Jaar'],
    ['year=2022&year=2023', 'Jaar'],
    ['year=%00', 'Jaar'],
    [`year=${long}`, 'Jaar'],
    ['status=nonsense', 'Status'],
    ['status=%F0%9F%8E%93', 'Status'],
    ['flagship=%00', 'Vlaggenschip'],
    ['goal=ab', 'Doelstelling'],
    ['group=%27%3B%20DROP', 'Doelgroep'],
    ['theme=%3Cscript%3E', 'Thema'],
    ['organisation=%F0%9F%8E%93', 'Organisatie'],
    ['q=a%00b', 'Woorden in de titel'],
    [`q=${long}`, 'Woorden in de titel'],
  ] as const
  for (const [query, field] of faults) {
    const answer = await page.goto(`${list}?${query}`)
    expect(answer?.status(), query.slice(0, 40)).toBe(200)
    await expect(page.getByRole('link', { name: `${field}:` }), query.slice(0, 40)).toBeVisible()
    expect(await rows(page).count(), query.slice(0, 40)).toBe(46)
  }
  await page.goto(`${list}?year=abc&status=nonsense&flagship=b`)
  await expect(page.getByText('2 filters zijn niet toegepast')).toBeVisible()
  await expect(rows(page)).toHaveCount(7)
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveAccessibleDescription(/kies een van de statussen/)
  await expectAccessible(page)
  await page.goto(`/en/${exampleSlug}/actions?goal=zz`)
  await expect(page.getByRole('link', { name: 'Goal: give one letter' })).toBeVisible()
})

test('a list of more than 150 actions comes in parts, each with the way to the others, and says how many there are in all', async ({
  page,
}) => {
  const { id: planId, slug } = await createPlan()
  const made = Array.from({ length: 151 }, (_, at) => ({
    planId,
    number: String(at + 1),
    position: at + 1,
    titleNl: `Titel ${at + 1}`,
    titleStatus: 'OFFICIAL' as const,
  }))
  await db.action.createMany({ data: made })
  await page.goto(`/nl/${slug}/actions?q=titel`)
  await expect(rows(page)).toHaveCount(100)
  await expect(page.getByText('151 van de 151 acties', { exact: false })).toBeVisible()
  await expect(page.getByText('1 tot en met 100 van 151')).toBeVisible()
  await page.getByRole('link', { name: 'Deel 2 van 2' }).click()
  await expect(rows(page)).toHaveCount(51)
  await expect(page).toHaveURL(/\?q=titel&part=2$/)
  await expect(page.getByRole('link', { name: 'Deel 1 van 2' })).toBeVisible()
  await expectAccessible(page)
})
