import 'server-only'
import { type Database, db } from '../../db'
import { citations } from '../../plan/source/queries'
import { countStates } from '../rules'
import { countColumn, forEachColumn, type PublishedTotals } from './rules'

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
