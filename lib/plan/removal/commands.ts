import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { countRowsOfPlan, rowsOfPlan } from './queries'
import type { KindCount } from './rules'

/**
 * Deletes a plan whole, within the transaction of the command that may do so: editions, people of that plan alone and, of an example, its
 * events included. It asks no right, and the database refuses it for a plan that is no example and has an edition or an import.
 * @returns what went, in rows per kind.
 */
export async function deleteRowsOfPlan(transaction: Prisma.TransactionClient, planId: string): Promise<KindCount[]> {
  // nobody begins anything in it any more; who is saving something in it is waited for
  await transaction.$queryRaw`SELECT 1 FROM plans WHERE id = ${planId}::uuid FOR UPDATE`
  const counts = await countRowsOfPlan(transaction, planId)
  // an action and what it was split from, a body and the one that succeeds it: they go together, in whatever order the database takes them
  await transaction.action.updateMany({ where: { planId }, data: { splitFromId: null } })
  await transaction.organisation.updateMany({ where: { planId }, data: { succeedsId: null, succeedsTie: null } })
  for (const { table, where } of rowsOfPlan(planId)) await transaction.$executeRaw`DELETE FROM ${Prisma.raw(table)} WHERE ${where}`
  return counts
}
