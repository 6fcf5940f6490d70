import 'server-only'
import { type Database, db } from '../db'
import { citations } from '../plan/plan.queries'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { countColumn, forEachColumn, type PublishedTotals } from './published-total.rules'
import { countStates } from './status.rules'

/**
 * The published totals of a plan, by year. Of our own editions only the newest one of a year that was not withdrawn counts: an older
 * one was corrected, a withdrawn one is no longer said.
 */
export async function listPublicTotals(planId: string, database: Database = db): Promise<PublishedTotals[]> {
  const rows = await database.publishedTotal.findMany({
    where: { planId, OR: [{ editionId: null }, { edition: { withdrawal: null } }] },
    select: {
      year: true,
      code: true,
      total: true,
      ...forEachColumn((): true => true),
      sources: citations,
      edition: { select: { year: true, number: true } },
    },
    orderBy: [{ year: 'asc' }, { code: 'asc' }],
  })
  const newest = new Map<number, number>()
  for (const { edition } of rows) if (edition) newest.set(edition.year, Math.max(edition.number, newest.get(edition.year) ?? 0))
  return rows
    .filter(({ edition }) => !edition || edition.number === newest.get(edition.year))
    .map(({ year, code, total, sources, edition, ...counts }) => ({
      year,
      code,
      total,
      sources,
      edition,
      counts: Object.fromEntries(countStates.map((state) => [state, counts[countColumn[state]]])) as PublishedTotals['counts'],
    }))
}

const counts = { year: true, total: true, ...forEachColumn((): true => true) } as const

/** Published totals with their values as forms and events name them, or null. */
export async function readTotals(database: Database, planId: string, code: string) {
  const found = await database.publishedTotal.findUnique({
    where: { planId_code: { planId, code } },
    select: { id: true, code: true, version: true, editionId: true, sources: citations, ...counts },
  })
  if (!found) return null
  const { id, version, editionId, sources, code: _, ...values } = found
  return { id, code, version, ofEdition: editionId !== null, sources, values }
}

/** Published totals for the form about them. Null for anyone who may not revise the plan, for a code that none have, and for those of an edition. */
export async function getTotalsToRevise(actor: Actor, planId: string, code: string) {
  if (!may(actor, 'getTotalsToRevise', { planId })) return null
  const found = await readTotals(db, planId, code)
  return found?.ofEdition ? null : found
}

/** The published totals of a plan by year, those of our own editions among them. Null for anyone who may not revise them. */
export async function listTotalsToRevise(actor: Actor, planId: string) {
  if (!may(actor, 'listTotalsToRevise', { planId })) return null
  return db.publishedTotal.findMany({
    where: { planId },
    select: { code: true, edition: { select: { year: true, number: true } }, sources: citations, ...counts },
    orderBy: [{ year: 'desc' }, { code: 'asc' }],
  })
}
