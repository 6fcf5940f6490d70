import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ActionsSection } from '@/components/action/actions-section'
import { DeliverableList } from '@/components/action/deliverable-list'
import { FlagshipTitle } from '@/components/plan/flagship-title'
import { ObstaclesSection } from '@/components/plan/obstacles-section'
import { SourceNote } from '@/components/plan/source-list'
import { Prose } from '@/components/report/prose'
import { publicPage } from '@/components/site/as-markup'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { listAddress } from '@/components/site/list-address'
import { LocalisedText } from '@/components/site/localised-text'
import { PageHeader } from '@/components/site/page-header'
import { Section } from '@/components/site/section'
import { judgementInWords } from '@/components/status/judgement-words'
import { sentenceOfYear } from '@/components/status/summary-sentence'
import { YearSwitch } from '@/components/status/year-switch'
import { YearsSection } from '@/components/status/years-section'
import { today } from '@/lib/dates'
import { localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { listPublicObstacles } from '@/lib/obstacle/obstacle.queries'
import { momentOf } from '@/lib/obstacle/obstacle-age.rules'
import { listPublicInvolvements } from '@/lib/organisation/organisation.queries'
import { parseLetter } from '@/lib/params'
import { listPublicDeliverables } from '@/lib/plan/deliverable.queries'
import { getPublicFlagship } from '@/lib/plan/flagship.queries'
import { getPublishedFlagshipText } from '@/lib/report/edition.queries'
import type { SearchParams } from '@/lib/status/action-list.schema'
import { listPublicDestinations } from '@/lib/status/destination.queries'
import { listPublicNotes } from '@/lib/status/entry.queries'
import { judge } from '@/lib/status/judgement.rules'
import { getPublicLedger } from '@/lib/status/ledger.queries'
import { isClosedIn, tally, yearBefore } from '@/lib/status/ledger.rules'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../../page-metadata'
import { type PlanParams, planOf } from '../../../plan'
import { askedYear } from '../../asked-year'

type Props = { params: Promise<PlanParams & { code: string }>; searchParams: Promise<SearchParams> }

const currentFlagship = cache((planId: string, code: string) => getPublicFlagship(planId, code))

async function flagshipOf(params: Props['params']) {
  const { locale, plan } = await planOf(params)
  const code = parseLetter((await params).code)
  const flagship = code ? await currentFlagship(plan.id, code) : null
  if (!flagship) notFound()
  return { locale, plan, flagship }
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
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

/** One flagship through the years, judged by one of them: the newest closed public one, unless the address names another. */
async function FlagshipPage({ params, searchParams }: Props) {
  const { locale, plan, flagship } = await flagshipOf(params)
  const ledger = await getPublicLedger(plan.id)
  const year = askedYear(await searchParams, ledger.years)
  if (year === undefined) notFound()
  const own = (action: { flagshipId: string | null }) => action.flagshipId === flagship.id
  const actions = ledger.actions.filter(own)
  const ids = actions.map(({ id }) => id)
  const [involvements, obstacles, deliverables, text, notes, destinations] = await Promise.all([
    listPublicInvolvements(ids),
    listPublicObstacles(plan.id, ids),
    listPublicDeliverables(flagship.id),
    getPublishedFlagshipText(plan.id, flagship.code),
    listPublicNotes(ids),
    listPublicDestinations(plan.id),
  ])
  const t = getTranslator(locale, 'flagship')
  const whole = year === null ? null : tally(ledger, year, own)
  const before = year !== null && isClosedIn(ledger, year) ? yearBefore(ledger.years, year) : null
  const realised = (of: number) => {
    const { counts, total } = tally(ledger, of, own)
    return { year: of, realised: counts.REALISED, total, unreported: counts.NOT_REPORTED }
  }
  const judgement = year === null ? null : judge(realised(year), before === null ? null : realised(before))
  const at = momentOf(year, today())
  const { day } = at
  const to = (...parts: (string | number)[]) => address(locale, plan.slug, parts)
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label: t('all'), href: to('flagships') }]} />}
        kicker={t('kicker', { code: flagship.code.toUpperCase() })}
        title={<FlagshipTitle locale={locale} flagship={flagship} />}
        lead={judgement ? judgementInWords(judgement, locale) : t('noActions')}
      >
        {whole && whole.total > 0 && (
          <p className="text-base">{`${whole.year}. ${sentenceOfYear(whole, isClosedIn(ledger, whole.year), locale) ?? ''}`}</p>
        )}
        {flagship.theme && (
          <p className="text-base text-quiet">
            {t('theme')} <LocalisedText locale={locale} nl={flagship.theme.nameNl} en={flagship.theme.nameEn} />
            {flagship.themeTie === 'INFERRED' && ` (${getTranslator(locale, 'lists')('tie.INFERRED').toLowerCase()})`}
          </p>
        )}
        <SourceNote locale={locale} sources={flagship.sources} />
        <div className="mt-3">
          <YearSwitch
            locale={locale}
            years={ledger.years}
            current={year}
            href={(of) => address(locale, plan.slug, ['flagships', flagship.code], { year: of })}
          />
        </div>
      </PageHeader>
      <div className="page-width grid gap-10 py-6 md:py-8">
        <YearsSection
          locale={locale}
          plan={plan.slug}
          caption={t('yearsTable', { code: flagship.code.toUpperCase() })}
          ledger={ledger}
          year={year}
          own={own}
          figure={{ of: 'flagship', code: flagship.code }}
          query={{ flagship: flagship.code }}
          beside={
            text && (
              <div id="report" className="grid gap-3">
                <h3>{t('report', { year: String(text.year) })}</h3>
                <Prose locale={locale} prose={text} />
                <p className="text-base">
                  <a href={to('reports', text.year)}>{t('toReport', { year: String(text.year) })}</a>
                </p>
              </div>
            )
          }
        />
        <ActionsSection
          {...{ locale, plan: plan.slug, ledger, actions, involvements, destinations, day, notes }}
          list={listAddress(locale, plan.slug, { year, flagship: flagship.code })}
        />
        <ObstaclesSection locale={locale} plan={plan.slug} obstacles={obstacles} known={year !== null && actions.length > 0} at={at} />
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

export default publicPage(FlagshipPage)
