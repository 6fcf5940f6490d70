import type { BrowserContext, Locator, Page } from '@playwright/test'
import { db } from '../lib/db'
import {
  createAction,
  createEntry,
  createFlagship,
  createOrganisation,
  createPlan,
  createUser,
  createYear,
  involve,
} from '../tests/harness/factories'
import { signInAs } from './sign-in-as'

export type Desk = Awaited<ReturnType<typeof makeDesk>>

/**
 * A plan of its own for one journey: four actions in two flagships and one without, 2024 closed, 2025 open, and a coordinator.
 * Action 1 was being launched for two years, 2 was being implemented last year, 3 and 4 were not reported.
 */
export async function makeDesk() {
  const plan = await createPlan()
  const [first, second] = [await createFlagship({ planId: plan.id, code: 'a' }), await createFlagship({ planId: plan.id, code: 'b' })]
  const lead = await createOrganisation({ planId: plan.id, names: [{ nameNl: 'Departement Werk', nameEn: 'Department of Work' }] })
  const actions = []
  for (const [index, flagshipId] of [first.id, first.id, second.id, null].entries()) {
    actions.push(await createAction({ planId: plan.id, number: String(index + 1), flagshipId }))
  }
  for (const action of actions.slice(0, 3)) await involve(action.id, lead.id)
  await createYear(plan.id, 2023, { closed: true, public: true, scope: actions })
  await createYear(plan.id, 2024, { closed: true, public: true, scope: actions })
  await createYear(plan.id, 2025, { deadline: '2026-01-31' })
  const [one, two] = actions
  if (!one || !two) throw new Error('four actions were made')
  await createEntry(one, 2023, 'BEING_LAUNCHED')
  await createEntry(one, 2024, 'BEING_LAUNCHED', { noteNl: 'De oproep loopt.', noteEn: 'The call is open.' })
  await createEntry(two, 2024, 'BEING_IMPLEMENTED')
  const coordinator = await createUser({ role: 'COORDINATOR', planId: plan.id, name: 'An Peeters' })
  return { plan, actions, lead, coordinator, address: (locale = 'nl', year = 2025) => `/${locale}/${plan.slug}/manage/years/${year}` }
}

/** The coordinator, or somebody else, with the sheet open and ready to be typed in. */
export async function sitDown(page: Page, desk: Desk, { email = desk.coordinator.email, locale = 'nl' } = {}): Promise<void> {
  await signInAs(page.context(), email)
  await page.goto(desk.address(locale))
  await scriptsRun(page)
}

/** The fields of a sheet are there from the first paint; its buttons work once scripts have arrived. */
export const scriptsRun = (page: Page): Promise<void> => page.locator('button[id^="open-"]:enabled').first().waitFor()

/** A second person of the plan with a browser of their own. */
export async function colleague(desk: Desk, context: BrowserContext, name = 'Bert Claes'): Promise<Page> {
  const user = await createUser({ role: 'COORDINATOR', planId: desk.plan.id, name })
  const page = await context.newPage()
  await sitDown(page, desk, { email: user.email })
  return page
}

/** The row of an action. */
export const rowOf = (page: Page, number: string): Locator => page.locator(`[id="action-${number}"]`)

/** The same, open: on a phone nothing can be filled in before, and nowhere evidence and obstacles. */
export async function openRow(page: Page, number: string): Promise<Locator> {
  const head = page.locator(`[id="open-${number}"]`)
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  return rowOf(page, number)
}

/** What the database holds for an action. */
export async function storedOf(desk: Desk, number: string, year = 2025) {
  return db.statusEntry.findFirst({
    where: { planId: desk.plan.id, action: { number }, year },
    include: { evidence: { orderBy: { position: 'asc' } }, confirmedBy: true },
  })
}
