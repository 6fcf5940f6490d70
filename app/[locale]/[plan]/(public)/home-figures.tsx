import { FigureLinks } from '@/components/charts/figure-links'
import { listAddress } from '@/components/site/list-address'
import { Section } from '@/components/site/section'
import { totalsAnchor } from '@/components/status/published-totals'
import { confirmedInWords } from '@/components/status/summary-sentence'
import { YearFigures } from '@/components/status/year-figures'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { isClosedIn, type Ledger, type LedgerAction, tally } from '@/lib/status/ledger.rules'
import { mentioned, type PublishedTotals } from '@/lib/status/published-total.rules'
import { countStates } from '@/lib/status/status.rules'

type Props = {
  locale: Locale
  plan: string
  ledger: Ledger<LedgerAction>
  /** The year that is shown; null when none is public. */
  year: number | null
  /** The year it is compared with. */
  before: number | null
  totals: PublishedTotals[]
}

/** The counts of the year that is shown, each with its share and how it differs from the year before. */
export function HomeFigures({ locale, plan, ledger, year, before, totals }: Props) {
  const figures = getTranslator(locale, 'figures')
  if (year === null) return <PublishedFigures {...{ locale, plan, totals }} actions={ledger.actions.length} />
  const whole = tally(ledger, year)
  const published = totals.some((one) => one.year === year)
  return (
    <section id="figures" aria-labelledby="figures-title" className="grid gap-3">
      <h2 id="figures-title" className="sr-only">
        {figures('statusOf', { year: String(year) })}
      </h2>
      <YearFigures
        locale={locale}
        counts={whole.counts}
        total={whole.total}
        before={before === null ? null : tally(ledger, before)}
        leftEarlier={whole.leftEarlier}
        href={(status) => listAddress(locale, plan, { year, status })}
      >
        <li>
          <a href={listAddress(locale, plan, { year })} className="ink-link">
            {figures('actionCount', { count: whole.total })}
          </a>
        </li>
        <li>
          <a href={listAddress(locale, plan, { year, status: 'reported' })} className="ink-link">
            {confirmedInWords(whole, isClosedIn(ledger, year), locale)}
          </a>
        </li>
        {published && (
          <li>
            <a href={`${listAddress(locale, plan, { year })}#${totalsAnchor}`} className="ink-link inline-block first-letter:uppercase">
              {figures('publishedTotals')}
            </a>
          </li>
        )}
      </YearFigures>
      <FigureLinks locale={locale} plan={plan} figure={{ of: 'year', year }} title={figures('statusOf', { year: String(year) })} />
    </section>
  )
}

/** Without a public year: what sources published. */
function PublishedFigures({ locale, plan, totals, actions }: Pick<Props, 'locale' | 'plan' | 'totals'> & { actions: number }) {
  const t = getTranslator(locale, 'home')
  const published = totals.at(-1)
  return (
    <>
      <Notice title={t('noYear')}>
        <p>
          {t('noYearText')} <a href={listAddress(locale, plan, {})}>{t('allActions', { count: actions })}</a>
        </p>
      </Notice>
      {published && (
        <Section id="figures" title={t('published', { year: String(published.year) })}>
          <YearFigures
            locale={locale}
            counts={mentioned(published)}
            total={published.total}
            known={countStates.filter((state) => published.counts[state] !== null)}
            href={() => `${listAddress(locale, plan, { year: published.year })}#${totalsAnchor}`}
          />
          <FigureLinks
            locale={locale}
            plan={plan}
            figure={{ of: 'year', year: published.year }}
            title={t('published', { year: String(published.year) })}
          />
        </Section>
      )}
    </>
  )
}
