import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { db, patient } from '../db'
import { RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import { requireRight } from '../user/right.rules'
import type { Operator } from '../user/user.rules'
import { countRowsOfPlan, rowsOfPlan } from './removal.queries'
import { exampleSlug, type KindCount } from './removal.rules'

/**
 * Deletes a plan whole, within the transaction of the command that may do so: editions, people of that plan alone and, of an example, its
 * events included. It asks for no right, and the database refuses it for a plan that is not an example and has an edition or an import.
 * @returns what went, in rows per kind.
 */
export async function deleteRowsOfPlan(transaction: Prisma.TransactionClient, planId: string): Promise<KindCount[]> {
  // nobody begins anything in it any more; anyone who is saving something in it is waited for
  await transaction.$queryRaw`SELECT 1 FROM plans WHERE id = ${planId}::uuid FOR UPDATE`
  const counts = await countRowsOfPlan(transaction, planId)
  // an action and what it was split from, a body and the one that succeeds it: they go together, in whatever order the database takes them
  await transaction.action.updateMany({ where: { planId }, data: { splitFromId: null } })
  await transaction.organisation.updateMany({ where: { planId }, data: { succeedsId: null, succeedsTie: null } })
  for (const { table, where } of rowsOfPlan(planId)) await transaction.$executeRaw`DELETE FROM ${Prisma.raw(table)} WHERE ${where}`
  return counts
}

/**
 * Removes the example (rule 7): deletes that plan whole, with its accounts. The event of it is of no plan, so it stays: it keeps the example from
 * coming back at the next start. A demo administrator may do it too, and is nobody afterwards.
 * @returns what went, in rows per kind.
 * @throws ForbiddenError; RuleError `example.nothingToRemove`.
 */
export function removeExample(operator: Operator): Promise<KindCount[]> {
  return db.$transaction(async (transaction) => {
    const plan = await transaction.plan.findUnique({ where: { slug: exampleSlug, sample: true }, select: { id: true } })
    requireRight(operator, 'removeExample', { planId: plan?.id })
    if (!plan) throw new RuleError('example.nothingToRemove')
    const counts = await deleteRowsOfPlan(transaction, plan.id)
    await recordEvent(transaction, {
      actorId: operator.id,
      kind: 'removeExample',
      objectType: 'Example',
      objectId: exampleSlug,
      before: Object.fromEntries(counts.map(({ kind, count }) => [kind, count])),
    })
    return counts
  }, patient)
}
