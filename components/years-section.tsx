import { address } from '@/lib/addresses'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { changesIn } from '@/lib/status/changes/rules'
import { type Ledger, type LedgerAction, movesBetween, tally, yearsToCompare } from '@/lib/status/ledger/rules'
import type { ListQuery, StatusChoice } from '@/lib/status/list/schema'
import { ChangeList } from './change-list'
import { Count } from './charts/count'
import { StackedBarsByYear } from './charts/stacked-bars-by-year'
import { listAddress } from './list-address'
import { Section } from './section'

type Props<A extends LedgerAction> = {
  locale: Locale
  plan: string
  /** What the numbers are of: `Acties van vlaggenschip B per status en jaar`. */
  caption: string
  ledger: Ledger<A>
  /** Which actions are counted in a year. */
  own: (action: A, year: number) => boolean
  /** The same choice as the list spells it. */
  query: Partial<ListQuery>
}

/** All public years of some actions side by side, as bars and as numbers, and what changed in the last closed one. */
export function YearsSection<A extends LedgerAction & { number: string }>({ locale, plan, caption, ledger, own, query }: Props<A>) {
  const t = getTranslator(locale, 'flagship')
  const figures = getTranslator(locale, 'figures')
  const years = ledger.years.map(({ year, closedAt }) => ({ ...tally(ledger, year, (action) => own(action, year)), closedAt }))
  if (!years.some(({ total }) => total > 0)) return null
  const list = (year: number, status: StatusChoice | null) => listAddress(locale, plan, { ...query, year, status })
  const of = (year: number) => years.find((one) => one.year === year)
  const left = years.some(({ leftEarlier }) => leftEarlier > 0)
  const compared = yearsToCompare(ledger.years)
  return (
    <>
      <Section id="years" title={t('years')}>
        <StackedBarsByYear
          locale={locale}
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
              of: (year) => <a href={list(year, 'reported')}>{`${of(year)?.reported ?? 0}/${of(year)?.total ?? 0}`}</a>,
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
