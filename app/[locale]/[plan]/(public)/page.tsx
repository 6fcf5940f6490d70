import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LeadIndicator } from '@/components/indicator/lead-indicator'
import { CorrectedSince } from '@/components/plan/corrected-since'
import { GoalList } from '@/components/plan/goal-list'
import { ChangeDigest } from '@/components/report/change-digest'
import { publicPage } from '@/components/site/as-markup'
import { Section } from '@/components/site/section'
import { WentToInList } from '@/components/status/went-to'
import { localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { getPublicLeadIndicator } from '@/lib/indicator/lead-indicator.queries'
import { listPublicFlagships } from '@/lib/plan/flagship.queries'
import { listPublicGoals } from '@/lib/plan/goal.queries'
import { digestOf } from '@/lib/report/digest.rules'
import { listPublicCorrectedYears, listPublicEditions } from '@/lib/report/edition.queries'
import type { SearchParams } from '@/lib/status/action-list.schema'
import { listPublicDestinations } from '@/lib/status/destination.queries'
import { getPublicLedger } from '@/lib/status/ledger.queries'
import { isClosedIn, movesBetween, yearBefore } from '@/lib/status/ledger.rules'
import { listPublicTotals } from '@/lib/status/published-total.queries'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../page-metadata'
import { type PlanParams, planOf } from '../plan'
import { askedYear } from './asked-year'
import { countedGoals } from './counted-goals'
import { HomeFigures } from './home-figures'
import { HomeFlagships } from './home-flagships'
import { HomeHead } from './home-head'

type Props = { params: Promise<PlanParams>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const title = localised(plan.titleNl, plan.titleEn, locale)
  const description = getTranslator(locale, 'home')('description', { plan: title.is === 'absent' ? plan.shortTitleNl : title.text })
  return pageMetadata({ locale, plan, parts: [], description, data: [{ name: 'getPlan' }, { table: 'actions' }] })
}

/** The plan at a glance in one year: the newest closed public one, unless the address names another. */
async function PlanPage({ params, searchParams }: Props) {
  const { locale, plan } = await planOf(params)
  const [ledger, flagships, goals, totals, indicator, editions, corrected, destinations] = await Promise.all([
    getPublicLedger(plan.id),
    listPublicFlagships(plan.id),
    listPublicGoals(plan.id),
    listPublicTotals(plan.id),
    getPublicLeadIndicator(plan.id),
    listPublicEditions(plan.id),
    listPublicCorrectedYears(plan.id),
    listPublicDestinations(plan.id),
  ])
  const year = askedYear(await searchParams, ledger.years)
  if (year === undefined) notFound()
  const t = getTranslator(locale, 'home')
  const compare = getTranslator(locale, 'compare')
  const before = year !== null && isClosedIn(ledger, year) ? yearBefore(ledger.years, year) : null
  const to = (...parts: (string | number)[]) => address(locale, plan.slug, parts)
  const digest = year === null || before === null ? null : digestOf(movesBetween(ledger, before, year), 3)
  const comparison = address(locale, plan.slug, ['compare'], { from: before, to: year })
  return (
    <>
      <HomeHead locale={locale} plan={plan} ledger={ledger} totals={totals} year={year} editions={editions} />
      <div className="page-width grid gap-6 py-5">
        <CorrectedSince locale={locale} plan={plan.slug} year={year} corrected={corrected} />
        <HomeFigures locale={locale} plan={plan.slug} ledger={ledger} year={year} before={before} totals={totals} />
        {plan.has.flagships && (
          <HomeFlagships locale={locale} plan={plan.slug} ledger={ledger} flagships={flagships} year={year} before={before} />
        )}
        {digest && (
          <Section
            id="changes"
            title={t('changes', { year: String(before) })}
            aside={<a href={comparison}>{digest.rest > 0 ? t('changesRest', { count: digest.rest }) : compare('linkMore')}</a>}
          >
            {digest.lines.length > 0 ? (
              <ChangeDigest
                locale={locale}
                lines={digest.lines}
                href={({ number }) => to('actions', number)}
                below={({ number }) => (
                  <WentToInList locale={locale} entry={destinations.get(number)} year={year} href={(other) => to('actions', other)} />
                )}
                comparison={comparison}
              />
            ) : (
              <p>{getTranslator(locale, 'changes')('none', { from: String(before), to: String(year) })}</p>
            )}
          </Section>
        )}
        {plan.has.goals && !plan.has.flagships && (
          <Section id="goals" title={t('goals', { count: goals.length })}>
            {goals.every(({ actionIds }) => actionIds.length === 0) && <p>{t('goalsUnknown')}</p>}
            <GoalList locale={locale} goals={countedGoals(goals, { locale, plan: plan.slug, ledger, year })} />
          </Section>
        )}
        {indicator && (
          <Section
            id="indicator"
            title={getTranslator(locale, 'indicator')('title')}
            aside={<a href={to('indicators')}>{getTranslator(locale, 'indicator')('all')}</a>}
          >
            <LeadIndicator locale={locale} indicator={indicator} href={(code) => to('indicators', code)} />
          </Section>
        )}
      </div>
    </>
  )
}

export default publicPage(PlanPage)
