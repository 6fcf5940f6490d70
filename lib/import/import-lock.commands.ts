import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Database } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import type { EventKind, EventObject } from '../event/event.rules'
import { may, type Verb } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import type { ImportInput } from './import.schema'

type Transaction = Prisma.TransactionClient

/** @throws ForbiddenError unless the actor may import into the plan; a plan that does not exist looks the same. RuleError when it is archived. */
export async function planToImport(database: Database, actor: Actor, verb: Verb, slug: string) {
  const plan = await database.plan.findUnique({
    where: { slug },
    select: { id: true, slug: true, firstYear: true, sample: true, archivedAt: true },
  })
  if (!plan || !may(actor, verb, { planId: plan.id })) throw new ForbiddenError(verb)
  if (plan.archivedAt !== null) throw new RuleError('plan.archived')
  return plan
}

/** One import of a plan at a time; the second waits, and then compares with what the first one wrote. */
export const lockImports = (transaction: Transaction, planId: string) =>
  transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${planId}`}, 0))`

/** An import of a plan for anyone who may do this to it, while nobody else changes one. @throws ForbiddenError. */
export async function lockImport(transaction: Transaction, actor: Actor, verb: Verb, input: ImportInput) {
  const plan = await planToImport(transaction, actor, verb, input.plan)
  await lockImports(transaction, plan.id)
  const row = await transaction.import.findUnique({
    where: { planId_number: { planId: plan.id, number: input.import } },
    select: {
      id: true,
      kind: true,
      file: true,
      table: true,
      mapping: true,
      applied: true,
      appliedAt: true,
      undoneAt: true,
      discardedAt: true,
    },
  })
  if (!row) throw new ForbiddenError(verb)
  return { plan, row }
}

/** What happened to one object of an import. */
export type ImportEvent = {
  kind: EventKind
  objectType: EventObject
  objectId: string
  actionId: string
  year: number | null
  before: Prisma.InputJsonObject
  after: Prisma.InputJsonObject
}

/** Records what happened to every object, in one statement, beside the event of the import as a whole (rule 15). */
export async function recordImportEvents(
  transaction: Prisma.TransactionClient,
  { planId, actor }: { planId: string; actor: Actor },
  events: ImportEvent[],
): Promise<void> {
  if (events.length === 0) return
  await transaction.$executeRaw`
    INSERT INTO events (plan_id, actor_id, kind, object_type, object_id, action_id, year, before, after)
    SELECT ${planId}::uuid, ${actor.id}::uuid, r.kind, r."objectType", r."objectId", r."actionId", r.year, r.before, r.after
    FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      AS r(kind text, "objectType" text, "objectId" text, "actionId" uuid, year int, before jsonb, after jsonb)`
}
