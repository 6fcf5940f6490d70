import 'server-only'
import { type Database, db } from '../db'
import { may } from '../user/right.rules'
import type { Operator } from '../user/user.rules'
import { valuesOf } from './entry.rules'
import { type Mismatch, mismatches, type Replayed, replay } from './replay.rules'
import { storedEntry, valuesSelect } from './sheet-row.queries'

export type EntryMismatch = { plan: string; action: string; year: number; mismatches: Mismatch[] }

/**
 * Follows the events of every entry and compares what they lead to with what is stored, plan by plan.
 * @param database the one to look into, or a transaction on it.
 * @returns how many entries were looked at, and those that do not follow. Null for anyone who does not administer the installation.
 */
export async function verifyEntries(
  operator: Operator,
  database: Database = db,
): Promise<{ entries: number; found: EntryMismatch[] } | null> {
  if (!may(operator, 'verifyEntries')) return null
  const plans = await database.plan.findMany({ select: { id: true, slug: true }, orderBy: { slug: 'asc' } })
  const found: EntryMismatch[] = []
  let entries = 0
  for (const { id, slug } of plans) {
    const checked = await verifyPlan(database, id)
    entries += checked.entries
    found.push(...checked.found.map((mismatch) => ({ plan: slug, ...mismatch })))
  }
  return { entries, found }
}

async function verifyPlan(database: Database, planId: string) {
  const actions = await database.action.findMany({
    where: { planId },
    select: { id: true, number: true, formerNumbers: { select: { number: true } } },
  })
  const numbers = new Map(actions.map(({ id, number }) => [id, number]))
  // events say the number that an action had then
  const current = new Map(actions.flatMap(({ number, formerNumbers }) => formerNumbers.map((former) => [former.number, number] as const)))
  const stored = await database.statusEntry.findMany({ where: { planId }, select: { ...valuesSelect, actionId: true, year: true } })
  const events = await database.event.findMany({
    where: { planId, objectType: 'StatusEntry' },
    select: { objectId: true, actionId: true, year: true, before: true, after: true },
    orderBy: { id: 'asc' },
  })
  const told = new Map<string, typeof events>()
  for (const event of events) told.set(event.objectId, [...(told.get(event.objectId) ?? []), event])
  const known = new Map(stored.map((entry) => [entry.id, entry]))
  const found = [...new Set([...known.keys(), ...told.keys()])].flatMap((id) => {
    const entry = known.get(id)
    const own = told.get(id) ?? []
    const state: Replayed = entry
      ? { values: valuesOf(storedEntry({ ...entry, savedBy: null, confirmedBy: null })), confirmed: entry.confirmedAt !== null }
      : null
    const wrong = mismatches(state, withCurrentNumber(replay(own), current))
    const { actionId, year } = entry ?? own[0] ?? {}
    return wrong.length > 0 ? [{ action: numbers.get(actionId ?? '') ?? '?', year: year ?? 0, mismatches: wrong }] : []
  })
  return {
    entries: stored.length,
    found: found.toSorted((a, b) => a.year - b.year || a.action.localeCompare(b.action, 'nl', { numeric: true })),
  }
}

function withCurrentNumber(replayed: Replayed, current: Map<string, string>): Replayed {
  const number = replayed?.values.successorAction
  if (!replayed || !number) return replayed
  return { ...replayed, values: { ...replayed.values, successorAction: current.get(number) ?? number } }
}
