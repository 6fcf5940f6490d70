import { chromium } from '@playwright/test'
import { launchOptions } from '../scripts/chromium'
import { onServer } from '../scripts/databases'
import { step } from '../scripts/steps'
import { makePlans } from './query-plans'
import { startKoers } from './servers'
import { coordinatorCookie } from './signed-in'

/** From the smallest plan to the largest that Koers is made for. */
const sizes = [1, 47, 500, 3000]

const pages = [
  '',
  '/actions',
  '/actions/1',
  '/flagships',
  '/flagships/a',
  '/goals/a',
  '/matrix',
  '/organisations',
  '/compare',
  '/search?q=proef',
]
const files = ['/actions', '/matrix', '/years/2024', '/years/2024/workbook.xlsx', '/tables/statuses.csv', '/datapackage.zip']
const staff = ['', '/years/2025', '/actions', '/plan/actions', '/imports', '/years/2025/closing']

/** Every kind of page and file of plans of 1 to 3 000 actions with ten years, asked for twice; and a browser at the sheet of each. */
export async function measureSizes(databaseUrl: string): Promise<void> {
  for (const [index, actions] of sizes.entries()) {
    const number = index + 2
    await step(`A plan of ${actions} actions`, () => makePlans(databaseUrl, number, number, actions))
    await onServer(databaseUrl, (query) =>
      query(
        `INSERT INTO memberships (id, user_id, plan_id, role) SELECT gen_random_uuid(), u.id, p.id, 'COORDINATOR' FROM users u, plans p
         WHERE u.email = 'bench@example.org' AND p.slug = $1`,
        [`plan-${number}`],
      ),
    )
  }
  const koers = await startKoers(databaseUrl)
  try {
    const cookie = await coordinatorCookie(databaseUrl)
    const slugs = sizes.map((_, index) => `plan-${index + 2}`)
    console.log('\nMilliseconds and kB by number of actions, on one connection')
    console.log(['address'.padEnd(34), ...sizes.map((size) => String(size).padStart(16))].join(''))
    for (const path of pages) await line(path || '(home)', slugs, (slug) => `${koers.origin}/nl/${slug}${path}`, {})
    for (const path of files) await line(`api ${path}`, slugs, (slug) => `${koers.origin}/api/v1/plans/${slug}${path}`, {})
    for (const path of staff) await line(`manage${path}`, slugs, (slug) => `${koers.origin}/nl/${slug}/manage${path}`, { cookie })
    await sheets(koers.origin, slugs, cookie)
  } finally {
    await koers.stop()
  }
}

async function line(name: string, slugs: string[], address: (slug: string) => string, headers: Record<string, string>): Promise<void> {
  const cells: string[] = []
  for (const slug of slugs) {
    await (await fetch(address(slug), { headers })).arrayBuffer()
    const start = performance.now()
    const answer = await fetch(address(slug), { headers })
    const { byteLength } = await answer.arrayBuffer()
    const cell =
      answer.status === 200 ? `${(performance.now() - start).toFixed(0)} ms ${(byteLength / 1024).toFixed(0)} kB` : `${answer.status}`
    cells.push(cell.padStart(16))
  }
  console.log(name.padEnd(34) + cells.join(''))
}

/** In a browser: until something of the sheet is painted, until a row can be changed, and until a change of a row is saved. */
async function sheets(origin: string, slugs: string[], cookie: string): Promise<void> {
  const browser = await chromium.launch(launchOptions())
  try {
    console.log('\nThe sheet in a browser, ms: first paint, first save (from opening the page until saved), one more save')
    for (const [index, slug] of slugs.entries()) {
      const context = await browser.newContext({ locale: 'nl-BE' })
      const [name = '', value = ''] = cookie.split('=')
      await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }])
      const page = await context.newPage()
      const start = performance.now()
      await page.goto(`${origin}/nl/${slug}/manage/years/2025`, { waitUntil: 'commit' })
      const row = page.locator('#action-1')
      const save = async (status: string) => {
        const saved = page.waitForResponse((answer) => answer.request().method() === 'POST')
        await row.getByRole('radio', { name: status, exact: true }).check()
        await saved
      }
      await save('Gerealiseerd')
      const first = performance.now() - start
      const before = performance.now()
      await save('In opstart')
      const again = performance.now() - before
      const paint = await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`)
      console.log(`${String(sizes[index]).padEnd(8)}${[paint, first, again].map((time) => `${time.toFixed(0)} ms`.padStart(12)).join('')}`)
      await context.close()
    }
  } finally {
    await browser.close()
  }
}
