import 'server-only'
import { db } from '../../db'
import { RuleError } from '../../errors'
import { recordEvent } from '../../event/commands'
import { requireRight } from '../../user/right/rules'
import type { Operator } from '../../user/rules'
import { deleteRowsOfPlan } from '../removal/commands'
import type { KindCount } from '../removal/rules'
import { exampleSlug } from './rules'

/**
 * Removes the example (rule 7): deletes that plan whole, with its accounts. The event of it is of no plan, so it stays: it keeps the example from
 * coming back at the next start. A demo administrator may do it too, and is nobody afterwards.
 * @returns what went, in rows per kind.
 * @throws ForbiddenError; RuleError `example.nothingToRemove`.
 */
export function removeExample(operator: Operator): Promise<KindCount[]> {
  return db.$transaction(
    async (transaction) => {
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
    },
    { timeout: 60_000 },
  )
}
