import { notFound } from 'next/navigation'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PublicPlan } from '@/lib/plan/queries'
import { requireActor } from '@/lib/session'
import { may } from '@/lib/user/right/rules'
import type { Actor } from '@/lib/user/rules'
import { type PlanParams, planOf } from '../plan'

export type Staff = { locale: Locale; plan: PublicPlan; actor: Actor }

/** What the first staff page is called for this person: the plan's work, or one's own actions. */
export function startName(locale: Locale, actor: Actor | null, planId: string): string {
  const t = getTranslator(locale, 'manage')
  return t(may(actor, 'readWholeYear', { planId }) ? 'title' : 'ownTitle')
}

/**
 * Language, plan and person of a staff page: a visitor signs in first, and for somebody without a role in the plan the page does
 * not exist. Every page asks; the layout is no gate.
 */
export async function staffOf(params: Promise<PlanParams>): Promise<Staff> {
  const { locale, plan } = await planOf(params)
  const actor = await requireActor()
  if (!may(actor, 'enterManage', { planId: plan.id })) notFound()
  return { locale, plan, actor }
}
