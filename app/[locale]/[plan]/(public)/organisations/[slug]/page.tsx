import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { ConfidenceNote } from '@/components/confidence-note'
import { LocalisedText } from '@/components/localised-text'
import { ObstaclesSection } from '@/components/obstacles-section'
import { OrganisationName } from '@/components/organisation-name'
import { PageHeader } from '@/components/page-header'
import { SourceNote } from '@/components/source-list'
import { sentenceOfYear } from '@/components/summary-sentence'
import { YearsSection } from '@/components/years-section'
import { address } from '@/lib/addresses'
import { today } from '@/lib/dates'
import { capitalised, formatDate, localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { listPublicObstacles } from '@/lib/obstacle/queries'
import { getPublicOrganisation, getPublicRolesKnown } from '@/lib/organisation/queries'
import { nameOn, rolesOn } from '@/lib/organisation/rules'
import { parseSlug } from '@/lib/params'
import { getPublicLedger } from '@/lib/status/ledger/queries'
import { isClosedIn, tally } from '@/lib/status/ledger/rules'
import { yearToShow } from '@/lib/status/list/rules'
import { leadDay } from '@/lib/year/rules'
import { pageMetadata } from '../../../../page-metadata'
import { type PlanParams, planOf } from '../../../plan'
import { CarriedSection } from './carried-section'
import { NamesSection } from './names-section'

type Props = { params: Promise<PlanParams & { slug: string }> }

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

export async function generateMetadata({ params }: Props): Promise<Metadata> {
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

/** What one organisation carries, under the name it has today. */
export default async function OrganisationPage({ params }: Props) {
  const { locale, plan, organisation, name } = await organisationOf(params)
  const ledger = await getPublicLedger(plan.id)
  const [obstacles, rolesKnown] = await Promise.all([
    listPublicObstacles(
      plan.id,
      ledger.actions.map(({ id }) => id),
    ),
    getPublicRolesKnown(plan.id),
  ])
  const t = getTranslator(locale, 'organisation')
  const year = yearToShow(ledger.years)
  const dayOfYear = (of: number | null) => (of === null ? today() : leadDay(of, today()))
  const roles = (of: number | null) => rolesOn(organisation.involvements, dayOfYear(of))
  // a role counts in a year when it is held on the day on which that year reads roles
  const heldIn = new Map(ledger.years.map(({ year }) => [year, new Set(roles(year).map(({ actionId }) => actionId))]))
  const own = ({ id }: { id: string }, of: number) => heldIn.get(of)?.has(id) ?? false
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
      </PageHeader>
      <div className="page-width grid gap-12 py-6 md:py-8">
        <CarriedSection locale={locale} plan={plan.slug} roles={roles(year)} year={year} day={dayOfYear(year)} ledger={ledger} />
        <YearsSection
          locale={locale}
          plan={plan.slug}
          caption={t('table', { name })}
          ledger={ledger}
          own={own}
          query={{ organisation: organisation.slug }}
        />
        {owned.length > 0 && (
          <ObstaclesSection locale={locale} plan={plan.slug} obstacles={owned} known day={dayOfYear(year)} title={t('obstacles')} />
        )}
        <NamesSection locale={locale} plan={plan.slug} organisation={organisation} />
      </div>
    </>
  )
}
