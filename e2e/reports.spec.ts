import { db } from '@/lib/db'
import { expect, expectAccessible, test } from './fixtures'
import { signInAs } from './sign-in-as'

// hiding a year that was public is for this file alone
test.use({ installation: { plan: 'sample' } })

const plan = '/lifelong-learning'

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
  })

test('the report on 2022 says what the source says, and every count leads to its actions', async ({ page }) => {
  await page.goto(`/en${plan}/reports/2022`)
  await expect(
    page.getByText(
      'Of the 47 actions, one has been realised, 27 are being implemented, nine are in the process of being launched and 10 are being prepared.',
    ),
  ).toBeVisible()
  const counts = page.getByRole('region', { name: 'Where the actions stand', exact: true })
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
