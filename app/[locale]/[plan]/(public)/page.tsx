import type { Metadata } from 'next'
import { ChangeList } from '@/components/change-list'
import { CorrectedSince } from '@/components/corrected-since'
import { FlagshipTile } from '@/components/flagship-tile'
import { GoalList } from '@/components/goal-list'
import { LatestReport } from '@/components/latest-report'
import { LeadIndicator } from '@/components/lead-indicator'
import { listAddress } from '@/components/list-address'
import { LocalisedText } from '@/components/localised-text'
import { PageHeader } from '@/components/page-header'
import { PlanFacts } from '@/components/plan-facts'
import { Section } from '@/components/section'
import { SourceNote } from '@/components/source-list'
import { sentenceOfTotals, sentenceOfYear } from '@/components/summary-sentence'
import { address } from '@/lib/addresses'
import { localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { getPublicLeadIndicator } from '@/lib/indicator/queries'
import { listPublicFlagships } from '@/lib/plan/flagship/queries'
import { listPublicGoals } from '@/lib/plan/goal/queries'
import { getPublicPlanFacts } from '@/lib/plan/queries'
import { listPublicCorrectedYears, listPublicEditions } from '@/lib/report/edition/queries'
import { changesIn } from '@/lib/status/changes/rules'
import { getPublicLedger } from '@/lib/status/ledger/queries'
import { actionsInScope, isClosedIn, movesBetween, tally, yearsToCompare } from '@/lib/status/ledger/rules'
import { yearToShow } from '@/lib/status/list/rules'
import { listPublicTotals } from '@/lib/status/total/queries'
import { quotedTotals } from '@/lib/status/total/rules'
import { pageMetadata } from '../../page-metadata'
import { type PlanParams, planOf } from '../plan'
import { FiguresSection } from './figures-section'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const title = localised(plan.titleNl, plan.titleEn, locale)
  const description = getTranslator(locale, 'home')('description', { plan: title.is === 'absent' ? plan.shortTitleNl : title.text })
  return pageMetadata({ locale, plan, parts: [], description, data: [{ name: 'getPlan' }, { table: 'actions' }] })
}

/** The plan at a glance: the newest closed public year, and what is known about the plan itself. */
export default async function PlanPage({ params }: Props) {
  const { locale, plan } = await planOf(params)
  const [ledger, flagships, goals, totals, indicator, facts, editions, corrected] = await Promise.all([
    getPublicLedger(plan.id),
    listPublicFlagships(plan.id),
    listPublicGoals(plan.id),
    listPublicTotals(plan.id),
    getPublicLeadIndicator(plan.id),
    getPublicPlanFacts(plan.id),
    listPublicEditions(plan.id),
    listPublicCorrectedYears(plan.id),
  ])
  const t = getTranslator(locale, 'home')
  const year = yearToShow(ledger.years)
  const closed = year !== null && isClosedIn(ledger, year)
  const whole = year === null ? null : tally(ledger, year)
  const quoted = year === null ? (totals.at(-1) ?? null) : quotedTotals(totals, year)
  const lead = quoted ? sentenceOfTotals(quoted, locale) : whole && sentenceOfYear(whole, closed, locale)
  const compared = yearsToCompare(ledger.years)
  const edition = editions.find(({ withdrawal }) => !withdrawal) ?? null
  const shown = year === null ? ledger.actions : actionsInScope(ledger, year)
  const inScope = new Set(shown.map(({ id }) => id))
  const unknown = shown.filter(({ flagshipId }) => flagshipId === null)
  const comparison = address(locale, plan.slug, ['compare'], compared ?? {})
  const to = (...parts: (string | number)[]) => address(locale, plan.slug, parts)
  return (
    <>
      <PageHeader
        kicker={(year ?? quoted?.year) ? t('stateOf', { year: String(year ?? quoted?.year) }) : undefined}
        title={<LocalisedText locale={locale} nl={plan.titleNl} en={plan.titleEn} />}
        lead={lead}
      >
        {quoted && <SourceNote locale={locale} sources={quoted.sources} />}
      </PageHeader>
      <div className="page-width grid gap-12 py-6 md:py-8">
        <CorrectedSince locale={locale} plan={plan.slug} year={year} corrected={corrected} />
        <FiguresSection locale={locale} plan={plan.slug} ledger={ledger} year={year} totals={totals} />
        <Section id="flagships" title={t('flagships')}>
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
            {flagships.map((flagship) => (
              <FlagshipTile
                key={flagship.code}
                locale={locale}
                flagship={flagship}
                href={to('flagships', flagship.code)}
                tally={year === null ? null : tally(ledger, year, (action) => action.flagshipId === flagship.id)}
                closed={closed}
                actionsHref={listAddress(locale, plan.slug, { year, flagship: flagship.code })}
                confirmedHref={listAddress(locale, plan.slug, { year, flagship: flagship.code, status: 'reported' })}
              />
            ))}
            <li className="p-4 print:hidden">
              <a href={to('flagships')} className="font-semibold text-lg">
                {t('allFlagships')}
              </a>
              <p className="mt-2 text-base text-quiet">{t('allFlagshipsText')}</p>
            </li>
          </ul>
          {unknown.length > 0 && (
            <p>
              {t('flagshipUnknown')}{' '}
              <a href={listAddress(locale, plan.slug, { year, flagship: 'unknown' })}>
                {getTranslator(locale, 'figures')('actionCount', { count: unknown.length })}
              </a>
            </p>
          )}
        </Section>
        <div className="grid gap-12 md:grid-cols-[2fr_1fr]">
          {compared && (
            <Section
              id="changes"
              title={t('changes', { year: String(compared.from) })}
              aside={<a href={comparison}>{getTranslator(locale, 'compare')('linkMore')}</a>}
            >
              <ChangeList
                locale={locale}
                changes={changesIn(movesBetween(ledger, compared.from, compared.to))}
                from={compared.from}
                to={compared.to}
                href={(action) => to('actions', action.number)}
              />
            </Section>
          )}
          <Section id="report" title={t('report')}>
            <LatestReport locale={locale} edition={edition} year={year} href={(of) => to('reports', of)} allHref={to('reports')} />
          </Section>
        </div>
        <Section id="goals" title={t('goals', { count: goals.length })}>
          {goals.every(({ actionIds }) => actionIds.length === 0) && <p>{t('goalsUnknown')}</p>}
          <GoalList
            locale={locale}
            goals={goals.map(({ actionIds, ...goal }) => ({
              ...goal,
              count: actionIds.filter((id) => inScope.has(id)).length,
              href: to('goals', goal.code),
              list: listAddress(locale, plan.slug, { year, goal: goal.code }),
            }))}
          />
        </Section>
        {indicator && (
          <Section
            id="indicator"
            title={getTranslator(locale, 'indicator')('title')}
            aside={<a href={to('indicators')}>{getTranslator(locale, 'indicator')('all')}</a>}
          >
            <LeadIndicator locale={locale} indicator={indicator} href={(code) => to('indicators', code)} />
          </Section>
        )}
        <Section
          id="about"
          title={getTranslator(locale, 'facts')('title')}
          aside={<a href={to('about')}>{getTranslator(locale, 'facts')('more')}</a>}
        >
          <PlanFacts locale={locale} plan={plan} facts={facts} />
        </Section>
      </div>
    </>
  )
}
