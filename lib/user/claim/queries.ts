import 'server-only'
import { db } from '../../db'
import { may } from '../right/rules'
import type { Operator } from '../rules'

/** What the codes of the identity provider mean, per plan. Null for anyone who does not manage people. */
export async function listClaimMeanings(operator: Operator) {
  if (!may(operator, 'listClaimMeanings')) return null
  return db.claimMeaning.findMany({
    select: { claim: true, value: true, role: true, plan: { select: { slug: true } }, organisation: { select: { slug: true } } },
    orderBy: [{ plan: { slug: 'asc' } }, { claim: 'asc' }, { value: 'asc' }],
  })
}
