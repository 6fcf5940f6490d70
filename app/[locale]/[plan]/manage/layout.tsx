import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AccountMenu } from '@/components/site/account-menu'
import { LocalisedText } from '@/components/site/localised-text'
import { manageNavigation } from '@/components/site/navigation'
import { PlanSwitch } from '@/components/site/plan-switch'
import { SiteShell } from '@/components/site/site-shell'
import { parseLocale, parseSlug } from '@/lib/params'
import { planName, planNameIn } from '@/lib/plan/plan-name.rules'
import { listKeptPlans } from '@/lib/plan/setup.queries'
import { currentActor } from '@/lib/session'
import { may } from '@/lib/user/right.rules'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'
import { currentPlan, type PlanParams } from '../plan'
import { keptPlan, startName } from './staff'

type Props = { params: Promise<PlanParams> }

/** Somebody without a role in the plan learns no more of it than everybody may: nothing while it is in preparation. */
async function knownPlan(params: Props['params']) {
  const { locale: given, plan: slug } = await params
  const locale = parseLocale(given)
  if (!locale) notFound()
  return { locale, plan: (await keptPlan(slug)) ?? (parseSlug(slug) ? await currentPlan(slug) : null) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await knownPlan(params)
  if (!plan) return { robots: { index: false, follow: false } }
  const name = planNameIn(plan, locale)
  const title = name.is === 'absent' ? plan.slug : name.text
  return { title: { default: title, template: `%s – ${title}` }, robots: { index: false, follow: false } }
}

/** Around every page of those who keep the plan. It is not a gate: each page asks who is there and what they may see. */
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
  const archived = 'archivedAt' in plan && plan.archivedAt !== null
  const navigation = manageNavigation(locale, plan.slug, {
    years: !archived,
    start: startName(locale, actor, plan.id),
    reports: may(actor, 'listReportsInWriting', { planId: plan.id }),
    planData: !archived && may(actor, 'getPlanToSetUp', { planId: plan.id }),
    people: may(actor, 'listPeople', { planId: plan.id }),
    events: may(actor, 'listEventLines', { planId: plan.id }),
    imports: !archived && may(actor, 'listImports', { planId: plan.id }),
    example: plan.sample && may(actor, 'listExample', { planId: plan.id }),
  })
  // while it is in preparation nobody can read it, and its work is where it begins
  const home = 'publishedAt' in plan && plan.publishedAt === null ? ['manage'] : []
  const title = <LocalisedText locale={locale} {...planName(plan)} />
  return (
    <SiteShell
      locale={locale}
      path={path}
      plan={{ title, href: address(locale, plan.slug, home) }}
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
