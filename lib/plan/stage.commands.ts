import 'server-only'
import { db } from '../db'
import { ConflictError } from '../errors'
import type { Actor } from '../user/user.rules'
import { citeSource, planToRevise, recordRevision } from './plan-revision.commands'
import { citing, difference, firstVersion, refuseStale } from './plan-revision.rules'
import { readStage } from './stage.queries'
import type { StageInput } from './stage.schema'

/**
 * Says in which stage the plan is in a year; one per year, and it may go backwards (rule 14).
 * @throws ForbiddenError; ConflictError with what is stored; RuleError when nothing changed.
 */
export function reviseStage(actor: Actor, { plan: slug, year, version, stage, noteNl, noteEn, ...account }: StageInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const { id: planId } = await planToRevise(transaction, actor, 'reviseStage', slug)
    const found = await readStage(transaction, planId, year)
    if (found) refuseStale(version, found, found.values)
    if (!found && version !== 0) throw new ConflictError({ version: 0 })
    const source = await citeSource(transaction, planId, account)
    const after = { stage, noteNl, noteEn }
    const { id } = await transaction.planStage.upsert({
      where: { planId_year: { planId, year } },
      create: { planId, year, ...after, version: firstVersion, sources: citing(source) },
      update: { ...after, version: { increment: 1 }, sources: citing(source) },
      select: { id: true },
    })
    const about = { kind: 'reviseStage', objectType: 'PlanStage', objectId: id, planId, year } as const
    const change = difference(found?.values ?? {}, after)
    await recordRevision(transaction, actor, about, { change, reason: account.reason, source })
  })
}
