import 'server-only'
import { columnOf, today } from '../dates'
import { db } from '../db'
import { RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import type { Actor } from '../user/user.rules'
import { holdPlan, lockYear, planToSteer } from './year.queries'
import { settledAfter } from './year.rules'
import type { OpeningInput, YearInput } from './year.schema'

const steered = { year: true, closedAt: true, publicSince: true } as const

/**
 * Opens a reporting year: from now on its entries may be written. Writes no entry and shows nothing to the public (rules 3 and 8).
 * @throws ForbiddenError unless the actor coordinates the plan; RuleError for a year before the plan's first, after its last or after the current one,
 * for a year that was opened before, for a deadline that has passed, and for a year before one that is closed or public: what would be
 * closed in it should have left a list that is fixed, or numbers that were shown.
 */
export function openYear(actor: Actor, { plan: slug, year, deadline }: OpeningInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const plan = await planToSteer(transaction, actor, 'openYear', slug)
    if (year < plan.firstYear) throw new RuleError('year.beforeFirst', { year: String(year), first: String(plan.firstYear) })
    const last = plan.endedOn?.getUTCFullYear() ?? null
    if (last !== null && year > last) throw new RuleError('year.afterEnd', { year: String(year), last: String(last) })
    if (year > Number(today().slice(0, 4))) throw new RuleError('year.notBegun', { year: String(year) })
    if (deadline !== null && deadline < today()) throw new RuleError('year.deadlinePassed', {}, 'deadline')
    await holdPlan(transaction, plan.id)
    const years = await transaction.reportingYear.findMany({ where: { planId: plan.id }, select: steered })
    const later = settledAfter(years, year)
    if (later !== null) throw new RuleError('year.laterSettled', { year: String(year), later: String(later) })
    const { count } = await transaction.reportingYear.createMany({
      data: [{ planId: plan.id, year, openedAt: new Date(), deadline: deadline && columnOf(deadline) }],
      skipDuplicates: true,
    })
    if (count === 0) throw new RuleError('year.alreadyOpened', { year: String(year) })
    await recordEvent(transaction, {
      planId: plan.id,
      actorId: actor.id,
      kind: 'openYear',
      objectType: 'ReportingYear',
      objectId: String(year),
      year,
      after: { opened: true, deadline },
    })
  })
}

/**
 * Lets everybody read a year; while it is open its pages say "provisional, n/N confirmed" (rule 3). Cannot be taken back.
 * @throws ForbiddenError unless the actor coordinates the plan; RuleError when the year was not opened or is public already, or an earlier
 * one was opened and is not public: what was closed there would show as having left the plan.
 */
export function showProvisionalFigures(actor: Actor, input: YearInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const { planId, publicSince } = await lockYear(transaction, actor, 'showProvisionalFigures', input)
    const { year } = input
    if (publicSince) throw new RuleError('year.alreadyPublic', { year: String(year) })
    await holdPlan(transaction, planId)
    const earlier = await transaction.reportingYear.findFirst({
      where: { planId, year: { lt: year }, publicSince: null },
      select: { year: true },
      orderBy: { year: 'asc' },
    })
    if (earlier) throw new RuleError('year.earlierNotPublic', { year: String(year), earlier: String(earlier.year) })
    await transaction.reportingYear.update({
      where: { planId_year: { planId, year } },
      data: { publicSince: new Date(), version: { increment: 1 } },
      select: { year: true },
    })
    await recordEvent(transaction, {
      planId,
      actorId: actor.id,
      kind: 'showProvisionalFigures',
      objectType: 'ReportingYear',
      objectId: String(year),
      year,
      before: { public: false },
      after: { public: true },
    })
  })
}
