import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { PageHeader } from '@/components/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { address } from '@/lib/addresses'
import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { listTotalsToRevise } from '@/lib/status/total/revision/queries'
import type { PlanParams } from '../../plan'
import { editorOf } from '../plan/editor'

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
  const trail = [{ label: t('title'), href: address(locale, plan.slug, ['manage', 'plan']) }]
  return (
    <>
      <PageHeader trail={<Breadcrumbs locale={locale} trail={trail} />} title={t('index.totals')} lead={t('index.totalsText')} />
      <div className="page-width grid gap-6 py-6 md:py-8">
        <p>
          <LinkButton href={to('new')}>{t('total.add')}</LinkButton>
        </p>
        <Table caption={t('index.totals')} captionHidden>
          <thead>
            <tr>
              <HeaderCell>{t('total.year')}</HeaderCell>
              <HeaderCell numeric>{t('total.total')}</HeaderCell>
              <HeaderCell>{t('total.source')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {totals.map(({ code, year, total, edition, sources, sample }) => (
              <tr key={code}>
                <HeaderCell scope="row">
                  {edition ? year : <a href={to(code)}>{year}</a>} {sample && <Tag>{t('sample')}</Tag>}
                </HeaderCell>
                <Cell numeric>{formatNumber(total, locale)}</Cell>
                <Cell className="min-w-48">
                  {edition
                    ? t('total.edition', { year: String(edition.year), number: String(edition.number) })
                    : sources.map(({ title }) => title).join('; ')}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  )
}
