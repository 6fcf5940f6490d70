import { listAddress } from '@/components/list-address'
import { totalsAnchor } from '@/components/published-totals'
import { Section } from '@/components/section'
import { confirmedInWords } from '@/components/summary-sentence'
import { Notice } from '@/components/ui/notice'
import { YearFigures } from '@/components/year-figures'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { isClosedIn, type Ledger, type LedgerAction, tally } from '@/lib/status/ledger/rules'
import { countStates } from '@/lib/status/rules'
import { mentioned, type PublishedTotals } from '@/lib/status/total/rules'
import { isProvisional } from '@/lib/year/rules'

type Props = { locale: Locale; plan: string; ledger: Ledger<LedgerAction>; year: number | null; totals: PublishedTotals[] }

/** The counts of the year that is shown, and the way to those of other years. Without a public year: what sources published. */
export function FiguresSection({ locale, plan, ledger, year, totals }: Props) {
  const t = getTranslator(locale, 'home')
  const figures = getTranslator(locale, 'figures')
  const published = totals.at(-1)
  if (year === null) {
    return (
      <>
        <Notice title={t('noYear')}>
          <p>
            {t('noYearText')} <a href={listAddress(locale, plan, {})}>{t('allActions', { count: ledger.actions.length })}</a>
          </p>
        </Notice>
        {published && (
          <Section id="figures" title={t('published', { year: String(published.year) })}>
            <YearFigures
              locale={locale}
              heading={t('published', { year: String(published.year) })}
              counts={mentioned(published)}
              known={countStates.filter((state) => published.counts[state] !== null)}
              href={() => `${listAddress(locale, plan, { year: published.year })}#${totalsAnchor}`}
            />
          </Section>
        )}
      </>
    )
  }
  const whole = tally(ledger, year)
  const others = ledger.years.filter((other) => other.year !== year)
  const heading = figures('statusOf', { year: String(year) })
  return (
    <Section
      id="figures"
      title={heading}
      aside={
        <>
          <a href={listAddress(locale, plan, { year })}>{figures('actionCount', { count: whole.total })}</a>
          {', '}
          <a href={listAddress(locale, plan, { year, status: 'reported' })}>{confirmedInWords(whole, isClosedIn(ledger, year), locale)}</a>
        </>
      }
    >
      <YearFigures
        locale={locale}
        heading={heading}
        counts={whole.counts}
        leftEarlier={whole.leftEarlier}
        href={(status) => listAddress(locale, plan, { year, status })}
      />
      {others.length > 0 && (
        <p className="text-base">
          {t('otherYears')}{' '}
          {others.map((other, place) => (
            <span key={other.year}>
              {place > 0 && ' · '}
              <a href={listAddress(locale, plan, { year: other.year })}>{other.year}</a>
              {isProvisional({ ...other, openedAt: new Date(0) }) && ` (${figures('provisional')})`}
              {totals.some((one) => one.year === other.year) && (
                <>
                  {' ('}
                  <a href={`${listAddress(locale, plan, { year: other.year })}#${totalsAnchor}`}>{figures('publishedTotals')}</a>)
                </>
              )}
            </span>
          ))}
        </p>
      )}
    </Section>
  )
}
