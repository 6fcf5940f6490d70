import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Carrier, DatedName } from '@/lib/organisation/organisation.rules'
import type { InvolvementRole } from '@/prisma/generated/enums'
import { OrganisationName } from '../plan/organisation-name'
import { ActionNumbers } from './action-numbers'

type Props = {
  locale: Locale
  carriers: Carrier<{ slug: string; names: DatedName[] }>[]
  /** The day on which they are named. */
  day: string
  /** The list of the actions of an organisation. */
  href: (slug: string) => string
  /** Number and page of an action, by id. */
  action: (id: string) => { number: string; href: string }
}

const roles: InvolvementRole[] = ['LEAD', 'PARTNER', 'CONSULTED']

/** The organisations involved in some actions, each with the actions in which it holds each role. */
export function CarrierList({ locale, carriers, day, href, action }: Props) {
  const t = getTranslator(locale, 'lists')
  return (
    <ul className="border-grey-300 border-t">
      {carriers.map(({ organisation, roles: held }) => (
        <li key={organisation.slug} className="grid gap-x-6 border-grey-200 border-b py-2 md:grid-cols-2">
          <a href={href(organisation.slug)}>
            <OrganisationName locale={locale} names={organisation.names} day={day} />
          </a>
          <div className="flex flex-wrap gap-x-4 gap-y-1 text-base">
            {roles
              .filter((role) => held[role].length > 0)
              .map((role) => (
                <div key={role}>
                  {t(`role.${role}`)}: <ActionNumbers actions={held[role].map(action)} />
                </div>
              ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
