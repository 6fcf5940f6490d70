import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ActionsSection } from '@/components/action/actions-section'
import { ObstaclesSection } from '@/components/plan/obstacles-section'
import { publicPage } from '@/components/site/as-markup'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { listAddress } from '@/components/site/list-address'
import { LocalisedText } from '@/components/site/localised-text'
import { PageHeader } from '@/components/site/page-header'
import { sentenceOfYear } from '@/components/status/summary-sentence'
import { YearSwitch } from '@/components/status/year-switch'
import { YearsSection } from '@/components/status/years-section'
import { today } from '@/lib/dates'
import { capitalised, localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { listPublicObstacles } from '@/lib/obstacle/obstacle.queries'
import { momentOf } from '@/lib/obstacle/obstacle-age.rules'
import { listPublicInvolvements } from '@/lib/organisation/organisation.queries'
import { parseLetter } from '@/lib/params'
import { listPublicGoals } from '@/lib/plan/goal.queries'
import type { SearchParams } from '@/lib/status/action-list.schema'
import { listPublicDestinations } from '@/lib/status/destination.queries'
import { getPublicLedger } from '@/lib/status/ledger.queries'
import { isClosedIn, tally } from '@/lib/status/ledger.rules'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../../page-metadata'
import { type PlanParams, planOf } from '../../../plan'
import { askedYear } from '../../asked-year'

type Props = { params: Promise<PlanParams & { code: string }>; searchParams: Promise<SearchParams> }

const goalsOf = cache(listPublicGoals)

async function goalOf(params: Props['params']) {
  const { locale, plan } = await planOf(params)
  const code = parseLetter((await params).code)
  const goal = (await goalsOf(plan.id)).find((one) => one.code === code)
  if (!goal) notFound()
  return { locale, plan, goal }
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { locale, plan, goal } = await goalOf(params)
  const t = getTranslator(locale, 'goal')
  const kicker = t('kicker', { code: goal.code.toUpperCase() })
  const name = localised(goal.nameNl, goal.nameEn, locale)
  return pageMetadata({
    locale,
    plan,
    parts: ['goals', goal.code],
    title: name.is === 'absent' ? kicker : `${kicker}: ${name.text}`,
    description: t('description', { name: name.is === 'absent' ? kicker : name.text }),
    data: [{ name: 'listActions', query: { goal: goal.code } }],
  })
}

/** One goal of the plan: the actions that serve it, through the years. */
async function GoalPage({ params, searchParams }: Props) {
  const { locale, plan, goal } = await goalOf(params)
  const ledger = await getPublicLedger(plan.id)
  const year = askedYear(await searchParams, ledger.years)
  if (year === undefined) notFound()
  const ids = new Set(goal.actionIds)
  const own = ({ id }: { id: string }) => ids.has(id)
  const actions = ledger.actions.filter(own)
  const [involvements, obstacles, destinations] = await Promise.all([
    listPublicInvolvements(goal.actionIds),
    listPublicObstacles(plan.id, goal.actionIds),
    listPublicDestinations(plan.id),
  ])
  const t = getTranslator(locale, 'goal')
  const whole = year === null ? null : tally(ledger, year, own)
  const at = momentOf(year, today())
  const { day } = at
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label: t('all'), href: address(locale, plan.slug, ['goals']) }]} />}
        kicker={t('kicker', { code: goal.code.toUpperCase() })}
        title={<LocalisedText locale={locale} nl={goal.nameNl && capitalised(goal.nameNl)} en={goal.nameEn && capitalised(goal.nameEn)} />}
        lead={
          whole && whole.total > 0
            ? `${whole.year}. ${sentenceOfYear(whole, isClosedIn(ledger, whole.year), locale) ?? ''}`
            : t('noActions')
        }
      >
        <YearSwitch
          locale={locale}
          years={ledger.years}
          current={year}
          href={(of) => address(locale, plan.slug, ['goals', goal.code], { year: of })}
        />
      </PageHeader>
      <div className="page-width grid gap-12 py-6 md:py-8">
        <YearsSection
          locale={locale}
          plan={plan.slug}
          caption={t('table', { code: goal.code.toUpperCase() })}
          ledger={ledger}
          year={year}
          own={own}
          figure={{ of: 'goal', code: goal.code }}
          query={{ goal: goal.code }}
        />
        <ActionsSection
          {...{ locale, plan: plan.slug, ledger, actions, involvements, destinations, day }}
          list={listAddress(locale, plan.slug, { year, goal: goal.code })}
        />
        <ObstaclesSection locale={locale} plan={plan.slug} obstacles={obstacles} known={year !== null && actions.length > 0} at={at} />
      </div>
    </>
  )
}

export default publicPage(GoalPage)
