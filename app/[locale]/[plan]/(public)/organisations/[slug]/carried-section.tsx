import { ActionYears } from '@/components/action/action-years'
import { listAddress } from '@/components/site/list-address'
import { Section } from '@/components/site/section'
import { type Destination, WentToInList } from '@/components/status/went-to'
import type { Day } from '@/lib/dates'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { ListedAction } from '@/lib/status/ledger.queries'
import { actionsInScope, type Ledger } from '@/lib/status/ledger.rules'
import { stripsOf } from '@/lib/status/year-strip.rules'
import { address } from '@/lib/web/addresses'
import { InvolvementRole } from '@/prisma/generated/enums'

type Props = {
  locale: Locale
  plan: string
  /** The organisation, as its address names it. */
  organisation: string
  /** The roles held on the day. */
  roles: { actionId: string; role: InvolvementRole }[]
  ledger: Ledger<ListedAction>
  /** Where the actions that were closed went, by their number. */
  destinations: Map<string, Destination>
  /** The year that is shown; null when none is public. */
  year: number | null
  day: Day
}

/** The actions in which an organisation holds each role, with their states through the years. */
export function CarriedSection({ locale, plan, organisation, roles, ledger, destinations, year, day }: Props) {
  const t = getTranslator(locale, 'organisation')
  const lists = getTranslator(locale, 'lists')
  const strips = stripsOf(ledger)
  const page = (number: string) => address(locale, plan, ['actions', number])
  const inScope = year === null ? ledger.actions : actionsInScope(ledger, year)
  const held = Object.values(InvolvementRole)
    .map((role) => {
      const ids = new Set(roles.filter((one) => one.role === role).map(({ actionId }) => actionId))
      return { role, actions: inScope.filter(({ id }) => ids.has(id)) }
    })
    .filter(({ actions }) => actions.length > 0)
  if (held.length === 0) return null
  return (
    <Section id="carries" title={t('carries')} aside={t('onDay', { day: formatDate(day, locale) })}>
      {held.map(({ role, actions }) => (
        <div key={role} id={`role-${role.toLowerCase()}`} className="grid gap-2">
          <h3 className="text-lg">
            {lists(`role.${role}`)} <span className="font-normal text-quiet">({actions.length})</span>
          </h3>
          <ActionYears
            locale={locale}
            caption={lists(`role.${role}`)}
            years={ledger.years.map(({ year }) => year)}
            actions={actions.map((action) => ({
              action,
              strip: strips.get(action.id) ?? [],
              below: (
                <WentToInList
                  locale={locale}
                  entry={destinations.get(action.number)}
                  year={ledger.years.at(-1)?.year ?? null}
                  href={page}
                />
              ),
            }))}
            href={({ number }) => page(number)}
            list={listAddress(locale, plan, { year, organisation })}
          />
        </div>
      ))}
    </Section>
  )
}
