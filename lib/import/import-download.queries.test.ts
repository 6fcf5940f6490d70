import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
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
  createPlanWords,
  createYear,
  involve,
} from '@/tests/harness/factories'
import { db } from '../db'
import { tidyText } from '../text/text'
import { uploadImport } from './import.commands'
import { getImport } from './import.queries'
import { getImportDownload } from './import-download.queries'
import { readTable } from './import-file.queries'

const odd = fc
  .string({
    unit: fc.constantFrom(
      ...['=', '+', '-', '@', "'", '"', ';', ',', '\n', ' ', 'a', 'É', '_x0041_', '<', '&', '😀', '1', '|', '\t', '–', '#N/A', '\u00a0'],
      ...['\u000b', '\u0001', '\u0085', '\u0092', '\u00ad', '\u2028', '\ufeff', '\ufffe', 'e\u0301', '\ufffd', ']]>'],
    ),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => tidyText(`x${text}`).slice(text.length % 2))
  .filter((text) => text.trim() === text && text !== '')

const titles = fc.sample(odd, { numRuns: 40, seed: 7 })

/** A plan with all that a list can say, titles that begin like formulas among them. */
async function filledPlan() {
  const plan = await createPlan()
  const planId = plan.id
  const flagship = await createFlagship({ planId, code: 'c' })
  const goals = [await createGoal({ planId, code: 'a' }), await createGoal({ planId, code: 'b' })]
  const organisation = await createOrganisation({ planId, slug: 'vdab' })
  const year = await createYear(planId, 2022)
  for (const [index, title] of titles.entries()) {
    const number = String(index + 1)
    const action = await createAction({
      planId,
      number,
      titleNl: title,
      titleEn: null,
      descriptionEn: titles.at(-index) ?? null,
      flagshipId: flagship.id,
      introducedYear: 2022,
    })
    for (const goal of goals.slice(index % 3)) await db.actionGoal.create({ data: { actionId: action.id, goalId: goal.id } })
    if (index % 2) await involve(action.id, organisation.id, index % 4 === 1 ? 'LEAD' : 'PARTNER')
    if (index % 3) continue
    const entry = await createEntry(action, year.year, index % 2 ? 'REALISED' : index % 4 ? 'STOPPED' : null, {
      // as it was stored before controls were taken out of what is typed
      noteNl: `${title}\u000btweede \u0001deel\ufffe`,
      noteEn: titles[index + 1] ?? null,
    })
    const evidence = { entryId: entry.id, kind: 'LINK' as const, url: 'https://example.org/a' }
    await db.evidence.createMany({
      data: [
        { ...evidence, position: 1, labelNl: index % 2 ? '–' : title },
        { ...evidence, position: 2, labelEn: 'Two' },
      ],
    })
  }
  await createAction({ planId, number: '98', titleNl: null, titleEn: null, titleStatus: null })
  await createAction({ planId, number: '99', titleStatus: 'WORKING' })
  return { plan, coordinator: await createActor({ role: 'COORDINATOR', planId }) }
}

describe('an export', () => {
  it('that is imported again without a change changes nothing, as XLSX and CSV, in both languages', async () => {
    const { plan, coordinator } = await filledPlan()
    for (const kind of ['ACTIONS', 'STATUSES'] as const) {
      for (const format of ['xlsx', 'csv'] as const) {
        for (const locale of ['nl', 'en'] as const) {
          const file = await getImportDownload(coordinator, plan.slug, { kind, content: 'stored', format }, locale)
          if (!file) throw new Error('refused')
          const number = await uploadImport(coordinator, { plan: plan.slug, kind, name: file.name, bytes: file.bytes })
          const dryRun = (await getImport(coordinator, plan.slug, number))?.dryRun
          const written = dryRun?.rows.filter(({ outcome }) => outcome !== 'unchanged')
          expect(written, `${kind} ${format} ${locale}`).toEqual([])
          expect(dryRun?.rows).toHaveLength(kind === 'ACTIONS' ? titles.length + 2 : Math.ceil(titles.length / 3))
        }
      }
    }
  })

  it('is headed in the words of the plan, and understood in them and in those of Koers', async () => {
    const { plan, coordinator } = await filledPlan()
    const stored = () => getImportDownload(coordinator, plan.slug, { kind: 'ACTIONS', content: 'stored', format: 'csv' }, 'nl')
    const before = await stored()
    await createPlanWords(plan.id)
    const after = await stored()
    expect(before?.bytes.toString()).toContain('Vlaggenschip')
    expect(after?.bytes.toString()).toContain('Programma')
    for (const file of [before, after]) {
      if (!file) throw new Error('refused')
      const number = await uploadImport(coordinator, { plan: plan.slug, kind: 'ACTIONS', name: file.name, bytes: file.bytes })
      const dryRun = (await getImport(coordinator, plan.slug, number))?.dryRun
      expect(dryRun?.rows.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([])
    }
  })

  it('says which actions are realised without evidence', async () => {
    const { id: planId, slug } = await createPlan()
    await createYear(planId, 2023)
    const [bare, shown, begun] = await createActions(planId, 3)
    if (!bare || !shown || !begun) throw new Error('no actions')
    await createEntry(bare, 2023, 'REALISED')
    const { id: entryId } = await createEntry(shown, 2023, 'REALISED')
    await db.evidence.create({ data: { entryId, position: 1, kind: 'DOCUMENT', labelNl: 'Decreet' } })
    await createEntry(begun, 2023, 'BEING_IMPLEMENTED')
    const coordinator = await createActor({ role: 'COORDINATOR', planId })
    const file = await getImportDownload(coordinator, slug, { kind: 'STATUSES', content: 'stored', format: 'csv' }, 'nl')
    const rows: Record<string, string>[] = parse(file?.bytes ?? '', { bom: true, delimiter: ';', columns: true })
    expect(rows.map((row) => row['Gerealiseerd zonder bewijsstuk'])).toEqual(['ja', '', ''])
  })

  it('holds texts only, also where a title begins like a formula', async () => {
    const { plan, coordinator } = await filledPlan()
    const file = await getImportDownload(coordinator, plan.slug, { kind: 'ACTIONS', content: 'stored', format: 'xlsx' }, 'nl')
    const { table } = await readTable(file?.bytes ?? Buffer.alloc(0))
    expect(table.flaws).toEqual({})
    const text = await getImportDownload(coordinator, plan.slug, { kind: 'ACTIONS', content: 'stored', format: 'csv' }, 'nl')
    const cells = parse(text?.bytes ?? '', { bom: true, delimiter: ';' }).flat()
    expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([])
  })
})

describe('a template', () => {
  it('has every column under a heading that an import knows, and no row', async () => {
    const { plan, coordinator } = await filledPlan()
    for (const kind of ['ACTIONS', 'STATUSES'] as const) {
      const file = await getImportDownload(coordinator, plan.slug, { kind, content: 'template', format: 'xlsx' }, 'en')
      const { table } = await readTable(file?.bytes ?? Buffer.alloc(0))
      expect(table.rows).toHaveLength(1)
      expect(file?.name).toBe(`${plan.slug}-${kind === 'ACTIONS' ? 'actions' : 'statuses'}-template-en.xlsx`)
    }
  })

  it('is for anyone who may import', async () => {
    const { plan } = await filledPlan()
    expect(
      await getImportDownload(await createActor(), plan.slug, { kind: 'ACTIONS', content: 'template', format: 'csv' }, 'nl'),
    ).toBeNull()
  })
})
