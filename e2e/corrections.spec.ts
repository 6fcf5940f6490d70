import type { Locator } from '@playwright/test'
import { db } from '@/lib/db'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { expect, expectAccessible, test } from './fixtures'
import { signInAs } from './sign-in-as'

// what is corrected and withdrawn here is for this file alone
test.use({ installation: { plan: 'example' } })

const plan = `/${exampleSlug}`
const erratum = { nl: 'De inleiding noemde een verkeerd jaar.', en: 'The introduction named the wrong year.' }

test.describe
  .serial('the report on 2023', () => {
    test('is corrected in at most six interactions, and the edition before it says so', async ({ page, context }) => {
      let interactions = 0
      const click = async (target: Locator) => {
        interactions += 1
        await target.click()
      }
      const edition = await db.edition.findFirstOrThrow({ where: { year: 2023 } })
      await signInAs(context, 'coordinator@example.org')
      await page.goto(`/nl${plan}/manage`)
      await click(page.getByRole('link', { name: 'Rapporten' }))
      await click(page.getByRole('link', { name: '2023' }).first())
      const introduction = page.getByRole('textbox', { name: /^Nederlands Inleiding/ })
      await click(introduction)
      await introduction.fill('Het jaar 2023, nu met het juiste jaartal.')
      await introduction.blur()
      await expect(page.getByText(/^Opgeslagen om/).first()).toBeVisible()
      await click(page.getByRole('link', { name: 'Rapport verbeteren' }))
      await expect(page.getByRole('definition').filter({ hasText: 'nu met het juiste jaartal' })).toBeVisible()
      await expect(page.getByText('Geen enkel aantal verandert.')).toBeVisible()
      await expectAccessible(page)
      await page.getByLabel('Wat is er verbeterd? (Nederlands)').fill(erratum.nl)
      await page.getByLabel('Wat is er verbeterd? (Engels)').fill(erratum.en)
      await click(page.getByRole('button', { name: 'Publiceer editie 2' }))
      await page.waitForURL(`**/nl${plan}/reports/2023/2`)
      expect(interactions).toBeLessThanOrEqual(6)

      await expect(page.getByText(erratum.nl)).toBeVisible()
      await page.getByRole('link', { name: 'Lees editie 1' }).click()
      await expect(page.getByText(/Deze editie is verbeterd op/)).toBeVisible()
      await expect(page.getByText(erratum.nl)).toBeVisible()
      await page.goto(`/en${plan}/reports/2023`)
      await expect(page.getByText('This edition corrects an earlier one')).toBeVisible()
      await expect(page.getByText(erratum.en)).toBeVisible()
      expect(await db.edition.findUniqueOrThrow({ where: { id: edition.id } })).toEqual(edition)
    })

    test('is corrected once more, and nothing typed is lost when it changes meanwhile', async ({ page, context }) => {
      await signInAs(context, 'coordinator@example.org')
      const introduction = (introductionEn: string) => db.annualReport.updateMany({ where: { year: 2023 }, data: { introductionEn } })
      await page.goto(`/en${plan}/manage/reports/2023/correction`)
      await expect(page.getByText('The report says the same as edition 2')).toBeVisible()
      await introduction('A first thought.')
      await page.reload()
      const dutch = page.getByLabel('What was corrected? (Dutch)')
      await dutch.fill('Nog een verbetering.')
      await page.getByRole('button', { name: 'Publish edition 3' }).click()
      await expect(page.getByRole('link', { name: /What was corrected\? \(English\)/ })).toBeVisible()
      await expect(dutch).toHaveValue('Nog een verbetering.')
      await page.getByLabel('What was corrected? (English)').fill('Another correction.')
      await introduction('A second thought.')
      await page.getByRole('button', { name: 'Publish edition 3' }).click()
      await expect(page.getByText('Something in the report has changed since you opened this page')).toBeVisible()
      await expect(dutch).toHaveValue('Nog een verbetering.')
      await expect(page.getByText('A second thought.')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Publish edition 3' }).click()
      await page.waitForURL(`**/en${plan}/reports/2023/3`)
    })

    test('loses an edition to an administrator, whose reason stands at its address', async ({ page, context, request }) => {
      await signInAs(context, 'administrator@example.org')
      await page.goto(`/nl${plan}/manage/reports/2023`)
      await page.getByRole('link', { name: 'Editie 3 intrekken' }).click()
      await expect(page.getByText('Het rapport over 2023 is dan editie 2.')).toBeVisible()
      await expectAccessible(page)
      await page.getByLabel('Waarom wordt deze editie ingetrokken? (Nederlands)').fill('Er stond een naam in.')
      await page.getByRole('button', { name: 'Trek editie 3 in' }).click()
      await page.waitForURL(`**/nl${plan}/reports/2023/3`)
      const { sha256 } = await db.edition.findFirstOrThrow({ where: { year: 2023, number: 3 } })
      await expect(page.getByText('Er stond een naam in.')).toBeVisible()
      await expect(page.getByText(sha256)).toBeVisible()
      await expectAccessible(page)
      const answer = await request.get(`/api/v1/plans${plan}/reports/2023/3`)
      expect([answer.status(), answer.headers()['content-type']]).toEqual([410, 'application/problem+json; charset=utf-8'])
      expect(await answer.json()).toMatchObject({ sha256, detail: expect.stringContaining('Er stond een naam in.') })
      await page.getByRole('link', { name: 'Lees editie 2 van dit rapport' }).click()
      await page.goto(`/en${plan}/reports/2023`)
      await expect(page.getByText('Edition 2. Published on')).toBeVisible()
    })
  })

test('anybody sees whether the editions are still what they were', async ({ page }) => {
  await page.goto(`/nl${plan}/reports`)
  await page.getByRole('link', { name: 'Controlesommen van alle edities' }).click()
  await expect(page.getByText(/Alle \d editie.* zijn wat ze bij de publicatie waren/)).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/en${plan}/reports/verification`)
  await expect(page.getByRole('rowheader', { name: /2022, edition 1/ })).toBeVisible()
  await expectAccessible(page)
})
