import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { getTranslator, messagesIn } from '@/lib/i18n'
import { vocabularyName } from '@/lib/indicator/indicator.rules'
import { inUnit } from '@/lib/indicator/indicator-words.rules'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'
import type { Comparator } from '@/prisma/generated/enums'
import { RowTags } from '../../plan/row-tags'

type Target = {
  code: string
  document: string
  year: number | null
  comparator: Comparator | null
  value: string | null
  text: string | null
  geography: string | null
  withdrawnAt: Date | null
}

type Props = { locale: Locale; plan: string; indicator: string; unit: string; targets: Target[] }

/** The targets of an indicator, one per policy document and year, with the way to the form about each. */
export function TargetTable({ locale, plan, indicator, unit, targets }: Props) {
  const t = getTranslator(locale, 'planData')
  const to = (part: string) => address(locale, plan, ['manage', 'indicators', indicator, 'targets', part])
  const target = ({ comparator, value, text }: Target) =>
    value === null
      ? text
      : [comparator && messagesIn(locale).edition.comparator[comparator], inUnit(value, unit, locale)].filter(Boolean).join(' ')
  return (
    <>
      {targets.length > 0 && (
        <Table stacked caption={t('indicator.targets')} captionHidden>
          <thead>
            <tr>
              <HeaderCell>{t('indicator.document')}</HeaderCell>
              <HeaderCell>{t('indicator.targetYear')}</HeaderCell>
              <HeaderCell>{t('indicator.target')}</HeaderCell>
              <HeaderCell>{t('indicator.geography')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {targets.map((one) => (
              <tr key={one.code}>
                <HeaderCell scope="row" className="sm:min-w-48">
                  <a href={to(one.code)}>{one.document}</a> <RowTags locale={locale} withdrawn={one.withdrawnAt !== null} />
                </HeaderCell>
                <Cell label={t('indicator.targetYear')}>{one.year ?? t('indicator.undated')}</Cell>
                <Cell label={t('indicator.target')}>{target(one)}</Cell>
                <Cell label={t('indicator.geography')}>
                  {one.geography ? vocabularyName('geography', one.geography, locale) : t('indicator.noGeography')}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className="mt-2 text-base">
        {targets.length === 0 && t('indicator.noTargets')} <a href={to('new')}>{t('indicator.addTarget')}</a>
      </p>
    </>
  )
}
