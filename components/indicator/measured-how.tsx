import { capitalised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { printedNumber, vocabularyName } from '@/lib/indicator/indicator.rules'
import { placeWords, surveyWords, windowWords } from '@/lib/indicator/indicator-words.rules'
import type { Locale } from '@/lib/locale'
import { ConfidenceNote } from '../plan/confidence-note'
import { SourceNote } from '../plan/source-list'
import type { MeasuredSeries, MeasuredValue } from './lead-indicator'

type Props = { locale: Locale; readings: { code: string; unit: string; series: MeasuredSeries; value: MeasuredValue }[] }

/** Of every value that is shown: by which survey, of whom, how sure it is, and its sources. */
export function MeasuredHow({ locale, readings }: Props) {
  const t = getTranslator(locale, 'indicator')
  return (
    <ul className="border-grey-300 border-t">
      {readings.map(({ code, unit, series, value }) => (
        <li key={code} className="border-grey-200 border-b py-2">
          <p>
            <strong>{`${printedNumber(value.printed, locale)}${unit}`}</strong>{' '}
            {[placeWords(series, locale), value.year ?? t('yearNotStated'), windowWords(series, locale)].join(', ')}.{' '}
            {capitalised(surveyWords(series, locale))}.
          </p>
          {value.flags.length > 0 && (
            <p className="text-quiet text-sm">{value.flags.map((flag) => `${flag}: ${vocabularyName('flag', flag, locale)}`).join('; ')}</p>
          )}
          <ConfidenceNote locale={locale} confidence={value.confidence} />
          <SourceNote locale={locale} sources={value.sources} />
        </li>
      ))}
    </ul>
  )
}
