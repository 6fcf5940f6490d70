import { availableParallelism, loadavg } from 'node:os'
import pg from 'pg'
import { db } from '@/lib/db'
import { recordEvent } from '@/lib/event/event.commands'
import { getSessionInUse } from '@/lib/user/session.queries'
import type { Actor } from '@/lib/user/user.rules'
import { onServer } from '../scripts/databases'
import { step } from '../scripts/steps'
import { processesOf, processorOf } from './processor'
import { savingForms } from './saved-forms'
import { rowSaver } from './saving'
import { startKoers } from './servers'
import { type Statement, statementsOf } from './statements'

const rounds = 30
/** How often a part is done that is measured in this process. */
const times = 800

/** Milliseconds of processor that one takes, of Koers and of PostgreSQL. */
type Cost = { name: string; koers: number; postgres: number }

/**
 * What a save takes of the processor, taken apart: the form over HTTP, the same form when it changes nothing, and without HTTP whose session it is, the
 * command, the very statements of the command sent through `pg`, and its event alone. Linux counts it; elsewhere nothing is printed.
 */
export async function measureSaveParts(databaseUrl: string, actor: Actor, copy: () => Promise<string>): Promise<void> {
  if (process.platform !== 'linux') return console.log('\nWhat a save takes of the processor is counted by Linux alone')
  const form = await overHttp(databaseUrl)
  await db.$disconnect() // it is copied
  const twin = await copy()
  const costs = [...form, ...(await step('Saving without HTTP', () => without(databaseUrl, twin, actor)))]
  await db.$disconnect()
  const machine = `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`
  console.log(`\nWhat a save takes of the processor, ms of Koers and of PostgreSQL (${machine})`)
  for (const { name, koers, postgres } of costs)
    console.log(`  ${name.padEnd(44)} ${koers.toFixed(2).padStart(6)} ${postgres.toFixed(2).padStart(6)}`)
}

/** @param round does some, and tells how many. @param pid of Koers. */
async function costOf(name: string, databaseUrl: string, pid: number, round: () => Promise<number>, count: number): Promise<Cost> {
  for (let warming = 0; warming < count; warming++) await round()
  const servers = await processesOf(databaseUrl)
  const [koers, postgres] = [processorOf([pid]), processorOf(servers)]
  let done = 0
  for (let turn = 0; turn < count; turn++) done += await round()
  return { name, koers: (processorOf([pid]) - koers) / done, postgres: (processorOf(servers) - postgres) / done }
}

async function overHttp(databaseUrl: string): Promise<Cost[]> {
  const koers = await startKoers(databaseUrl)
  const forms = { databaseUrl, origins: [koers.origin], saves: Array.from({ length: 30 }, (_, place) => place + 1) }
  const cost = (name: string, post: ReturnType<typeof savingForms>) =>
    costOf(name, databaseUrl, koers.pid, async () => (await post(forms)).done, rounds)
  try {
    return [
      await step('Posting forms that change something', () => cost('the form of an entry, over HTTP', savingForms())),
      await step('Posting forms that change nothing', () => cost('the same when it changes nothing', savingForms(false))),
    ]
  } finally {
    await koers.stop()
  }
}

/** @param twin a copy of the database, in which the statements of the saves are sent once more. */
async function without(databaseUrl: string, twin: string, actor: Actor): Promise<Cost[]> {
  const [session] = await onServer(databaseUrl, (query) =>
    query(
      `INSERT INTO sessions (id, user_id, expires_at) VALUES (gen_random_uuid(), '${actor.id}', now() + interval '1 hour') RETURNING id`,
    ),
  )
  const planId = actor.memberships[0]?.planId ?? null
  const about = {
    planId,
    actorId: actor.id,
    kind: 'logStatus',
    objectType: 'StatusEntry',
    objectId: 'bench',
    year: 2025,
    after: {},
  } as const
  const cost = (name: string, act: () => Promise<unknown>, url = databaseUrl) =>
    costOf(name, url, process.pid, () => act().then(() => 1), times)
  const owner = await cost('whose session it is', () => getSessionInUse(String(session?.id)))
  const save = await rowSaver(actor, databaseUrl)
  let command: Cost | null = null
  const sent = await statementsOf(async () => {
    command = await cost('the command', save)
  })
  const event = await cost('an event in a transaction of its own', () => recordEvent(db, about))
  const client = new pg.Client({ connectionString: twin, options: '-c plan_cache_mode=force_generic_plan' })
  await client.connect()
  const again = sayAgain(client, sent)
  const statements = await cost('its statements, through pg', again, twin).finally(() => client.end())
  return [owner, command ?? [], statements, event].flat()
}

/** Sends the statements of one save after the other, each prepared once. */
function sayAgain(client: pg.Client, sent: Statement[]): () => Promise<void> {
  const names = new Map<string, string>()
  const left = [...sent]
  return async () => {
    for (let next = left.shift(); next; next = next.text === 'COMMIT' ? undefined : left.shift()) {
      const { text, values } = next
      const name = names.get(text) ?? `bench_${names.size}`
      names.set(text, name)
      await client.query({ name, text, values })
    }
  }
}
