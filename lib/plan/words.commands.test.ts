import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/errors'
import { issuesOf } from '@/lib/issues'
import type { Actor } from '@/lib/user/user.rules'
import { createActor, createPlan } from '@/tests/harness/factories'
import { getPublicPlan } from './plan.queries'
import { reviseWords } from './words.commands'
import { readWords } from './words.queries'
import { wordsInput } from './words.schema'
import { valuesOfRows } from './words-revision.rules'

async function desk() {
  const plan = await createPlan()
  return { plan, planId: plan.id, coordinator: await createActor({ role: 'COORDINATOR', planId: plan.id }) }
}

type Desk = Awaited<ReturnType<typeof desk>>

const empty = Object.fromEntries(Object.keys(valuesOfRows([], [])).map((field) => [field, '']))
const programmes = {
  ...{ FLAGSHIP_oneNl: 'Programma', FLAGSHIP_otherNl: "Programma's", FLAGSHIP_oneEn: 'programme', FLAGSHIP_otherEn: 'programmes' },
}
const finished = { REALISED_labelNl: 'Klaar', REALISED_labelEn: 'Finished' }

const typed = ({ plan }: Pick<Desk, 'plan'>, fields: Record<string, unknown>) => ({
  ...{ plan: plan.slug, version: 0, reason: 'Zo heet het in het plan.', ...empty, ...fields },
})
const save = (here: Desk, actor: Actor, fields: Record<string, unknown>) => reviseWords(actor, wordsInput.parse(typed(here, fields)))

describe('a coordinator', () => {
  test('says what the plan calls its levels and states, and everybody reads that', async () => {
    const here = await desk()
    await save(here, here.coordinator, { ...programmes, ...finished })
    const words = await readWords(db, here.planId)
    expect(words).toEqual({
      levels: { FLAGSHIP: { nl: { one: 'Programma', other: 'Programma’s' }, en: { one: 'programme', other: 'programmes' } } },
      states: { REALISED: { nl: { label: 'Klaar' }, en: { label: 'Finished' } } },
    })
    expect((await getPublicPlan(here.plan.slug))?.words).toEqual(words)
    expect(await db.event.findMany({ where: { planId: here.planId } })).toMatchObject([
      {
        kind: 'reviseWords',
        reason: 'Zo heet het in het plan.',
        before: null,
        after: { FLAGSHIP: 'nl: Programma, Programma’s; en: programme, programmes', REALISED: 'nl: Klaar; en: Finished' },
      },
    ])
  })

  test('takes them back by leaving the fields empty', async () => {
    const here = await desk()
    await save(here, here.coordinator, programmes)
    await save(here, here.coordinator, { version: 2 })
    expect(await readWords(db, here.planId)).toEqual({ levels: {}, states: {} })
    expect(await db.event.findFirst({ where: { planId: here.planId }, orderBy: { id: 'desc' } })).toMatchObject({
      ...{ before: { FLAGSHIP: 'nl: Programma, Programma’s; en: programme, programmes' }, after: { FLAGSHIP: null } },
    })
  })
})

test('nothing is written for anyone who may not, when nothing changed, or when somebody was first', async () => {
  const here = await desk()
  const stranger = await createActor({ role: 'COORDINATOR', planId: (await createPlan()).id })
  const administrator = await createActor({ administratorSince: new Date() })
  for (const actor of [stranger, administrator])
    await expect(save(here, actor, programmes)).rejects.toEqual(new ForbiddenError('reviseWords'))
  await expect(save(here, here.coordinator, {})).rejects.toEqual(new RuleError('revision.nothingChanged'))
  await expect(save(here, here.coordinator, { ...programmes, version: 2 })).rejects.toBeInstanceOf(ConflictError)
  expect(await db.planWords.findMany({ where: { planId: here.planId } })).toEqual([])
  await save(here, here.coordinator, programmes)
  await expect(save(here, here.coordinator, finished)).rejects.toBeInstanceOf(ConflictError)
  await expect(save(here, here.coordinator, { ...programmes, version: 2 })).rejects.toEqual(new RuleError('revision.nothingChanged'))
  expect(await readWords(db, here.planId)).toMatchObject({ states: {} })
})

test.each([
  ['a level that is called as another one', { ...programmes, FLAGSHIP_otherNl: 'acties' }, 'FLAGSHIP_otherNl', 'acties'],
  [
    'a state that is called as another one',
    { REALISED_labelNl: 'in uitvoering', REALISED_labelEn: 'Done' },
    'REALISED_labelNl',
    'in uitvoering',
  ],
  [
    'a state that is called as having none',
    { STOPPED_labelNl: 'Gestopt', STOPPED_labelEn: 'Not reported' },
    'STOPPED_labelEn',
    'Not reported',
  ],
])('%s is refused, at its field', async (_, fields, field, word) => {
  const here = await desk()
  await expect(save(here, here.coordinator, fields)).rejects.toEqual(new RuleError('words.twice', { word }, field))
  expect(await db.planWords.count({ where: { planId: here.planId } })).toBe(0)
})

test.each([
  [
    'half of the names of a level',
    { GOAL_oneNl: 'ambitie', GOAL_otherNl: 'ambities' },
    { GOAL_oneEn: 'allOfLevel', GOAL_otherEn: 'allOfLevel' },
  ],
  ['a label in one language', { MERGED_labelNl: 'Opgegaan' }, { MERGED_labelEn: 'bothLanguages' }],
  ['a definition in one language', { MERGED_definitionEn: 'Gone.' }, { MERGED_definitionNl: 'bothLanguages' }],
  ['signs that no word has', { ...programmes, FLAGSHIP_oneNl: 'Programma {x}' }, { FLAGSHIP_oneNl: 'plainWord' }],
  ['signs that a message has', { STOPPED_definitionNl: '<b>', STOPPED_definitionEn: 'b' }, { STOPPED_definitionNl: 'plainText' }],
])('%s is named at the field that lacks something', (_, fields, problems) => {
  const input = typed({ plan: { slug: 'plan' } } as Desk, fields)
  const read = wordsInput.safeParse(input)
  const issues = read.error ? issuesOf(read.error, input) : []
  expect(Object.fromEntries(issues.map(({ field, key }) => [field, key]))).toEqual(problems)
})
