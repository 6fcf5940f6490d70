import { getTranslator } from '@/lib/i18n'
import { printedNumber, vocabularyName } from '@/lib/indicator/indicator.rules'
import { placeWords } from '@/lib/indicator/indicator-words.rules'
import type { Locale } from '@/lib/locale'
import type { CitedSource } from '@/lib/plan/source.rules'
import type { Confidence } from '@/prisma/generated/enums'
import { ConfidenceMark } from '../plan/confidence-note'
import { Cell, HeaderCell, Table } from '../ui/table'
import { type Footnotes, type Note, noteKey, References } from './footnotes'

export type TableValue = { year: number | null; printed: string; flags: string[]; confidence: Confidence; sources: CitedSource[] } & Note
export type TableSeries = { code: string; geography: string; values: TableValue[] } & Note

/** The figures of a panel as their sources print them: a row per year, the newest first, and a column per area. */
export function ValueTable({
  locale,
  caption,
  of,
  series,
  footnotes,
}: {
  locale: Locale
  caption: string
  of?: string
  series: TableSeries[]
  footnotes: Footnotes
}) {
  const t = getTranslator(locale, 'indicator')
  const years = [...new Set(series.flatMap(({ values }) => values.map(({ year }) => year)))]
    // a value whose year the source does not state goes below the others
    .toSorted((one, other) => (other ?? 0) - (one ?? 0))
  const label = (number: number) => t('footnote', { number: String(number) })
  return (
    <Table caption={caption} of={of}>
      <thead>
        <tr>
          <HeaderCell>{t('year')}</HeaderCell>
          {series.map((one) => (
            <HeaderCell key={one.code} numeric>
              {placeWords(one, locale)}
              {noteKey(one) && <References footnotes={footnotes} of={{ ...one, sources: [] }} label={label} />}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year}>
            <HeaderCell scope="row">{year ?? t('yearNotStated')}</HeaderCell>
            {series.map(({ code, values }) => {
              const value = values.find((one) => one.year === year)
              return (
                <Cell key={code} numeric>
                  {value && (
                    <>
                      {printedNumber(value.printed, locale)}
                      <Flags locale={locale} flags={value.flags} />
                      <References footnotes={footnotes} of={value} label={label} />
                      <ConfidenceMark locale={locale} confidence={value.confidence} />
                    </>
                  )}
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** The letters beside a figure; what they mean is said to those who listen, and below the table to those who look. */
export function Flags({ locale, flags }: { locale: Locale; flags: string[] }) {
  return flags.map((flag) => (
    <span key={flag} className="ml-1 text-quiet">
      <span aria-hidden="true">{flag}</span>
      <span className="sr-only"> ({vocabularyName('flag', flag, locale)})</span>
    </span>
  ))
}

/** What the letters of some values mean: `b: breuk in de tijdreeks`. */
export function FlagWords({ locale, values }: { locale: Locale; values: { flags: string[] }[] }) {
  const flags = [...new Set(values.flatMap((value) => value.flags))].sort()
  if (flags.length === 0) return null
  return <p className="text-quiet text-sm">{flags.map((flag) => `${flag}: ${vocabularyName('flag', flag, locale)}`).join('; ')}</p>
}
