import 'server-only'
import type { Comparator, Confidence, IndicatorRole, ReferenceWindow } from '@/prisma/generated/enums'
import { db } from '../db'
import type { CitedSource } from '../plan/source.rules'

type Cited<Row> = Row & { cited: string[] }
type Target = {
  seriesCode: string | null
  document: string
  year: number | null
  comparator: Comparator | null
  value: number | null
  text: string | null
  geography: string | null
}
type Value = { year: number | null; printed: string; flags: string[]; confidence: Confidence }
type Basis = {
  code: string
  survey: string | null
  window: ReferenceWindow
  population: string | null
  geography: string
  coverage: string | null
}
type Named = {
  code: string
  nameNl: string | null
  nameEn: string | null
  definitionNl: string | null
  definitionEn: string | null
  unit: string
}
type Stored = Named & { role: IndicatorRole; targets: Cited<Target>[] | null; series: (Basis & { values: Cited<Value>[] | null })[] | null }

/**
 * The lead indicator with its targets, and every way of measuring it with the values and the basis of each (rule 11). Figures are
 * given as the source prints them: nothing is computed with them.
 *
 * One statement that answers with JSON, because the home page asks for it: the sources are read once and put with what cites them here, not looked
 * for again with every value.
 */
export async function getPublicLeadIndicator(planId: string) {
  const [found] = await db.$queryRaw<{ indicators: Stored[] | null; sources: (CitedSource & { id: string })[] | null }[]>`
    SELECT
      (SELECT json_agg(json_build_object('code', i.code, 'role', i.role, 'nameNl', i.name_nl, 'nameEn', i.name_en, 'definitionNl', i.definition_nl,
          'definitionEn', i.definition_en, 'unit', i.unit,
          'targets', (SELECT json_agg(json_build_object('seriesCode', t.series_code, 'document', t.document, 'year', t.year, 'comparator', t.comparator,
              'value', t.value, 'text', t.text, 'geography', t.geography,
              'cited', ARRAY(SELECT "B" FROM "_IndicatorTargetToSource" WHERE "A" = t.id)) ORDER BY t.code)
            FROM indicator_targets t WHERE t.indicator_id = i.id AND t.withdrawn_at IS NULL),
          'series', (SELECT json_agg(json_build_object('code', s.code, 'survey', s.survey, 'window', s."window", 'population', s.population,
              'geography', s.geography, 'coverage', s.coverage,
              'values', (SELECT json_agg(json_build_object('year', v.year, 'printed', v.printed, 'flags', v.flags, 'confidence', v.confidence,
                  'cited', ARRAY(SELECT "B" FROM "_IndicatorValueToSource" WHERE "A" = v.id)) ORDER BY v.year)
                FROM indicator_values v WHERE v.series_id = s.id AND v.withdrawn_at IS NULL)) ORDER BY s.position)
            FROM indicator_series s WHERE s.indicator_id = i.id)) ORDER BY i.position)
        FROM indicators i WHERE i.plan_id = ${planId}::uuid AND i.role IN ('LEAD', 'MEASURE')) AS indicators,
      (SELECT json_agg(json_build_object('id', id, 'code', code, 'title', title, 'publisher', publisher, 'url', url, 'datedOn', dated_on,
        'note', note, 'noteNl', note_nl) ORDER BY code) FROM sources WHERE plan_id = ${planId}::uuid) AS sources`

  const lead = found?.indicators?.find(({ role }) => role === 'LEAD')
  if (!found?.indicators || !lead) return null
  const citing = withSources(found.sources ?? [])
  const seriesOf = (series: Stored['series']) =>
    (series ?? []).map(({ values, ...basis }) => ({ ...basis, values: (values ?? []).map(citing) }))
  const measures = found.indicators
    .filter(({ role }) => role === 'MEASURE')
    .map(({ targets: _, series, ...measure }) => ({ ...measure, series: seriesOf(series) }))
  return { ...lead, targets: (lead.targets ?? []).map(citing), series: seriesOf(lead.series), measures }
}

/** Puts with something the sources that it cites, in the order in which they are given. */
function withSources(sources: (CitedSource & { id: string })[]) {
  const places = new Map(sources.map(({ id }, place) => [id, place]))
  const all = sources.map(({ id: _, ...source }): CitedSource => source)
  return <Row extends { cited: string[] }>({ cited, ...row }: Row) => ({
    ...row,
    sources: cited
      .flatMap((id) => places.get(id) ?? [])
      .sort((one, other) => one - other)
      .flatMap((place) => all[place] ?? []),
  })
}
