import { scaleOfSeries } from '@/lib/figure/lines-drawing.rules'
import { capitalised, formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { ReadLead } from '@/lib/indicator/indicator.rules'
import { type PanelSeries, panelsOf } from '@/lib/indicator/indicator-panel.rules'
import { placeWords, surveyWords, windowWords } from '@/lib/indicator/indicator-words.rules'
import type { Locale } from '@/lib/locale'
import type { IndicatorRole } from '@/prisma/generated/enums'
import { LocalisedText } from '../site/localised-text'
import { AimLegend } from './aim-legend'
import { NotOwnTarget } from './not-own-target'
import { PanelChart } from './panel-chart'
import { SeriesMark } from './series-mark'
import type { TableTarget } from './target-table'
import type { TableSeries } from './value-table'

type Drawn = {
  code: string
  role: IndicatorRole
  nameNl: string | null
  nameEn: string | null
  unit: string
  series: (PanelSeries & TableSeries)[]
  targets: TableTarget[]
}

type Props = { locale: Locale; indicators: Drawn[]; lead: (ReadLead & { unit: string }) | null; href: (code: string) => string }

/** The indicators that can be drawn, one small chart for each way of measuring (rule 11); the chart leads to its figures and sources. */
export function SmallMultiples({ locale, indicators, lead, href }: Props) {
  const t = getTranslator(locale, 'indicator')
  const panels = indicators.flatMap((indicator) =>
    panelsOf(indicator.series, indicator.targets)
      .panels.filter(({ series, targets }) => scaleOfSeries(series, targets) !== null)
      .map((panel, index) => ({ indicator, panel, key: `${indicator.code} ${index}` })),
  )
  if (panels.length === 0) return null
  return (
    <ul className="grid gap-x-10 gap-y-8 md:grid-cols-2">
      {panels.map(({ indicator: { code, role, nameNl, nameEn, unit }, panel: { basis, series, targets }, key }) => {
        const shown = series.filter(({ values }) => values.length > 0)
        const places = shown.map((one) => placeWords(one, locale))
        const how = capitalised(
          basis.window === 'NOT_APPLICABLE' ? surveyWords(basis, locale) : `${windowWords(basis, locale)}; ${surveyWords(basis, locale)}`,
        )
        const values = shown.reduce((sum, one) => sum + one.values.length, 0)
        return (
          <li key={key} className="grid content-start gap-2 border-grey-300 border-t-2 pt-3">
            <h3 className="text-base">
              <a href={href(code)} className="ink-link">
                <LocalisedText locale={locale} nl={nameNl && capitalised(nameNl)} en={nameEn && capitalised(nameEn)} />
              </a>
            </h3>
            <p className="text-quiet text-sm">{how}</p>
            <PanelChart
              locale={locale}
              label={t('chart', { title: how, places: places.join(', '), values: formatNumber(values, locale) })}
              unit={unit}
              series={shown}
              targets={targets}
            />
            <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
              {shown.map((one, index) => (
                <li key={one.code} className="flex items-center gap-2">
                  <SeriesMark index={index} />
                  {places[index]}
                </li>
              ))}
              <AimLegend locale={locale} unit={unit} targets={targets} />
            </ul>
            {role === 'MEASURE' && <NotOwnTarget locale={locale} lead={lead} targets={targets} />}
          </li>
        )
      })}
    </ul>
  )
}
