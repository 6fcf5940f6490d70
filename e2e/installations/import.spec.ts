import { db } from '../../lib/db'
import { createUser } from '../../tests/harness/factories'
import { expect, expectAccessible, test } from '../fixtures'
import { signInAs } from '../sign-in-as'

test.use({ installation: { plan: 'record' } })

const head = 'Nummer;Titel (Nederlands);Titel (Engels);Vlaggenschip;Doelstellingen\n'
const rows = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .map((n) => `${n};Ingevoerde titel ${n};Imported title ${n};A;a b\n`)
    .join('')
const file = (text: string) => ({ name: 'lijst van acties.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a file that no form can hold is refused in words, on the page it came from', async ({ page }) => {
    const plan = await db.plan.findUniqueOrThrow({ where: { slug: 'lifelong-learning' } })
    await signInAs(page.context(), (await createUser({ role: 'COORDINATOR', planId: plan.id })).email)
    await page.goto('/nl/lifelong-learning/manage/imports')
    await page.getByLabel('Bestand', { exact: true }).setInputFiles(file('x'.repeat(12_000_000)))
    await page.getByRole('button', { name: 'Uploaden en vergelijken' }).click()
    await expect(page.getByText('Er is niets geüpload')).toBeVisible()
    await expect(page.getByText('Dit bestand is groter dan 5 MB.')).toBeVisible()
  })
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('the official list is uploaded, repaired, imported, read by everybody and taken back', async ({ page }) => {
      // a whole journey, with a look at every screen on the way
      test.slow()
      const plan = await db.plan.findUniqueOrThrow({ where: { slug: 'lifelong-learning' } })
      const coordinator = await createUser({ role: 'COORDINATOR', planId: plan.id, name: 'An Peeters' })
      await signInAs(page.context(), coordinator.email)
      const upload = async (text: string) => {
        await page.goto('/nl/lifelong-learning/manage/imports')
        await page.getByLabel('Bestand', { exact: true }).setInputFiles(file(text))
        await page.getByRole('button', { name: 'Uploaden en vergelijken' }).click()
        await page.waitForURL(/\/imports\/\d+$/)
      }

      await page.goto('/nl/lifelong-learning/manage/imports')
      await page.getByRole('button', { name: 'Uploaden en vergelijken' }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText('kies een bestand')
      if (javaScriptEnabled) await expectAccessible(page)

      // what was decided on a value is remembered: each journey has its own
      const [flagship, goal] = javaScriptEnabled ? ['Q', 'z'] : ['X', 'y']
      await upload(`${head}${rows(1, 46)}47;Laatste titel;;${flagship};${goal}\n`)
      await expect(page.getByText('1 rij bevat een fout')).toBeVisible()
      await expect(page.getByRole('row', { name: /47/ })).toContainText(`D48 Er is geen vlaggenschip ${flagship}`)
      await expect(page.getByRole('button', { name: 'Importeren', exact: true })).toHaveCount(0)
      if (javaScriptEnabled) await expectAccessible(page)

      // each value that the plan does not have is decided on once
      await page.getByLabel(`‘${flagship}’`).selectOption('Leeg laten')
      await page.getByLabel(`‘${goal}’`).selectOption('Leeg laten')
      await page.getByRole('button', { name: 'Deze waarden gebruiken' }).click()
      await expect(page.getByText('47 rijen worden geïmporteerd')).toBeVisible()
      await page.getByLabel('Rij met de kolomkoppen').selectOption('Rij 2: 1, Ingevoerde titel 1, Imported title 1, A, a b')
      await page.getByRole('button', { name: 'Opnieuw lezen' }).click()
      await expect(page.getByText('Koers herkent niet alle kolommen die nodig zijn')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)

      // choosing the file, uploading, importing: three of the four interactions that the screen may take
      await upload(head + rows(1, 47))
      await expect(page.getByText('47 rijen worden geïmporteerd')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Importeren', exact: true }).click()
      await expect(page.getByText('Dit bestand is geïmporteerd')).toBeVisible()
      const imported = page.url()
      if (javaScriptEnabled) await expectAccessible(page)

      await page.goto('/en/lifelong-learning/actions/12')
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Imported title 12')

      await page.goto(imported)
      await page.getByRole('button', { name: 'Deze import ongedaan maken' }).click()
      await expect(page.getByText('Deze import is ongedaan gemaakt')).toBeVisible()
      await page.goto('/nl/lifelong-learning/actions/12')
      await expect(page.getByRole('heading', { level: 1 })).toContainText('titel nog niet ingevoerd')
    })
  })
}

test('a file that is far too large is refused before it is sent', async ({ page }) => {
  const plan = await db.plan.findUniqueOrThrow({ where: { slug: 'lifelong-learning' } })
  await signInAs(page.context(), (await createUser({ role: 'COORDINATOR', planId: plan.id })).email)
  await page.goto('/en/lifelong-learning/manage/imports')
  const chosen = page.getByLabel('File', { exact: true })
  await chosen.setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.alloc(12 * 1024 * 1024, 'a') })
  await page.getByRole('button', { name: 'Upload and compare' }).click()
  await expect(chosen).toBeFocused()
  await expect(chosen).toHaveAccessibleDescription(/5 MB/)
  await expectAccessible(page)
  await chosen.setInputFiles(file(head + rows(1, 2)))
  await page.getByRole('button', { name: 'Upload and compare' }).click()
  await page.waitForURL(/\/imports\/\d+$/)
})

test('a list that calls its titles something else is read with one choice, which is there to be made', async ({ page }) => {
  const plan = await db.plan.findUniqueOrThrow({ where: { slug: 'lifelong-learning' } })
  await signInAs(page.context(), (await createUser({ role: 'COORDINATOR', planId: plan.id })).email)
  await page.goto('/en/lifelong-learning/manage/imports')
  await page.getByLabel('File', { exact: true }).setInputFiles(file('Volgnr;Omschrijving\n1;Loket voor volwassenen\n'))
  await page.getByRole('button', { name: 'Upload and compare' }).click()
  await page.waitForURL(/\/imports\/\d+$/)
  await page.getByLabel('Title (Dutch)').selectOption('B: Omschrijving')
  await page.getByRole('button', { name: 'Use these columns' }).click()
  await expect(page.getByText('1 row is imported')).toBeVisible()
})

test('only those who may import see that there is anything to import', async ({ page }) => {
  const plan = await db.plan.findUniqueOrThrow({ where: { slug: 'lifelong-learning' } })
  const organisation = await db.organisation.findFirstOrThrow({ where: { planId: plan.id } })
  const contributor = await createUser({ role: 'CONTRIBUTOR', planId: plan.id, organisationId: organisation.id })
  await signInAs(page.context(), contributor.email)
  await page.goto('/nl/lifelong-learning/manage/imports')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet')
})
