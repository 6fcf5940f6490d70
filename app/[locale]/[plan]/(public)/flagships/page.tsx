import type { Metadata } from 'next'
import { FigureLinks } from '@/components/charts/figure-links'
import { StateBar } from '@/components/charts/state-bar'
import { FlagshipLetter } from '@/components/plan/flagship-tile'
import { FlagshipTitle } from '@/components/plan/flagship-title'
import { publicPage } from '@/components/site/as-markup'
import { listAddress } from '@/components/site/list-address'
import { PageHeader } from '@/components/site/page-header'
import { StateSigns, statesIn } from '@/components/status/state-signs'
import { StatusLegend } from '@/components/status/status-legend'
import { confirmedInWords } from '@/components/status/summary-sentence'
import { Details } from '@/components/ui/details'
import { getTranslator } from '@/lib/i18n'
import { listPublicFlagships } from '@/lib/plan/flagship.queries'
import { yearToShow } from '@/lib/status/action-list.rules'
import { getPublicLedger } from '@/lib/status/ledger.queries'
import { actionsInScope, tally } from '@/lib/status/ledger.rules'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const t = getTranslator(locale, 'flagship')
  return pageMetadata({
    locale,
    plan,
    parts: ['flagships'],
    title: t('all'),
    description: t('allLead'),
    data: [{ name: 'listFlagships' }, { table: 'flagships' }],
  })
}

/** The flagships one below the other, each with all its public years. */
async function FlagshipsPage({ params }: Props) {
  const { locale, plan } = await planOf(params)
  const [flagships, ledger] = await Promise.all([listPublicFlagships(plan.id), getPublicLedger(plan.id)])
  const t = getTranslator(locale, 'flagship')
  const figures = getTranslator(locale, 'figures')
  const year = yearToShow(ledger.years)
  const shown = year === null ? ledger.actions : actionsInScope(ledger, year)
  const unknown = shown.filter(({ flagshipId }) => flagshipId === null)
  const rows = flagships.map((flagship) => ({
    flagship,
    years: ledger.years.map(({ year, closedAt }) => ({
      year,
      closedAt,
      tally: tally(ledger, year, ({ flagshipId }) => flagshipId === flagship.id),
    })),
  }))
  const longest = Math.max(1, ...rows.flatMap(({ years }) => years.map(({ tally }) => tally.total)))
  return (
    <>
      <PageHeader title={t('all')} lead={t(plan.has.flagships ? (year === null ? 'allLeadNoYear' : 'allLead') : 'noneInPlan')} />
      <div className="page-width grid gap-8 py-6 md:py-8">
        <StateSigns locale={locale} states={statesIn(rows.flatMap(({ years }) => years.map(({ tally }) => tally.counts)))} />
        {rows.length > 0 && (
          <ul className="border-grey-300 border-t">
            {rows.map(({ flagship, years }) => (
              <li key={flagship.code} className="grid gap-x-8 gap-y-3 border-grey-300 border-b py-4 md:grid-cols-[2fr_3fr]">
                <h2 className="text-lg">
                  <FlagshipLetter code={flagship.code} />
                  <FlagshipTitle locale={locale} flagship={flagship} href={address(locale, plan.slug, ['flagships', flagship.code])} />
                </h2>
                <ol className="grid content-start gap-2">
                  {years
                    .filter(({ tally }) => tally.total > 0)
                    .map(({ year, closedAt, tally }) => (
                      <li key={year} className="grid grid-cols-[3rem_1fr] items-center gap-x-2 text-base sm:grid-cols-[3rem_1fr_11rem]">
                        <a
                          href={listAddress(locale, plan.slug, { year, flagship: flagship.code })}
                          className="count-link font-semibold tabular-nums"
                        >
                          {year}
                        </a>
                        <StateBar locale={locale} heading={String(year)} counts={tally.counts} scale={longest} height={24} />
                        <a
                          href={listAddress(locale, plan.slug, { year, flagship: flagship.code, status: 'reported' })}
                          className="col-start-2 text-sm sm:col-start-3"
                        >
                          {confirmedInWords(tally, closedAt !== null, locale)}
                        </a>
                      </li>
                    ))}
                </ol>
              </li>
            ))}
          </ul>
        )}
        {rows.length > 0 && year !== null && (
          <FigureLinks
            locale={locale}
            plan={plan.slug}
            figure={{ of: 'flagships', year }}
            title={getTranslator(locale, 'figure')('flagshipsIn', { year: String(year) })}
          />
        )}
        {plan.has.flagships && unknown.length > 0 && (
          <p>
            {t('unknown')}{' '}
            <a href={listAddress(locale, plan.slug, { year, flagship: 'unknown' })}>{figures('actionCount', { count: unknown.length })}</a>
          </p>
        )}
        {rows.length > 0 && (
          <Details summary={getTranslator(locale, 'status')('legend')}>
            <StatusLegend locale={locale} />
          </Details>
        )}
      </div>
    </>
  )
}

export default publicPage(FlagshipsPage)
