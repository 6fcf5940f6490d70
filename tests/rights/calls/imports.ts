import { db } from '@/lib/db'
import { readImportAgain } from '@/lib/import/file-reading.commands'
import { applyImport, discardImport, mapColumns, undoImport, uploadImport } from '@/lib/import/import.commands'
import { getImport, getImportFile, listImportCodes, listImports } from '@/lib/import/import.queries'
import { applyInput, mappingInput } from '@/lib/import/import.schema'
import { compareImport } from '@/lib/import/import-comparison.queries'
import { getImportDownload } from '@/lib/import/import-download.queries'
import { readingInput, valuesInput } from '@/lib/import/import-file.schema'
import { decideImportValues } from '@/lib/import/imported-value.commands'
import { removeExample } from '@/lib/plan/removal.commands'
import { listExample } from '@/lib/plan/removal.queries'
import type { World } from '../world'
import { type Call, reads, writes } from './call'

/** The dry run of the uploaded file as somebody who may see it saw it. */
export async function dryRun(world: World) {
  const { fingerprint } = await compareImport(db, world.plan, world.uploaded)
  return applyInput.parse({ ...uploaded(world), fingerprint })
}
export const uploaded = (world: World) => ({ plan: world.plan.slug, import: world.uploaded.number })
const titleOnly = (world: World) => mappingInput.parse({ ...uploaded(world), 'column.number': '0', 'column.titleNl': '1' })
const file = { kind: 'ACTIONS', name: 'lijst.csv', bytes: Buffer.from('nummer;titel\n1;Een') } as const

export const callsOfImports: Record<string, Call | Call[]> = {
  listImports: reads((actor, { plan }) => listImports(actor, plan.slug)),
  getImport: reads((actor, { plan, uploaded }) => getImport(actor, plan.slug, uploaded.number)),
  getImportFile: reads((actor, { plan, uploaded }) => getImportFile(actor, plan.slug, uploaded.number)),
  listImportCodes: reads((actor, { plan }) => listImportCodes(actor, plan.slug)),
  getImportDownload: reads((actor, { plan }) =>
    getImportDownload(actor, plan.slug, { kind: 'ACTIONS', content: 'stored', format: 'csv' }, 'nl'),
  ),
  uploadImport: writes((actor, { plan }) => uploadImport(actor, { plan: plan.slug, ...file })),
  mapColumns: writes((actor, world) => mapColumns(actor, titleOnly(world))),
  readImportAgain: writes((actor, world) => readImportAgain(actor, readingInput.parse({ ...uploaded(world), encoding: 'windows-1252' }))),
  decideImportValues: writes((actor, world) =>
    decideImportValues(actor, valuesInput.parse({ ...uploaded(world), list: 'flagship', text: 'X', choice: 'empty' })),
  ),
  applyImport: writes(async (actor, world) => (await applyImport(actor, await dryRun(world))).changed),
  discardImport: writes((actor, { plan, uploaded }) => discardImport(actor, { plan: plan.slug, import: uploaded.number })),
  undoImport: writes((actor, { plan, applied }) => undoImport(actor, { plan: plan.slug, import: applied.number })),

  listExample: reads((actor) => listExample(actor)),
  removeExample: writes((actor) => removeExample(actor)),
}
