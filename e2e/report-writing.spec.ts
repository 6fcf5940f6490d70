import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { expect, expectAccessible, test } from './fixtures'
import { signInAs } from './sign-in-as'

// what is written here is for this file alone
test.use({ installation: { plan: 'example' } })

const plan = `/${exampleSlug}`
const write = (page: Page, chapter: string, language: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${language} ${chapter}( |$)`) })

test.describe
  .serial('writing the report on 2024', () => {
    // the journey takes the network away for a moment
    test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] })

    test('says that nothing is published yet', async ({ page }) => {
      await page.goto(`/nl${plan}/reports/2024`)
      await expect(page.getByText('Over 2024 is hier geen rapport gepubliceerd')).toBeVisible()
      await expect(page.getByText('46 acties:')).toBeVisible()
      await expectAccessible(page)
      expect((await page.goto(`/nl${plan}/reports/2024/1`))?.status()).toBe(404)
    })

    test('is written in two languages, saves itself, and survives a page that is closed too soon', async ({ page, context }) => {
      await signInAs(context, 'coordinator@example.org')
      await page.goto(`/nl${plan}/manage/reports/2024`)
      await expect(page.getByRole('region', { name: 'Klaar om te publiceren?' })).toContainText('3 teksten zijn nog leeg')
      await expectAccessible(page)
      const english = write(page, 'Inleiding', 'Engels')
      await english.fill('The year in which the partnership ended.')
      await expect(english.locator('xpath=ancestor::form').getByRole('status')).toContainText('Opgeslagen om')

      const chapter = write(page, 'Vlaggenschip D', 'Nederlands')
      await context.setOffline(true)
      await chapter.fill('Een <b>vet</b> jaar. [Kwaad](javascript:alert(1)) en [goed](https://example.org/goed). 🎓 תמיד ללמוד')
      await expect(chapter.locator('xpath=ancestor::form').getByRole('status')).toContainText('Nog niet opgeslagen')
      await expect(page.getByText('de server antwoordt niet')).toBeVisible()
      await context.setOffline(false)
      page.on('dialog', (dialog) => dialog.accept())
      await page.reload()
      await expect(chapter).toHaveValue(/Een <b>vet<\/b> jaar/)
      await expect(chapter.locator('xpath=ancestor::form').getByRole('status')).toContainText('Opgeslagen om')
      await page.reload()
      await expect(page.getByRole('region', { name: 'Klaar om te publiceren?' })).toContainText('In 1 tekst staat HTML')
    })

    test('asks what a text should say when a colleague changed it too', async ({ page, context }) => {
      await signInAs(context, 'coordinator@example.org')
      await page.goto(`/nl${plan}/manage/reports/2024`)
      await db.flagshipText.updateMany({
        where: { year: 2024, flagship: { code: 'a' } },
        data: { textNl: 'Wat de collega schreef.', version: { increment: 1 } },
      })
      const chapter = write(page, 'Vlaggenschip A', 'Nederlands')
      await chapter.fill('Wat ik schreef.')
      await expect(page.getByText('Iemand anders heeft deze tekst intussen ook veranderd')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Houd mijn tekst' }).click()
      await expect(chapter.locator('xpath=ancestor::form').getByRole('status')).toContainText('Opgeslagen om')
      await expect(chapter).toHaveValue('Wat ik schreef.')
    })

    test('keeps a text that is too long in its field and says so', async ({ page, context }) => {
      await signInAs(context, 'coordinator@example.org')
      await page.goto(`/en${plan}/manage/reports/2024`)
      const chapter = write(page, 'Flagship G', 'English')
      await chapter.fill('x'.repeat(50_000))
      await page.getByRole('button', { name: 'Save Flagship G' }).click()
      await expect(page.getByText(/Not saved\. .*20.?000/)).toBeVisible()
      expect((await chapter.inputValue()).length).toBe(50_000)
      await chapter.fill('*a_'.repeat(1000))
      await expect(page.getByText('Part of this text is too complex to be laid out')).toBeVisible()
      await chapter.fill('')
      await expect(page.getByText('too complex to be laid out')).toHaveCount(0)
    })

    test('keeps what is typed after somebody was signed out, and saves it when they are back', async ({ page, context }) => {
      await signInAs(context, 'coordinator@example.org')
      await page.goto(`/en${plan}/manage/reports/2024`)
      await db.session.updateMany({ data: { endedAt: new Date() } })
      const chapter = write(page, 'Flagship F', 'English')
      await chapter.fill('A long night of writing.')
      await expect(page.getByText('you are no longer signed in')).toBeVisible()
      await expect(chapter).toHaveValue('A long night of writing.')
      await signInAs(context, 'coordinator@example.org')
      await page.getByRole('button', { name: 'Save Flagship F' }).click()
      await expect(chapter.locator('xpath=ancestor::form').getByRole('status')).toContainText('Saved at')
    })
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const [locale, say] of [
    ['nl', { language: 'Nederlands', chapter: 'Vlaggenschip B', title: 'U bent niet meer aangemeld', save: 'Opslaan Vlaggenschip B' }],
    ['en', { language: 'English', chapter: 'Flagship B', title: 'You are no longer signed in', save: 'Save Flagship B' }],
  ] as const) {
    test(`a long text that is posted after the session ended is still there, and nothing else is (${locale})`, async ({
      page,
      context,
    }) => {
      const address = `/${locale}${plan}/manage/reports/2024`
      const text = 'Een lange nacht schrijven. \u{1f393} '.repeat(200).trim()
      await signInAs(context, 'coordinator@example.org')
      await page.goto(address)
      const field = write(page, say.chapter, say.language)
      await field.fill(text)
      await context.clearCookies()
      await page.getByRole('button', { name: say.save }).click()
      await expect(page.getByText(say.title)).toBeVisible()
      await expect(page).toHaveURL(new RegExp(`${address}#flagship-b$`))
      await expect(field).toHaveValue(text)
      await expect(page.getByRole('textbox')).toHaveCount(2)
      await expect(page.getByRole('region')).toHaveCount(0)
      await signInAs(context, 'coordinator@example.org')
      await page.getByRole('button', { name: say.save }).click()
      await expect(page.getByRole('textbox').nth(3)).toBeVisible()
      await expect(field).toHaveValue(text)
      const stored = await db.flagshipText.findFirstOrThrow({ where: { year: 2024, flagship: { code: 'b' } } })
      expect(locale === 'nl' ? stored.textNl : stored.textEn).toBe(text)
    })
  }

  test('a visitor who asks for the page signs in first', async ({ page }) => {
    await page.goto(`/nl${plan}/manage/reports/2024`)
    await expect(page).toHaveURL(/sign-in/)
  })
})
