import { Count } from '@/components/charts/count'
import { listAddress } from '@/components/list-address'
import { OrganisationName } from '@/components/organisation-name'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { address } from '@/lib/addresses'
import type { Day } from '@/lib/dates'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { HeldRole } from '@/lib/organisation/queries'
import type { DatedName, OrganisationFamily } from '@/lib/organisation/rules'
import { InvolvementRole } from '@/prisma/generated/enums'

type Props = {
  locale: Locale
  plan: string
  family: OrganisationFamily
  members: { slug: string; names: DatedName[]; held: HeldRole[] }[]
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
  if (!rolesKnown)
    return (
      <ul className="columns-1 gap-x-12 sm:columns-2">
        {members.map(({ slug, names }) => (
          <li key={slug} className="break-inside-avoid py-1">
            <a href={page(slug)}>
              <OrganisationName locale={locale} names={names} day={day} />
            </a>
          </li>
        ))}
      </ul>
    )
  const roles = Object.values(InvolvementRole)
  return (
    <Table caption={lists(`organisationFamily.${family}`)} captionHidden>
      <thead>
        <tr>
          <HeaderCell>{t('column')}</HeaderCell>
          {roles.map((role) => (
            <HeaderCell key={role} numeric className="w-28">
              {lists(`role.${role}`)}
            </HeaderCell>
          ))}
          <HeaderCell numeric className="w-28">
            {t('actions')}
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {members.map(({ slug, names, held }) => (
          <tr key={slug}>
            <HeaderCell scope="row" className="font-normal">
              <a href={page(slug)}>
                <OrganisationName locale={locale} names={names} day={day} />
              </a>
            </HeaderCell>
            {roles.map((role) => (
              <Cell key={role} numeric>
                <Count
                  locale={locale}
                  value={held.filter((one) => one.role === role).length}
                  href={`${page(slug)}#role-${role.toLowerCase()}`}
                  what={lists(`role.${role}`)}
                />
              </Cell>
            ))}
            <Cell numeric>
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
  )
}
