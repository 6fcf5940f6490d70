import 'server-only'
import { db } from '../../../db'
import { RuleError } from '../../../errors'
import { recordEvent } from '../../../event/commands'
import type { Actor } from '../../../user/rules'
import { lockYear } from '../../../year/queries'
import type { WithdrawalInput } from './schema'

/**
 * Takes an edition offline for good, with a reason that everybody reads: its address shows that it was there, and its hash (rule 13).
 * The edition itself is not touched; the withdrawal is a row beside it, and one event.
 * Throws ForbiddenError, and RuleError when there is no such edition, or it was withdrawn already.
 */
export function withdrawEdition(actor: Actor, input: WithdrawalInput, now = new Date()): Promise<void> {
  const { year, number, reasonNl, reasonEn } = input
  return db.$transaction(async (transaction) => {
    const { planId } = await lockYear(transaction, actor, 'withdrawEdition', input)
    const edition = await transaction.edition.findUnique({
      where: { planId_year_number: { planId, year, number } },
      select: { id: true, sha256: true, withdrawal: { select: { editionId: true } } },
    })
    const values = { year: String(year), number: String(number) }
    if (!edition) throw new RuleError('report.unknownEdition', values)
    if (edition.withdrawal) throw new RuleError('report.alreadyWithdrawn', values)
    const { id, sha256 } = edition
    await transaction.withdrawal.create({
      data: { editionId: id, reasonNl, reasonEn, withdrawnAt: now, withdrawnById: actor.id },
      select: { editionId: true },
    })
    await recordEvent(transaction, {
      ...{ planId, actorId: actor.id, kind: 'withdrawEdition', objectType: 'Edition', objectId: id, year },
      before: { withdrawn: false },
      after: { withdrawn: true, number, sha256, reasonNl, reasonEn },
      reason: reasonNl,
    })
  })
}
