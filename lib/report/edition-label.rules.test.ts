import { beforeEach, expect, test } from 'vitest'
import '@/tests/harness/quick-documents'
import { db } from '@/lib/db'
import { getComposer } from '@/lib/report/composer.queries'
import { saveIntroduction } from '@/lib/report/report.commands'
import { canonicalJson } from '@/lib/text/canonical-json'
import { inWordsOf } from '@/lib/text/words-in-use'
import { createPlanWords } from '@/tests/harness/factories'
import { coordinatorOf, type ReportablePlan, reportablePlan } from '@/tests/harness/reportable-plan'
import { publishEdition } from './edition.commands'
import { getPublicEdition, getPublicEditionText } from './edition.queries'
import { composeEdition } from './edition.rules'
import { differenceBetween } from './edition-difference.rules'
import { readFacts } from './edition-facts.queries'

let world: ReportablePlan
beforeEach(async () => {
  world = await reportablePlan()
})

const own = { number: 1, publishedAt: new Date('2025-03-14T23:30:00.000Z'), sample: false }
const composed = async () => {
  const facts = await readFacts(db, world.plan.id, 2024)
  if (!facts) throw new Error('the year was opened')
  return composeEdition(facts, own)
}

/** A flagship is a programme, and what is realised is finished. */
const rename = () => createPlanWords(world.plan.id)

test('an edition of a plan without words of its own is what it was, whatever is spoken of meanwhile', async () => {
  const before = await composed()
  expect(before).not.toHaveProperty('levels')
  expect(before.schemaVersion).toBe(2)
  const levels = { ACTION: { nl: { one: 'x', other: 'x' }, en: { one: 'x', other: 'x' } } }
  expect(canonicalJson(await inWordsOf({ words: { levels, states: {} } }, composed))).toBe(canonicalJson(before))
})

test('one of a plan with words of its own keeps them, and is read with them when the plan has others', async () => {
  await rename()
  const { plan } = world
  const coordinator = coordinatorOf(world)
  await saveIntroduction(coordinator, { plan: plan.slug, year: 2024, version: 0, textNl: 'Een inleiding.', textEn: null })
  const fingerprint = (await getComposer(coordinator, plan.slug, 2024))?.fingerprint ?? ''
  await publishEdition(coordinator, { plan: plan.slug, year: 2024, fingerprint, emptyChapters: 'yes' })
  const text = await getPublicEditionText(plan.id, 2024, 1)
  await db.planWords.delete({ where: { planId: plan.id } })
  const content = (await getPublicEdition(plan.id, 2024, 1))?.content
  expect(content?.schemaVersion).toBe(3)
  expect(content?.levels).toEqual({
    GOAL: { one: { nl: 'doelstelling', en: 'goal' }, other: { nl: 'doelstellingen', en: 'goals' } },
    FLAGSHIP: { one: { nl: 'programma', en: 'programme' }, other: { nl: 'programma’s', en: 'programmes' } },
    ACTION: { one: { nl: 'actie', en: 'action' }, other: { nl: 'acties', en: 'actions' } },
  })
  expect(content?.states.find(({ state }) => state === 'REALISED')).toEqual({
    ...{ state: 'REALISED', label: { nl: 'Klaar', en: 'Finished' }, definition: { nl: 'Het is er.', en: 'It is there.' } },
  })
  expect(content?.blocks.find(({ id }) => id === 'flagship-a')?.heading).toEqual({ nl: 'Programma A', en: 'Programme A' })
  expect(await getPublicEditionText(plan.id, 2024, 1)).toEqual(text)
})

test('that a plan calls things differently is reported between two editions', async () => {
  const before = await composed()
  await rename()
  const { words } = differenceBetween(before, await composed())
  expect(words.filter(({ field }) => field === 'levels').map(({ subject, after }) => [subject.kind, after.nl])).toContainEqual([
    'vocabulary',
    'programma’s',
  ])
})
