import 'server-only'
import type { Database } from '../db'
import { ForbiddenError } from '../errors'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import type { UndoInput } from './selection.schema'

type BatchEvent = { number: string; kind: string; before: unknown; changedSince: boolean }

/**
 * The rows of a decision about a selection, for the command that undoes it: what was in each before, null when nothing was, and whether
 * anything happened to it since. Empty when there is no such decision in the year.
 * @throws ForbiddenError for anyone who has no role in the plan.
 */
export async function findBatch(transaction: Database, actor: Actor, { plan, year, batch }: UndoInput): Promise<BatchEvent[]> {
  const known = await transaction.plan.findUnique({ where: { slug: plan }, select: { id: true } })
  if (!known || !may(actor, 'getPlanProgress', { planId: known.id })) throw new ForbiddenError('undoSelection')
  return transaction.$queryRaw<BatchEvent[]>`
    SELECT a.number, own.kind, own.before,
      EXISTS (SELECT 1 FROM events later WHERE later.object_type = own.object_type AND later.object_id = own.object_id AND later.id > own.id)
        AS "changedSince"
    FROM events own JOIN actions a ON a.id = own.action_id
    WHERE own.batch_id = ${batch}::uuid AND own.plan_id = ${known.id}::uuid AND own.year = ${year}::int
      AND own.kind IN ('confirmUnchanged', 'setStatus')`
}
