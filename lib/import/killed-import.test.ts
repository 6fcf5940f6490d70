import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { createActions, createActor, createImport, createPlan } from '@/tests/harness/factories'
import { db } from '../db'
import { applyImport } from './import.commands'
import { getImport } from './import.queries'
import { applyInput } from './import.schema'

/** Applies an import in a process of its own, which stops for ever at the event of the second action: the database is told to wait there. */
const program = `
  import { applyImport } from './lib/import/import.commands'
  const [actor, input] = process.argv.slice(-2).map((text) => JSON.parse(text))
  await applyImport(actor, input)
`

it('an import whose process is killed in the middle leaves nothing behind, and can be applied again', async () => {
  const plan = await createPlan()
  await createActions(plan.id, 3, { titleNl: null, titleEn: null, titleStatus: null })
  const coordinator = await createActor({ role: 'COORDINATOR', planId: plan.id })
  const rows = [['number', 'titleNl'], ...['1', '2', '3', '4'].map((number) => [number, `Titel ${number}`])]
  await createImport({ planId: plan.id, rows })
  const fingerprint = (await getImport(coordinator, plan.slug, 1))?.dryRun?.fingerprint
  const input = applyInput.parse({ plan: plan.slug, import: 1, fingerprint })
  const state = () => Promise.all([db.action.findMany({ where: { planId: plan.id } }), db.event.findMany({ where: { planId: plan.id } })])
  const before = await state()

  await db.$executeRaw`CREATE FUNCTION wait_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(600); RETURN NEW; END $$`
  await db.$executeRaw`CREATE TRIGGER wait_for_ever BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION wait_for_ever()`
  const nodeArguments = ['--import', 'tsx', '--conditions=react-server', '--input-type=module', '--eval', program]
  const child = spawn(process.execPath, [...nodeArguments, JSON.stringify(coordinator), JSON.stringify(input)], { stdio: 'inherit' })
  const asleep = () => db.$queryRaw<{ pid: number }[]>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep' AND pid <> pg_backend_pid()`
  await expect.poll(async () => (await asleep()).length, { timeout: 50_000, interval: 200 }).toBe(1)
  child.kill('SIGKILL')
  await once(child, 'exit')
  // the server notices that its client is gone when it next speaks to it: an operator who looks sees a transaction that never ends
  await db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`
  await db.$executeRaw`DROP TRIGGER wait_for_ever ON events`

  expect(await state()).toEqual(before)
  expect((await getImport(coordinator, plan.slug, 1))?.appliedAt).toBeNull()
  expect(await applyImport(coordinator, input)).toMatchObject({ new: 4 })
})
