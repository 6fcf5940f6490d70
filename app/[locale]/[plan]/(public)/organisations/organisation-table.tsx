import { Count } from '@/components/charts/count'
import { OrganisationName } from '@/components/plan/organisation-name'
import { listAddress } from '@/components/site/list-address'
import { Details } from '@/components/ui/details'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import type { Day } from '@/lib/dates'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { OrganisationRole } from '@/lib/organisation/organisation.queries'
import type { DatedName, OrganisationFamily } from '@/lib/organisation/organisation.rules'
import { address } from '@/lib/web/addresses'
import { InvolvementRole } from '@/prisma/generated/enums'

type Props = {
  locale: Locale
  plan: string
  family: OrganisationFamily
  members: { slug: string; names: DatedName[]; held: OrganisationRole[] }[]
  /** Whether any organisation of the plan has a role: until then numbers of actions would say what nobody knows. */
  rolesKnown: boolean
  year: number | null
  day: Day
}

/** The organisations of one family, with their actions by role once roles are known. */
export function OrganisationTable({ locale, plan, family, members, rolesKnown, year, day }: Props) {
  const t = getTranslator(locale, 'organisation')
  const lists = getTranslator(locale, 'lists')
  const page = (slug: string) => address(locale, plan, ['organisations', slug])
  if (!rolesKnown) return <NameList {...{ locale, members, day, page }} />
  const roles = Object.values(InvolvementRole)
  const amount = ({ held }: Props['members'][number]) => new Set(held.map(({ actionId }) => actionId)).size
  const involved = members.filter((one) => amount(one) > 0).sort((a, b) => amount(b) - amount(a))
  const others = members.filter((one) => amount(one) === 0)
  return (
    <>
      {involved.length > 0 && (
        <Table caption={lists(`organisationFamily.${family}`)} captionHidden stacked>
          <thead>
            <tr>
              <HeaderCell>{t('column')}</HeaderCell>
              {roles.map((role) => (
                <HeaderCell key={role} numeric className="w-22 lg:w-28">
                  {lists(`role.${role}`)}
                </HeaderCell>
              ))}
              <HeaderCell numeric className="w-22 lg:w-28">
                {t('actions')}
              </HeaderCell>
            </tr>
          </thead>
          <tbody>
            {involved.map(({ slug, names, held }) => (
              <tr key={slug}>
                <HeaderCell scope="row" className="font-normal">
                  <a href={page(slug)} className="ink-link">
                    <OrganisationName locale={locale} names={names} day={day} />
                  </a>
                </HeaderCell>
                {roles.map((role) => (
                  <Cell key={role} numeric label={lists(`role.${role}`)}>
                    <Count
                      locale={locale}
                      value={held.filter((one) => one.role === role).length}
                      href={`${page(slug)}#role-${role.toLowerCase()}`}
                      what={lists(`role.${role}`)}
                    />
                  </Cell>
                ))}
                <Cell numeric label={t('actions')}>
                  <Count
                    locale={locale}
                    value={new Set(held.map(({ actionId }) => actionId)).size}
                    href={listAddress(locale, plan, { year, organisation: slug })}
                    what={t('actions')}
                  />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {others.length > 0 && (
        <Details summary={t('withoutActions', { count: others.length })}>
          <NameList {...{ locale, day, page }} members={others} />
        </Details>
      )}
    </>
  )
}

type Named = Pick<Props, 'locale' | 'day'> & { members: Pick<Props['members'][number], 'slug' | 'names'>[]; page: (slug: string) => string }

function NameList({ locale, members, day, page }: Named) {
  return (
    <ul className="columns-1 gap-x-12 sm:columns-2">
      {members.map(({ slug, names }) => (
        <li key={slug} className="break-inside-avoid py-1">
          <a href={page(slug)} className="ink-link">
            <OrganisationName locale={locale} names={names} day={day} />
          </a>
        </li>
      ))}
    </ul>
  )
}
