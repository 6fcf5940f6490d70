import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LocalisedText } from '@/components/site/localised-text'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { capitalised, formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { listIndicatorsToRevise } from '@/lib/indicator/indicator-revision.queries'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { IndexPage } from '../plan/index-page'
import { editorOf } from '../staff'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await editorOf(params)
  return { title: getTranslator(locale, 'planData')('index.indicators') }
}

/** The indicators of the plan, each with the way to its values and targets. */
export default async function IndicatorsToRevisePage({ params }: Props) {
  const { locale, plan, actor } = await editorOf(params)
  const indicators = await listIndicatorsToRevise(actor, plan.id)
  if (!indicators) notFound()
  const t = getTranslator(locale, 'planData')
  return (
    <IndexPage locale={locale} plan={plan.slug} kind="indicators" empty={indicators.length === 0 && t('index.empty')}>
      <Table caption={t('indicator.caption', { count: indicators.length })}>
        <thead>
          <tr>
            <HeaderCell>{t('indicator.name')}</HeaderCell>
            <HeaderCell className="max-sm:hidden">{t('indicator.role')}</HeaderCell>
            <HeaderCell numeric className="max-sm:hidden">
              {t('indicator.series')}
            </HeaderCell>
            <HeaderCell numeric>{t('indicator.values')}</HeaderCell>
            <HeaderCell numeric className="max-sm:hidden">
              {t('indicator.targets')}
            </HeaderCell>
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ code, nameNl, nameEn, role, ...counts }) => (
            <tr key={code}>
              <HeaderCell scope="row" className="sm:min-w-48">
                <a href={address(locale, plan.slug, ['manage', 'indicators', code])} className="ink-link">
                  <LocalisedText locale={locale} nl={nameNl && capitalised(nameNl)} en={nameEn && capitalised(nameEn)} />
                </a>{' '}
                {/* on a phone the name comes above what the other columns say, so that nothing scrolls sideways */}
                <span className="block text-quiet text-sm sm:hidden">{t(`indicator.${role}`)}</span>
              </HeaderCell>
              <Cell className="max-sm:hidden lg:whitespace-nowrap print:whitespace-nowrap">{t(`indicator.${role}`)}</Cell>
              <Cell numeric className="max-sm:hidden">
                {formatNumber(counts.series, locale)}
              </Cell>
              <Cell numeric>{formatNumber(counts.values, locale)}</Cell>
              <Cell numeric className="max-sm:hidden">
                {formatNumber(counts.targets, locale)}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </IndexPage>
  )
}
