import { exampleSlug } from '@/lib/plan/removal.rules'
import { expect, test } from './fixtures'
import { faultsOnPaper, print } from './printed'

test.setTimeout(180_000)

/** Every kind of public page, with what its sheets are called. */
const pages = {
  '': '',
  '/flagships': 'Vlaggenschepen',
  '/flagships/b': 'Vlaggenschip B',
  '/actions': 'Acties',
  '/actions/12': 'Actie 12',
  '/goals': 'Doelstellingen',
  '/goals/b': 'Doelstelling B',
  '/matrix': 'Matrix',
  '/organisations': 'Organisaties',
  '/organisations/vdab': 'Organisaties',
  '/obstacles': 'Obstakels',
  '/indicators': 'Indicatoren',
  '/indicators/participation': 'Indicatoren',
  '/search?q=leren': 'Zoeken',
  '/timeline': 'Tijdlijn',
  '/compare': 'Vergelijken',
  '/about': 'Over het plan',
  '/data': 'Open data',
  '/reports': 'Rapporten',
  '/reports/verification': 'Rapporten',
  '/reports/2024': 'Jaarrapport 2024',
  '/reports/2023/1': 'Jaarrapport 2023',
}

test('every public page is a set of sheets to hand over: none nearly empty, each with its plan, page, address, day and number', async ({
  page,
}) => {
  for (const [path, name] of Object.entries(pages)) {
    const address = `/nl/${exampleSlug}${path}`
    await page.goto(address)
    expect(await faultsOnPaper(page), address).toEqual([])
    const sheets = await print(page)
    for (const [index, { lines, filled }] of sheets.entries()) {
      const sheet = `${address}, sheet ${index + 1} of ${sheets.length}`
      const foot = lines.at(-1) ?? ''
      expect(foot, sheet).toContain(`${new URL(page.url()).host}${address}·`)
      expect(foot, sheet).toMatch(new RegExp(`${index + 1}/${sheets.length}$`))
      expect(lines[0], sheet).toContain(index === 0 ? 'Koers' : 'Ditiseenvoorbeeld.')
      if (index > 0) expect(lines[0], sheet).toMatch(new RegExp(`${name.replaceAll(' ', '')}$`))
      if (index < sheets.length - 1) expect(filled, sheet).toBeGreaterThan(1 / 3)
    }
  }
})

test('a page about the site says on paper too where it stands', async ({ page }) => {
  for (const address of ['/nl/accessibility', '/nl/privacy', '/nl/cookies']) {
    await page.goto(address)
    const [first] = await print(page)
    expect(first?.lines.at(-1), address).toContain(`${new URL(page.url()).host}${address}·`)
  }
})

test('a table that goes on has its heads on the next sheet too', async ({ page }) => {
  await page.goto(`/nl/${exampleSlug}/data`)
  const withHeads = (await print(page)).filter(({ lines }) => lines.some((line) => /^AdresWatukrijgt/.test(line)))
  expect(withHeads.length).toBeGreaterThan(1)
})

test('whoever prints the page of a report is offered the PDF, on the screen and on the paper', async ({ page }) => {
  await page.goto(`/en/${exampleSlug}/reports/2023/1`)
  const pdf = page.getByRole('link', { name: 'the report as a PDF' })
  expect((await page.request.get((await pdf.getAttribute('href')) ?? '')).headers()['content-type']).toBe('application/pdf')
  const [first] = await print(page)
  expect(first?.lines.join('\n')).toMatch(/Toprintorpasson:[\s\S]*\/reports\/2023\/1\/\S+\.pdf/)
})
