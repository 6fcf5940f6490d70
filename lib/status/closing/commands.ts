import 'server-only'
import { db } from '../../db'
import { RuleError } from '../../errors'
import { recordEvent } from '../../event/commands'
import type { Actor } from '../../user/rules'
import { holdPlan, lockYear } from '../../year/queries'
import type { YearInput } from '../../year/schema'
import { readLedger } from '../ledger/queries'
import { actionsInScope, tally } from '../ledger/rules'

/**
 * Closes a reporting year: its entries can no longer be written, and the list of actions that counted is stored, so that later
 * additions never change its N (rules 4 and 12). A year is never reopened.
 * @throws ForbiddenError unless the actor coordinates the plan; RuleError when the year was not opened, is closed already, or an
 * earlier year is still open: an action that is closed there would have to leave this year's list.
 */
export function closeYear(actor: Actor, input: YearInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const { planId, closedAt } = await lockYear(transaction, actor, 'closeYear', input)
    const { year } = input
    if (closedAt) throw new RuleError('year.closed', { year: String(year) })
    await holdPlan(transaction, planId)
    const earlier = await transaction.reportingYear.findFirst({
      where: { planId, year: { lt: year }, closedAt: null },
      select: { year: true },
      orderBy: { year: 'asc' },
    })
    if (earlier) throw new RuleError('year.earlierOpen', { year: String(year), earlier: String(earlier.year) })
    const ledger = await readLedger(transaction, planId, false)
    const { total, reported } = tally(ledger, year)
    await transaction.yearScope.createMany({
      data: actionsInScope(ledger, year).map((action) => ({ planId, year, actionId: action.id })),
    })
    await transaction.reportingYear.update({
      where: { planId_year: { planId, year } },
      data: { closedAt: new Date(), version: { increment: 1 } },
      select: { year: true },
    })
    await recordEvent(transaction, {
      planId,
      actorId: actor.id,
      kind: 'closeYear',
      objectType: 'ReportingYear',
      objectId: String(year),
      year,
      before: { closed: false },
      after: { closed: true, confirmed: reported, total },
    })
  })
}
