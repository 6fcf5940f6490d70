import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/site/page-header'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import { parseActionNumber } from '@/lib/params'
import { listPublicCorrectedYears } from '@/lib/report/edition.queries'
import { getPlanProgress } from '@/lib/status/reporting-progress.queries'
import { getWorkAtAGlance } from '@/lib/status/year-at-a-glance.queries'
import { may } from '@/lib/user/right.rules'
import { address } from '@/lib/web/addresses'
import { partInYear } from '@/lib/year/year.rules'
import { AccountNotices } from '../../account/notices/account-notices'
import type { PlanParams } from '../plan'
import { ArchivedPlan } from './archived-plan'
import { OpenYear } from './open-year'
import { OpenableYears } from './openable-years'
import { staffOf, startName } from './staff'
import { ReportPanel } from './start/report-panel'
import { UnfinishedPanel } from './start/unfinished-panel'

type Props = { params: Promise<PlanParams>; searchParams: Promise<{ withdrawn?: string | string[] }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { locale, plan, actor } = await staffOf(params)
  return { title: startName(locale, actor, plan.id) }
}

/** What is to be done: the open years, and for a contributor the actions that still wait for them. */
export default async function ManagePage({ params, searchParams }: Props) {
  const { locale, plan, actor } = await staffOf(params)
  if (plan.archivedAt !== null) return <ArchivedPlan locale={locale} plan={plan} actor={actor} archivedAt={plan.archivedAt} />
  const [found, glance] = await Promise.all([getPlanProgress(actor, plan.slug), getWorkAtAGlance(actor, plan.slug)])
  if (!found) notFound()
  const t = getTranslator(locale, 'manage')
  const withdrawn = parseActionNumber([(await searchParams).withdrawn ?? ''].flat()[0] ?? '')
  const own = !may(actor, 'readWholeYear', { planId: plan.id })
  const open = found.years.filter((year) => year.closedAt === null)
  const corrected = found.maySteer ? await listPublicCorrectedYears(plan.id) : []
  // a report is written, and its year closed, by whoever steers the years
  const reports = found.maySteer ? (glance?.reports ?? []) : []
  return (
    <>
      <PageHeader title={startName(locale, actor, plan.id)} lead={t(own ? 'ownLead' : 'lead')} />
      <div className="page-width grid gap-8 py-6 md:py-8">
        {withdrawn && <Notice title={t('withdrawn', { number: withdrawn })} live />}
        <AccountNotices locale={locale} actor={actor} />
        {plan.publishedAt === null && (
          <Notice kind="warning" title={getTranslator(locale, 'plans')('states.preparation')}>
            <p>{getTranslator(locale, 'plans')('statesText.preparation')}</p>
            {may(actor, 'getPlanToSetUp', { planId: plan.id }) && (
              <p className="mt-2">
                <a href={address(locale, plan.slug, ['manage', 'plan', 'setup'])}>{getTranslator(locale, 'plans')('setup.title')}</a>
              </p>
            )}
          </Notice>
        )}
        {open.map((year) => (
          <OpenYear
            key={year.year}
            locale={locale}
            plan={plan.slug}
            year={year}
            maySteer={found.maySteer}
            own={own}
            glance={glance?.years.find((one) => one.year === year.year)}
            needs={reports.find((one) => one.year === year.year)}
          />
        ))}
        {reports
          .filter(({ closed }) => closed)
          .map((needs) => (
            <div key={needs.year} className="max-w-text">
              <ReportPanel locale={locale} plan={plan.slug} needs={needs} unconfirmed={0} />
            </div>
          ))}
        {found.maySteer && glance && <UnfinishedPanel locale={locale} plan={plan.slug} unlocked={glance.unlocked} corrected={corrected} />}
        {open.length === 0 && (
          <Notice title={t(found.years.length === 0 ? 'noYearYet' : 'noYearOpen')}>{t(`toOpen.${partInYear(actor, plan.id)}`)}</Notice>
        )}
        {open.length === 0 && found.maySteer && <OpenableYears locale={locale} plan={plan.slug} years={found.openable} />}
        {found.years.length > 0 && (
          <p>
            <a href={address(locale, plan.slug, ['manage', 'years'])}>{t('allYears')}</a>
          </p>
        )}
      </div>
    </>
  )
}
