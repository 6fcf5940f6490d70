import 'server-only'
import type { Comparator } from '@/prisma/generated/enums'
import { type Database, db } from '../db'
import { citations } from '../plan/plan.queries'
import { type Validity, validityOf } from '../plan/plan-revision.rules'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'

/** The indicators of a plan, with how much there is of each. Null for anyone who may not revise them. */
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
 * Null for anyone who may not revise it, and for a code that none has.
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

/** What a target says, as its form and its events name it: the figure as decimal text, in the unit of the indicator. */
export type TargetValues = {
  document: string
  year: number | null
  comparator: Comparator | null
  figure: string | null
  text: string | null
  geography: string | null
  /** The code of the series in whose way of measuring the target is stated. */
  series: string | null
  noteNl: string | null
  /** In English. */
  note: string | null
  validity: Validity
}

/** A target of an indicator with its values as forms and events name them, or null. */
export async function readTarget(database: Database, indicatorId: string, code: string) {
  const where = { indicatorId_code: { indicatorId, code } }
  const found = await database.indicatorTarget.findUnique({ where, include: { sources: citations } })
  if (!found) return null
  const { id, version, withdrawnAt, sources, document, year, comparator, value, text, geography, seriesCode, noteNl, note } = found
  const values: TargetValues = {
    ...{ document, year, comparator, figure: value?.toString() ?? null, text, geography, series: seriesCode, noteNl, note },
    validity: validityOf(found),
  }
  return { id, code, version, withdrawnAt, sources, values }
}

/** The indicator of which a target is added or changed, or null. */
export const readIndicatorOfTarget = (database: Database, planId: string, code: string) =>
  database.indicator.findUnique({
    where: { planId_code: { planId, code } },
    select: {
      ...{ id: true, code: true, nameNl: true, nameEn: true, unit: true },
      series: {
        select: { code: true, survey: true, window: true, population: true, geography: true, coverage: true },
        orderBy: { position: 'asc' },
      },
    },
  })

/**
 * An indicator for the form about a target of it, with that target; `code` is null for one that is about to be added.
 * Null for anyone who may not revise the plan, and for an indicator or a target that it does not have.
 */
export async function getTargetToRevise(actor: Actor, planId: string, indicatorCode: string, code: string | null) {
  if (!may(actor, 'getTargetToRevise', { planId })) return null
  const indicator = await readIndicatorOfTarget(db, planId, indicatorCode)
  const target = indicator && code !== null ? await readTarget(db, indicator.id, code) : null
  return indicator && (target || code === null) ? { indicator, target } : null
}

/** What a value says, as its form and its events name it: the figure with the decimals that the source prints, in the unit of the indicator. */
export type MeasuredValues = {
  year: number | null
  figure: string
  flags: string[]
  noteNl: string | null
  /** In English. */
  note: string | null
  validity: Validity
}

/** One way of measuring an indicator of a plan, with its basis; or null. */
export async function readSeries(database: Database, planId: string, indicator: string, series: string) {
  return database.indicatorSeries.findFirst({
    where: { code: series, indicator: { planId, code: indicator } },
    select: {
      ...{ id: true, code: true, survey: true, window: true, population: true, geography: true, coverage: true, note: true },
      indicator: { select: { code: true, nameNl: true, nameEn: true, unit: true } },
    },
  })
}

/** The value of a way of measuring for a year, or the one whose year the source does not say, with its values as forms and events name them. */
export async function readValue(database: Database, seriesId: string, year: number | null) {
  const found = await database.indicatorValue.findFirst({ where: { seriesId, year }, include: { sources: citations } })
  if (!found) return null
  const { id, version, withdrawnAt, sources, printed, flags, noteNl, note } = found
  const values: MeasuredValues = { year: found.year, figure: printed, flags: [...flags].sort(), noteNl, note, validity: validityOf(found) }
  return { id, version, withdrawnAt, sources, values }
}

/**
 * A way of measuring for the form about a value of it, with that value when it has one for the year.
 * Null for anyone who may not revise the plan, and for a way of measuring that the plan does not have.
 */
export async function getValueToRevise(actor: Actor, planId: string, indicator: string, seriesCode: string, year: number | null) {
  if (!may(actor, 'getValueToRevise', { planId })) return null
  const series = await readSeries(db, planId, indicator, seriesCode)
  return series && { series, value: await readValue(db, series.id, year) }
}
