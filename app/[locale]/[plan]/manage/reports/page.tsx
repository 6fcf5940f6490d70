import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/site/page-header'
import { Tag } from '@/components/ui/tag'
import { getTranslator } from '@/lib/i18n'
import { listReportsInWriting } from '@/lib/report/composer.queries'
import { canWriteReport } from '@/lib/report/report.rules'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { PublicLink } from '../public-link'
import { staffOf } from '../staff'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await staffOf(params)
  return { title: getTranslator(locale, 'composer')('reports') }
}

/** Every opened year with how far its report is. */
export default async function ReportsInWritingPage({ params }: Props) {
  const { locale, plan, actor } = await staffOf(params)
  const years = await listReportsInWriting(actor, plan.slug)
  if (!years) notFound()
  const t = getTranslator(locale, 'composer')
  const writes = canWriteReport(actor, plan.id)
  return (
    <>
      <PageHeader title={t('reports')} lead={t(writes ? 'reportsLead' : 'reportsLeadReading')} />
      <div className="page-width py-6 md:py-8">
        {years.length === 0 && <p>{t('noYears')}</p>}
        <ul>
          {years.map(({ year, closed, begun, edition, corrected }) => (
            <li key={year} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-grey-200 border-b py-3">
              <h2 className="w-20">
                <a href={address(locale, plan.slug, ['manage', 'reports', year])}>
                  <span className="sr-only">
                    {t(writes ? 'write' : edition === null ? 'titleReading' : 'titlePublished', { year: '' })}
                  </span>
                  {year}
                </a>
              </h2>
              <span className="w-36">
                <Tag tone={closed ? 'neutral' : 'info'}>{t(closed ? 'yearClosed' : 'yearOpen')}</Tag>
              </span>
              {edition === null ? (
                <span className="text-base text-quiet">{t(begun ? 'begun' : 'notBegun')}</span>
              ) : (
                <PublicLink locale={locale} plan={plan} parts={['reports', year, edition]}>
                  {t('publishedAs', { number: String(edition) })}
                </PublicLink>
              )}
              {corrected && <Tag tone="warning">{t('changedSince')}</Tag>}
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
