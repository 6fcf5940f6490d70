import 'server-only'
import { db } from '../../db'
import { may } from '../../user/right/rules'
import type { Operator } from '../../user/rules'
import { countRowsOfPlan } from '../removal/queries'
import type { KindCount } from '../removal/rules'
import { exampleSlug } from './rules'

/** What removing the example would take away at this moment, nothing when there is none; null for who may not remove it. */
export async function listExample(operator: Operator): Promise<KindCount[] | null> {
  const plan = await db.plan.findUnique({ where: { slug: exampleSlug, sample: true }, select: { id: true } })
  if (!may(operator, 'listExample', { planId: plan?.id })) return null
  return plan ? countRowsOfPlan(db, plan.id) : []
}
