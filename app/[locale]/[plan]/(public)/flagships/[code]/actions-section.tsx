import { ActionYears } from '@/components/action-years'
import { CarrierList } from '@/components/carrier-list'
import { listAddress } from '@/components/list-address'
import { OrganisationName } from '@/components/organisation-name'
import { Section } from '@/components/section'
import { address } from '@/lib/addresses'
import type { Day } from '@/lib/dates'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PublicInvolvement } from '@/lib/organisation/queries'
import { carriersOn, rolesOn } from '@/lib/organisation/rules'
import type { ListedAction } from '@/lib/status/ledger/queries'
import type { Ledger } from '@/lib/status/ledger/rules'
import { stripsOf } from '@/lib/status/strip/rules'

type Props = {
  locale: Locale
  plan: string
  code: string
  ledger: Ledger<ListedAction>
  /** The actions of the flagship. */
  actions: ListedAction[]
  involvements: PublicInvolvement[]
  /** The year that is shown; null when none is public, and the list is of no year. */
  year: number | null
  /** The day on which organisations and their roles are read. */
  day: Day
}

/** The actions of a flagship with their states, and who carries them. */
export function ActionsSection({ locale, plan, code, ledger, actions, involvements, year, day }: Props) {
  const t = getTranslator(locale, 'flagship')
  if (actions.length === 0) return null
  const strips = stripsOf(ledger)
  const leads = rolesOn(involvements, day).filter(({ role }) => role === 'LEAD')
  const page = (number: string) => address(locale, plan, ['actions', number])
  const numbers = new Map(actions.map(({ id, number }) => [id, number]))
  const carriers = carriersOn(involvements, day)
  return (
    <>
      <Section id="actions" title={t('actions')}>
        <ActionYears
          locale={locale}
          caption={t('actions')}
          years={ledger.years.map(({ year }) => year)}
          actions={actions.map((action) => ({
            action,
            strip: strips.get(action.id) ?? [],
            below: leads
              .filter(({ actionId }) => actionId === action.id)
              .map(({ organisation }) => <OrganisationName key={organisation.slug} locale={locale} names={organisation.names} day={day} />),
          }))}
          href={({ number }) => page(number)}
        />
      </Section>
      {carriers.length > 0 && (
        <Section id="carriers" title={t('carriers', { count: carriers.length })} aside={t('onDay', { day: formatDate(day, locale) })}>
          <CarrierList
            locale={locale}
            carriers={carriers}
            day={day}
            href={(slug) => listAddress(locale, plan, { year, flagship: code, organisation: slug })}
            action={(id) => ({ number: numbers.get(id) ?? '', href: page(numbers.get(id) ?? '') })}
          />
        </Section>
      )}
    </>
  )
}
