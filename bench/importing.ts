import pg from 'pg'
import { db } from '@/lib/db'
import { applyImport, undoImport, uploadImport } from '@/lib/import/import.commands'
import { getImport } from '@/lib/import/import.queries'
import { applyInput } from '@/lib/import/import.schema'
import { createActor, createFlagship, createGoal, createOrganisation, createPlan } from '@/tests/harness/factories'
import { statementsOf } from './statements'

export type Importing = { rows: number; upload: number; dryRun: number; apply: number; pg: number; statements: number }

const head = 'number;titleNl;titleEn;descriptionNl;flagship;goals;leads\n'
const row = (n: number) => `${n};Proefactie ${n} van een lijst;Test action ${n} of a list;${'Wat ze wil bereiken. '.repeat(8)};a;a b;lead\n`

/**
 * Uploads a list of new actions, compares it and imports it; then takes it back and sends the very same statements through `pg`.
 * @param url the database that `db` speaks to. @returns milliseconds, of one time each.
 */
export async function measureImporting(url: string, rows: number): Promise<Importing> {
  const { id: planId, slug: plan } = await createPlan()
  await createFlagship({ planId })
  for (const code of ['a', 'b']) await createGoal({ planId, code })
  await createOrganisation({ planId, slug: 'lead' })
  const actor = await createActor({ role: 'COORDINATOR', planId })
  const text = head + Array.from({ length: rows }, (_, index) => row(index + 1)).join('')
  const [number, upload] = await timed(() => uploadImport(actor, { plan, kind: 'ACTIONS', name: 'list.csv', bytes: Buffer.from(text) }))
  const [view, dryRun] = await timed(() => getImport(actor, plan, number))
  const input = applyInput.parse({ plan, import: number, fingerprint: view?.dryRun?.fingerprint })
  let apply = 0
  const sent = await statementsOf(async () => {
    apply = (await timed(() => applyImport(actor, input)))[1]
  })
  await undoImport(actor, { plan, import: number })
  await db.$disconnect()
  return { rows, upload, dryRun, apply, pg: await replay(url, sent), statements: sent.length }
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now()
  return [await work(), performance.now() - start]
}

async function replay(url: string, statements: { text: string; values: unknown[] }[]): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const [, time] = await timed(async () => {
    for (const { text, values } of statements) await client.query(text, values)
  })
  await client.end()
  return time
}
