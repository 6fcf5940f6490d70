import { ChangeList } from '@/components/change-list'
import { Count } from '@/components/charts/count'
import { StackedBarsByYear } from '@/components/charts/stacked-bars-by-year'
import { listAddress } from '@/components/list-address'
import { Section } from '@/components/section'
import { address } from '@/lib/addresses'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { changesIn } from '@/lib/status/changes/rules'
import type { ListedAction } from '@/lib/status/ledger/queries'
import { type Ledger, movesBetween, tally, yearsToCompare } from '@/lib/status/ledger/rules'
import type { StatusChoice } from '@/lib/status/list/schema'

type Props = { locale: Locale; plan: string; code: string; ledger: Ledger<ListedAction>; own: (action: ListedAction) => boolean }

/** All public years of a flagship side by side, as bars and as numbers, and what changed in the last closed one. */
export function YearsSection({ locale, plan, code, ledger, own }: Props) {
  const t = getTranslator(locale, 'flagship')
  const figures = getTranslator(locale, 'figures')
  const years = ledger.years.map(({ year, closedAt }) => ({ ...tally(ledger, year, own), closedAt }))
  if (!years.some(({ total }) => total > 0)) return null
  const list = (year: number, status: StatusChoice | null) => listAddress(locale, plan, { year, flagship: code, status })
  const of = (year: number) => years.find((one) => one.year === year)
  const left = years.some(({ leftEarlier }) => leftEarlier > 0)
  const compared = yearsToCompare(ledger.years)
  return (
    <>
      <Section id="years" title={t('years')}>
        <StackedBarsByYear
          locale={locale}
          title={t('yearsTable', { code: code.toUpperCase() })}
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
        <Section id="changes" title={t('changes', { year: String(compared.from), last: String(compared.to) })}>
          <ChangeList
            locale={locale}
            changes={changesIn(movesBetween(ledger, compared.from, compared.to, own))}
            from={compared.from}
            to={compared.to}
            href={({ number }) => address(locale, plan, ['actions', number])}
          />
        </Section>
      )}
    </>
  )
}
