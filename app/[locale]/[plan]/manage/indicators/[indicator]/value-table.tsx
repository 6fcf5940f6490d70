import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { getTranslator } from '@/lib/i18n'
import { vocabularyName } from '@/lib/indicator/indicator.rules'
import { type Basis, basisWords, inUnit } from '@/lib/indicator/indicator-words.rules'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'
import { RowTags } from '../../plan/row-tags'

type Value = {
  year: number | null
  printed: string
  flags: string[]
  sources: { title: string }[]
  withdrawnAt: Date | null
}

type Props = { locale: Locale; plan: string; indicator: string; unit: string; series: Basis & { code: string; values: Value[] } }

/** The values of one way of measuring, with the way to the form about each. */
export function ValueTable({ locale, plan, indicator, unit, series }: Props) {
  const t = getTranslator(locale, 'planData')
  const basis = basisWords(series, locale)
  const to = (part: string | number) => address(locale, plan, ['manage', 'indicators', indicator, 'series', series.code, part])
  return (
    <div>
      <h3 className="max-w-text text-lg">{basis}</h3>
      {series.values.length > 0 && (
        <Table stacked caption={t('indicator.valuesOf', { basis })} captionHidden>
          <thead>
            <tr>
              <HeaderCell>{t('indicator.year')}</HeaderCell>
              <HeaderCell numeric>{t('indicator.value')}</HeaderCell>
              <HeaderCell>{t('indicator.flags')}</HeaderCell>
              <HeaderCell>{t('indicator.source')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {series.values.map(({ year, printed, flags, sources, withdrawnAt }) => (
              <tr key={year ?? 'undated'}>
                <HeaderCell scope="row">
                  <a href={to(year ?? 'undated')}>{year ?? t('indicator.undated')}</a>{' '}
                  <RowTags locale={locale} withdrawn={withdrawnAt !== null} />
                </HeaderCell>
                <Cell numeric label={t('indicator.value')} className="whitespace-nowrap">
                  {inUnit(printed, unit, locale)}
                </Cell>
                <Cell label={t('indicator.flags')}>
                  {flags.map((flag) => `${flag} (${vocabularyName('flag', flag, locale)})`).join(', ') || '–'}
                </Cell>
                <Cell label={t('indicator.source')} className="sm:min-w-48">
                  {sources.map(({ title }) => title).join('; ')}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className="mt-2 text-base">
        {series.values.length === 0 && t('indicator.noValues')}{' '}
        <a href={to('new')} aria-label={t('indicator.addValueTo', { basis })}>
          {t('indicator.addValue')}
        </a>
      </p>
    </div>
  )
}
