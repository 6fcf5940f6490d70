import pg from 'pg'
import { db } from '@/lib/db'
import { logStatus } from '@/lib/status/entry.commands'
import type { Actor } from '@/lib/user/user.rules'
import { onServer } from '../scripts/databases'
import { saveEntry } from '../tests/harness/save-entry'
import { median } from './many-requests'
import { statementsOf } from './statements'

const rounds = 300
const roundsOverHttp = 60

/** A coordinator of the first test plan, made in the database. */
export async function coordinator(url: string): Promise<Actor> {
  return onServer(url, async (query) => {
    const [row] = await query(
      `WITH person AS (INSERT INTO users (id, email, name) VALUES (gen_random_uuid(), 'bench@example.org', 'Bench') RETURNING id)
       INSERT INTO memberships (id, user_id, plan_id, role) SELECT gen_random_uuid(), person.id, plans.id, 'COORDINATOR' FROM person, plans WHERE slug = 'plan-1'
       RETURNING user_id AS "userId", plan_id AS "planId"`,
    )
    const { userId, planId } = row as { userId: string; planId: string }
    const membership = { planId, role: 'COORDINATOR' as const, organisationId: null }
    return { id: userId, name: 'Bench', locale: 'nl', administrator: false, planId: null, memberships: [membership] }
  })
}

/**
 * Saves rows of a sheet with `logStatus`, then sends the very same statements through `pg` to a database in the state the first one was in.
 * @param use DATABASE_URL of the first must be `url`; `twin` was copied from it after the coordinator was made.
 * @returns medians in milliseconds of one save.
 */
export async function measureSaving(url: string, copy: () => Promise<string>): Promise<{ koers: number; pg: number; statements: number }> {
  const actor = await coordinator(url)
  const twin = await copy()
  const save = await rowSaver(actor, url)
  const sent: { text: string; values: unknown[] }[][] = []
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const statements = await statementsOf(async () => {
      const start = performance.now()
      await save()
      times.push(performance.now() - start)
    })
    sent.push(statements)
  }
  await db.$disconnect() // the database is copied once more
  return { koers: median(times), pg: median(await replay(twin, sent)), statements: sent.at(-1)?.length ?? 0 }
}

/** Saves the rows of the first test plan in turn with `logStatus`, each time with something new. */
export async function rowSaver(actor: Actor, url: string): Promise<() => Promise<void>> {
  const versions = await storedVersions(url)
  let round = 0
  return async () => {
    const number = String(1 + (round % 47))
    const input = { plan: 'plan-1', number, year: 2025, version: versions.get(number) ?? 0 }
    const texts = { noteNl: `Wat er in ronde ${round} gebeurde.`, noteEn: `What happened in round ${round}.` }
    round++
    const empty = { nothingToReport: null, unchangedReason: null, reasonNl: null, reasonEn: null, evidence: [] }
    const open = { closingReason: null, closingNoteNl: null, closingNoteEn: null, successorAction: null }
    const nowhere = { successorOrganisation: null, successorNl: null, successorEn: null }
    const saved = await logStatus(actor, { ...input, status: 'BEING_IMPLEMENTED', ...texts, ...empty, ...open, ...nowhere })
    versions.set(number, saved.version)
  }
}

/** The version of every entry of the open year that there is, by the number of its action. */
const storedVersions = (url: string): Promise<Map<string, number>> =>
  onServer(url, async (query) => {
    const rows = await query(
      `SELECT a.number, e.version FROM status_entries e JOIN actions a ON a.id = e.action_id JOIN plans p ON p.id = a.plan_id
       WHERE p.slug = 'plan-1' AND e.year = 2025`,
    )
    return new Map(rows.map(({ number, version }) => [String(number), Number(version)]))
  })

async function replay(url: string, rounds: { text: string; values: unknown[] }[][]): Promise<number[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const times: number[] = []
  for (const statements of rounds) {
    const start = performance.now()
    for (const { text, values } of statements) await client.query(text, values)
    times.push(performance.now() - start)
  }
  await client.end()
  return times
}

/** Saves an entry with the form of its page, one after the other, as a browser without scripts does. @returns the median of a post in milliseconds. */
export async function measureSavingOverHttp(origin: string, cookie: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < roundsOverHttp; round++) {
    const { saved, milliseconds } = await saveEntry(origin, '/nl/plan-1/manage/actions/12/statuses/2025', cookie, `Ronde ${round}.`)
    if (!saved) throw new Error('An entry that was posted was not saved')
    times.push(milliseconds)
  }
  return median(times)
}
