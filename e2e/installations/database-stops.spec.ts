import { onServer, quoted } from '../../scripts/databases'
import { expect, expectAccessible, test } from '../fixtures'
import { makeDesk, rowOf, sitDown, storedOf } from '../sheet-desk'

// the browser's own lines about an answer of 500 or 503, and React's about the page that could not be made
test.use({ installation: { plan: 'record' }, expectedErrors: [/status of 50\d|Server Components render|Minified React error #441/] })

test.setTimeout(90_000)

const note = 'Een lange toelichting die nergens anders bestaat.'

/** Lets nobody into a database, and puts out who is in: for the application that is a database that stopped. */
async function database(url: string, is: 'stopped' | 'back') {
  const server = process.env.JOURNEYS_SERVER ?? ''
  const name = new URL(url).pathname.slice(1)
  await onServer(server, async (query) => {
    await query(`ALTER DATABASE ${quoted(name)} WITH ALLOW_CONNECTIONS ${is === 'back'}`)
    if (is === 'stopped') await query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
  })
}

test('a database that stops is reported everywhere, loses nothing, and everything works when it is back', async ({ page, running }) => {
  const desk = await makeDesk()
  await sitDown(page, desk)
  const row = rowOf(page, '3')
  await row.getByRole('radio', { name: 'In uitvoering' }).check()
  await expect(row.getByRole('status')).toContainText('Opgeslagen')
  expect((await page.request.get('/api/health')).status()).toBe(200)

  const form = await page.context().newPage()
  await form.goto(`/nl/${desk.plan.slug}/manage/actions/2/statuses/2025`)
  await form.getByLabel('Toelichting (Nederlands)').fill(note)

  await database(running.databaseUrl, 'stopped')
  const health = await page.request.get('/api/health')
  expect(health.status()).toBe(503)
  expect(await health.json()).toMatchObject({ status: 503, detail: 'The database does not answer.' })
  const data = await page.request.get('/api/v1/plans/lifelong-learning')
  expect(data.status()).toBeGreaterThanOrEqual(500)
  expect(data.headers()['content-type']).toContain('application/problem+json')

  await row.getByLabel('Toelichting', { exact: true }).fill(note)
  await row.getByLabel('Toelichting', { exact: true }).blur()
  await expect(row.getByRole('status')).toContainText('Niet opgeslagen')
  await expect(row.getByRole('button', { name: 'Opnieuw proberen' })).toBeVisible()
  await expect(row.getByLabel('Toelichting', { exact: true })).toHaveValue(note)
  await expectAccessible(page)

  await form.getByRole('button', { name: 'Opslaan', exact: true }).click()
  await expect(form.getByText('Er ging iets mis bij ons.')).toBeVisible()
  await expect(form.getByLabel('Toelichting (Nederlands)')).toHaveValue(note)
  await expectAccessible(form)

  const reader = await page.context().newPage()
  for (const [locale, lang, title] of [
    ['nl', 'nl-BE', 'Er ging iets mis'],
    ['en', 'en-GB', 'Something went wrong'],
  ]) {
    for (const path of ['', '/lifelong-learning', '/lifelong-learning/actions/5', '/lifelong-learning/manage', '/account']) {
      const answer = await reader.goto(`/${locale}${path}`)
      expect(answer?.status(), path).toBe(500)
      await expect(reader.getByRole('heading', { level: 1 }), path).toHaveText(title ?? '')
      await expect(reader.locator('html'), path).toHaveAttribute('lang', lang ?? '')
      await expect(reader.locator('main code'), path).toHaveText(/^\d{5,}/)
    }
    await expectAccessible(reader)
  }

  await database(running.databaseUrl, 'back')
  await expect.poll(async () => (await page.request.get('/api/health')).status()).toBe(200)
  await reader.goto('/nl/lifelong-learning')
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('Koers')
  await row.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(row.getByRole('status')).toContainText('Opgeslagen')
  await expect.poll(async () => (await storedOf(desk, '3').catch(() => null))?.noteNl).toBe(note)
  await form.getByRole('radio', { name: 'In opstart' }).check()
  await form.getByRole('button', { name: 'Opslaan', exact: true }).click()
  await expect.poll(async () => (await storedOf(desk, '2').catch(() => null))?.noteNl).toBe(note)
})
