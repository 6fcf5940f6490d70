import { createHash } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { db } from '@/lib/db'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { expect, expectAccessible, test } from './fixtures'
import { signInAs } from './sign-in-as'

// publishing, and changing what was published about, are for this file alone
test.use({ installation: { plan: 'example' } })

const plan = `/${exampleSlug}`
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** The HTML of a page as the server sends it, between the header and the footer. */
async function mainOf(request: APIRequestContext, address: string): Promise<string> {
  const html = await (await request.get(address)).text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0]
  if (!main) throw new Error(`no main in ${address}`)
  return main
}

/** The text of every chapter as it is on paper: a figure can be taken along only from an edition. */
const chapters = (page: Page) =>
  page.locator('main section[id]').evaluateAll((sections) =>
    Object.fromEntries(
      sections.map((section) => {
        const paper = document.createElement('div')
        paper.innerHTML = section.innerHTML
        for (const screenOnly of paper.querySelectorAll('[class~="print:hidden"]')) screenOnly.remove()
        return [section.id, paper.textContent]
      }),
    ),
  )

/** The draft of 2024 gets an English introduction, and a text with all that Markdown may not do. */
async function writeTexts() {
  await db.annualReport.updateMany({ where: { year: 2024 }, data: { introductionEn: 'The year in which the partnership ended.' } })
  const { id: flagshipId, planId } = await db.flagship.findFirstOrThrow({ where: { code: 'd', plan: { slug: exampleSlug } } })
  const textNl = 'Een <b>vet</b> jaar. [Kwaad](javascript:alert(1)) en [goed](https://example.org/goed). \u{1f393} תמיד ללמוד'
  const key = { planId, year: 2024, flagshipId }
  await db.flagshipText.upsert({ where: { planId_year_flagshipId: key }, create: { ...key, textNl, version: 1 }, update: { textNl } })
}

test.describe
  .serial('the report on 2024', () => {
    test('waits for an earlier year that nobody made public, and says where to do that', async ({ page, context }) => {
      const earlier = { where: { year: 2023 }, data: { publicSince: null as Date | null } }
      const { publicSince } = await db.reportingYear.findFirstOrThrow({ where: { year: 2023 } })
      await db.reportingYear.updateMany(earlier)
      await signInAs(context, 'coordinator@example.org')
      await page.goto(`/en${plan}/manage/reports/2024`)
      await expect(page.getByRole('region', { name: 'Ready to publish?' })).toContainText('2023 is not public yet')
      await expectAccessible(page)
      await page.goto(`/en${plan}/manage/reports/2024/publication`)
      await expect(page.getByRole('link', { name: 'Make 2023 public' })).toHaveAttribute('href', `/en${plan}/manage/years/2023/publicity`)
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
      await expectAccessible(page)
      await db.reportingYear.updateMany({ ...earlier, data: { publicSince } })
    })

    test('is published after it was seen, once, and is what was seen', async ({ page, context }) => {
      await writeTexts()
      await signInAs(context, 'coordinator@example.org')
      await page.goto(`/nl${plan}/manage`)
      await page.getByRole('link', { name: 'Rapporten' }).click()
      await page.getByRole('link', { name: '2024' }).first().click()
      await page.getByRole('link', { name: 'Bekijk de voorvertoning' }).click()
      await expect(page.locator('#flagship-d')).toContainText('jaar. Kwaad en goed. 🎓')
      await expect(page.getByRole('link', { name: 'goed', exact: true })).toHaveAttribute('href', 'https://example.org/goed')
      await expect(page.locator('a[href^="javascript"]')).toHaveCount(0)
      await expectAccessible(page)
      const previewed = await chapters(page)
      await page.getByRole('link', { name: 'Naar publiceren' }).click()
      await expect(page.getByText('Dit wordt editie 1')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('checkbox', { name: /Publiceer het rapport met \d leeg|lege hoofdst/ }).check()
      let answer = () => {}
      const seen = new Promise<void>((resolve) => {
        answer = resolve
      })
      await page.route('**/publication', async (route) => {
        await seen
        await route.continue()
      })
      await page.getByRole('button', { name: 'Publiceer het rapport over 2024' }).dblclick()
      await expect(page.getByRole('button', { name: 'Bezig met publiceren …' })).toBeDisabled()
      answer()
      await page.waitForURL(`**/nl${plan}/reports/2024/1`)
      await expect(page.getByRole('heading', { level: 1, name: 'Jaarrapport 2024' })).toBeVisible()
      await expect(page).toHaveTitle(/Jaarrapport 2024, editie 1/i)
      expect(await chapters(page)).toMatchObject(previewed)
      expect(await db.edition.count({ where: { year: 2024 } })).toBe(1)
    })

    test('is there for everybody in English too, and cannot be published again', async ({ page, context }) => {
      await signInAs(context, 'coordinator@example.org')
      await page.goto(`/en${plan}/reports/2024`)
      await expect(page.getByRole('region', { name: 'Introduction' })).toContainText('The year in which the partnership ended.')
      await expectAccessible(page)
      await page.goto(`/nl${plan}/manage/reports/2024/publication`)
      await expect(page.getByText('Het rapport over 2024 is al gepubliceerd')).toBeVisible()
    })

    test('has the hash of the bytes that are served', async ({ page, request }) => {
      await page.goto(`/nl${plan}/reports/2024/1`)
      const printed = await page.getByText(/^[0-9a-f]{64}$/).textContent()
      // as it is: what is packed on its way has the same tag, as a weak one
      const answer = await request.get(`/api/v1/plans${plan}/reports/2024/1`, { headers: { 'accept-encoding': 'identity' } })
      expect(sha256(await answer.body())).toBe(printed)
      expect(answer.headers()).toMatchObject({ 'content-type': 'application/json; charset=utf-8', etag: `"${printed}"` })
      await expect(page.getByText(`curl -s ${new URL(page.url()).origin}/api/v1/plans${plan}/reports/2024/1 | sha256sum`)).toBeVisible()
      const again = await request.get(`/api/v1/plans${plan}/reports/2024/1`, { headers: { 'if-none-match': `"${printed}"` } })
      expect(again.status()).toBe(304)
    })

    test('stays as it is, to the byte, whatever happens to the plan', async ({ request }) => {
      const everything = async () => ({
        dutch: await mainOf(request, `/nl${plan}/reports/2024/1`),
        english: await mainOf(request, `/en${plan}/reports/2024/1`),
        bytes: await (await request.get(`/api/v1/plans${plan}/reports/2024/1`)).text(),
      })
      const before = await everything()
      const data = { titleNl: 'Een andere titel', titleEn: 'Another title', flagshipId: null }
      await db.action.updateMany({ where: { plan: { slug: exampleSlug } }, data })
      await db.involvement.deleteMany()
      await db.organisationName.updateMany({ data: { nameNl: 'Hernoemd', nameEn: 'Renamed' } })
      await db.obstacle.updateMany({ data: { titleNl: 'Iets anders', titleEn: 'Something else' } })
      await db.flagship.updateMany({ data: { titleEn: 'Renamed', workingTitleNl: 'Hernoemd' } })
      await db.statusEntry.updateMany({ data: { noteNl: 'Herschreven', noteEn: 'Rewritten' } })
      expect(await everything()).toEqual(before)
    })
  })

test('the report on 2022 says what the source says, and every count leads to its actions', async ({ page }) => {
  await page.goto(`/en${plan}/reports/2022`)
  const sentence = page.getByText('47 actions: 1 realised, 27 being implemented, 9 being launched, 10 in preparation.')
  // on the page for readers with two minutes, and in the summary with its source
  await expect(sentence).toHaveCount(2)
  const counts = page.getByRole('region', { name: 'Status of the actions', exact: true })
  await counts.getByRole('link', { name: '27' }).click()
  await expect(page).toHaveURL(/#annex-being-implemented$/)
  await expect(page.locator('#annex-being-implemented').getByRole('rowheader')).toHaveCount(28)
  const anchors = await page.locator('main a[href^="#"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const missing = await page.evaluate((all) => all.filter((anchor) => !document.getElementById(anchor.slice(1))), [...new Set(anchors)])
  expect(missing).toEqual([])
})

test('reports are listed by year, and what is not there answers 404', async ({ page }) => {
  await page.goto(`/nl${plan}/reports`)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['2024', '2023', '2022'])
  await expectAccessible(page)
  for (const address of ['reports/2025', 'reports/1999', 'reports/abcd', 'reports/2022/9', 'reports/2022/0', 'reports/2022/x'])
    expect((await page.goto(`/nl${plan}/${address}`))?.status(), address).toBe(404)
})

test('only a coordinator publishes reports, and a contributor does not read drafts', async ({ page, context }) => {
  const statusFor = async (account: string, address: string) => {
    await signInAs(context, `${account}@example.org`)
    return (await page.goto(`/nl${plan}/manage/${address}`))?.status()
  }
  for (const address of ['reports', 'reports/2024', 'reports/2024/preview', 'reports/2024/publication']) {
    await context.clearCookies()
    await page.goto(`/nl${plan}/manage/${address}`)
    await expect(page).toHaveURL(/sign-in/)
    expect(await statusFor('contributor', address), address).toBe(404)
  }
  expect(await statusFor('administrator', 'reports/2024/publication')).toBe(404)
})

test('a year that is still open is closed first', async ({ page, context }) => {
  await signInAs(context, 'coordinator@example.org')
  await page.goto(`/nl${plan}/manage/reports/2025/publication`)
  await expect(page.getByText('2025 is nog niet afgesloten')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sluit 2025 af' })).toHaveAttribute('href', `/nl${plan}/manage/years/2025/closing`)
})
