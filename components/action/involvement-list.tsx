import { covers, type Day, dayOfColumn } from '@/lib/dates'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { DatedName } from '@/lib/organisation/organisation.rules'
import type { InvolvementRole } from '@/prisma/generated/enums'
import { OrganisationName } from '../plan/organisation-name'

type Shown = {
  role: InvolvementRole
  startsOn: Date | null
  endsOn: Date | null
  organisation: { slug: string; names: DatedName[] }
}

type Props = {
  locale: Locale
  involvements: Shown[]
  today: Day
  /** Whoever holds a role since the plan began needs no date beside it. */
  firstYear: number
  /** The list of the actions of an organisation. */
  href: (slug: string) => string
}

const roles: InvolvementRole[] = ['LEAD', 'PARTNER', 'CONSULTED']

/** The organisations of an action by role; those of the past with their days, under the name they had then (rule 14). */
export function InvolvementList({ locale, involvements, today, firstYear, href }: Props) {
  const t = getTranslator(locale, 'action')
  const lists = getTranslator(locale, 'lists')
  return (
    <dl className="grid gap-3 text-base">
      {roles
        .map((role) => ({ role, held: involvements.filter((one) => one.role === role) }))
        .filter(({ held }) => held.length > 0)
        .map(({ role, held }) => (
          <div key={role}>
            <dt className="font-semibold text-quiet text-sm">{lists(`role.${role}`)}</dt>
            {held.map((one) => {
              const current = covers(one, today)
              const { startsOn, endsOn, organisation } = one
              return (
                <dd key={`${organisation.slug} ${startsOn?.getTime()}`} className="mt-1">
                  {current ? (
                    <a href={href(organisation.slug)}>
                      <OrganisationName locale={locale} names={organisation.names} day={today} />
                    </a>
                  ) : (
                    <OrganisationName locale={locale} names={organisation.names} day={dayOfColumn(endsOn ?? startsOn ?? new Date())} />
                  )}
                  {(endsOn || (startsOn && startsOn.getUTCFullYear() > firstYear)) && (
                    <span className="block text-quiet text-sm">
                      {t('period', {
                        from: startsOn ? formatDate(startsOn, locale) : 'none',
                        until: endsOn ? formatDate(endsOn, locale) : 'none',
                      })}
                    </span>
                  )}
                </dd>
              )
            })}
          </div>
        ))}
    </dl>
  )
}
