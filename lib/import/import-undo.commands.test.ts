import { describe, expect, it } from 'vitest'
import { createEntry, createYear } from '@/tests/harness/factories'
import { head, imported, refusal, row, slots, stored } from '@/tests/harness/import-desk'
import { db } from '../db'
import { undoImport } from './import.commands'
import { getImport, getImportFile } from './import.queries'

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
