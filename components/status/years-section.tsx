import type { ReactNode } from 'react'
import type { FigureName } from '@/lib/figure/figure-name.rules'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { ListQuery, StatusChoice } from '@/lib/status/action-list.schema'
import { isClosedIn, type Ledger, type LedgerAction, movesBetween, tally, yearBefore } from '@/lib/status/ledger.rules'
import { changesIn } from '@/lib/status/status-changes.rules'
import { address } from '@/lib/web/addresses'
import type { TitledAction } from '../action/action-title'
import { Count } from '../charts/count'
import { FigureLinks } from '../charts/figure-links'
import { StackedBarsByYear } from '../charts/stacked-bars-by-year'
import { listAddress } from '../site/list-address'
import { Section } from '../site/section'
import { ChangeList } from './change-list'

type Props<A extends LedgerAction> = {
  locale: Locale
  plan: string
  /** What the numbers are of: `Acties van vlaggenschip B per status en jaar`. */
  caption: string
  ledger: Ledger<A>
  /** The year that is shown: what changed is told of it, if it is closed. */
  year: number | null
  /** Which actions are counted in a year. */
  own: (action: A, year: number) => boolean
  /** The same to take along. */
  figure: FigureName
  /** The same choice as the list spells it. */
  query: Partial<ListQuery>
  /** What was written about them, beside the bars. */
  beside?: ReactNode
}

/** All public years of some actions side by side, as bars and as numbers, and what changed in the last closed one. */
export function YearsSection<A extends LedgerAction & TitledAction>({
  locale,
  plan,
  caption,
  ledger,
  year: shown,
  own,
  figure,
  query,
  beside,
}: Props<A>) {
  const t = getTranslator(locale, 'flagship')
  const figures = getTranslator(locale, 'figures')
  const years = ledger.years.map(({ year, closedAt }) => ({ ...tally(ledger, year, (action) => own(action, year)), closedAt }))
  if (!years.some(({ total }) => total > 0)) return null
  const list = (year: number, status: StatusChoice | null) => listAddress(locale, plan, { ...query, year, status })
  const of = (year: number) => years.find((one) => one.year === year)
  const left = years.some(({ leftEarlier }) => leftEarlier > 0)
  const before = shown !== null && isClosedIn(ledger, shown) ? yearBefore(ledger.years, shown) : null
  const compared = shown === null || before === null ? null : { from: before, to: shown }
  return (
    <>
      <Section id="years" title={t('years')}>
        <div className={beside ? 'grid items-start gap-x-12 gap-y-8 md:grid-cols-2' : ''}>
          {beside}
          <StackedBarsByYear
            locale={locale}
            beside={!beside}
            title={caption}
            years={years.map(({ year, counts, total, reported, closedAt }) => ({
              year,
              counts,
              note: closedAt ? undefined : figures('provisionalOf', { done: String(reported), total: String(total) }),
            }))}
            href={list}
            below={[
              {
                label: figures('confirmedActions'),
                of: (year) => (
                  <a className="ink-link" href={list(year, 'reported')}>{`${of(year)?.reported ?? 0}/${of(year)?.total ?? 0}`}</a>
                ),
              },
              ...(left
                ? [
                    {
                      label: figures('leftEarlierRow'),
                      of: (year: number) => (
                        <Count
                          locale={locale}
                          value={of(year)?.leftEarlier ?? 0}
                          href={list(year, 'left-earlier')}
                          what={figures('leftEarlierRow')}
                        />
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </div>
        <FigureLinks locale={locale} plan={plan} figure={figure} title={caption} />
      </Section>
      {compared && (
        <Section
          id="changes"
          title={t('changes', { year: String(compared.from), last: String(compared.to) })}
          aside={<a href={address(locale, plan, ['compare'], compared)}>{getTranslator(locale, 'compare')('linkWhole')}</a>}
        >
          <ChangeList
            locale={locale}
            changes={changesIn(movesBetween(ledger, compared.from, compared.to, (action) => own(action, compared.to)))}
            from={compared.from}
            to={compared.to}
            href={({ number }) => address(locale, plan, ['actions', number])}
          />
        </Section>
      )}
    </>
  )
}
