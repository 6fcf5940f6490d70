import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ActionsSection } from '@/components/actions-section'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { DeliverableList } from '@/components/deliverable-list'
import { FlagshipTitle } from '@/components/flagship-title'
import { LocalisedText } from '@/components/localised-text'
import { ObstaclesSection } from '@/components/obstacles-section'
import { PageHeader } from '@/components/page-header'
import { Prose } from '@/components/report/prose'
import { Section } from '@/components/section'
import { SourceNote } from '@/components/source-list'
import { sentenceOfYear } from '@/components/summary-sentence'
import { YearsSection } from '@/components/years-section'
import { address } from '@/lib/addresses'
import { today } from '@/lib/dates'
import { localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { listPublicObstacles } from '@/lib/obstacle/queries'
import { listPublicInvolvements } from '@/lib/organisation/queries'
import { parseLetter } from '@/lib/params'
import { listPublicDeliverables } from '@/lib/plan/deliverable/queries'
import { getPublicFlagship } from '@/lib/plan/flagship/queries'
import { getPublishedFlagshipText } from '@/lib/report/edition/flagship/queries'
import { getPublicLedger } from '@/lib/status/ledger/queries'
import { isClosedIn, tally } from '@/lib/status/ledger/rules'
import { yearToShow } from '@/lib/status/list/rules'
import { leadDay } from '@/lib/year/rules'
import { pageMetadata } from '../../../../page-metadata'
import { type PlanParams, planOf } from '../../../plan'

type Props = { params: Promise<PlanParams & { code: string }> }

const currentFlagship = cache((planId: string, code: string) => getPublicFlagship(planId, code))

async function flagshipOf(params: Props['params']) {
  const { locale, plan } = await planOf(params)
  const code = parseLetter((await params).code)
  const flagship = code ? await currentFlagship(plan.id, code) : null
  if (!flagship) notFound()
  return { locale, plan, flagship }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan, flagship } = await flagshipOf(params)
  const { titleNl, titleEn, workingTitleNl, workingTitleEn } = flagship
  const title = localised(titleNl ?? workingTitleNl, titleEn ?? workingTitleEn, locale)
  const t = getTranslator(locale, 'flagship')
  const kicker = t('kicker', { code: flagship.code.toUpperCase() })
  return pageMetadata({
    locale,
    plan,
    parts: ['flagships', flagship.code],
    title: title.is === 'present' ? `${kicker}: ${title.text}` : kicker,
    description: t('description', { name: title.is === 'absent' ? kicker : title.text }),
    data: [{ name: 'listActions', query: { flagship: flagship.code } }],
  })
}

/** One flagship through the years. */
export default async function FlagshipPage({ params }: Props) {
  const { locale, plan, flagship } = await flagshipOf(params)
  const ledger = await getPublicLedger(plan.id)
  const own = (action: { flagshipId: string | null }) => action.flagshipId === flagship.id
  const actions = ledger.actions.filter(own)
  const ids = actions.map(({ id }) => id)
  const [involvements, obstacles, deliverables, text] = await Promise.all([
    listPublicInvolvements(ids),
    listPublicObstacles(plan.id, ids),
    listPublicDeliverables(flagship.id),
    getPublishedFlagshipText(plan.id, flagship.code),
  ])
  const t = getTranslator(locale, 'flagship')
  const year = yearToShow(ledger.years)
  const whole = year === null ? null : tally(ledger, year, own)
  const day = year === null ? today() : leadDay(year, today())
  const to = (...parts: (string | number)[]) => address(locale, plan.slug, parts)
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label: t('all'), href: to('flagships') }]} />}
        kicker={t('kicker', { code: flagship.code.toUpperCase() })}
        title={<FlagshipTitle locale={locale} flagship={flagship} />}
        lead={
          whole && whole.total > 0
            ? `${whole.year}. ${sentenceOfYear(whole, isClosedIn(ledger, whole.year), locale) ?? ''}`
            : t('noActions')
        }
      >
        {flagship.theme && (
          <p className="text-base text-quiet">
            {t('theme')} <LocalisedText locale={locale} nl={flagship.theme.nameNl} en={flagship.theme.nameEn} />
            {flagship.themeTie === 'INFERRED' && ` (${getTranslator(locale, 'lists')('tie.INFERRED').toLowerCase()})`}
          </p>
        )}
        <SourceNote locale={locale} sources={flagship.sources} />
      </PageHeader>
      <div className="page-width grid gap-12 py-6 md:py-8">
        <YearsSection
          locale={locale}
          plan={plan.slug}
          caption={t('yearsTable', { code: flagship.code.toUpperCase() })}
          ledger={ledger}
          own={own}
          query={{ flagship: flagship.code }}
        />
        {text && (
          <Section
            id="report"
            title={t('report', { year: String(text.year) })}
            aside={<a href={to('reports', text.year)}>{t('toReport', { year: String(text.year) })}</a>}
          >
            <Prose locale={locale} prose={text} />
          </Section>
        )}
        <ActionsSection locale={locale} plan={plan.slug} ledger={ledger} actions={actions} involvements={involvements} day={day} />
        <ObstaclesSection locale={locale} plan={plan.slug} obstacles={obstacles} known={year !== null && actions.length > 0} day={day} />
        <Section
          id="deliverables"
          title={getTranslator(locale, 'deliverables')('title')}
          aside={
            <a href={address(locale, plan.slug, ['timeline'], { flagship: flagship.code })}>
              {getTranslator(locale, 'timeline')('linkFlagship')}
            </a>
          }
        >
          <p className="max-w-text text-base text-quiet">
            {getTranslator(locale, 'deliverables')(deliverables.length > 0 ? 'lead' : 'none')}
          </p>
          <DeliverableList locale={locale} deliverables={deliverables} />
        </Section>
      </div>
    </>
  )
}
