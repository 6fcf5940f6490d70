import { describe, expect, it, test } from 'vitest'
import { createActor, createOrganisation } from '@/tests/harness/factories'
import { apply, dryRun, refusal, slots, stored, upload } from '@/tests/harness/import-desk'
import { db } from '../db'
import { ForbiddenError } from '../errors'
import type { Actor } from '../user/user.rules'
import { readImportAgain } from './file-reading.commands'
import { mapColumns, undoImport } from './import.commands'
import { getImport } from './import.queries'
import { mappingInput } from './import.schema'
import { readingInput, valuesInput } from './import-file.schema'
import { decideImportValues } from './imported-value.commands'

// A list as a secretary makes it: a title, headings of her own, words for codes, organisations that nobody entered yet, a sum.
const list = [
  'ACTIEPLAN – overzicht (versie 3);;;;;;',
  ';;;;;;',
  'Nr.;Titel van de actie;Vlaggenschip;Trekker;Partners;Doelgroep;Opmerkingen',
  '1;Leerprofielen;Vlaggenschip 1;VDAB;"Nieuwe vzw; Voka";"individu; mensheid";nakijken',
  'Actie 2;Portaal;F2;Nieuwe vzw;;individu;',
  '3;Campagne;B;Voka;syntra vlaanderen;mensheid;',
  ';Totaal: 3 acties;;;;;',
].join('\n')

const decide = (actor: Actor, plan: string, number: number, decided: [list: string, text: string, choice: string][]) =>
  decideImportValues(
    actor,
    valuesInput.parse({
      plan,
      import: number,
      list: decided.map(([list]) => list),
      text: decided.map(([, text]) => text),
      choice: decided.map(([, , choice]) => choice),
    }),
  )
const all: [string, string, string][] = [
  ['organisations', 'Nieuwe vzw', 'create'],
  ['organisations', 'Voka', 'create'],
  ['targetGroups', 'mensheid', 'empty'],
]

async function desk() {
  const found = await slots()
  await db.targetGroup.updateMany({ where: { planId: found.plan.id }, data: { nameNl: 'het individu' } })
  return { ...found, slug: found.plan.slug, number: await upload(found.coordinator, found.plan.slug, list) }
}

describe('a list as a secretary makes it', () => {
  it('is imported after each value that the plan does not have was decided on once', async () => {
    const { plan, slug, coordinator, number } = await desk()
    const before = await dryRun(coordinator, slug, number)
    expect(before.toDecide.map(({ list, text, lines }) => [list, text, lines])).toEqual([
      ['targetGroups', 'mensheid', [4, 6]],
      ['organisations', 'Nieuwe vzw', [4, 5]],
      ['organisations', 'Voka', [4, 6]],
    ])
    expect(before.rows.map((row) => row.number)).toEqual(['1', '2', '3'])
    expect(before.guessed.map(({ text, code }) => [text, code])).toEqual(
      expect.arrayContaining([
        ['Vlaggenschip 1', 'a'],
        ['F2', 'b'],
        ['syntra vlaanderen', 'syntra'],
      ]),
    )
    await decide(coordinator, slug, number, all)
    expect((await stored(plan.id)).actions.every(({ titleNl }) => titleNl === null)).toBe(true)
    await apply(coordinator, slug, number)
    const { actions } = await stored(plan.id)
    expect(actions.map(({ titleNl }) => titleNl)).toEqual(['Leerprofielen', 'Portaal', 'Campagne'])
    const added = await db.organisation.findMany({
      where: { planId: plan.id, slug: { in: ['voka', 'nieuwe-vzw'] } },
      include: { names: true },
    })
    expect(added.map(({ names }) => names.map(({ nameNl }) => nameNl))).toEqual(expect.arrayContaining([['Voka'], ['Nieuwe vzw']]))
    expect(await db.event.count({ where: { planId: plan.id, kind: 'addOrganisation' } })).toBe(2)
    expect(actions[2]?.targetGroups).toEqual([])
    expect(actions[1]?.involvements).toMatchObject([{ organisationId: added.find(({ slug }) => slug === 'nieuwe-vzw')?.id, role: 'LEAD' }])

    const again = await upload(coordinator, slug, list)
    expect((await dryRun(coordinator, slug, again)).counts).toMatchObject({ unchanged: 3, error: 0 })

    await undoImport(coordinator, { plan: slug, import: number })
    expect(await db.organisation.count({ where: { planId: plan.id } })).toBe(2)
  })

  it('says what was left out and what is not imported', async () => {
    const { slug, coordinator, number } = await desk()
    const view = await getImport(coordinator, slug, number)
    expect(view?.mapping.headLine).toBe(3)
    expect(view?.notes.map(({ key }) => key)).toEqual(['left.total', 'columnsLeft'])
  })

  it('adds no organisation for anyone who may not add one', async () => {
    const { plan, slug, number } = await desk()
    const administrator = await createActor({ administrator: true })
    expect(await refusal(plan.id, () => decide(administrator, slug, number, all))).toBeInstanceOf(ForbiddenError)
    await decide(administrator, slug, number, [['organisations', 'Voka', 'empty']])
    expect((await dryRun(administrator, slug, number)).toDecide.map(({ text }) => text)).toEqual(['mensheid', 'Nieuwe vzw'])
  })

  it('keeps what is said when the file is read again', async () => {
    const { slug, coordinator, number } = await desk()
    await decide(coordinator, slug, number, all)
    const again = (more: object) => readImportAgain(coordinator, readingInput.parse({ plan: slug, import: number, ...more }))
    await again({ headLine: '1' })
    expect((await getImport(coordinator, slug, number))?.missing).toEqual(['number'])
    await again({ delimiter: 'comma', headLine: '1' })
    expect((await getImport(coordinator, slug, number))?.reading.delimiter).toBe('comma')
    await again({ delimiter: 'semicolon', headLine: '3' })
    expect((await dryRun(coordinator, slug, number)).counts.error).toBe(0)
    await again({ headLine: '0' })
    expect((await getImport(coordinator, slug, number))?.mapping.headLine).toBe(0)
    await expect(again({ headLine: '99' })).rejects.toMatchObject({ key: 'import.noSuchRow' })
  })
})

it('a heading never becomes an action, and a number that looks like another is an error that names both', async () => {
  const { plan, coordinator } = await slots()
  const number = await upload(coordinator, plan.slug, 'Lijst;Titel\nVolgnr;Omschrijving\n01;Loket\n2;Gids\n4a;x\n4A;y\n')
  await readImportAgain(coordinator, readingInput.parse({ plan: plan.slug, import: number, headLine: '1' }))
  const rows = async () => (await dryRun(coordinator, plan.slug, number)).rows.map(({ flaws }) => flaws.map(({ key }) => key))
  const view = await getImport(coordinator, plan.slug, number)
  expect(view?.missing).toEqual(['number'])
  await mapColumns(coordinator, mappingInput.parse({ plan: plan.slug, import: number, 'column.number': '0', 'column.titleNl': '1' }))
  expect(await rows()).toEqual([['number.heading'], ['number.alike'], [], [], ['number.alikeRow']])
})

it('a name that two organisations share is decided on by whoever imports', async () => {
  const { plan, coordinator } = await slots()
  for (const slug of ['abvv', 'abvv-2']) await createOrganisation({ planId: plan.id, slug, names: [{ nameNl: 'ABVV' }] })
  const number = await upload(coordinator, plan.slug, 'Nr.;Titel;Trekkers\n1;Loket;ABVV\n')
  const { toDecide } = await dryRun(coordinator, plan.slug, number)
  expect(toDecide).toEqual([{ list: 'organisations', text: 'ABVV', lines: [2], codes: ['abvv', 'abvv-2'] }])
  await decide(coordinator, plan.slug, number, [['organisations', 'ABVV', 'abvv-2']])
  expect((await dryRun(coordinator, plan.slug, number)).counts).toMatchObject({ new: 1, error: 0 })
})

test('actions that the file adds to the plan are named, and one that is nearly named is not called absent', async () => {
  const { plan, coordinator } = await slots()
  const number = await upload(coordinator, plan.slug, 'Nr.;Titel\nActie nr. 1;Loket\n02;Gids\nA15;Krediet\n')
  const { adds, absent } = await dryRun(coordinator, plan.slug, number)
  expect(adds).toEqual(['A15'])
  expect(absent).toEqual(['3'])
})

test('of an error of a spreadsheet that is said, and nothing is asked about it', async () => {
  const { plan, coordinator } = await slots()
  const number = await upload(coordinator, plan.slug, 'Nr.;Titel;Trekker\n#N/B;Loket;VDAB\n2;#N/B;VDAB\n3;Gids;#VERW!\n2022-01-01;x;\n')
  const { rows, toDecide } = await dryRun(coordinator, plan.slug, number)
  expect(rows.map(({ flaws }) => flaws.map(({ key }) => key))).toEqual([
    ['cell.errorValue'],
    ['cell.errorValue'],
    ['cell.errorValue'],
    ['number.day'],
  ])
  expect(toDecide).toEqual([])
})
