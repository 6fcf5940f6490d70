import 'server-only'
import type { ImportKind } from '@/prisma/generated/enums'
import type { Database } from '../../db'
import { readWords } from '../../plan/words/queries'
import { knownHeadings } from '../heading/rules'
import type { Headings } from '../mapping/heading/rules'
import { storedDecisions, storedHeadings } from '../mapping/schema'
import type { Decisions } from '../value/rules'

/**
 * What headings and values mean in a plan: headings as Koers knows them, and as somebody chose them for this kind of file; values as they were
 * decided on for any kind.
 */
export async function readRemembered(
  database: Database,
  planId: string,
  kind: ImportKind,
): Promise<{ headings: Headings; values: Decisions }> {
  const rows = await database.importHeadings.findMany({ where: { planId }, orderBy: { kind: 'asc' } })
  const chosen = storedHeadings.parse(rows.find((row) => row.kind === kind)?.headings ?? {})
  const values: Decisions = {}
  for (const row of rows) {
    for (const [list, decided] of Object.entries(storedDecisions.parse(row.decisions))) {
      values[list as keyof Decisions] = { ...values[list as keyof Decisions], ...decided }
    }
  }
  return { headings: { ...knownHeadings(kind, await readWords(database, planId)), ...chosen }, values }
}
