import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { listTotalsToRevise } from '@/lib/status/published-total.queries'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { IndexPage } from '../plan/index-page'
import { editorOf } from '../staff'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await editorOf(params)
  return { title: getTranslator(locale, 'planData')('index.totals') }
}

/** The totals that were published, by year; those of our own editions can be read and not changed. */
export default async function TotalsToRevisePage({ params }: Props) {
  const { locale, plan, actor } = await editorOf(params)
  const totals = await listTotalsToRevise(actor, plan.id)
  if (!totals) notFound()
  const t = getTranslator(locale, 'planData')
  const to = (code: string) => address(locale, plan.slug, ['manage', 'totals', code])
  return (
    <IndexPage
      locale={locale}
      plan={plan.slug}
      kind="totals"
      empty={totals.length === 0 && t('index.empty')}
      add={{ part: 'new', label: t('total.add') }}
    >
      <Table stacked caption={t('index.totals')} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t('total.year')}</HeaderCell>
            <HeaderCell numeric>{t('total.total')}</HeaderCell>
            <HeaderCell>{t('total.source')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {totals.map(({ code, year, total, edition, sources }) => (
            <tr key={code}>
              <HeaderCell scope="row">
                {edition ? (
                  year
                ) : (
                  <a href={to(code)} className="ink-link count-link">
                    {year}
                  </a>
                )}
              </HeaderCell>
              <Cell numeric label={t('total.total')}>
                {formatNumber(total, locale)}
              </Cell>
              <Cell label={t('total.source')} className="sm:min-w-48">
                {edition
                  ? t('total.edition', { year: String(edition.year), number: String(edition.number) })
                  : sources.map(({ title }) => title).join('; ')}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </IndexPage>
  )
}
