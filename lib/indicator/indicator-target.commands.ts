import 'server-only'
import { db } from '../db'
import { ConflictError, RuleError } from '../errors'
import { citeSource, planToRevise, recordRevision } from '../plan/plan-revision.commands'
import { citing, difference, firstVersion, freeSlug, refuseStale, slugOf, withdrawnAtOf } from '../plan/plan-revision.rules'
import type { Actor } from '../user/user.rules'
import { refuseImpossible } from './indicator.rules'
import type { TargetInput } from './indicator.schema'
import { readIndicatorOfTarget, readTarget, type TargetValues } from './indicator-revision.queries'

/**
 * Adds the target that a policy document sets for an indicator, corrects it, or withdraws it: then no page and no new edition shows it.
 * It always has a source. Only a target that is linked to a series of its indicator is ever shown beside values (rule 11).
 * @returns its code.
 * @throws ForbiddenError; ConflictError with what is stored; RuleError for a percentage beyond 0 to 100, a series that the indicator does not have, a new target without a source,
 * and when nothing changed.
 */
export function reviseTarget(actor: Actor, input: TargetInput): Promise<string> {
  return db.$transaction(async (transaction) => {
    const { id: planId } = await planToRevise(transaction, actor, 'reviseTarget', input.plan)
    const indicator = await readIndicatorOfTarget(transaction, planId, input.indicator)
    const found = indicator && input.target !== null ? await readTarget(transaction, indicator.id, input.target) : null
    if (!indicator || (input.target !== null && !found)) throw new RuleError('indicator.unknownTarget')
    if (found) refuseStale(input.version, found, found.values)
    if (input.figure !== null) refuseImpossible(input.figure, indicator.unit, 'figure')
    const source = await citeSource(transaction, planId, input)
    if (!source && (found?.sources.length ?? 0) === 0) throw new RuleError('indicator.needsSource', {}, 'source')
    const { document, year, comparator, text, geography, series, noteNl, note, validity } = input
    if (series !== null && !indicator.series.some(({ code }) => code === series))
      throw new RuleError('indicator.unknownSeries', {}, 'series')
    // 60,0 and 60 are one target: nothing is kept of how it was typed
    const figure = input.figure === null ? null : String(Number(input.figure))
    const after: TargetValues = { document, year, comparator, figure, text, geography, series, noteNl, note, validity }
    const data = {
      document,
      year,
      comparator,
      value: figure,
      text,
      geography,
      seriesCode: series,
      noteNl,
      note,
      withdrawnAt: withdrawnAtOf(validity, found),
    }
    const about = { kind: 'reviseTarget', objectType: 'IndicatorTarget', planId, year } as const
    const change = difference(found?.values ?? {}, found ? after : { indicator: indicator.code, ...after })
    const why = { change, reason: input.reason, source }
    if (found) {
      const where = { id: found.id, version: input.version }
      const { count } = await transaction.indicatorTarget.updateMany({ where, data: { ...data, version: { increment: 1 } } })
      if (count === 0) throw new ConflictError({ ...found.values, version: found.version })
      await transaction.indicatorTarget.update({ where: { id: found.id }, data: { sources: citing(source) }, select: { id: true } })
      await recordRevision(transaction, actor, { ...about, objectId: found.id }, why)
      return found.code
    }
    const codes = await transaction.indicatorTarget.findMany({ where: { indicatorId: indicator.id }, select: { code: true } })
    const wanted = slugOf([document.slice(0, 40), year].filter(Boolean).join('-'), 'doel')
    const code = freeSlug(
      wanted,
      codes.map((one) => one.code),
    )
    const { id } = await transaction.indicatorTarget.create({
      data: { indicatorId: indicator.id, code, ...data, version: firstVersion, sources: citing(source) },
      select: { id: true },
    })
    await recordRevision(transaction, actor, { ...about, objectId: id }, why)
    return code
  })
}
