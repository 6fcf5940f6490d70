import { capitalised, formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { headlineReading, printedNumber, type Reading, type ReadSeries, vocabularyName } from '@/lib/indicator/rules'
import type { Locale } from '@/lib/locale'
import type { CitedSource } from '@/lib/plan/source/rules'
import type { Confidence } from '@/prisma/generated/enums'
import { type Basis, placeWords, surveyWords, windowWords } from './basis-words'
import { ConfidenceNote } from './confidence-note'
import { LocalisedText } from './localised-text'
import { SourceNote } from './source-list'

type Value = Reading & { printed: string; flags: string[]; confidence: Confidence; sources: CitedSource[] }
type Series = ReadSeries & Basis & { values: Value[] }

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
    targets: { year: number | null; value: number | null; text: string | null; geography: string | null; sources: CitedSource[] }[]
    measures: { code: string; unit: string; series: Series[] }[]
  }
}

/**
 * The target, and below it every way in which something like it was measured, each with its basis. No line, no gap, no pace: values of
 * different surveys, windows or geographies are never compared (rule 11).
 */
export function LeadIndicator({ locale, href, indicator }: Props) {
  const t = getTranslator(locale, 'indicator')
  const { nameNl, nameEn, definitionNl, definitionEn } = indicator
  const [target] = indicator.targets
  const readings = indicator.measures.flatMap(({ code, unit, series }) => {
    const reading = headlineReading(series, target?.geography ?? null)
    return reading ? [{ code, unit, ...reading }] : []
  })
  return (
    <div className="grid gap-6">
      <div className="grid gap-x-12 gap-y-4 md:grid-cols-[max-content_1fr]">
        {target && (
          <div>
            <p className="font-bold text-5xl tabular-nums leading-none">
              {target.value === null ? target.text : `${formatNumber(target.value, locale, { decimals: 1 })}${indicator.unit}`}
            </p>
            <p className="mt-1 text-base text-quiet">{t('target', { year: String(target.year ?? '') })}</p>
          </div>
        )}
        <div className="max-w-text">
          <p className="font-semibold">
            <LocalisedText locale={locale} nl={nameNl && capitalised(nameNl)} en={nameEn && capitalised(nameEn)} />
          </p>
          <p className="mt-1 text-base">
            <LocalisedText locale={locale} nl={definitionNl} en={definitionEn} />
          </p>
          {target && <SourceNote locale={locale} sources={target.sources} />}
        </div>
      </div>
      <div className="border-warning border-l-4 pl-3">
        <p className="font-semibold">{t('caveatTitle')}</p>
        <p className="mt-1 max-w-text text-base">{t('caveat')}</p>
      </div>
      {readings.length > 0 && (
        <div>
          <h3 className="text-lg">{t('measurements')}</h3>
          <ul className="mt-2 border-grey-300 border-t">
            {readings.map(({ code, unit, series, value }) => (
              <Measurement key={code} locale={locale} href={href(code)} unit={unit} series={series} value={value} />
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** One value with everything without which it means nothing. */
function Measurement({ locale, href, unit, series, value }: { locale: Locale; href: string; unit: string; series: Series; value: Value }) {
  const t = getTranslator(locale, 'indicator')
  return (
    <li className="grid gap-x-6 gap-y-1 border-grey-200 border-b py-3 text-base sm:grid-cols-[6rem_1fr]">
      <p className="font-semibold text-2xl tabular-nums leading-tight">
        {`${printedNumber(value.printed, locale)}${unit}`}
        {value.flags.map((flag) => (
          <abbr key={flag} title={vocabularyName('flag', flag, locale)} className="ml-1 font-normal text-base text-quiet no-underline">
            {flag}
          </abbr>
        ))}
      </p>
      <div>
        <p className="font-semibold">
          <a href={href}>{[placeWords(series, locale), value.year ?? t('yearNotStated'), windowWords(series, locale)].join(', ')}</a>
        </p>
        <p>{capitalised(surveyWords(series, locale))}</p>
        {value.flags.length > 0 && (
          <p className="text-sm text-quiet">{value.flags.map((flag) => `${flag}: ${vocabularyName('flag', flag, locale)}`).join('; ')}</p>
        )}
        <ConfidenceNote locale={locale} confidence={value.confidence} />
        <SourceNote locale={locale} sources={value.sources} />
      </div>
    </li>
  )
}
