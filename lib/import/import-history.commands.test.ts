import { describe, expect, it } from 'vitest'
import { createActor, createEntry, createOrganisation, createYear } from '@/tests/harness/factories'
import { apply, dryRun, imported, refusal, slots, stored, upload } from '@/tests/harness/import-desk'
import { db } from '../db'
import { ForbiddenError } from '../errors'
import { undoImport } from './import.commands'

const history = 'nummer;jaar;status;waarom niets te melden;toelichting (nederlands);bewijsstuk (nederlands);adres van het bewijsstuk;bron\n'

describe('statuses of past years', () => {
  it('are written into an open year, unconfirmed, with evidence and source', async () => {
    const { plan, actions, coordinator } = await slots()
    await createYear(plan.id, 2023)
    const source = await db.source.create({
      data: { planId: plan.id, code: 'verslag-2023', title: 'Verslag 2023', url: 'https://example.org/verslag' },
    })
    const text = `${history}1;2023;In uitvoering;;Loopt;Decreet;www.example.org/decreet;\n2;2023;niets te melden;nog te vroeg;;;;verslag-2023\n3;2023;;;;;;\n`
    await imported(coordinator, plan.slug, text, 'STATUSES')
    const { entries } = await stored(plan.id)
    const byAction = new Map(entries.map((entry) => [entry.actionId, entry]))
    expect(byAction.get(actions[0]?.id ?? '')).toMatchObject({
      status: 'BEING_IMPLEMENTED',
      noteNl: 'Loopt',
      confirmedAt: null,
      evidence: [{ labelNl: 'Decreet', url: 'https://www.example.org/decreet' }],
    })
    expect(byAction.get(actions[1]?.id ?? '')).toMatchObject({
      nothingToReport: 'TOO_EARLY',
      evidence: [{ labelNl: 'Verslag 2023', sourceId: source.id, kind: 'LINK' }],
    })
    expect(entries).toHaveLength(2)
  })

  it('are confirmed with the import by a coordinator who asks for it, never by an administrator', async () => {
    const { plan, coordinator } = await slots()
    await createYear(plan.id, 2023)
    const administrator = await createActor({ administrator: true })
    const number = await upload(administrator, plan.slug, `${history}1;2023;gerealiseerd;;;;;\n`, 'STATUSES')
    expect(await refusal(plan.id, () => apply(administrator, plan.slug, number, { confirm: 'yes' }))).toBeInstanceOf(ForbiddenError)
    await apply(coordinator, plan.slug, number, { confirm: 'yes' })
    const [entry] = (await stored(plan.id)).entries
    expect(entry).toMatchObject({ status: 'REALISED', confirmedById: coordinator.id })
    expect(await db.event.findFirst({ where: { objectId: entry?.id } })).toMatchObject({
      kind: 'importStatus',
      after: { confirmed: true, status: 'REALISED' },
    })
  })

  it('keep who reported them, in the public history too', async () => {
    const { plan, actions, coordinator } = await slots()
    await createYear(plan.id, 2023)
    const reporter = await createOrganisation({ planId: plan.id, slug: 'melder' })
    const [action] = actions
    const before = action && (await createEntry(action, 2023, 'BEING_LAUNCHED', { reportedById: reporter.id }))
    const number = await upload(coordinator, plan.slug, 'nummer;jaar;status;versie\n1;2023;gerealiseerd;1\n', 'STATUSES')
    await apply(coordinator, plan.slug, number, { confirm: 'yes' })
    await undoImport(coordinator, { plan: plan.slug, import: number })
    const events = await db.event.findMany({ where: { objectId: before?.id }, orderBy: { id: 'asc' } })
    expect(events.map(({ kind, after }) => ({ kind, after }))).toMatchObject([
      { kind: 'importStatus', after: { confirmed: true, status: 'REALISED', reportedBy: 'melder' } },
      { kind: 'undoImport', after: { confirmed: true, status: 'BEING_LAUNCHED', reportedBy: 'melder' } },
    ])
  })

  it('go only into years that were opened and are not closed, and of actions that count there', async () => {
    const { plan, actions, coordinator } = await slots()
    await createYear(plan.id, 2022, { closed: true, scope: actions })
    await createYear(plan.id, 2023)
    await createYear(plan.id, 2024)
    await db.action.update({ where: { planId_number: { planId: plan.id, number: '3' } }, data: { introducedYear: 2024 } })
    const text = `nummer;jaar;status;reden van afsluiting\n1;2021;realised;\n1;2022;realised;\n3;2023;realised;\n1;2023;stopgezet;geen budget\n1;2024;in uitvoering;\n2;2023;samengevoegd;opgegaan in ander werk\n2;2024;weet ik niet;\n99;2023;realised;\n`
    const { rows } = await dryRun(coordinator, plan.slug, await upload(coordinator, plan.slug, text, 'STATUSES'))
    expect(rows.map(({ outcome, flaws }) => flaws[0]?.key ?? outcome)).toEqual([
      'year.notOpened',
      'year.closed',
      'scope.notYet',
      'new',
      'scope.closedEarlier',
      'rules.status.chooseSurvivor',
      'status.unknown',
      'number.unknown',
    ])
  })

  it('are a conflict where somebody said something else, unless the file names the version it saw', async () => {
    const { plan, actions, coordinator } = await slots()
    await createYear(plan.id, 2023)
    for (const action of actions) await createEntry(action, 2023, 'BEING_LAUNCHED')
    const text = 'nummer;jaar;status;versie\n1;2023;in opstart;\n2;2023;gerealiseerd;\n3;2023;gerealiseerd;1\n'
    const number = await upload(coordinator, plan.slug, text, 'STATUSES')
    expect((await dryRun(coordinator, plan.slug, number)).rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'conflict', 'changed'])
    await apply(coordinator, plan.slug, number, { conflicts: 'keep' })
    const { entries } = await stored(plan.id)
    const of = (index: number) => entries.find(({ actionId }) => actionId === actions[index]?.id)
    expect(of(1)).toMatchObject({ status: 'BEING_LAUNCHED', version: 1 })
    // another status asks for another confirmation
    expect(of(2)).toMatchObject({ status: 'REALISED', version: 2, confirmedAt: null })
    await undoImport(coordinator, { plan: plan.slug, import: number })
    const undone = (await stored(plan.id)).entries.find(({ actionId }) => actionId === actions[2]?.id)
    expect(undone).toMatchObject({ status: 'BEING_LAUNCHED', version: 3, confirmedAt: expect.any(Date) })
  })

  it('are laid beside the published totals of their year', async () => {
    const { plan, coordinator } = await slots()
    await createYear(plan.id, 2023)
    await db.publishedTotal.create({ data: { planId: plan.id, year: 2023, code: 'verslag', total: 3, realised: 2, beingImplemented: 1 } })
    const run = async (statuses: string[]) => {
      const text = `nummer;jaar;status\n${statuses.map((status, n) => `${n + 1};2023;${status}\n`).join('')}`
      return (await dryRun(coordinator, plan.slug, await upload(coordinator, plan.slug, text, 'STATUSES'))).reconciliations
    }
    expect(await run(['realised', 'realised', 'being implemented'])).toMatchObject([
      {
        total: { published: 3, counted: 3 },
        states: [
          { state: 'BEING_IMPLEMENTED', published: 1, counted: 1 },
          { state: 'REALISED', published: 2, counted: 2 },
        ],
      },
    ])
    expect((await run(['realised', 'stopgezet']))[0]?.states).toContainEqual({ state: 'REALISED', published: 2, counted: 1 })
  })
})
