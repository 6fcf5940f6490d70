import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AccountMenu } from '@/components/account-menu'
import { LocalisedText } from '@/components/localised-text'
import { manageNavigation } from '@/components/navigation'
import { PlanSwitch } from '@/components/plan-switch'
import { SiteShell } from '@/components/site-shell'
import { address } from '@/lib/addresses'
import { localised } from '@/lib/format'
import { parseLocale, parseSlug } from '@/lib/params'
import { listKeptPlans } from '@/lib/plan/setup/queries'
import { getPageRequest } from '@/lib/request'
import { currentActor } from '@/lib/session'
import { may } from '@/lib/user/right/rules'
import { currentPlan, type PlanParams } from '../plan'
import { keptPlan, startName } from './staff'

type Props = { params: Promise<PlanParams> }

/** Who has no role in the plan learns of it no more than everybody may: nothing while it is in preparation. */
async function knownPlan(params: Props['params']) {
  const { locale: given, plan: slug } = await params
  const locale = parseLocale(given)
  if (!locale) notFound()
  return { locale, plan: (await keptPlan(slug)) ?? (parseSlug(slug) ? await currentPlan(slug) : null) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await knownPlan(params)
  if (!plan) return { robots: { index: false, follow: false } }
  const name = localised(plan.shortTitleNl, plan.shortTitleEn, locale)
  const title = name.is === 'absent' ? plan.slug : name.text
  return { title: { default: title, template: `%s – ${title}` }, robots: { index: false, follow: false } }
}

/** Around every page of those who keep the plan. It is no gate: each page asks who is there and what they may see. */
export default async function ManageLayout({ children, params }: Props & { children: ReactNode }) {
  const { locale, plan } = await knownPlan(params)
  const { path } = await getPageRequest()
  const actor = await currentActor()
  if (!plan) {
    return (
      <SiteShell locale={locale} path={path} account={actor && <AccountMenu locale={locale} name={actor.name} />}>
        {children}
      </SiteShell>
    )
  }
  const navigation = manageNavigation(locale, plan.slug, {
    start: startName(locale, actor, plan.id),
    reports: may(actor, 'listReportsInWriting', { planId: plan.id }),
    planData: may(actor, 'getPlanToSetUp', { planId: plan.id }),
    people: may(actor, 'listPeople', { planId: plan.id }),
    events: may(actor, 'listEventLines', { planId: plan.id }),
    imports: may(actor, 'listImports', { planId: plan.id }),
    example: plan.sample && may(actor, 'listExample', { planId: plan.id }),
  })
  return (
    <SiteShell
      locale={locale}
      path={path}
      plan={{ title: <LocalisedText locale={locale} nl={plan.shortTitleNl} en={plan.shortTitleEn} />, href: address(locale, plan.slug) }}
      navigation={actor ? navigation : []}
      sample={plan.sample}
      wide
      account={
        actor && (
          <>
            <PlanSwitch locale={locale} plans={(await listKeptPlans(actor)) ?? []} here={plan.slug} />
            <AccountMenu locale={locale} name={actor.name} />
          </>
        )
      }
    >
      {children}
    </SiteShell>
  )
}
