import type { Locator } from '@playwright/test'
import { columnOf, today } from '../lib/dates'
import { db } from '../lib/db'
import { createEntry, createUser, involve } from '../tests/harness/factories'
import { expect, expectAccessible, test } from './fixtures'
import { makeDesk, rowOf, scriptsRun } from './sheet-desk'
import { signInAs } from './sign-in-as'

/** A hand that counts: a click, a triggering key and a choice each; reading and typing prose are free. */
function countingHand() {
  let interactions = 0
  return {
    click: async (target: Locator) => {
      interactions += 1
      await target.click()
    },
    choose: async (target: Locator) => {
      interactions += 1
      await target.check()
    },
    count: () => interactions,
  }
}

/** A contributor of the organisation that leads actions 1, 2 and 3, and is a partner in 4. */
async function makeContributor() {
  const desk = await makeDesk()
  const fourth = desk.actions[3]
  if (!fourth) throw new Error('the desk has four actions')
  await involve(fourth.id, desk.lead.id, 'PARTNER')
  const inFiveDays = new Date(columnOf(today()).getTime() + 5 * 24 * 3600_000)
  await db.reportingYear.update({ where: { planId_year: { planId: desk.plan.id, year: 2025 } }, data: { deadline: inFiveDays } })
  const contributor = await createUser({ role: 'CONTRIBUTOR', planId: desk.plan.id, organisationId: desk.lead.id, name: 'Bert Claes' })
  return { ...desk, contributor, home: (locale: string) => `/${locale}/${desk.plan.slug}/manage` }
}

const words = {
  nl: {
    title: 'Mijn acties',
    left: 'Nog 5 dagen.',
    noStatus: 'Nog geen status',
    unconfirmed: 'Nog te bevestigen, nog geen bewijsstuk',
    along: 'Acties waaraan u meewerkt',
    toSheet: 'Statussen van 2025 invullen',
    launched: 'In opstart',
    confirm: /^Bevestigen/,
    read: 'alleen lezen',
    complete: 'Alle 3 acties zijn bevestigd.',
    evidence: 'Nog geen bewijsstuk',
    takeBack: 'Intrekken: bevestiging van actie 2',
    takenBack: 'De bevestiging van actie 2 is ingetrokken.',
  },
  en: {
    title: 'My actions',
    left: '5 days left.',
    noStatus: 'No status yet',
    unconfirmed: 'Still to be confirmed, no evidence yet',
    along: 'Actions you help with',
    toSheet: 'Fill in the statuses of 2025',
    launched: 'Being launched',
    confirm: /^Confirm/,
    read: 'read only',
    complete: 'All 3 actions are confirmed.',
    evidence: 'No evidence yet',
    takeBack: 'Undo confirmation of action 2',
    takenBack: 'The confirmation of action 2 has been withdrawn.',
  },
} as const

for (const locale of ['nl', 'en'] as const) {
  const say = words[locale]

  test(`a contributor sees in ${locale} what is missing, and reports on three actions in at most six interactions`, async ({ page }) => {
    const desk = await makeContributor()
    const [, , third] = desk.actions
    if (!third) throw new Error('the desk has four actions')
    await createEntry(third, 2025, 'REALISED', { confirmed: false })
    await signInAs(page.context(), desk.contributor.email)
    await page.goto(desk.home(locale))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.title)
    await expect(page.getByText(say.left)).toBeVisible()
    await expect(page.getByText(say.noStatus)).toHaveCount(2)
    await expect(page.getByText(say.unconfirmed)).toBeVisible()
    await expect(page.getByRole('heading', { name: say.along })).toBeVisible()
    await expectAccessible(page)

    const hand = countingHand()
    await hand.click(page.getByRole('link', { name: say.toSheet }))
    await scriptsRun(page)
    await hand.choose(rowOf(page, '1').getByRole('radio', { name: say.launched }))
    await hand.click(rowOf(page, '1').getByRole('button', { name: say.confirm }))
    await hand.choose(rowOf(page, '2').getByRole('radio', { name: say.launched }))
    await hand.click(rowOf(page, '2').getByRole('button', { name: say.confirm }))
    await hand.click(rowOf(page, '3').getByRole('button', { name: say.confirm }))
    await expect
      .poll(() => db.statusEntry.count({ where: { planId: desk.plan.id, year: 2025, confirmedById: desk.contributor.id } }))
      .toBe(3)
    expect(hand.count()).toBeLessThanOrEqual(6)

    await page.goto(desk.home(locale))
    await expect(page.getByText(say.complete)).toBeVisible()
    await expect(page.getByText(say.evidence)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: say.takeBack }).click()
    await expect(page.getByText(say.takenBack)).toBeVisible()
    await expect(page.getByRole('button', { name: say.takeBack })).toHaveCount(0)
    const taken = await db.statusEntry.findFirst({ where: { planId: desk.plan.id, year: 2025, action: { number: '2' } } })
    expect(taken).toMatchObject({ status: 'BEING_LAUNCHED', confirmedAt: null })
  })
}

test('a partner can read: the action is listed apart, and its row has nothing to fill in', async ({ page }) => {
  const desk = await makeContributor()
  const fourth = desk.actions[3]
  if (fourth) await createEntry(fourth, 2025, 'REALISED', { noteNl: 'Een proefproject.' })
  await signInAs(page.context(), desk.contributor.email)
  await page.goto(desk.home('nl'))
  await page.getByRole('link', { name: 'Actie 4' }).click()
  await expect(page).toHaveURL(/#action-4$/)
  await expect(rowOf(page, '4').getByText(words.nl.read)).toBeVisible()
  await expect(rowOf(page, '4').getByText('Een proefproject.')).toBeVisible()
  await expect(rowOf(page, '4').getByRole('radio')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('what is missing can be read', async ({ page }) => {
    const desk = await makeContributor()
    await signInAs(page.context(), desk.contributor.email)
    await page.goto(desk.home('nl'))
    await expect(page.getByText(words.nl.noStatus)).toHaveCount(3)
    const [, second] = desk.actions
    if (second) await createEntry(second, 2025, 'REALISED')
    await page.reload()
    await page.getByRole('button', { name: words.nl.takeBack }).click()
    await expect(page.getByText(words.nl.takenBack)).toBeVisible()
    await expect(page.getByText(words.nl.unconfirmed)).toBeVisible()
  })
})
