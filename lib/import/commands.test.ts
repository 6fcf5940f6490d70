import { describe, expect, it } from 'vitest'
import {
  createAction,
  createActions,
  createActor,
  createEntry,
  createFlagship,
  createGoal,
  createOrganisation,
  createPlan,
  createTargetGroup,
  createTheme,
  createYear,
} from '@/prisma/factories'
import { statementsOf } from '@/scripts/bench/statements'
import { db } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import type { Actor } from '../user/rules'
import { applyImport, mapColumns, undoImport, uploadImport } from './commands'
import { getImport, getImportFile, listImports } from './queries'
import { applyInput, mappingInput } from './schema'

/** A plan with empty slots, a vocabulary and a coordinator, as an installation starts (rule 6). */
async function slots(count = 3) {
  const plan = await createPlan()
  const { id: planId } = plan
  await createFlagship({ planId, code: 'a' })
  await createFlagship({ planId, code: 'b' })
  await createGoal({ planId, code: 'a' })
  await createGoal({ planId, code: 'b' })
  await createTargetGroup({ planId, code: 'individual' })
  await createTheme({ planId, code: 'basic-skills', nameNl: 'Basisvaardigheden' })
  const vdab = await createOrganisation({ planId, slug: 'vdab', names: [{ nameNl: 'VDAB', nameEn: 'Public employment service' }] })
  const syntra = await createOrganisation({ planId, slug: 'syntra', names: [{ nameNl: 'Syntra Vlaanderen' }] })
  const actions = await createActions(planId, count, { titleNl: null, titleEn: null, titleStatus: null })
  return { plan, actions, vdab, syntra, coordinator: await createActor({ role: 'COORDINATOR', planId }) }
}

const head = 'nummer;titel (nederlands);titel (engels);vlaggenschip;doelstellingen;doelgroepen;thema’s;trekkers;partners\n'
const row = (number: string, title = `Actie ${number}`) =>
  `${number};${title};Action ${number};A;b a;individual;Basisvaardigheden;VDAB;Syntra Vlaanderen\n`

const upload = (actor: Actor, plan: string, text: string, kind: 'ACTIONS' | 'STATUSES' = 'ACTIONS') =>
  uploadImport(actor, { plan, kind, name: 'lijst.csv', bytes: Buffer.from(text) })

async function dryRun(actor: Actor, plan: string, number: number) {
  const found = await getImport(actor, plan, number)
  if (!found?.dryRun) throw new Error('no dry run')
  return found.dryRun
}

const apply = async (actor: Actor, plan: string, number: number, over: Record<string, unknown> = {}) => {
  const fingerprint = over.fingerprint ?? (await dryRun(actor, plan, number)).fingerprint
  return applyImport(actor, applyInput.parse({ plan, import: number, ...over, fingerprint }))
}

async function imported(
  actor: Actor,
  plan: string,
  text: string,
  kind: 'ACTIONS' | 'STATUSES' = 'ACTIONS',
  over: Record<string, unknown> = {},
) {
  const number = await upload(actor, plan, text, kind)
  await apply(actor, plan, number, over)
  return number
}

/** Everything of a plan that an import may write. */
const stored = async (planId: string) => ({
  actions: await db.action.findMany({
    where: { planId },
    include: { goals: true, targetGroups: true, themes: true, involvements: true },
    orderBy: { position: 'asc' },
  }),
  entries: await db.statusEntry.findMany({
    where: { planId },
    include: { evidence: true },
    orderBy: [{ year: 'asc' }, { actionId: 'asc' }],
  }),
  events: await db.event.count({ where: { planId } }),
})

/** The key of the refusal, after checking that nothing was written. */
async function refusal(planId: string, attempt: () => Promise<unknown>) {
  const before = await stored(planId)
  const error = await attempt().then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(await stored(planId)).toEqual(before)
  return error instanceof RuleError ? error.key : error
}

describe('the official list', () => {
  it('fills the slots, with one event for the import and one for each action', async () => {
    const { plan, actions, coordinator, vdab } = await slots()
    const number = await imported(coordinator, plan.slug, head + row('1') + row('2') + row('3'))
    const { actions: filled } = await stored(plan.id)
    expect(filled[0]).toMatchObject({ titleNl: 'Actie 1', titleEn: 'Action 1', titleStatus: 'OFFICIAL', version: 2, sample: false })
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
      ['organisation.unknownLike', 'H2'],
      ['number.twice', 'A4'],
      ['number.missing', 'A5'],
      ['number.malformed', 'A6'],
      ['title.missing', 'B7'],
    ])
    expect(rows[0]?.flaws[2]?.values.like).toBe('VDAB')
    expect(counts).toMatchObject({ error: 5, new: 1 })
    expect(await refusal(plan.id, () => applyImport(coordinator, applyInput.parse({ plan: plan.slug, import: number, fingerprint })))).toBe(
      'import.hasErrors',
    )
  })

  it('drops what the sample put in a slot, entries and history too, and leaves other slots alone', async () => {
    const { plan, coordinator, vdab } = await slots()
    const sample = await createAction({ planId: plan.id, number: '8', sample: true, titleStatus: 'WORKING', descriptionNl: 'Verzonnen' })
    const other = await createAction({ planId: plan.id, number: '9', sample: true, titleStatus: 'WORKING' })
    await createYear(plan.id, 2022)
    for (const action of [sample, other]) {
      await createEntry(action, 2022, 'REALISED', { sample: true })
      await db.involvement.create({ data: { actionId: action.id, organisationId: vdab.id, role: 'LEAD', sample: true } })
      await db.event.create({
        data: { planId: plan.id, actionId: action.id, kind: 'logStatus', objectType: 'StatusEntry', objectId: 'x', sample: true },
      })
    }
    await imported(coordinator, plan.slug, 'number;title (dutch)\n8;De echte titel\n')
    const { actions, entries } = await stored(plan.id)
    expect(actions.find(({ number }) => number === '8')).toMatchObject({
      titleNl: 'De echte titel',
      titleEn: null,
      descriptionNl: null,
      sample: false,
      involvements: [],
    })
    expect(entries.map(({ actionId }) => actionId)).toEqual([other.id])
    expect(await db.event.count({ where: { sample: true, actionId: sample.id } })).toBe(0)
    expect(actions.find(({ number }) => number === '9')).toMatchObject({ sample: true, titleNl: 'Actie 9' })
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
      { key: 'plan.other', values: { plan: 'ander-plan' }, cell: 'C2' },
    ])
  })
})

describe('undoing an import', () => {
  it('puts everything back, takes added actions away and keeps the file', async () => {
    const { plan, coordinator } = await slots(1)
    await imported(coordinator, plan.slug, head + row('1'))
    const before = (await stored(plan.id)).actions.map(({ version: _, ...action }) => action)
    const number = await imported(
      coordinator,
      plan.slug,
      'nummer;titel (nederlands);trekkers;doelstellingen\n1;Anders;syntra;a\n7;Erbij;vdab;\n',
    )
    await undoImport(coordinator, { plan: plan.slug, import: number })
    expect((await stored(plan.id)).actions.map(({ version: _, ...action }) => action)).toEqual(before)
    expect(await refusal(plan.id, () => undoImport(coordinator, { plan: plan.slug, import: number }))).toBe('import.notApplied')
    expect((await getImportFile(coordinator, plan.slug, number))?.file.length).toBeGreaterThan(0)
    await expect(db.import.deleteMany({ where: { planId: plan.id } })).rejects.toThrow()
  })

  it('is refused once an action changed, or something was said about it', async () => {
    const { plan, actions, coordinator } = await slots(2)
    const first = await imported(coordinator, plan.slug, head + row('1') + row('2'))
    const second = await imported(coordinator, plan.slug, 'nummer;titel (nederlands)\n2;Anders\n')
    expect(await refusal(plan.id, () => undoImport(coordinator, { plan: plan.slug, import: first }))).toBe('import.actionChanged')
    await createYear(plan.id, 2025)
    const [, two] = actions
    if (two) await createEntry(two, 2025, 'REALISED', { savedAt: new Date(Date.now() + 1000) })
    expect(await refusal(plan.id, () => undoImport(coordinator, { plan: plan.slug, import: second }))).toBe('import.entryAdded')
    expect((await getImport(coordinator, plan.slug, second))?.undoObstacle?.key).toBe('import.entryAdded')
  })
})

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
    const of = (place: number) => entries.find(({ actionId }) => actionId === actions[place]?.id)
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

  it('writes sample with a demo account, and no real title', async () => {
    const { plan, coordinator } = await slots(2)
    await imported(coordinator, plan.slug, head + row('1'))
    const demo = await createActor({ role: 'COORDINATOR', planId: plan.id, sample: true })
    const real = await upload(demo, plan.slug, `${head}${row('1', 'Anders')}${row('9')}`)
    expect((await dryRun(demo, plan.slug, real)).rows.map(({ flaws }) => flaws[0]?.key)).toEqual(['demo.real', 'demo.adds'])
    const number = await imported(demo, plan.slug, head + row('2'))
    expect((await stored(plan.id)).actions[1]).toMatchObject({
      titleNl: 'Actie 2',
      sample: true,
      goals: [{ sample: true }, { sample: true }],
    })
    expect(await refusal(plan.id, () => undoImport(coordinator, { plan: plan.slug, import: number }))).toBe('import.demoAccount')
    await undoImport(demo, { plan: plan.slug, import: number })
    expect((await stored(plan.id)).actions[1]).toMatchObject({ titleNl: null })
  })
})

describe('the columns', () => {
  it('that Koers does not know are chosen once and remembered for the plan', async () => {
    const { plan, coordinator } = await slots()
    const text = 'Volgnummer;Naam van de actie\n1;Een\n'
    const number = await upload(coordinator, plan.slug, text)
    expect(await getImport(coordinator, plan.slug, number)).toMatchObject({
      missing: ['number'],
      dryRun: null,
      headings: ['Volgnummer', 'Naam van de actie'],
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
})
