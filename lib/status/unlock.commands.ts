import 'server-only'
import { type Database, db } from '../db'
import { RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import type { Verb } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { lockYear } from '../year/year.queries'
import type { LockInput, UnlockInput } from './entry.schema'

/**
 * Lets one action of a closed year be corrected, until it is locked again; the year stays closed and its list of actions as it is
 * (rule 12). Anyone who may write the row may correct it then.
 * @throws ForbiddenError unless the actor coordinates the plan; RuleError when the year is still open, the action did not count in it,
 * or it is unlocked already. Nothing is written then.
 */
export function unlockEntry(actor: Actor, input: UnlockInput): Promise<void> {
  const { number, year, reason } = input
  return db.$transaction(async (transaction) => {
    const { planId, actionId } = await holdAction(transaction, actor, 'unlockEntry', input)
    if (await openUnlock(transaction, actionId, year)) throw new RuleError('unlock.already', { number, year: String(year) })
    await transaction.unlock.create({
      data: { planId, year, actionId, reason, unlockedAt: new Date(), unlockedById: actor.id },
      select: { id: true },
    })
    await recordEvent(transaction, {
      ...{ planId, actionId, year, actorId: actor.id, kind: 'unlockEntry', objectType: 'ReportingYear', objectId: String(year) },
      before: { unlocked: false },
      after: { unlocked: true },
      reason,
    })
  })
}

/**
 * Locks it again. From then on the year says what is in it now.
 * @throws as unlockEntry; RuleError also when it is not unlocked, and when what is there is not confirmed and `unconfirmed` does not say
 * that it may count as not reported.
 */
export function lockEntry(actor: Actor, input: LockInput): Promise<void> {
  const { number, year, unconfirmed } = input
  return db.$transaction(async (transaction) => {
    const { planId, actionId } = await holdAction(transaction, actor, 'lockEntry', input)
    const unlock = await openUnlock(transaction, actionId, year)
    if (!unlock) throw new RuleError('unlock.notUnlocked', { number, year: String(year) })
    const entry = await transaction.statusEntry.findUnique({ where: { actionId_year: { actionId, year } }, select: { confirmedAt: true } })
    if (entry?.confirmedAt === null && !unconfirmed) throw new RuleError('unlock.unconfirmed', { number }, 'unconfirmed')
    await transaction.unlock.update({
      where: { id: unlock.id },
      data: { lockedAt: new Date(), lockedById: actor.id },
      select: { id: true },
    })
    await recordEvent(transaction, {
      ...{ planId, actionId, year, actorId: actor.id, kind: 'lockEntry', objectType: 'ReportingYear', objectId: String(year) },
      before: { unlocked: true },
      after: { unlocked: false, confirmed: entry?.confirmedAt != null },
    })
  })
}

const openUnlock = (transaction: Database, actionId: string, year: number) =>
  transaction.unlock.findFirst({ where: { actionId, year, lockedAt: null }, select: { id: true } })

/** An action that counted in a closed year. Whoever is saving an entry of the year is waited for, and so is whoever publishes it. */
async function holdAction(
  transaction: Database,
  actor: Actor,
  verb: Verb,
  { plan, number, year }: { plan: string; number: string; year: number },
): Promise<{ planId: string; actionId: string }> {
  const { planId, closedAt } = await lockYear(transaction, actor, verb, { plan, year })
  if (!closedAt) throw new RuleError('unlock.yearOpen', { year: String(year) })
  const found = await transaction.yearScope.findFirst({ where: { planId, year, action: { number } }, select: { actionId: true } })
  if (!found) throw new RuleError('status.outOfScope', { number, year: String(year) })
  // a publication that read the year before this is begun again, and finds the action unlocked
  await transaction.reportingYear.update({
    where: { planId_year: { planId, year } },
    data: { version: { increment: 1 } },
    select: { year: true },
  })
  return { planId, actionId: found.actionId }
}
