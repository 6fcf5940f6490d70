import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Database } from '../../db'
import { ForbiddenError } from '../../errors'
import { may, type Verb } from '../../user/right/rules'
import type { Actor } from '../../user/rules'
import type { ImportInput } from '../schema'

type Transaction = Prisma.TransactionClient

/** Long enough for 10 000 rows on a slow computer. */
export const patient = { timeout: 120_000, maxWait: 20_000 } as const

/** @throws ForbiddenError unless the actor may import into the plan; a plan that does not exist, or is archived, looks the same. */
export async function planToImport(database: Database, actor: Actor, verb: Verb, slug: string) {
  const plan = await database.plan.findUnique({
    where: { slug },
    select: { id: true, slug: true, firstYear: true, sample: true, archivedAt: true },
  })
  if (!plan || plan.archivedAt !== null || !may(actor, verb, { planId: plan.id })) throw new ForbiddenError(verb)
  return plan
}

/** One import of a plan at a time; who comes second waits, and then compares with what the first one wrote. */
export const lockImports = (transaction: Transaction, planId: string) =>
  transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${planId}`}, 0))`

/** An import of a plan for who may do this to it, while nobody else changes one. @throws ForbiddenError. */
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
