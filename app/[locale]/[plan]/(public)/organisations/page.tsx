import type { Metadata } from 'next'
import { publicPage } from '@/components/site/as-markup'
import { PageHeader } from '@/components/site/page-header'
import { Section } from '@/components/site/section'
import { type Day, today } from '@/lib/dates'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { listPublicOrganisations } from '@/lib/organisation/organisation.queries'
import { type DatedName, familyOf, nameOn, organisationFamilies, rolesOn } from '@/lib/organisation/organisation.rules'
import { yearToShow } from '@/lib/status/action-list.rules'
import { getPublicLedger } from '@/lib/status/ledger.queries'
import { actionsInScope } from '@/lib/status/ledger.rules'
import { leadDay } from '@/lib/year/year.rules'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'
import { LeadsMost } from './leads-most'
import { OrganisationTable } from './organisation-table'

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

/** The organisations around the plan by what they are, with how many actions each leads or helps with once that is known. */
async function OrganisationsPage({ params }: Props) {
  const { locale, plan } = await planOf(params)
  const [organisations, ledger] = await Promise.all([listPublicOrganisations(plan.id), getPublicLedger(plan.id)])
  const t = getTranslator(locale, 'organisation')
  const year = yearToShow(ledger.years)
  const day = year === null ? today() : leadDay(year, today())
  const inScope = new Set((year === null ? ledger.actions : actionsInScope(ledger, year)).map(({ id }) => id))
  const rolesKnown = organisations.some(({ involvements }) => involvements.length > 0)
  const rows = organisations
    .map(({ slug, names, kind, involvements }) => ({
      slug,
      names,
      family: familyOf(kind),
      name: shownName(names, day, locale) ?? slug,
      held: rolesOn(involvements, day).filter(({ actionId }) => inScope.has(actionId)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
  const involved = rows.filter(({ held }) => held.length > 0).length
  const families = organisationFamilies
    .map((family) => ({ family, members: rows.filter((row) => row.family === family) }))
    .filter(({ members }) => members.length > 0)
  return (
    <>
      <PageHeader
        title={t('all')}
        lead={
          !plan.has.organisations ? (
            t('noneInPlan')
          ) : rolesKnown ? (
            <>
              {t('allLeadRoles', { count: rows.length, involved, day: formatDate(day, locale) })}{' '}
              <LeadsMost locale={locale} plan={plan.slug} organisations={rows} day={day} />
            </>
          ) : (
            t('allLead', { count: rows.length })
          )
        }
      >
        {!rolesKnown && rows.length > 0 && <p className="text-base">{t('rolesUnknown')}</p>}
      </PageHeader>
      <div className="page-width grid gap-8 py-6 md:py-8">
        {families.map(({ family, members }) => (
          <Section key={family} id={family} title={`${getTranslator(locale, 'lists')(`organisationFamily.${family}`)} (${members.length})`}>
            <OrganisationTable {...{ locale, plan: plan.slug, family, members, rolesKnown, year, day }} />
          </Section>
        ))}
      </div>
    </>
  )
}

/** The name that the page prints, to sort by. */
function shownName(names: DatedName[], day: Day, locale: Locale): string | undefined {
  const name = nameOn(names, day)
  return { nl: name?.nameNl, en: name?.nameEn ?? name?.nameNl }[locale]
}

export default publicPage(OrganisationsPage)
