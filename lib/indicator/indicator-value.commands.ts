import 'server-only'
import { db } from '../db'
import { ConflictError, RuleError } from '../errors'
import { citeSource, planToRevise, recordRevision } from '../plan/plan-revision.commands'
import { citing, difference, firstVersion, refuseStale, withdrawnAtOf } from '../plan/plan-revision.rules'
import type { Actor } from '../user/user.rules'
import { refuseImpossible } from './indicator.rules'
import type { ValueInput } from './indicator.schema'
import { type MeasuredValues, readSeries, readValue } from './indicator-revision.queries'

/**
 * Adds a value to one way of measuring, corrects it, or withdraws it: then no page and no new edition shows it. It stays with its basis
 * (rule 11), and it always has a source.
 * @throws ForbiddenError; ConflictError with what is stored; RuleError for a year that has a value already, a percentage beyond 0 to 100,
 * a new value without a source, and when nothing changed.
 */
export function reviseValue(actor: Actor, input: ValueInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const { id: planId } = await planToRevise(transaction, actor, 'reviseValue', input.plan)
    const series = await readSeries(transaction, planId, input.indicator, input.series)
    if (!series) throw new RuleError('indicator.unknownSeries')
    const { year, version } = input
    const found = await readValue(transaction, series.id, year)
    if (found && version === 0) throw new RuleError('indicator.yearTaken', {}, 'year')
    if (!found && version > 0) throw new RuleError('indicator.unknownValue')
    if (found) refuseStale(version, found, found.values)
    refuseImpossible(input.figure, series.indicator.unit, 'figure')
    const source = await citeSource(transaction, planId, input)
    if (!source && (found?.sources.length ?? 0) === 0) throw new RuleError('indicator.needsSource', {}, 'source')
    const flags = [...new Set(input.flags)].sort()
    const after: MeasuredValues = { year, figure: input.figure, flags, noteNl: input.noteNl, note: input.note, validity: input.validity }
    const columns = { value: input.figure, printed: input.figure, flags, noteNl: input.noteNl, note: input.note }
    const data = { ...columns, withdrawnAt: withdrawnAtOf(input.validity, found) }
    const about = { kind: 'reviseValue', objectType: 'IndicatorValue', planId, year } as const
    // of a new one the log also says which of the many values it is
    const change = difference(
      found?.values ?? { flags: [] },
      found ? after : { indicator: input.indicator, series: input.series, ...after },
    )
    const why = { change, reason: input.reason, source }
    if (found) {
      const where = { id: found.id, version }
      const { count } = await transaction.indicatorValue.updateMany({ where, data: { ...data, version: { increment: 1 } } })
      if (count === 0) throw new ConflictError({ ...found.values, version: found.version })
      await transaction.indicatorValue.update({ where: { id: found.id }, data: { sources: citing(source) }, select: { id: true } })
      await recordRevision(transaction, actor, { ...about, objectId: found.id }, why)
      return
    }
    const { id } = await transaction.indicatorValue.create({
      data: { seriesId: series.id, year, ...data, version: firstVersion, sources: citing(source) },
      select: { id: true },
    })
    await recordRevision(transaction, actor, { ...about, objectId: id }, why)
  })
}
