import { scaleOfSeries } from '@/lib/figure/lines-drawing.rules'
import { capitalised, formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { ReadLead } from '@/lib/indicator/indicator.rules'
import { datedValues, type Panel, type PanelSeries } from '@/lib/indicator/indicator-panel.rules'
import { inUnit, placeWords, surveyWords, unitWords, windowWords } from '@/lib/indicator/indicator-words.rules'
import type { Locale } from '@/lib/locale'
import { FigureLinks } from '../charts/figure-links'
import { ConfidenceWords } from '../plan/confidence-note'
import { Section } from '../site/section'
import { AimLegend } from './aim-legend'
import { FootnoteList, footnotesOf } from './footnotes'
import { NotOwnTarget } from './not-own-target'
import { PanelChart } from './panel-chart'
import { SeriesMark } from './series-mark'
import { type TableTarget, TargetTable } from './target-table'
import { FlagWords, type TableSeries, ValueTable } from './value-table'

type Series = PanelSeries & TableSeries & { values: (PanelSeries['values'][number] & TableSeries['values'][number])[] }

type Props = {
  locale: Locale
  plan: string
  /** The indicator it belongs to, by its code. */
  indicator: string
  /** Its place on the page, from 1: the anchors of two panels differ. */
  number: number
  unit: string
  /** The lead indicator, where this is a way of measuring it. */
  lead: (ReadLead & { unit: string }) | null
  panel: Panel<Series, TableTarget>
  thisYear: number
}

/** One way of measuring: what was measured in which area, the targets stated in it, and the same as tables with sources (rule 11). */
export function IndicatorPanel({ locale, plan, indicator, number, unit, lead, panel, thisYear }: Props) {
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
  const drawn = scaleOfSeries(series, targets) !== null
  const places = series.map((one) => placeWords(one, locale))
  return (
    <Section id={`panel-${number}`} title={title}>
      {drawn && panel.series[0] && (
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
              {series.map((one, index) => (
                <li key={one.code} className="flex items-center gap-2">
                  <SeriesMark index={index} />
                  <span>
                    {places[index]} <Newest locale={locale} unit={unit} values={one.values} />
                  </span>
                </li>
              ))}
              <AimLegend locale={locale} unit={unit} targets={targets} />
            </ul>
            <NotOwnTarget locale={locale} lead={lead} targets={targets} />
            <p className="max-w-text text-quiet text-sm">{t('gaps')}</p>
            <FigureLinks
              locale={locale}
              plan={plan}
              figure={{ of: 'indicator', code: indicator, series: panel.series[0].code }}
              title={title}
            />
          </figcaption>
        </figure>
      )}
      {values.length > 0 ? (
        <>
          <ValueTable
            locale={locale}
            caption={t('values', { unit: unitWords(unit, locale) })}
            of={title}
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
        caption={t('targetsOfPanel')}
        of={title}
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
