import 'server-only'
import { db } from '../../db'
import { citations } from '../../plan/source/queries'
import { may } from '../../user/right/rules'
import type { Actor } from '../../user/rules'

/** The indicators of a plan, with how much there is of each. Null for who may not revise them. */
export async function listIndicatorsToRevise(actor: Actor, planId: string) {
  if (!may(actor, 'listIndicatorsToRevise', { planId })) return null
  const indicators = await db.indicator.findMany({
    where: { planId },
    select: {
      ...{ code: true, role: true, nameNl: true, nameEn: true },
      series: { select: { _count: { select: { values: true } } } },
      _count: { select: { targets: true } },
    },
    orderBy: { position: 'asc' },
  })
  return indicators.map(({ series, _count, ...indicator }) => ({
    ...{ ...indicator, series: series.length, targets: _count.targets },
    values: series.reduce((sum, one) => sum + one._count.values, 0),
  }))
}

/**
 * An indicator with its targets, and every way of measuring it with its basis and its values, newest first; what is withdrawn is among them.
 * Null for who may not revise it, and for a code that none has.
 */
export async function getIndicatorToRevise(actor: Actor, planId: string, code: string) {
  if (!may(actor, 'getIndicatorToRevise', { planId })) return null
  const indicator = await db.indicator.findUnique({
    where: { planId_code: { planId, code } },
    select: {
      ...{ code: true, role: true, nameNl: true, nameEn: true, definitionNl: true, definitionEn: true, unit: true },
      targets: { include: { sources: citations }, orderBy: [{ year: 'asc' }, { code: 'asc' }] },
      series: {
        select: {
          ...{ code: true, survey: true, window: true, population: true, geography: true, coverage: true, note: true },
          values: { include: { sources: citations }, orderBy: { year: { sort: 'desc', nulls: 'last' } } },
        },
        orderBy: { position: 'asc' },
      },
    },
  })
  if (!indicator) return null
  const targets = indicator.targets.map((target) => ({ ...target, value: target.value?.toString() ?? null }))
  const series = indicator.series.map(({ values, ...basis }) => ({ ...basis, values: values.map(({ value: _, ...row }) => row) }))
  return { ...indicator, targets, series }
}
