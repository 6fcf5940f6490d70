import 'server-only'
import { db } from '../../../db'
import { may } from '../../../user/right/rules'
import type { Actor } from '../../../user/rules'

export type EditionToWithdraw = {
  year: number
  number: number
  sha256: string
  publishedAt: Date
  withdrawn: boolean
  staysOn: number | null
}

/**
 * An edition that may be taken offline, and the newest other one that would then be the report of the year (`staysOn`); null for who may
 * not withdraw it, and when there is none.
 */
export async function getEditionToWithdraw(actor: Actor, slug: string, year: number, number: number): Promise<EditionToWithdraw | null> {
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true } })
  if (!plan || !may(actor, 'getEditionToWithdraw', { planId: plan.id })) return null
  const editions = await db.edition.findMany({
    where: { planId: plan.id, year },
    select: { number: true, sha256: true, publishedAt: true, withdrawal: { select: { editionId: true } } },
    orderBy: { number: 'desc' },
  })
  const edition = editions.find((one) => one.number === number)
  if (!edition) return null
  const { withdrawal, ...rest } = edition
  const staysOn = editions.find((one) => one.number !== number && one.withdrawal === null)?.number ?? null
  return { year, ...rest, withdrawn: withdrawal !== null, staysOn }
}
