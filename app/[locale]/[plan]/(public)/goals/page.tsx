import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GoalList } from '@/components/plan/goal-list'
import { publicPage } from '@/components/site/as-markup'
import { PageHeader } from '@/components/site/page-header'
import { StateSigns, statesIn } from '@/components/status/state-signs'
import { YearSwitch } from '@/components/status/year-switch'
import { getTranslator } from '@/lib/i18n'
import { listPublicGoals } from '@/lib/plan/goal.queries'
import type { SearchParams } from '@/lib/status/action-list.schema'
import { getPublicLedger } from '@/lib/status/ledger.queries'
import { actionsInScope } from '@/lib/status/ledger.rules'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'
import { askedYear } from '../asked-year'
import { countedGoals } from '../counted-goals'

type Props = { params: Promise<PlanParams>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const t = getTranslator(locale, 'goal')
  return pageMetadata({
    locale,
    plan,
    parts: ['goals'],
    title: t('all'),
    description: t('allDescription'),
    data: [{ name: 'listGoals' }, { table: 'goals' }],
  })
}

/** The goals of the plan, each with its actions of the year that is shown. */
async function GoalsPage({ params, searchParams }: Props) {
  const { locale, plan } = await planOf(params)
  const [goals, ledger] = await Promise.all([listPublicGoals(plan.id), getPublicLedger(plan.id)])
  const t = getTranslator(locale, 'goal')
  const year = askedYear(await searchParams, ledger.years)
  if (year === undefined) notFound()
  const counted = countedGoals(goals, { locale, plan: plan.slug, ledger, year })
  return (
    <>
      <PageHeader title={t('all')} lead={plan.has.goals ? t('allLead', { count: goals.length }) : t('noneInPlan')}>
        {plan.has.goals && year !== null && <p>{t('ofYear', { year: String(year), total: actionsInScope(ledger, year).length })}</p>}
        <div className="mt-3">
          <YearSwitch
            locale={locale}
            years={ledger.years}
            current={year}
            href={(of) => address(locale, plan.slug, ['goals'], { year: of })}
          />
        </div>
      </PageHeader>
      <div className="page-width py-6 md:py-8">
        {plan.has.goals && goals.every(({ actionIds }) => actionIds.length === 0) && (
          <p className="mb-4">{getTranslator(locale, 'home')('goalsUnknown')}</p>
        )}
        <div className="mb-4 empty:hidden">
          <StateSigns locale={locale} states={statesIn(counted.flatMap(({ tally }) => tally?.counts ?? []))} />
        </div>
        <GoalList locale={locale} goals={counted} />
      </div>
    </>
  )
}

export default publicPage(GoalsPage)
