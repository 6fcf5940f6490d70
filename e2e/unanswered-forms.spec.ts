import type { Page } from '@playwright/test'
import { db } from '../lib/db'
import { expect, expectAccessible, test } from './fixtures'
import { makePlan } from './plan-desk'

test.use({ expectedErrors: [/ERR_FAILED|Failed to fetch|status of 503|unexpected response/] })

/** Nobody answers what is sent: the connection falls away, or what stands in front has nothing behind it. */
async function answerNothing(page: Page, how: 'no connection' | 503): Promise<void> {
  await page.route('**/*', (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    return how === 503 ? route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Service unavailable</h1>' }) : route.abort()
  })
}

test('a change that nobody answers stays in its form, and can be saved once there is a connection', async ({ page, context }) => {
  const { action, at } = await makePlan(context)
  await page.goto(at('nl', '/actions/12'))
  await page.getByLabel('Titel (Nederlands)').fill('Nieuwe titel')
  await page.getByLabel('B. Doel b').check()
  await page.getByLabel('Reden van de wijziging').fill('Zo staat het in de nota,\nop bladzijde 3.')
  await answerNothing(page, 'no connection')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByText('De server antwoordt niet. Het is niet zeker dat dit opgeslagen is.')).toBeInViewport()
  await expect(page.getByLabel('Titel (Nederlands)')).toHaveValue('Nieuwe titel')
  await expect(page.getByLabel('B. Doel b')).toBeChecked()
  await expect(page.getByLabel('Reden van de wijziging')).toHaveValue('Zo staat het in de nota,\nop bladzijde 3.')
  await expectAccessible(page)
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page).toHaveURL(/\?done=saved/)
  expect(await db.action.findUnique({ where: { id: action.id } })).toMatchObject({ titleNl: 'Nieuwe titel' })
})

test('a server that is being replaced takes nothing away from a new thing, nor from an account', async ({ page, context }) => {
  const { plan, at } = await makePlan(context)
  await page.goto(at('en', '/organisations/new'))
  const name = page.getByLabel('Name (Dutch)').first()
  await name.fill('Een nieuwe organisatie')
  await answerNothing(page, 503)
  await page.getByRole('button', { name: /^(Save|Add)/ }).click()
  await expect(page.getByText('The server does not answer. It is not certain that this was saved.')).toBeInViewport()
  await expect(name).toHaveValue('Een nieuwe organisatie')
  expect(await db.organisation.count({ where: { planId: plan.id, names: { some: { nameNl: 'Een nieuwe organisatie' } } } })).toBe(0)
  await page.unrouteAll()
  await page.goto('/en/account')
  const own = page.getByLabel('Name', { exact: true })
  await own.fill('Cleo C.')
  await answerNothing(page, 503)
  await page.locator('form').filter({ has: own }).getByRole('button').click()
  await expect(page.getByText('The server does not answer. It is not certain that this was saved.')).toBeInViewport()
  await expect(own).toHaveValue('Cleo C.')
})
