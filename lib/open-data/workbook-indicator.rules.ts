import type { Messages } from '@/messages/catalogue'
import { getTranslator } from '../i18n'
import type { Locale } from '../locale'
import type { Text, Words } from '../report/edition-vocabulary.schema'
import type { WorkbookCell, WorkbookSheet } from '../text/workbook'
import type { OpenIndicator } from './indicator-data.schema'

type Column = keyof Messages['open-data']['indicatorColumn']
type Term = { code: string; label: Words } | null

const basis = ['series', 'survey', 'surveyName', 'window', 'population', 'populationName', 'geography', 'geographyName'] as const

/**
 * The sheets on indicators in one language: what each is, its values, the targets, and the sources of all. A value is beside its basis,
 * because it means nothing without one. @param page where an indicator is shown.
 */
export function indicatorSheets(indicators: OpenIndicator[], page: (code: string) => string, locale: Locale): WorkbookSheet[] {
  const t = getTranslator(locale, 'open-data')
  const inLanguage = (text: Text): string | null => text[locale]
  const term = (one: Term): WorkbookCell[] => (one === null ? [null, null] : [one.code, one.label[locale]])
  const codes = (list: { code: string }[]) => list.map(({ code }) => code).join(' ')
  const linked = (code: string): WorkbookCell => ({ text: code, url: page(code) })
  const sheet = (name: string, columns: readonly Column[], rows: WorkbookCell[][]): WorkbookSheet => ({
    name,
    rows: [columns.map((column) => t(`indicatorColumn.${column}`)), ...rows],
    headed: true,
  })
  const sources = indicators.flatMap((one) => [
    ...one.sources,
    ...one.targets.flatMap((target) => target.sources),
    ...one.series.flatMap(({ values }) => values.flatMap((value) => value.sources)),
  ])
  const once = [...new Map(sources.map((source) => [source.code, source])).values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  return [
    sheet(
      t('sheet.indicators'),
      ['code', 'name', 'role', 'unit', 'definition', 'note', 'confidence', 'sources', 'sample'],
      indicators.map((one) => [
        linked(one.code),
        inLanguage(one.name),
        one.role,
        one.unit,
        inLanguage(one.definition),
        inLanguage(one.note),
        one.confidence,
        codes(one.sources),
        one.sample,
      ]),
    ),
    sheet(
      t('sheet.values'),
      ['code', 'name', 'year', 'value', 'unit', 'printed', 'flags', 'flagNames', ...basis, 'note', 'confidence', 'sources', 'sample'],
      indicators.flatMap((one) =>
        one.series.flatMap((series) =>
          series.values.map((value) => [
            linked(one.code),
            inLanguage(one.name),
            value.year,
            value.number,
            one.unit,
            value.printed,
            codes(value.flags),
            value.flags.map(({ label }) => label[locale]).join('; '),
            series.code,
            ...term(series.survey),
            series.window,
            ...term(series.population),
            ...term(series.geography),
            inLanguage(value.note),
            value.confidence,
            codes(value.sources),
            value.sample,
          ]),
        ),
      ),
    ),
    sheet(
      t('sheet.targets'),
      ['code', 'name', 'document', 'series', 'year', 'comparator', 'value', 'unit', 'text', 'note', 'sources', 'sample'],
      indicators.flatMap((one) =>
        one.targets.map((target) => [
          linked(one.code),
          inLanguage(one.name),
          target.document,
          target.series,
          target.year,
          target.comparator,
          target.value,
          one.unit,
          inLanguage(target.text),
          inLanguage(target.note),
          codes(target.sources),
          target.sample,
        ]),
      ),
    ),
    sheet(
      t('sheet.sources'),
      ['code', 'sourceTitle', 'publisher', 'dated', 'url'],
      once.map(({ code, title, publisher, date, url }) => [
        code,
        title,
        publisher,
        // a source may name no more than a year or a month
        date !== null && /^\d{4}-\d\d-\d\d$/.test(date) ? { day: date } : date,
        url && { text: url, url },
      ]),
    ),
  ]
}
