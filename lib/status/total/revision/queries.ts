import 'server-only'
import { type Database, db } from '../../../db'
import { citations } from '../../../plan/source/queries'
import { may } from '../../../user/right/rules'
import type { Actor } from '../../../user/rules'
import { forEachColumn } from '../rules'

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

/** Published totals for the form about them. Null for who may not revise the plan, for a code that none have, and for those of an edition. */
export async function getTotalsToRevise(actor: Actor, planId: string, code: string) {
  if (!may(actor, 'getTotalsToRevise', { planId })) return null
  const found = await readTotals(db, planId, code)
  return found?.ofEdition ? null : found
}

/** The published totals of a plan by year, those of our own editions among them. Null for who may not revise them. */
export async function listTotalsToRevise(actor: Actor, planId: string) {
  if (!may(actor, 'listTotalsToRevise', { planId })) return null
  return db.publishedTotal.findMany({
    where: { planId },
    select: { code: true, edition: { select: { year: true, number: true } }, sources: citations, ...counts },
    orderBy: [{ year: 'desc' }, { code: 'asc' }],
  })
}
