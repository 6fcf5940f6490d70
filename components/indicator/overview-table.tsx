import { capitalised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { headlineReading } from '@/lib/indicator/indicator.rules'
import { type Basis, basisWords, inUnit, targetNumber } from '@/lib/indicator/indicator-words.rules'
import type { Locale } from '@/lib/locale'
import { ConfidenceMark, ConfidenceWords } from '../plan/confidence-note'
import { LocalisedText } from '../site/localised-text'
import { Cell, HeaderCell, Table } from '../ui/table'
import type { TableTarget } from './target-table'
import { Flags, FlagWords, type TableSeries, type TableValue } from './value-table'

type Indicator = {
  code: string
  nameNl: string | null
  nameEn: string | null
  note: string | null
  noteNl: string | null
  unit: string
  series: (TableSeries & Basis)[]
  targets: TableTarget[]
}

type Props = { locale: Locale; caption: string; indicators: Indicator[]; href: (code: string) => string }

/** Indicators with the newest value of each series under its own basis, and their targets by document: side by side, never compared. */
export function OverviewTable({ locale, caption, indicators, href }: Props) {
  const t = getTranslator(locale, 'indicator')
  const newest = (series: Indicator['series']) =>
    series.flatMap((one) => {
      const reading = headlineReading([one], one.geography)
      return reading ? [{ ...one, value: reading.value }] : []
    })
  const shown: TableValue[] = indicators.flatMap(({ series }) => newest(series).map(({ value }) => value))
  return (
    <div className="grid gap-2">
      <Table caption={caption} captionHidden stacked>
        <thead>
          <tr>
            <HeaderCell>{t('name')}</HeaderCell>
            <HeaderCell>{t('newest')}</HeaderCell>
            <HeaderCell>{t('targets')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ code, nameNl, nameEn, note, noteNl, unit, series, targets }) => (
            <tr key={code}>
              <HeaderCell scope="row" className="min-w-40">
                <a href={href(code)}>
                  <LocalisedText locale={locale} nl={nameNl && capitalised(nameNl)} en={nameEn && capitalised(nameEn)} />
                </a>
                {(note || noteNl) && (
                  <p className="mt-1 text-quiet text-sm">
                    <LocalisedText locale={locale} nl={noteNl} en={note} />
                  </p>
                )}
              </HeaderCell>
              <Cell className="min-w-48 max-sm:w-full" label={t('newest')}>
                <ul className="grid gap-1">
                  {newest(series).map(({ value, ...basis }) => (
                    <li key={basis.code}>
                      <span className="font-semibold">{inUnit(value.printed, unit, locale)}</span>
                      <Flags locale={locale} flags={value.flags} /> {value.year ?? t('yearNotStated')}
                      <span className="block text-quiet text-sm">{basisWords(basis, locale)}</span>
                      <ConfidenceMark locale={locale} confidence={value.confidence} />
                    </li>
                  ))}
                </ul>
              </Cell>
              <Cell className="min-w-40 max-sm:w-full" label={t('targets')}>
                <Aims locale={locale} unit={unit} targets={targets} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <FlagWords locale={locale} values={shown} />
      <ConfidenceWords locale={locale} values={shown} />
    </div>
  )
}

/** What policy documents aim at, each on its own line; a target in words stays in words. */
function Aims({ locale, unit, targets }: { locale: Locale; unit: string; targets: TableTarget[] }) {
  const t = getTranslator(locale, 'indicator')
  if (targets.length === 0) return <span className="text-quiet">{t('noTargets')}</span>
  return (
    <ul className="grid gap-1">
      {targets.map((target) => (
        <li key={target.code}>
          <span className="font-semibold">
            {targetNumber(target, unit, locale) ?? <LocalisedText locale={locale} nl={null} en={target.text} />}
          </span>{' '}
          {target.year ?? t('yearNotStated')}
          <span className="block text-quiet text-sm">{target.document}</span>
        </li>
      ))}
    </ul>
  )
}
