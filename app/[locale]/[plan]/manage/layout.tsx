import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { AccountMenu } from '@/components/account-menu'
import { LocalisedText } from '@/components/localised-text'
import { manageNavigation } from '@/components/navigation'
import { SiteShell } from '@/components/site-shell'
import { address } from '@/lib/addresses'
import { localised } from '@/lib/format'
import { getPageRequest } from '@/lib/request'
import { currentActor } from '@/lib/session'
import { may } from '@/lib/user/right/rules'
import { type PlanParams, planOf } from '../plan'
import { startName } from './staff'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const name = localised(plan.shortTitleNl, plan.shortTitleEn, locale)
  const title = name.is === 'absent' ? plan.slug : name.text
  return { title: { default: title, template: `%s – ${title}` }, robots: { index: false, follow: false } }
}

/** Around every page of those who keep the plan. It is no gate: each page asks who is there and what they may see. */
export default async function ManageLayout({ children, params }: Props & { children: ReactNode }) {
  const { locale, plan } = await planOf(params)
  const { path } = await getPageRequest()
  const actor = await currentActor()
  const navigation = manageNavigation(locale, plan.slug, {
    start: startName(locale, actor, plan.id),
    reports: may(actor, 'listReportsInWriting', { planId: plan.id }),
    planData: may(actor, 'listActionsToRevise', { planId: plan.id }),
    people: may(actor, 'listPeople'),
    events: may(actor, 'listEventLines', { planId: plan.id }),
    imports: may(actor, 'listImports', { planId: plan.id }),
    sample: plan.sample && may(actor, 'listSampleRows'),
  })
  return (
    <SiteShell
      locale={locale}
      path={path}
      plan={{ title: <LocalisedText locale={locale} nl={plan.shortTitleNl} en={plan.shortTitleEn} />, href: address(locale, plan.slug) }}
      navigation={actor ? navigation : []}
      sample={plan.sample}
      wide
      account={actor && <AccountMenu locale={locale} name={actor.name} />}
    >
      {children}
    </SiteShell>
  )
}
