import { capitalised, formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { headlineReading, printedNumber, type Reading, type ReadSeries, readingOfTarget } from '@/lib/indicator/indicator.rules'
import { type Basis, placeWords, windowWords } from '@/lib/indicator/indicator-words.rules'
import type { Locale } from '@/lib/locale'
import type { CitedSource } from '@/lib/plan/source.rules'
import type { Confidence } from '@/prisma/generated/enums'
import { SourceNote } from '../plan/source-list'
import { LocalisedText } from '../site/localised-text'
import { Details } from '../ui/details'
import { MeasuredHow } from './measured-how'
import { TargetAxis } from './target-axis'

export type MeasuredValue = Reading & { printed: string; flags: string[]; confidence: Confidence; sources: CitedSource[] }
export type MeasuredSeries = ReadSeries & Basis & { code: string; values: MeasuredValue[] }

type Target = {
  seriesCode: string | null
  year: number | null
  value: number | null
  text: string | null
  geography: string | null
  sources: CitedSource[]
}

type Props = {
  locale: Locale
  /** The page of a way of measuring. */
  href: (code: string) => string
  indicator: {
    nameNl: string | null
    nameEn: string | null
    definitionNl: string | null
    definitionEn: string | null
    unit: string
    targets: Target[]
    series: MeasuredSeries[]
    measures: { code: string; unit: string; series: MeasuredSeries[] }[]
  }
}

/**
 * The target, with a value beside it only when that is measured as the target is stated; every other way of measuring in a frame of its own,
 * and how each is measured behind a disclosure. No line, no gap, no pace: values of different bases are never compared (rule 11).
 */
export function LeadIndicator({ locale, href, indicator }: Props) {
  const t = getTranslator(locale, 'indicator')
  const { nameNl, nameEn, definitionNl, definitionEn, unit } = indicator
  const [target] = indicator.targets
  const own = readingOfTarget(indicator.series, target)
  const surveyUnknown = target !== undefined && indicator.series.every(({ code, survey }) => code !== target.seriesCode || survey === null)
  const readings = indicator.measures.flatMap(({ code, unit, series }) => {
    const reading = headlineReading(series, target?.geography ?? null)
    return reading ? [{ code, unit, ...reading }] : []
  })
  return (
    <div className="grid gap-5">
      <div className="grid break-inside-avoid items-center gap-x-10 gap-y-4 md:grid-cols-[max-content_1fr]">
        {target && (
          <p>
            <span className="figure block">
              {target.value === null ? target.text : `${formatNumber(target.value, locale, { decimals: 1 })}${unit}`}
            </span>
            <span className="mt-1 block text-base text-quiet">{t('target', { year: String(target.year ?? '') })}</span>
          </p>
        )}
        <div className="grid max-w-text gap-2">
          <p className="font-semibold">
            <LocalisedText locale={locale} nl={nameNl && capitalised(nameNl)} en={nameEn && capitalised(nameEn)} />
          </p>
          {own && target && target.value !== null && target.year !== null ? (
            <TargetAxis locale={locale} unit={unit} reading={own} target={{ value: target.value, year: target.year }} />
          ) : (
            target && (
              <p className="text-base">
                {t('noneOnBasis')} {surveyUnknown && t('compare.notText')}
              </p>
            )
          )}
        </div>
      </div>
      {readings.length > 0 && (
        <div>
          <h3 className="font-semibold text-base">{t('measurements')}</h3>
          <ul className="mt-2 grid grid-cols-2 gap-3 sm:grid-cols-3 md:grid-cols-5">
            {readings.map(({ code, unit, series, value }) => (
              <li key={code} className="tile">
                <span className="font-bold text-2xl tabular-nums leading-tight">
                  {`${printedNumber(value.printed, locale)}${unit}`}
                  {value.flags.length > 0 && <span className="ml-1 font-normal text-base text-quiet">{value.flags.join('')}</span>}
                </span>
                <a href={href(code)} className="tile-cover mt-1 text-base leading-snug">
                  {[placeWords(series, locale), value.year ?? t('yearNotStated')].join(', ')}
                </a>
                <span className="text-quiet text-sm">{windowWords(series, locale)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Details summary={t('how')}>
        <div className="grid gap-3">
          {(definitionNl || definitionEn) && (
            <p className="max-w-text">
              <LocalisedText locale={locale} nl={definitionNl} en={definitionEn} />
            </p>
          )}
          {target && <SourceNote locale={locale} sources={target.sources} />}
          <p className="max-w-text">
            <strong>{t('caveatTitle')}</strong> {t('caveat')}
          </p>
          <MeasuredHow locale={locale} readings={readings} />
        </div>
      </Details>
    </div>
  )
}
