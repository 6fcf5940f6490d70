import { describe, expect, it } from 'vitest'
import { createActor } from '@/tests/harness/factories'
import { apply, dryRun, head, imported, refusal, row, slots, upload } from '@/tests/harness/import-desk'
import { db } from '../db'
import { ForbiddenError } from '../errors'
import { applyImport, discardImport, mapColumns } from './import.commands'
import { getImport, getImportFile, listImports } from './import.queries'
import { importState } from './import.rules'
import { applyInput, mappingInput } from './import.schema'

describe('a file that is not to be applied', () => {
  it('is discarded with an event, and stays as it came', async () => {
    const { plan, coordinator } = await slots()
    const number = await upload(coordinator, plan.slug, head + row('1'))
    const before = await getImportFile(coordinator, plan.slug, number)
    await discardImport(coordinator, { plan: plan.slug, import: number })
    expect(await getImportFile(coordinator, plan.slug, number)).toEqual(before)
    const [listed] = (await listImports(coordinator, plan.slug)) ?? []
    expect(listed).toMatchObject({ discardedBy: { name: coordinator.name }, appliedAt: null })
    expect(listed && importState(listed)).toBe('discarded')
    expect(await getImport(coordinator, plan.slug, number)).toMatchObject({ dryRun: null })
    expect(await db.event.findMany({ where: { planId: plan.id, kind: 'discardImport' } })).toMatchObject([
      { objectType: 'Import', actorId: coordinator.id, before: { discarded: false }, after: { discarded: true } },
    ])
  })

  it('is not applied, mapped or discarded after that', async () => {
    const { plan, coordinator } = await slots()
    const number = await upload(coordinator, plan.slug, head + row('1'))
    const { fingerprint } = await dryRun(coordinator, plan.slug, number)
    const place = { plan: plan.slug, import: number }
    await discardImport(coordinator, place)
    for (const attempt of [
      () => applyImport(coordinator, applyInput.parse({ ...place, fingerprint })),
      () => mapColumns(coordinator, mappingInput.parse({ ...place, 'column.number': '0', 'column.titleNl': '1' })),
      () => discardImport(coordinator, place),
    ])
      expect(await refusal(plan.id, attempt)).toBe('import.discarded')
  })

  it('is not one that was applied, nor for anyone who may not import', async () => {
    const { plan, coordinator } = await slots()
    const done = await imported(coordinator, plan.slug, head + row('1'))
    expect(await refusal(plan.id, () => discardImport(coordinator, { plan: plan.slug, import: done }))).toBe('import.alreadyApplied')
    const open = await upload(coordinator, plan.slug, head + row('2'))
    const stranger = await createActor()
    expect(await refusal(plan.id, () => discardImport(stranger, { plan: plan.slug, import: open }))).toBeInstanceOf(ForbiddenError)
    await apply(coordinator, plan.slug, open)
  })
})
