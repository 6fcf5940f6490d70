import { capitalised, formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { datedValues, type Panel, type PanelSeries } from '@/lib/indicator/panel/rules'
import type { Locale } from '@/lib/locale'
import { placeWords, surveyWords, windowWords } from '../basis-words'
import { ConfidenceWords } from '../confidence-note'
import { Section } from '../section'
import { FootnoteList, footnotesOf } from './footnotes'
import { inUnit, unitWords } from './in-unit'
import { PanelChart, scaleOfPanel } from './panel-chart'
import { SeriesMark, TargetMark } from './series-mark'
import { type TableTarget, TargetTable } from './target-table'
import { FlagWords, type TableSeries, ValueTable } from './value-table'

type Series = PanelSeries & TableSeries & { values: (PanelSeries['values'][number] & TableSeries['values'][number])[] }

type Props = {
  locale: Locale
  /** Its place on the page, from 1: the anchors of two panels differ. */
  number: number
  unit: string
  panel: Panel<Series, TableTarget>
  thisYear: number
}

/** One way of measuring: what was measured in which region, the targets stated in it, and the same as tables with sources (rule 11). */
export function IndicatorPanel({ locale, number, unit, panel, thisYear }: Props) {
  const t = getTranslator(locale, 'indicator')
  const { basis, targets } = panel
  const series = panel.series.filter(({ values }) => values.length > 0)
  const values = series.flatMap((one) => one.values)
  const title = capitalised(
    basis.window === 'NOT_APPLICABLE' ? surveyWords(basis, locale) : `${windowWords(basis, locale)}; ${surveyWords(basis, locale)}`,
  )
  const footnotes = footnotesOf(`note-${number}`, [
    ...series.map((one) => ({ note: one.note, noteNl: one.noteNl, sources: [] })),
    ...values,
  ])
  const drawn = scaleOfPanel(series, targets) !== null
  // the heading above says of what; who jumps from table to table does not hear it
  const named = (caption: string) => (
    <>
      {caption}
      <span className="sr-only">: {title}</span>
    </>
  )
  const places = series.map((one) => placeWords(one, locale))
  return (
    <Section id={`panel-${number}`} title={title}>
      {drawn && (
        <figure className="grid gap-3">
          <PanelChart
            locale={locale}
            label={t('chart', { title, places: places.join(', '), values: formatNumber(values.length, locale) })}
            unit={unit}
            series={series}
            targets={targets}
          />
          <figcaption className="grid gap-2">
            <ul className="flex flex-wrap gap-x-6 gap-y-1 text-base">
              {series.map((one, place) => (
                <li key={one.code} className="flex items-center gap-2">
                  <SeriesMark place={place} />
                  <span>
                    {places[place]} <Newest locale={locale} unit={unit} values={one.values} />
                  </span>
                </li>
              ))}
              {targets.some(({ value }) => value !== null) && (
                <li className="flex items-center gap-2">
                  <TargetMark />
                  {t('targetMark')}
                </li>
              )}
            </ul>
            <p className="max-w-text text-quiet text-sm">{t('gaps')}</p>
          </figcaption>
        </figure>
      )}
      {values.length > 0 ? (
        <>
          <ValueTable
            locale={locale}
            caption={named(t('values', { unit: unitWords(unit, locale) }))}
            series={series}
            footnotes={footnotes}
          />
          <FlagWords locale={locale} values={values} />
          <ConfidenceWords locale={locale} values={values} />
          <FootnoteList locale={locale} footnotes={footnotes} label={t('footnotes')} />
        </>
      ) : (
        <p>{t('noValues')}</p>
      )}
      <TargetTable
        locale={locale}
        caption={named(t('targetsOfPanel'))}
        unit={unit}
        targets={targets}
        series={panel.series}
        thisYear={thisYear}
      />
    </Section>
  )
}

/** The newest figure of a series, beside its name: marks may lie too close to one another for figures of their own. */
function Newest({ locale, unit, values }: { locale: Locale; unit: string; values: Series['values'] }) {
  const newest = datedValues(values).at(-1)
  if (!newest) return null
  return (
    <>
      <strong>{inUnit(newest.printed, unit, locale)}</strong> <span className="text-quiet">({newest.year})</span>
    </>
  )
}
