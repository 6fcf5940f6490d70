import 'server-only'
import type { Database } from '../../../db'
import { citations } from '../../../plan/source/queries'
import { asText, type Facts } from '../facts/rules'

/** What the plan produced in a year and what happened to it, in the order of its dates. */
export async function readDeliverables(database: Database, planId: string, year: number): Promise<Facts['deliverables']> {
  const rows = await database.deliverable.findMany({
    where: { planId, year, withdrawnAt: null },
    select: {
      code: true,
      kind: true,
      datedOn: true,
      titleNl: true,
      titleEn: true,
      descriptionNl: true,
      descriptionEn: true,
      confidence: true,
      sources: citations,
      flagships: { select: { tie: true, flagship: { select: { code: true } } }, orderBy: { flagship: { position: 'asc' } } },
    },
    orderBy: [{ datedOn: { sort: 'asc', nulls: 'last' } }, { code: 'asc' }],
  })
  return rows.map((row) => ({
    code: row.code,
    kind: row.kind,
    date: row.datedOn,
    title: asText(row.titleNl, row.titleEn),
    description: asText(row.descriptionNl, row.descriptionEn),
    confidence: row.confidence,
    flagships: row.flagships.map(({ tie, flagship }) => ({ flagship: flagship.code, tie })),
    sources: row.sources.map((source) => source.code),
  }))
}
