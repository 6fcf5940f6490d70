import 'server-only'
import { db } from '../db'
import { vocabularyName } from '../indicator/indicator.rules'
import { citations, type PublicPlan } from '../plan/plan.queries'
import { asText } from '../report/edition-facts.rules'
import { type Page, pageOf } from './api-paging.rules'
import type { IndicatorsDocument, OpenIndicator } from './indicator-data.schema'
import { citedAs, type LabelledPlan, labelOf, type Origin, termsOf } from './open-data.rules'

type Vocabulary = Parameters<typeof vocabularyName>[0]

const term = (vocabulary: Vocabulary, code: string) => ({
  code,
  label: { nl: vocabularyName(vocabulary, code, 'nl'), en: vocabularyName(vocabulary, code, 'en') },
})
const optionalTerm = (vocabulary: Vocabulary, code: string | null) => (code === null ? null : term(vocabulary, code))
/** Headings of sources and targets in words are quoted in their language: in Dutch the translation is missing, never mixed in. */
const inEnglish = (note: string | null) => asText(null, note)

/** The indicators of a plan with every way of measuring each, its values with their flags, and the targets of each policy document (rule 11). */
export async function listPublicOpenIndicators(plan: LabelledPlan): Promise<(OpenIndicator & { position: number })[]> {
  const label = labelOf(plan)
  const rows = await db.indicator.findMany({
    where: { planId: plan.id },
    include: {
      sources: citations,
      targets: { where: { withdrawnAt: null }, include: { sources: citations }, orderBy: { code: 'asc' } },
      series: {
        include: { values: { where: { withdrawnAt: null }, include: { sources: citations }, orderBy: { year: 'asc' } } },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { position: 'asc' },
  })
  return rows.map((row) => ({
    position: row.position,
    ...label,
    code: row.code,
    role: row.role,
    group: asText(row.groupNl, row.groupEn),
    name: asText(row.nameNl, row.nameEn),
    definition: asText(row.definitionNl, row.definitionEn),
    unit: row.unit,
    note: asText(row.noteNl, row.note),
    confidence: row.confidence,
    sources: row.sources.map(citedAs),
    series: row.series.map((series) => ({
      ...label,
      code: series.code,
      survey: optionalTerm('survey', series.survey),
      window: series.window,
      population: optionalTerm('population', series.population),
      geography: term('geography', series.geography),
      coverage: optionalTerm('coverage', series.coverage),
      note: asText(series.noteNl, series.note),
      values: series.values.map((value) => ({
        ...label,
        year: value.year,
        number: value.value.toNumber(),
        printed: value.printed,
        flags: value.flags.map((flag) => term('flag', flag)),
        note: asText(value.noteNl, value.note),
        confidence: value.confidence,
        sources: value.sources.map(citedAs),
      })),
    })),
    targets: row.targets.map((target) => ({
      ...label,
      code: target.code,
      document: target.document,
      series: target.seriesCode,
      year: target.year,
      comparator: target.comparator,
      value: target.value?.toNumber() ?? null,
      text: inEnglish(target.text),
      geography: optionalTerm('geography', target.geography),
      note: asText(target.noteNl, target.note),
      sources: target.sources.map(citedAs),
    })),
  }))
}

/** The same as a document, a page at a time. */
export async function getPublicIndicatorsDocument(plan: PublicPlan, page: Page, origin: Origin): Promise<IndicatorsDocument> {
  const { items, next } = pageOf(await listPublicOpenIndicators(plan), ({ position, code }) => [position, code], page)
  return { ...termsOf(plan, origin), indicators: items.map(({ position: _, ...indicator }) => indicator), next }
}
