import 'server-only'
import type { PublicPlan } from '../plan/plan.queries'
import { listPublicOpenIndicators } from './indicator-data.queries'
import { codesOf, inColumns, type Row } from './table.rules'

/** Indicators with every way of measuring, its values, and the targets. The basis of a value is with its series (rule 11). */
export async function listPublicIndicatorRows(plan: PublicPlan) {
  const indicators = await listPublicOpenIndicators(plan)
  const allSeries = indicators.flatMap((indicator) => indicator.series.map((series) => ({ indicator, series })))
  return {
    indicators: indicators.map(
      (one): Row => ({
        code: one.code,
        indicator_role: one.role,
        ...inColumns('group', one.group),
        ...inColumns('name', one.name),
        ...inColumns('definition', one.definition),
        unit: one.unit,
        ...inColumns('note', one.note),
        confidence: one.confidence,
        sources: codesOf(one.sources),
      }),
    ),
    indicator_series: allSeries.map(
      ({ indicator, series }): Row => ({
        indicator: indicator.code,
        series: series.code,
        survey: series.survey?.code ?? null,
        window: series.window,
        population: series.population?.code ?? null,
        geography: series.geography.code,
        coverage: series.coverage?.code ?? null,
        ...inColumns('note', series.note),
      }),
    ),
    indicator_values: allSeries.flatMap(({ indicator, series }) =>
      series.values.map(
        (value, index): Row => ({
          indicator: indicator.code,
          series: series.code,
          place: index + 1,
          year: value.year,
          value: value.number,
          printed: value.printed,
          flags: codesOf(value.flags),
          ...inColumns('note', value.note),
          confidence: value.confidence,
          sources: codesOf(value.sources),
        }),
      ),
    ),
    indicator_targets: indicators.flatMap((indicator) =>
      indicator.targets.map(
        (target): Row => ({
          indicator: indicator.code,
          code: target.code,
          document: target.document,
          series: target.series,
          year: target.year,
          comparator: target.comparator,
          value: target.value,
          text_en: target.text.en,
          geography: target.geography?.code ?? null,
          ...inColumns('note', target.note),
          sources: codesOf(target.sources),
        }),
      ),
    ),
    cited: indicators.flatMap(({ sources, series, targets }) => [
      ...sources,
      ...targets.flatMap((target) => target.sources),
      ...series.flatMap(({ values }) => values.flatMap((value) => value.sources)),
    ]),
  }
}
