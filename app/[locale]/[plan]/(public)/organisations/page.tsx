import type { Metadata } from 'next'
import { Count } from '@/components/charts/count'
import { listAddress } from '@/components/list-address'
import { OrganisationName } from '@/components/organisation-name'
import { PageHeader } from '@/components/page-header'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { address } from '@/lib/addresses'
import { type Day, today } from '@/lib/dates'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { listPublicOrganisations } from '@/lib/organisation/queries'
import { type DatedName, nameOn, rolesOn } from '@/lib/organisation/rules'
import { getPublicLedger } from '@/lib/status/ledger/queries'
import { actionsInScope } from '@/lib/status/ledger/rules'
import { yearToShow } from '@/lib/status/list/rules'
import { leadDay } from '@/lib/year/rules'
import { InvolvementRole } from '@/prisma/generated/enums'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const t = getTranslator(locale, 'organisation')
  return pageMetadata({
    locale,
    plan,
    parts: ['organisations'],
    title: t('all'),
    description: t('allDescription'),
    data: [{ name: 'listOrganisations' }, { table: 'organisations' }],
  })
}

/** The organisations of the plan, with how many actions each leads or helps with. */
export default async function OrganisationsPage({ params }: Props) {
  const { locale, plan } = await planOf(params)
  const [organisations, ledger] = await Promise.all([listPublicOrganisations(plan.id), getPublicLedger(plan.id)])
  const t = getTranslator(locale, 'organisation')
  const lists = getTranslator(locale, 'lists')
  const year = yearToShow(ledger.years)
  const day = year === null ? today() : leadDay(year, today())
  const inScope = new Set((year === null ? ledger.actions : actionsInScope(ledger, year)).map(({ id }) => id))
  const rows = organisations
    .map(({ slug, names, involvements }) => ({
      slug,
      names,
      name: shownName(names, day, locale) ?? slug,
      held: rolesOn(involvements, day).filter(({ actionId }) => inScope.has(actionId)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
  const roles = Object.values(InvolvementRole).filter((role) => rows.some(({ held }) => held.some((one) => one.role === role)))
  return (
    <>
      <PageHeader title={t('all')} lead={t('allLead', { count: rows.length, day: formatDate(day, locale) })} />
      <div className="page-width py-6 md:py-8">
        <Table caption={t('all')} captionHidden>
          <thead>
            <tr>
              <HeaderCell>{t('column')}</HeaderCell>
              {roles.map((role) => (
                <HeaderCell key={role} numeric>
                  {lists(`role.${role}`)}
                </HeaderCell>
              ))}
              <HeaderCell numeric>{t('actions')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ slug, names, held }) => (
              <tr key={slug}>
                <HeaderCell scope="row" className="font-normal">
                  <a href={address(locale, plan.slug, ['organisations', slug])}>
                    <OrganisationName locale={locale} names={names} day={day} />
                  </a>
                </HeaderCell>
                {roles.map((role) => (
                  <Cell key={role} numeric>
                    <Count
                      locale={locale}
                      value={held.filter((one) => one.role === role).length}
                      href={`${address(locale, plan.slug, ['organisations', slug])}#role-${role.toLowerCase()}`}
                      what={lists(`role.${role}`)}
                    />
                  </Cell>
                ))}
                <Cell numeric>
                  <Count
                    locale={locale}
                    value={new Set(held.map(({ actionId }) => actionId)).size}
                    href={listAddress(locale, plan.slug, { year, organisation: slug })}
                    what={t('actions')}
                  />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  )
}

/** The name that the page prints, to sort by. */
function shownName(names: DatedName[], day: Day, locale: Locale): string | undefined {
  const name = nameOn(names, day)
  return locale === 'nl' ? name?.nameNl : (name?.nameEn ?? name?.nameNl)
}
