import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { formatDate, formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { getPlanProgress } from '@/lib/status/reporting-progress.queries'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { OpenableYears } from '../openable-years'
import { staffOf, startName } from '../staff'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await staffOf(params)
  return { title: getTranslator(locale, 'years')('title') }
}

/** Every reporting year that was opened, with its state and the way to its statuses and its report. */
export default async function YearsPage({ params }: Props) {
  const { locale, plan, actor } = await staffOf(params)
  const found = await getPlanProgress(actor, plan.slug)
  if (!found) notFound()
  const t = getTranslator(locale, 'years')
  const manage = getTranslator(locale, 'manage')
  const at = (...parts: (string | number)[]) => address(locale, plan.slug, ['manage', ...parts])
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label: startName(locale, actor, plan.id), href: at() }]} />}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="page-width grid gap-8 py-6 md:py-8">
        {found.years.length === 0 ? (
          <p>{manage('noYearYet')}</p>
        ) : (
          <Table stacked caption={t('title')} captionHidden>
            <thead>
              <tr>
                <HeaderCell>{t('column.year')}</HeaderCell>
                <HeaderCell>{t('column.state')}</HeaderCell>
                <HeaderCell numeric>{t('column.confirmed')}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {found.years.map(({ year, progress, openedAt, closedAt, publicSince }) => (
                <tr key={year}>
                  <HeaderCell scope="row">
                    <a className="font-semibold" href={at('years', year)}>
                      {t('sheetOf', { year: String(year) })}
                    </a>
                  </HeaderCell>
                  <Cell>
                    <Tag tone={closedAt ? 'neutral' : 'info'}>{t(closedAt ? 'isClosed' : publicSince ? 'isProvisional' : 'isOpen')}</Tag>
                    <ul className="mt-1 text-quiet text-sm">
                      {moments({ openedAt, closedAt, publicSince }).map(([what, date]) => (
                        <li key={what}>
                          {t(what)} {formatDate(date, locale)}
                        </li>
                      ))}
                    </ul>
                  </Cell>
                  <Cell
                    numeric
                    label={t('column.confirmed')}
                  >{`${formatNumber(progress.reported, locale)}/${formatNumber(progress.total, locale)}`}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        {found.maySteer && <OpenableYears locale={locale} plan={plan.slug} years={found.openable} />}
      </div>
    </>
  )
}

type Moments = { openedAt: Date; closedAt: Date | null; publicSince: Date | null }

const moments = ({ openedAt, closedAt, publicSince }: Moments) =>
  [
    ['moment.opened', openedAt],
    ['moment.closed', closedAt],
    ['moment.public', publicSince],
  ].filter((moment): moment is ['moment.opened' | 'moment.closed' | 'moment.public', Date] => moment[1] !== null)
