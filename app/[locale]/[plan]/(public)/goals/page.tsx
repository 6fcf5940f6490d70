import type { Metadata } from 'next'
import { GoalList } from '@/components/goal-list'
import { listAddress } from '@/components/list-address'
import { PageHeader } from '@/components/page-header'
import { address } from '@/lib/addresses'
import { getTranslator } from '@/lib/i18n'
import { listPublicGoals } from '@/lib/plan/goal/queries'
import { getPublicLedger } from '@/lib/status/ledger/queries'
import { actionsInScope } from '@/lib/status/ledger/rules'
import { yearToShow } from '@/lib/status/list/rules'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
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

/** The goals of the compass, each with its actions of the year that is shown. */
export default async function GoalsPage({ params }: Props) {
  const { locale, plan } = await planOf(params)
  const [goals, ledger] = await Promise.all([listPublicGoals(plan.id), getPublicLedger(plan.id)])
  const t = getTranslator(locale, 'goal')
  const year = yearToShow(ledger.years)
  const inScope = new Set((year === null ? ledger.actions : actionsInScope(ledger, year)).map(({ id }) => id))
  return (
    <>
      <PageHeader title={t('all')} lead={t('allLead', { count: goals.length })}>
        {year !== null && <p>{t('ofYear', { year: String(year), total: inScope.size })}</p>}
      </PageHeader>
      <div className="page-width py-6 md:py-8">
        <GoalList
          locale={locale}
          goals={goals.map(({ actionIds, ...goal }) => ({
            ...goal,
            count: actionIds.filter((id) => inScope.has(id)).length,
            href: address(locale, plan.slug, ['goals', goal.code]),
            list: listAddress(locale, plan.slug, { year, goal: goal.code }),
          }))}
        />
      </div>
    </>
  )
}
