import { describe, expect, it } from 'vitest'
import { statementsOf } from '@/bench/statements'
import { createAction, createActor, createPlan } from '@/tests/harness/factories'
import { apply, dryRun, head, imported, refusal, row, slots, stored, upload } from '@/tests/harness/import-desk'
import { db } from '../db'
import { ForbiddenError } from '../errors'
import { getPublicTable } from '../open-data/table.queries'
import { getPublicPlan } from '../plan/plan.queries'
import { csv } from '../text/csv'
import type { Actor } from '../user/user.rules'
import { applyImport, mapColumns, undoImport } from './import.commands'
import { getImport, getImportFile, listImports } from './import.queries'
import { applyInput, mappingInput } from './import.schema'

describe('the official list', () => {
  it('fills the slots, with one event for the import and one for each action', async () => {
    const { plan, actions, coordinator, vdab } = await slots()
    const number = await imported(coordinator, plan.slug, head + row('1') + row('2') + row('3'))
    const { actions: filled } = await stored(plan.id)
    expect(filled[0]).toMatchObject({ titleNl: 'Actie 1', titleEn: 'Action 1', titleStatus: 'OFFICIAL', version: 2 })
    expect(filled[0]?.goals).toHaveLength(2)
    expect(filled[0]?.involvements).toEqual(
      expect.arrayContaining([expect.objectContaining({ organisationId: vdab.id, role: 'LEAD', startsOn: null, endsOn: null })]),
    )
    const events = await db.event.findMany({ where: { planId: plan.id }, orderBy: { id: 'asc' } })
    expect(events.map(({ kind }) => kind)).toEqual(['uploadImport', 'importAction', 'importAction', 'importAction', 'applyImport'])
    expect(events[1]).toMatchObject({
      actionId: actions[0]?.id,
      actorId: coordinator.id,
      before: { titleNl: null },
      after: { titleNl: 'Actie 1', goals: ['a', 'b'] },
    })
    expect(await listImports(coordinator, plan.slug)).toMatchObject([{ number, counts: { new: 3 }, fileName: 'lijst.csv' }])
  })

  it('takes as many statements for 300 rows as for three', async () => {
    const counted = async (count: number) => {
      const { plan, coordinator } = await slots(0)
      const text = head + Array.from({ length: count }, (_, n) => row(String(n + 1))).join('')
      const number = await upload(coordinator, plan.slug, text)
      const { fingerprint } = await dryRun(coordinator, plan.slug, number)
      const sent = await statementsOf(async () => {
        await applyImport(coordinator, applyInput.parse({ plan: plan.slug, import: number, fingerprint }))
      })
      return sent.length
    }
    expect(await counted(300)).toBe(await counted(3))
  })

  it('says for every cell what is wrong, and writes nothing then', async () => {
    const { plan, coordinator } = await slots()
    const text = `${head}1;Een;;x;a z;individual;;Vdap;\n2;Twee;;;;;;;\n2;Weer twee;;;;;;;\n;Zonder;;;;;;;\n3 en 4;Te lang nummer;;;;;;;\n3;;;a;;;;;\n`
    const number = await upload(coordinator, plan.slug, text)
    const { rows, counts, fingerprint } = await dryRun(coordinator, plan.slug, number)
    expect(rows.flatMap(({ flaws }) => flaws.map(({ key, cell }) => [key, cell]))).toEqual([
      ['flagship.unknown', 'D2'],
      ['goals.unknown', 'E2'],
      ['organisation.unknown', 'H2'],
      ['number.twice', 'A4'],
      ['number.missing', 'A5'],
      ['number.malformed', 'A6'],
      ['title.missing', 'B7'],
    ])
    const { toDecide } = await dryRun(coordinator, plan.slug, number)
    expect(toDecide.find(({ text }) => text === 'Vdap')?.codes).toEqual(['vdab'])
    expect(counts).toMatchObject({ error: 5, new: 1 })
    expect(await refusal(plan.id, () => applyImport(coordinator, applyInput.parse({ plan: plan.slug, import: number, fingerprint })))).toBe(
      'import.hasErrors',
    )
  })

  it('ends a role that it no longer names on the day before, and lets the new one begin today', async () => {
    const { plan, actions, coordinator, vdab, syntra } = await slots(1)
    await imported(coordinator, plan.slug, head + row('1'))
    await imported(coordinator, plan.slug, 'number;leads\n1;syntra\n')
    const roles = await db.involvement.findMany({
      where: { actionId: actions[0]?.id, role: 'LEAD' },
      orderBy: { startsOn: { sort: 'asc', nulls: 'first' } },
    })
    expect(roles.map(({ organisationId }) => organisationId)).toEqual([vdab.id, syntra.id])
    expect(roles[0]?.endsOn?.getTime()).toBe((roles[1]?.startsOn?.getTime() ?? 0) - 24 * 3600_000)
  })

  it('is a conflict where somebody changed the action since the file was made, and both choices hold', async () => {
    const { plan, coordinator } = await slots(1)
    await imported(coordinator, plan.slug, head + row('1'))
    await imported(coordinator, plan.slug, 'number;title (dutch);version\n1;Van een collega;2\n')
    const number = await upload(coordinator, plan.slug, 'number;title (dutch);version\n1;Uit een oud bestand;2\n9;Nieuw;\n')
    expect((await dryRun(coordinator, plan.slug, number)).counts).toMatchObject({ conflict: 1, new: 1 })
    expect(await refusal(plan.id, () => apply(coordinator, plan.slug, number))).toBe('import.chooseConflicts')
    await apply(coordinator, plan.slug, number, { conflicts: 'keep' })
    expect((await stored(plan.id)).actions.map(({ titleNl }) => titleNl)).toEqual(['Van een collega', 'Nieuw'])
  })

  it('is not written when something changed since the dry run was shown', async () => {
    const { plan, actions, coordinator } = await slots()
    const number = await upload(coordinator, plan.slug, head + row('1'))
    const { fingerprint } = await dryRun(coordinator, plan.slug, number)
    await db.action.update({ where: { id: actions[0]?.id }, data: { version: { increment: 1 } } })
    expect(await refusal(plan.id, () => applyImport(coordinator, applyInput.parse({ plan: plan.slug, import: number, fingerprint })))).toBe(
      'import.changedMeanwhile',
    )
  })

  it('is written once when two people apply at the same moment', async () => {
    const { plan, coordinator } = await slots(1)
    const administrator = await createActor({ administrator: true })
    const mine = await upload(coordinator, plan.slug, head + row('1', 'Van de coördinator'))
    const yours = await upload(administrator, plan.slug, head + row('1', 'Van de beheerder'))
    // each has seen a dry run before anybody applies
    const seen = async (actor: Actor, number: number) => ({ fingerprint: (await dryRun(actor, plan.slug, number)).fingerprint })
    const [first, second] = [await seen(coordinator, mine), await seen(administrator, yours)]
    const results = await Promise.allSettled([
      apply(coordinator, plan.slug, mine, first),
      apply(administrator, plan.slug, yours, second),
      apply(coordinator, plan.slug, mine, first),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.event.count({ where: { planId: plan.id, kind: 'applyImport' } })).toBe(1)
    expect((await stored(plan.id)).actions[0]?.version).toBe(2)
  })

  it('of another plan is refused row by row', async () => {
    const { plan, coordinator } = await slots(1)
    const number = await upload(coordinator, plan.slug, 'nummer;titel (nederlands);plan\n1;Een;ander-plan\n')
    expect((await dryRun(coordinator, plan.slug, number)).rows[0]?.flaws).toMatchObject([
      { key: 'plan.other', values: { plan: 'ander-plan', here: plan.slug }, cell: 'C2' },
    ])
  })

  it('of the open data says of which plan it is', async () => {
    const { plan, coordinator } = await slots(1)
    const { id: planId, slug } = await createPlan()
    await createAction({ planId, titleNl: 'Elders' })
    const other = await getPublicPlan(slug)
    const table = other ? await getPublicTable(other, 'actions', 'https://koers.example') : []
    const number = await upload(coordinator, plan.slug, csv(table))
    const [row] = (await dryRun(coordinator, plan.slug, number)).rows
    expect(row?.flaws).toMatchObject([{ key: 'plan.other', values: { plan: slug, here: plan.slug } }])
  })

  it('of an example stays one, whatever columns somebody chooses, now or for an earlier file', async () => {
    const { plan, coordinator } = await slots(1)
    const file = 'nummer;titel (nederlands);plan;versie;voorbeeld\n1;Verzonnen;example;1;ja\n'
    const number = await upload(coordinator, plan.slug, file)
    const columns = { 'column.number': '0', 'column.titleNl': '1', 'column.version': '3' }
    const choose = (more: object) => mapColumns(coordinator, mappingInput.parse({ plan: plan.slug, import: number, ...columns, ...more }))
    for (const more of [{}, { 'column.plan': '2' }, { 'column.sample': '4' }, { 'column.plan': '4', 'column.sample': '2' }])
      expect(await refusal(plan.id, () => choose(more))).toBe('import.markStays')
    await choose({ 'column.plan': '2', 'column.sample': '4' })
    // so it was remembered for the next file before this was refused
    const headings = { nummer: 'number', titelnederlands: 'titleNl', plan: '', versie: 'version', voorbeeld: '' }
    await db.importHeadings.updateMany({ where: { planId: plan.id }, data: { headings } })
    const next = await upload(coordinator, plan.slug, file.replace('example', plan.slug))
    expect((await dryRun(coordinator, plan.slug, next)).rows[0]?.flaws).toMatchObject([{ key: 'sample.elsewhere', cell: 'E2' }])
  })

  it('may have a column of its own that is called as ours are', async () => {
    const { plan, coordinator } = await slots(1)
    const number = await upload(coordinator, plan.slug, 'nummer;titel (nederlands);actieplan;voorbeeld\n1;Een;Taalplan;x\n')
    expect((await dryRun(coordinator, plan.slug, number)).rows[0]?.flaws).toMatchObject([{ key: 'plan.other' }])
    const columns = { 'column.number': '0', 'column.titleNl': '1' }
    await mapColumns(coordinator, mappingInput.parse({ plan: plan.slug, import: number, ...columns }))
    expect((await dryRun(coordinator, plan.slug, number)).rows[0]?.flaws).toEqual([])
  })
})

describe('who imports', () => {
  it('is an administrator or a coordinator of the plan, and nobody else', async () => {
    const { plan, coordinator, vdab } = await slots()
    const number = await upload(coordinator, plan.slug, head + row('1'))
    const { fingerprint } = await dryRun(coordinator, plan.slug, number)
    const strangers = [
      await createActor(),
      await createActor({ role: 'COORDINATOR', planId: (await createPlan()).id }),
      await createActor({ role: 'CONTRIBUTOR', planId: plan.id, organisationId: vdab.id }),
    ]
    for (const stranger of strangers) {
      expect(await refusal(plan.id, () => upload(stranger, plan.slug, head + row('1')))).toBeInstanceOf(ForbiddenError)
      expect(
        await refusal(plan.id, () => applyImport(stranger, applyInput.parse({ plan: plan.slug, import: number, fingerprint }))),
      ).toBeInstanceOf(ForbiddenError)
      expect(await refusal(plan.id, () => undoImport(stranger, { plan: plan.slug, import: number }))).toBeInstanceOf(ForbiddenError)
      expect(await refusal(plan.id, () => mapColumns(stranger, mappingInput.parse({ plan: plan.slug, import: number })))).toBeInstanceOf(
        ForbiddenError,
      )
      expect([
        await listImports(stranger, plan.slug),
        await getImport(stranger, plan.slug, number),
        await getImportFile(stranger, plan.slug, number),
      ]).toEqual([null, null, null])
    }
    expect(await upload(await createActor({ administrator: true }), plan.slug, head + row('1'))).toBe(number + 1)
  })
})

describe('the columns', () => {
  it('that Koers does not know are chosen once and remembered for the plan', async () => {
    const { plan, coordinator } = await slots()
    const text = 'Kenteken;Waarover het gaat\n1;Een\n'
    const number = await upload(coordinator, plan.slug, text)
    expect(await getImport(coordinator, plan.slug, number)).toMatchObject({
      missing: ['number'],
      dryRun: null,
      headings: ['Kenteken', 'Waarover het gaat'],
    })
    const choose = (columns: Record<string, string>) =>
      mapColumns(coordinator, mappingInput.parse({ plan: plan.slug, import: number, ...columns }))
    expect(await refusal(plan.id, () => choose({ 'column.titleNl': '1' }))).toBe('import.columnMissing')
    expect(await refusal(plan.id, () => choose({ 'column.number': '0', 'column.titleNl': '0' }))).toBe('import.columnTwice')
    await choose({ 'column.number': '0', 'column.titleNl': '1' })
    expect((await dryRun(coordinator, plan.slug, number)).counts).toMatchObject({ new: 1 })
    const again = await upload(coordinator, plan.slug, text)
    expect((await dryRun(coordinator, plan.slug, again)).counts).toMatchObject({ new: 1 })
  })

  it('that were taken for descriptions become titles with one choice', async () => {
    const { plan, coordinator } = await slots()
    const number = await upload(coordinator, plan.slug, 'Volgnr;Omschrijving\n1;Een\n')
    const columns = { 'column.number': '0', 'column.titleNl': '1', 'column.descriptionNl': '1' }
    await mapColumns(coordinator, mappingInput.parse({ plan: plan.slug, import: number, ...columns }))
    expect((await dryRun(coordinator, plan.slug, number)).counts).toMatchObject({ new: 1 })
  })
})
