import type { TableTarget } from '@/components/indicator/target-table'
import { Flags } from '@/components/indicator/value-table'
import { ConfidenceMark, ConfidenceWords } from '@/components/plan/confidence-note'
import { LocalisedText } from '@/components/site/localised-text'
import { Section } from '@/components/site/section'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { capitalised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { listPublicIndicators } from '@/lib/indicator/indicator.queries'
import { headlineReading } from '@/lib/indicator/indicator.rules'
import { differencesFrom } from '@/lib/indicator/indicator-panel.rules'
import { basisWords, inUnit, placeWords, targetNumber } from '@/lib/indicator/indicator-words.rules'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'

type Props = { locale: Locale; plan: { id: string; slug: string }; target: TableTarget | null; unit: string }

/** What may be laid beside the target of the plan, and for every measurement why it may not (rule 11). */
export async function ComparisonSection({ locale, plan, target, unit }: Props) {
  const t = getTranslator(locale, 'indicator')
  const measures = (await listPublicIndicators(plan.id)).filter(({ role }) => role === 'MEASURE')
  const place = target?.geography ?? null
  const rows = measures.flatMap(({ code, series, unit: ofMeasure }) => {
    const reading = headlineReading(series, place)
    return reading ? [{ code, unit: ofMeasure, ...reading }] : []
  })
  const european = measures.filter(({ targets }) => targets.some(({ seriesCode }) => seriesCode !== null))
  const href = (code: string) => address(locale, plan.slug, ['indicators', code])
  const aim = target && [targetNumber(target, unit, locale) ?? target.text, target.year].filter(Boolean).join(' in ')
  return (
    <Section id="comparison" title={t('compare.title')}>
      {target && rows.length > 0 && (
        <>
          <h3>{t('compare.not', { target: aim ?? '' })}</h3>
          <p className="max-w-text text-base">{t('compare.notText')}</p>
          <Table caption={t('compare.not', { target: aim ?? '' })} captionHidden stacked>
            <thead>
              <tr>
                <HeaderCell>{t('compare.measurement')}</HeaderCell>
                <HeaderCell numeric>{t('compare.value')}</HeaderCell>
                <HeaderCell>{t('compare.difference')}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ code, unit: ofMeasure, series, value }) => {
                const differences = differencesFrom(target, series)
                return (
                  <tr key={code}>
                    <HeaderCell scope="row" className="min-w-40">
                      <a href={href(code)}>{basisWords(series, locale)}</a>
                    </HeaderCell>
                    <Cell numeric label={t('compare.value')}>
                      {inUnit(value.printed, ofMeasure, locale)}
                      <Flags locale={locale} flags={value.flags} />
                      <span className="block text-quiet text-sm">{value.year ?? t('yearNotStated')}</span>
                      <ConfidenceMark locale={locale} confidence={value.confidence} />
                    </Cell>
                    <Cell label={t('compare.difference')} className="min-w-40">
                      {differences.length === 0
                        ? t('compare.none')
                        : differences.map((one) => t(`compare.${one}`, { place: placeWords(series, locale) })).join('; ')}
                    </Cell>
                  </tr>
                )
              })}
            </tbody>
          </Table>
          <ConfidenceWords locale={locale} values={rows.map(({ value }) => value)} />
        </>
      )}
      <h3>{t('compare.can')}</h3>
      <ul className="grid max-w-text list-disc gap-1 pl-5 text-base">
        <li>{t('compare.within')}</li>
        <li>{t('compare.places')}</li>
        {european.map(({ code, nameNl, nameEn }) => (
          <li key={code}>
            {t('compare.european')}{' '}
            <a href={href(code)}>
              <LocalisedText locale={locale} nl={nameNl && capitalised(nameNl)} en={nameEn && capitalised(nameEn)} />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
