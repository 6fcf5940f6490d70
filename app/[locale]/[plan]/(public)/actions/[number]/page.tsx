import type { Metadata } from 'next'
import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { cache } from 'react'
import { ActionTitle } from '@/components/action/action-title'
import { InvolvementList } from '@/components/action/involvement-list'
import { PlaceInPlan } from '@/components/action/place-in-plan'
import { ObstacleList } from '@/components/plan/obstacle-list'
import { publicPage } from '@/components/site/as-markup'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { listAddress } from '@/components/site/list-address'
import { LocalisedText } from '@/components/site/localised-text'
import { PageHeader } from '@/components/site/page-header'
import { Pager } from '@/components/site/pager'
import { Section } from '@/components/site/section'
import { HistoryList } from '@/components/status/history-list'
import { YearStrip, yearAnchor } from '@/components/status/year-strip'
import { today } from '@/lib/dates'
import { localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { listPublicObstacles } from '@/lib/obstacle/obstacle.queries'
import { momentOf } from '@/lib/obstacle/obstacle-age.rules'
import { listPublicInvolvements } from '@/lib/organisation/organisation.queries'
import { parseActionNumber } from '@/lib/params'
import { getCurrentNumber, getPublicAction } from '@/lib/plan/action.queries'
import { getPublicPlanFacts } from '@/lib/plan/plan.queries'
import { listPublicCitations } from '@/lib/report/edition.queries'
import { publicUrl } from '@/lib/settings/installation'
import { yearToShow } from '@/lib/status/action-list.rules'
import { getPublicLedger } from '@/lib/status/ledger.queries'
import { listAbsorbedActions, listPublicConfirmations, listPublicEntries } from '@/lib/status/status-history.queries'
import { publicHistory } from '@/lib/status/status-history.rules'
import { stripsOf } from '@/lib/status/year-strip.rules'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../../page-metadata'
import { type PlanParams, planOf } from '../../../plan'
import { CiteSection } from './cite-section'
import { YearsSection } from './years-section'

type Props = { params: Promise<PlanParams & { number: string }> }

const currentAction = cache((planId: string, number: string) => getPublicAction(planId, number))

/** The action of an address. A number it used to have leads on to the one it has now; one that nothing ever had is a 404. */
async function actionOf(params: Props['params']) {
  const { locale, plan } = await planOf(params)
  const number = parseActionNumber((await params).number)
  if (!number) notFound()
  const action = await currentAction(plan.id, number)
  if (action) return { locale, plan, action }
  const current = await getCurrentNumber(plan.id, number)
  if (current === null) notFound()
  const there = address(locale, plan.slug, ['actions', current])
  // a number may be given back, and a browser never asks again for what moved permanently
  if (current.toLowerCase() === number.toLowerCase()) permanentRedirect(there)
  redirect(there)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan, action } = await actionOf(params)
  const { number } = action
  const t = getTranslator(locale, 'action')
  const title = localised(action.titleNl, action.titleEn, locale)
  const kicker = t('kicker', { number })
  return pageMetadata({
    locale,
    plan,
    parts: ['actions', number],
    title: title.is === 'present' ? `${kicker}: ${title.text}` : kicker,
    description: t('description', { number }),
    data: [{ name: 'getAction', parts: { number } }],
  })
}

/** One action: what the plan says, what was said of it each year, who is involved and what stands in its way. */
async function ActionPage({ params }: Props) {
  const { locale, plan, action } = await actionOf(params)
  const [ledger, entries, confirmations, absorbed, involvements, obstacles, facts, citations] = await Promise.all([
    getPublicLedger(plan.id),
    listPublicEntries(action.id),
    listPublicConfirmations(plan.id, action.id),
    listAbsorbedActions(plan.id, action.id),
    listPublicInvolvements([action.id]),
    listPublicObstacles(plan.id, [action.id]),
    getPublicPlanFacts(plan.id),
    listPublicCitations(plan.id, [action.number, ...action.formerNumbers]),
  ])
  const t = getTranslator(locale, 'action')
  const year = yearToShow(ledger.years)
  const strip = stripsOf(ledger).get(action.id) ?? []
  const history = publicHistory(confirmations, ledger.years)
  const index = ledger.actions.findIndex(({ id }) => id === action.id)
  const page = (number: string) => address(locale, plan.slug, ['actions', number])
  const neighbour = (at: number, word: 'previous' | 'next') => {
    const one = ledger.actions[at]
    return one ? { label: `${t(word)}: ${t('kicker', { number: one.number })}`, href: page(one.number) } : null
  }
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumbs
            locale={locale}
            trail={[{ label: getTranslator(locale, 'shell')('actions'), href: address(locale, plan.slug, ['actions']) }]}
          />
        }
        kicker={action.titleNl || action.titleEn ? t('kicker', { number: action.number }) : undefined}
        title={<ActionTitle locale={locale} action={action} />}
        lead={<LocalisedText locale={locale} nl={action.descriptionNl} en={action.descriptionEn} absent={t('noDescription')} />}
      >
        {strip.length > 0 && <YearStrip locale={locale} strip={strip} href={(of) => `#${yearAnchor(of)}`} />}
      </PageHeader>
      <div className="page-width grid gap-12 py-6 md:py-8">
        <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
          <div className="grid content-start gap-12">
            <YearsSection locale={locale} strip={strip} entries={entries} href={page} />
            {obstacles.length > 0 && (
              <Section id="obstacles" title={getTranslator(locale, 'obstacles')('title')}>
                <ObstacleList locale={locale} obstacles={obstacles} at={momentOf(null, today())} href={page} />
              </Section>
            )}
            {history.length > 0 && (
              <Section id="history" title={t('history')}>
                <p className="text-base text-quiet">{t('historyLead')}</p>
                <HistoryList
                  locale={locale}
                  lines={history}
                  reporter={(of) => entries.find((one) => one.year === of)?.reportedBy ?? null}
                />
              </Section>
            )}
          </div>
          <div className="grid content-start gap-8 max-lg:border-grey-300 max-lg:border-t max-lg:pt-6 lg:border-grey-300 lg:border-l lg:pl-6">
            <Section id="place" title={t('place')}>
              <PlaceInPlan
                locale={locale}
                action={action}
                has={plan.has}
                absorbed={absorbed}
                href={{
                  flagship: (code) => address(locale, plan.slug, ['flagships', code]),
                  goal: (code) => address(locale, plan.slug, ['goals', code]),
                  group: (code) => listAddress(locale, plan.slug, { year, group: code }),
                  theme: (code) => listAddress(locale, plan.slug, { year, theme: code }),
                  action: page,
                }}
              />
            </Section>
            <Section id="organisations" title={t('organisations')}>
              {involvements.length > 0 ? (
                <InvolvementList
                  locale={locale}
                  involvements={involvements}
                  today={today()}
                  firstYear={plan.firstYear}
                  href={(slug) => address(locale, plan.slug, ['organisations', slug])}
                />
              ) : (
                <p className="text-base text-quiet">{t('notLinked')}</p>
              )}
            </Section>
          </div>
        </div>
        <CiteSection
          locale={locale}
          plan={{ ...plan, ...facts }}
          action={action}
          origin={publicUrl()}
          changed={history[0]?.at ?? null}
          editions={citations}
        />
        <Pager label={t('pager')} previous={neighbour(index - 1, 'previous')} next={neighbour(index + 1, 'next')} />
      </div>
    </>
  )
}

export default publicPage(ActionPage)
