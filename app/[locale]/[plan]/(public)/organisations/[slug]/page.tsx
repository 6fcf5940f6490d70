import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ConfidenceNote } from '@/components/plan/confidence-note'
import { ObstaclesSection } from '@/components/plan/obstacles-section'
import { OrganisationName } from '@/components/plan/organisation-name'
import { SourceNote } from '@/components/plan/source-list'
import { publicPage } from '@/components/site/as-markup'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { LocalisedText } from '@/components/site/localised-text'
import { PageHeader } from '@/components/site/page-header'
import { sentenceOfYear } from '@/components/status/summary-sentence'
import { YearSwitch } from '@/components/status/year-switch'
import { YearsSection } from '@/components/status/years-section'
import { today } from '@/lib/dates'
import { capitalised, formatDate, localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { listPublicObstacles } from '@/lib/obstacle/obstacle.queries'
import { momentOf } from '@/lib/obstacle/obstacle-age.rules'
import { getPublicOrganisation, getPublicRolesKnown } from '@/lib/organisation/organisation.queries'
import { nameOn, rolesOn } from '@/lib/organisation/organisation.rules'
import { parseSlug } from '@/lib/params'
import type { SearchParams } from '@/lib/status/action-list.schema'
import { listPublicDestinations } from '@/lib/status/destination.queries'
import { getPublicLedger } from '@/lib/status/ledger.queries'
import { isClosedIn, tally } from '@/lib/status/ledger.rules'
import { address } from '@/lib/web/addresses'
import { heldInYears, leadDay } from '@/lib/year/year.rules'
import { pageMetadata } from '../../../../page-metadata'
import { type PlanParams, planOf } from '../../../plan'
import { askedYear } from '../../asked-year'
import { CarriedSection } from './carried-section'
import { NamesSection } from './names-section'

type Props = { params: Promise<PlanParams & { slug: string }>; searchParams: Promise<SearchParams> }

const read = cache(getPublicOrganisation)

async function organisationOf(params: Props['params']) {
  const { locale, plan } = await planOf(params)
  const slug = parseSlug((await params).slug)
  const organisation = slug ? await read(plan.id, slug) : null
  if (!organisation) notFound()
  const name = nameOn(organisation.names, today())
  const shown = localised(name?.nameNl ?? null, name?.nameEn ?? null, locale)
  return { locale, plan, organisation, name: shown.is === 'absent' ? organisation.slug : shown.text }
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { locale, plan, organisation, name } = await organisationOf(params)
  return pageMetadata({
    locale,
    plan,
    parts: ['organisations', organisation.slug],
    title: name,
    description: getTranslator(locale, 'organisation')('description', { name }),
    data: [{ name: 'listActions', query: { organisation: organisation.slug } }],
  })
}

/** The actions of one organisation, under the name it has today. */
async function OrganisationPage({ params, searchParams }: Props) {
  const { locale, plan, organisation, name } = await organisationOf(params)
  const ledger = await getPublicLedger(plan.id)
  const year = askedYear(await searchParams, ledger.years)
  if (year === undefined) notFound()
  const [obstacles, rolesKnown, destinations] = await Promise.all([
    listPublicObstacles(
      plan.id,
      ledger.actions.map(({ id }) => id),
    ),
    getPublicRolesKnown(plan.id),
    listPublicDestinations(plan.id),
  ])
  const t = getTranslator(locale, 'organisation')
  const dayOfYear = (of: number | null) => (of === null ? today() : leadDay(of, today()))
  const roles = (of: number | null) => rolesOn(organisation.involvements, dayOfYear(of))
  const own = heldInYears(
    organisation.involvements,
    ledger.years.map((one) => one.year),
    today(),
  )
  const whole = year === null ? null : tally(ledger, year, (action) => own(action, year))
  const owned = obstacles.filter(({ owner }) => owner?.slug === organisation.slug)
  const { endedOn, endedNote, endedNoteNl } = organisation
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label: t('all'), href: address(locale, plan.slug, ['organisations']) }]} />}
        title={<OrganisationName locale={locale} names={organisation.names} day={today()} />}
        lead={
          whole && whole.total > 0
            ? `${whole.year}. ${sentenceOfYear(whole, isClosedIn(ledger, whole.year), locale) ?? ''}`
            : t(organisation.involvements.length > 0 ? 'noneOn' : rolesKnown ? 'none' : 'noneKnown', {
                day: formatDate(dayOfYear(year), locale),
              })
        }
      >
        {(organisation.roleNl || organisation.roleEn) && (
          <p className="text-base">
            <LocalisedText
              locale={locale}
              nl={organisation.roleNl && capitalised(organisation.roleNl)}
              en={organisation.roleEn && capitalised(organisation.roleEn)}
            />
          </p>
        )}
        {(endedOn || endedNote || endedNoteNl) && (
          <p className="text-base">
            {endedOn ? (
              t('ended', { day: formatDate(endedOn, locale) })
            ) : (
              <>
                {t('endedNote')} (<LocalisedText locale={locale} nl={endedNoteNl} en={endedNote} />)
              </>
            )}
          </p>
        )}
        <ConfidenceNote locale={locale} confidence={organisation.confidence} />
        <SourceNote locale={locale} sources={organisation.sources} />
        {organisation.involvements.length > 0 && (
          <div className="mt-3">
            <YearSwitch
              locale={locale}
              years={ledger.years}
              current={year}
              href={(of) => address(locale, plan.slug, ['organisations', organisation.slug], { year: of })}
            />
          </div>
        )}
      </PageHeader>
      <div className="page-width grid gap-12 py-6 md:py-8">
        <CarriedSection
          locale={locale}
          plan={plan.slug}
          organisation={organisation.slug}
          roles={roles(year)}
          year={year}
          day={dayOfYear(year)}
          ledger={ledger}
          destinations={destinations}
        />
        <YearsSection
          locale={locale}
          plan={plan.slug}
          caption={t('table', { name })}
          ledger={ledger}
          year={year}
          own={own}
          figure={{ of: 'organisation', slug: organisation.slug }}
          query={{ organisation: organisation.slug }}
        />
        {owned.length > 0 && (
          <ObstaclesSection locale={locale} plan={plan.slug} obstacles={owned} known at={momentOf(year, today())} title={t('obstacles')} />
        )}
        <NamesSection locale={locale} plan={plan.slug} organisation={organisation} />
      </div>
    </>
  )
}

export default publicPage(OrganisationPage)
