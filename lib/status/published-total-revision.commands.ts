import 'server-only'
import { db } from '../db'
import { ConflictError, RuleError } from '../errors'
import { citeSource, planToRevise, recordRevision } from '../plan/plan-revision.commands'
import { citing, difference, firstVersion, freeSlug, refuseStale, slugOf } from '../plan/plan-revision.rules'
import type { Actor } from '../user/user.rules'
import { readTotals } from './published-total.queries'
import { countColumn, forEachColumn } from './published-total.rules'
import type { TotalsInput } from './published-total-revision.schema'

/**
 * Adds or corrects totals that a source printed for a year (rule 5). They always have a source; those of an edition are the edition's.
 * @returns their code.
 * @throws ForbiddenError; ConflictError with what is stored; RuleError for totals of an edition, for new ones without a source, and when
 * nothing changed.
 */
export function reviseTotals(actor: Actor, input: TotalsInput): Promise<string> {
  return db.$transaction(async (transaction) => {
    const { id: planId } = await planToRevise(transaction, actor, 'reviseTotals', input.plan)
    const found = input.totals === null ? null : await readTotals(transaction, planId, input.totals)
    if (input.totals !== null && !found) throw new RuleError('total.unknown')
    if (found?.ofEdition) throw new RuleError('total.ofEdition')
    if (found) refuseStale(input.version, found, found.values)
    const source = await citeSource(transaction, planId, input)
    if (!source && (found?.sources.length ?? 0) === 0) throw new RuleError('total.needsSource', {}, 'source')
    const { year, total } = input
    const after = { year, total, ...forEachColumn((state) => input[countColumn[state]]) }
    const change = difference(found?.values ?? {}, after)
    const about = { kind: 'reviseTotals', objectType: 'PublishedTotal', planId, year } as const
    const why = { change, reason: input.reason, source }
    if (found) {
      const { count } = await transaction.publishedTotal.updateMany({
        where: { id: found.id, version: input.version },
        data: { ...after, version: { increment: 1 } },
      })
      if (count === 0) throw new ConflictError({ ...found.values, version: found.version })
      await transaction.publishedTotal.update({ where: { id: found.id }, data: { sources: citing(source) }, select: { id: true } })
      await recordRevision(transaction, actor, { ...about, objectId: found.id }, why)
      return found.code
    }
    const codes = await transaction.publishedTotal.findMany({ where: { planId }, select: { code: true } })
    const code = freeSlug(
      slugOf(`${source?.code ?? 'source'}-${year}`, 'totals'),
      codes.map((one) => one.code),
    )
    const data = { planId, code, ...after, version: firstVersion, sources: citing(source) }
    const { id } = await transaction.publishedTotal.create({ data, select: { id: true } })
    await recordRevision(transaction, actor, { ...about, objectId: id }, why)
    return code
  })
}
