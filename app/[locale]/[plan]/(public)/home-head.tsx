import { YearBars } from '@/components/charts/year-bars'
import { SourceNote } from '@/components/plan/source-list'
import { listAddress } from '@/components/site/list-address'
import { LocalisedText } from '@/components/site/localised-text'
import { judgementInWords } from '@/components/status/judgement-words'
import { totalsAnchor } from '@/components/status/published-totals'
import { sentenceOfTotals } from '@/components/status/summary-sentence'
import { totalsDifferenceInWords } from '@/components/status/totals-in-words'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PublicPlan } from '@/lib/plan/plan.queries'
import type { PublicEdition } from '@/lib/report/edition.schema'
import { missingReport, newestStanding } from '@/lib/report/report.rules'
import { judge, judgementOf, realisedIn } from '@/lib/status/judgement.rules'
import { isClosedIn, type Ledger, type LedgerAction, tally } from '@/lib/status/ledger.rules'
import { differences, type PublishedTotals, quotedTotals } from '@/lib/status/published-total.rules'
import { address } from '@/lib/web/addresses'

type Props = {
  locale: Locale
  plan: PublicPlan
  ledger: Ledger<LedgerAction>
  totals: PublishedTotals[]
  /** The year that is shown; null when none is public. */
  year: number | null
  /** The editions of every report, the newest first. */
  editions: PublicEdition[]
}

/** The judgement of the year, with the years beside it, each the way to this page in that year. */
export function HomeHead({ locale, plan, ledger, totals, year, editions }: Props) {
  const t = getTranslator(locale, 'home')
  const figures = getTranslator(locale, 'figures')
  const quoted = year === null ? (totals.at(-1) ?? null) : quotedTotals(totals, year)
  const said = quoted && realisedIn(quoted)
  const judgement = year !== null ? judgementOf(ledger, totals, year) : said && judge(said, null)
  const recorded = year === null ? null : tally(ledger, year)
  // the sentence quotes what was published, and the figures beside it are counted
  const differing =
    quoted && recorded && differences(quoted, recorded).some(({ state }) => state === null || state === 'REALISED')
      ? totalsDifferenceInWords(quoted, recorded, locale)
      : null
  const shownYear = year ?? quoted?.year ?? null
  const edition = newestStanding(editions)
  const missing = missingReport(editions, shownYear)
  const noReport =
    missing === 'withdrawn'
      ? getTranslator(locale, 'reports')('noCurrent', { year: String(shownYear) })
      : missing && t('noReportYet', { year: String(shownYear) })
  const years = ledger.years.map(({ year: of, closedAt }) => ({
    ...tally(ledger, of),
    note: closedAt ? undefined : figures('provisional'),
  }))
  return (
    <div className="border-grey-200 border-b bg-grey-100 print:border-0 print:bg-white">
      <div
        className={`page-width grid items-center gap-x-12 gap-y-6 py-5 md:py-6 print:py-2 ${years.length > 0 ? 'lg:grid-cols-[1fr_minmax(0,25rem)]' : ''}`}
      >
        <div>
          <h1 className="font-semibold text-lg text-quiet tracking-normal">
            <LocalisedText locale={locale} nl={plan.titleNl} en={plan.titleEn} />
          </h1>
          {judgement && (
            <p className="mt-2 text-balance font-bold text-3xl leading-tight tracking-tight md:text-4xl">
              {judgementInWords(judgement, locale)}
            </p>
          )}
          {!judgement && quoted && <p className="mt-2 text-xl">{sentenceOfTotals(quoted, locale)}</p>}
          {shownYear !== null && (
            <p className="mt-2 text-base text-quiet">
              {t('stateOf', { year: String(shownYear) })}
              {year !== null && !isClosedIn(ledger, year) && ` (${figures('provisional')})`}
              {noReport && `. ${noReport}`}
            </p>
          )}
          {quoted && <SourceNote locale={locale} sources={quoted.sources} />}
          {differing && (
            <p className="mt-1 text-base">
              <a href={`${listAddress(locale, plan.slug, { year })}#${totalsAnchor}`} className="ink-link">
                {differing}
              </a>
            </p>
          )}
          <p className="mt-1 text-base">
            {edition ? (
              <a href={address(locale, plan.slug, ['reports', edition.year])}>{t('reportOf', { year: String(edition.year) })}</a>
            ) : (
              <a href={address(locale, plan.slug, ['reports'])}>{getTranslator(locale, 'reports')('title')}</a>
            )}
            {edition && (
              <span className="text-quiet">
                {' · '}
                {t('edition', { number: String(edition.number), date: formatDate(edition.publishedAt, locale) })}
              </span>
            )}
          </p>
        </div>
        {years.length > 0 && (
          <YearBars
            locale={locale}
            label={t('yearByYear')}
            heading={getTranslator(locale, 'content')('actions')}
            years={years}
            href={(of) => address(locale, plan.slug, [], { year: of })}
            current={year}
          />
        )}
      </div>
    </div>
  )
}
