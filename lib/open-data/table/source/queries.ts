import 'server-only'
import { db } from '../../../db'
import type { PublicPlan } from '../../../plan/queries'
import { citation } from '../../../plan/source/queries'
import type { Origin } from '../../terms/rules'
import { listPublicActionRows } from '../action/queries'
import { listPublicContextRows } from '../context/queries'
import { listPublicIndicatorRows } from '../indicator/queries'
import { listPublicOrganisationRows } from '../organisation/queries'
import { listPublicProgressRows } from '../progress/queries'
import type { Row } from '../rules'
import { listPublicStructureRows } from '../structure/queries'
import { listPublicTimelineRows } from '../timeline/queries'

/** The sources that another table cites, and no others: who has written down a source has not published it yet. */
export async function listPublicSourceRows(plan: PublicPlan, origin: Origin): Promise<{ sources: Row[] }> {
  return listPublicCitedSourceRows(plan, await Promise.all(citing.map((read) => read(plan, origin))))
}

/** What reads the tables that cite: every table but that of the sources. */
export const citing = [
  listPublicContextRows,
  listPublicStructureRows,
  listPublicActionRows,
  listPublicOrganisationRows,
  listPublicProgressRows,
  listPublicTimelineRows,
  listPublicIndicatorRows,
]

/** The sources that these tables cite. */
export async function listPublicCitedSourceRows(plan: PublicPlan, tables: { cited: { code: string }[] }[]): Promise<{ sources: Row[] }> {
  const codes = tables.flatMap(({ cited }) => cited.map(({ code }) => code))
  const sources = await db.source.findMany({
    where: { planId: plan.id, code: { in: [...new Set(codes)] } },
    select: { ...citation, note: true, noteNl: true },
    orderBy: { code: 'asc' },
  })
  return {
    sources: sources.map(({ code, title, publisher, url, datedOn, note, noteNl }) => ({
      code,
      source_title: title,
      publisher,
      url,
      dated: datedOn,
      note_nl: noteNl,
      note_en: note,
    })),
  }
}
