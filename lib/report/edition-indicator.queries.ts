import 'server-only'
import type { Confidence } from '@/prisma/generated/enums'
import type { Database } from '../db'
import { getTranslator } from '../i18n'
import { vocabularyName } from '../indicator/indicator.rules'
import type { Locale } from '../locale'
import { citations } from '../plan/plan.queries'
import { asText, type Facts } from './edition-facts.rules'

const codes = (sources: { code: string }[]) => sources.map((source) => source.code)

type Vocabulary = Parameters<typeof vocabularyName>[0]

const term = (vocabulary: Vocabulary, code: string) => ({
  code,
  label: { nl: vocabularyName(vocabulary, code, 'nl'), en: vocabularyName(vocabulary, code, 'en') },
})
const optionalTerm = (vocabulary: Vocabulary, code: string | null) => (code === null ? null : term(vocabulary, code))

/** A target in words is quoted in its language: in Dutch its translation is missing, never mixed in. */
const inEnglish = (note: string | null) => asText(null, note)

/** The footnote of a value, and before it how sure the value is where it is less than sure: an edition has no other place for that. */
function surely({ confidence, noteNl, note }: { confidence: Confidence; noteNl: string | null; note: string | null }) {
  if (confidence === 'HIGH') return asText(noteNl, note)
  const before = (locale: Locale, said: string | null) =>
    [getTranslator(locale, 'lists')(`confidence.${confidence}`), said].filter(Boolean).join('. ')
  return { nl: before('nl', noteNl), en: before('en', note) }
}

/**
 * The lead indicator with its targets, and every way of measuring it with the newest value known for the year or an earlier one.
 * Nothing is computed across bases (rule 11). Null when the plan has no lead indicator.
 */
export async function readIndicator(database: Database, planId: string, year: number): Promise<Facts['indicator']> {
  const indicators = await database.indicator.findMany({
    where: { planId, role: { in: ['LEAD', 'MEASURE'] } },
    select: {
      role: true,
      nameNl: true,
      nameEn: true,
      definitionNl: true,
      definitionEn: true,
      unit: true,
      note: true,
      noteNl: true,
      sources: citations,
      targets: {
        where: { withdrawnAt: null },
        select: {
          document: true,
          year: true,
          comparator: true,
          value: true,
          text: true,
          geography: true,
          note: true,
          noteNl: true,
          sources: citations,
        },
        orderBy: { code: 'asc' },
      },
      series: {
        select: {
          survey: true,
          window: true,
          population: true,
          geography: true,
          coverage: true,
          note: true,
          noteNl: true,
          values: {
            where: { withdrawnAt: null, OR: [{ year: { lte: year } }, { year: null }] },
            select: { year: true, value: true, printed: true, flags: true, confidence: true, note: true, noteNl: true, sources: citations },
            orderBy: { year: { sort: 'desc', nulls: 'last' } },
            take: 1,
          },
        },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { position: 'asc' },
  })
  const lead = indicators.find((indicator) => indicator.role === 'LEAD')
  if (!lead) return null
  return {
    name: asText(lead.nameNl, lead.nameEn),
    definition: asText(lead.definitionNl, lead.definitionEn),
    note: asText(lead.noteNl, lead.note),
    unit: lead.unit,
    sources: codes(lead.sources),
    targets: lead.targets.map(({ value, text, note, noteNl, geography, sources, ...target }) => ({
      ...target,
      text: inEnglish(text),
      note: asText(noteNl, note),
      value: value === null ? null : Number(value),
      geography: optionalTerm('geography', geography),
      sources: codes(sources),
    })),
    bases: indicators.flatMap((indicator) =>
      indicator.series.flatMap((series) =>
        series.values.map((value) => ({
          name: asText(indicator.nameNl, indicator.nameEn),
          survey: optionalTerm('survey', series.survey),
          window: series.window,
          population: optionalTerm('population', series.population),
          geography: term('geography', series.geography),
          coverage: optionalTerm('coverage', series.coverage),
          note: asText(series.noteNl, series.note),
          value: {
            year: value.year,
            number: Number(value.value),
            printed: value.printed,
            flags: value.flags.map((flag) => term('flag', flag)),
            note: surely(value),
            sources: codes(value.sources),
          },
        })),
      ),
    ),
  }
}
