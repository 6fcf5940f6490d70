import type { Prisma } from '@/prisma/generated/client'
import type { Citations } from './citations'
import type { IndicatorRecord } from './indicator-record'
import { contextIndicators } from './indicators-context'
import { dashboardIndicators } from './indicators-dashboard'
import { participationIndicators } from './indicators-participation'
import { keep, rowOf } from './keep'

const indicators: IndicatorRecord[] = [...participationIndicators, ...dashboardIndicators, ...contextIndicators]

/** The indicators with their series, values and targets. Everything below an indicator that staff edited is left alone. */
export async function loadIndicators(transaction: Prisma.TransactionClient, planId: string, citations: Citations) {
  const kept = await keep({
    rows: indicators.map(({ sources: _, series: __, targets: ___, ...indicator }) => ({ ...indicator, planId })),
    stored: await transaction.indicator.findMany({ where: { planId } }),
    key: (indicator) => indicator.code,
    create: (data) => transaction.indicator.createManyAndReturn({ data }),
    update: (id, data) => transaction.indicator.update({ where: { id }, data }),
  })
  for (const indicator of indicators) citations.add('Indicator', rowOf(kept, indicator.code), indicator.sources)

  const mine = indicators.map((indicator) => ({ ...indicator, ...rowOf(kept, indicator.code) })).filter((indicator) => indicator.mine)
  await loadSeries(transaction, mine, citations)
  await loadTargets(transaction, mine, citations)
}

type Loaded = IndicatorRecord & { id: string }

async function loadSeries(transaction: Prisma.TransactionClient, indicators: Loaded[], citations: Citations) {
  const key = (series: { indicatorId: string; code: string }) => `${series.indicatorId} ${series.code}`
  const series = indicators.flatMap(({ id, series }) => series.map((one, index) => ({ ...one, indicatorId: id, position: index + 1 })))
  const kept = await keep({
    rows: series.map(({ values: _, ...columns }) => columns),
    stored: await transaction.indicatorSeries.findMany({ where: { indicatorId: { in: indicators.map(({ id }) => id) } } }),
    key,
    create: (data) => transaction.indicatorSeries.createManyAndReturn({ data }),
    update: (id, data) => transaction.indicatorSeries.update({ where: { id }, data }),
  })

  const values = series.flatMap((one) => one.values.map((value) => ({ ...value, seriesId: rowOf(kept, key(one)).id })))
  const valueKey = (value: { seriesId: string; year?: number | null }) => `${value.seriesId} ${value.year}`
  const keptValues = await keep({
    rows: values.map(({ sources: _, ...columns }) => columns),
    stored: await transaction.indicatorValue.findMany({ where: { seriesId: { in: [...kept.values()].map(({ id }) => id) } } }),
    key: valueKey,
    create: (data) => transaction.indicatorValue.createManyAndReturn({ data }),
    update: (id, data) => transaction.indicatorValue.update({ where: { id }, data }),
  })
  for (const value of values) citations.add('IndicatorValue', rowOf(keptValues, valueKey(value)), value.sources)
}

async function loadTargets(transaction: Prisma.TransactionClient, indicators: Loaded[], citations: Citations) {
  const key = (target: { indicatorId: string; code: string }) => `${target.indicatorId} ${target.code}`
  const targets = indicators.flatMap(({ id, targets }) => targets.map((target) => ({ ...target, indicatorId: id })))
  const kept = await keep({
    rows: targets.map(({ sources: _, ...columns }) => columns),
    stored: await transaction.indicatorTarget.findMany({ where: { indicatorId: { in: indicators.map(({ id }) => id) } } }),
    key,
    create: (data) => transaction.indicatorTarget.createManyAndReturn({ data }),
    update: (id, data) => transaction.indicatorTarget.update({ where: { id }, data }),
  })
  for (const target of targets) citations.add('IndicatorTarget', rowOf(kept, key(target)), target.sources)
}
