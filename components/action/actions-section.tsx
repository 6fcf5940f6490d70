import type { Day, Period } from '@/lib/dates'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { carriersOn, type DatedName, rolesOn } from '@/lib/organisation/organisation.rules'
import type { Ledger, LedgerAction } from '@/lib/status/ledger.rules'
import { stripsOf } from '@/lib/status/year-strip.rules'
import { address } from '@/lib/web/addresses'
import type { InvolvementRole } from '@/prisma/generated/enums'
import { OrganisationName } from '../plan/organisation-name'
import { Section } from '../site/section'
import { type Destination, WentToInList } from '../status/went-to'
import { Details } from '../ui/details'
import { ActionNotes, type YearNote } from './action-notes'
import type { TitledAction } from './action-title'
import { ActionYears } from './action-years'
import { CarriedBy } from './carried-by'
import { CarrierList } from './carrier-list'

type Involvement = Period & { actionId: string; role: InvolvementRole; organisation: { slug: string; names: DatedName[] } }

type Props<A extends LedgerAction> = {
  locale: Locale
  plan: string
  ledger: Ledger<A>
  actions: A[]
  /** Where all of them are, in parts, when they are too many for one page. */
  list: string
  involvements: Involvement[]
  /** Where those that were closed went, by their number. */
  destinations: Map<string, Destination>
  /** The day on which organisations and their roles are read. */
  day: Day
  /** What was said about them year by year. */
  notes?: (YearNote & { actionId: string })[]
}

/** Some actions with their states, and the organisations involved in them. */
export function ActionsSection<A extends LedgerAction & TitledAction>({
  locale,
  plan,
  ledger,
  actions,
  list,
  involvements,
  destinations,
  day,
  notes = [],
}: Props<A>) {
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
            below: (
              <>
                {leads
                  .filter(({ actionId }) => actionId === action.id)
                  .map(({ organisation }) => (
                    <OrganisationName key={organisation.slug} locale={locale} names={organisation.names} day={day} />
                  ))}
                <WentToInList
                  locale={locale}
                  entry={destinations.get(action.number)}
                  year={ledger.years.at(-1)?.year ?? null}
                  href={page}
                />
                <ActionNotes locale={locale} number={action.number} notes={notes.filter(({ actionId }) => actionId === action.id)} />
              </>
            ),
          }))}
          href={({ number }) => page(number)}
          list={list}
        />
      </Section>
      {carriers.length > 0 && (
        <Section id="carriers" title={t('carriers', { count: carriers.length })} aside={t('onDay', { day: formatDate(day, locale) })}>
          <CarriedBy locale={locale} carriers={carriers} day={day} />
          <Details summary={t('carriersAll')}>
            <CarrierList
              locale={locale}
              carriers={carriers}
              day={day}
              href={(slug) => address(locale, plan, ['organisations', slug])}
              action={(id) => ({ number: numbers.get(id) ?? '', href: page(numbers.get(id) ?? '') })}
            />
          </Details>
        </Section>
      )}
    </>
  )
}
