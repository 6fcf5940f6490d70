import { notFound } from 'next/navigation'
import { cache } from 'react'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { parseLocale, parseSlug } from '@/lib/params'
import { getKeptPlan, type KeptPlan } from '@/lib/plan/queries'
import { currentActor, requireActor } from '@/lib/session'
import { may } from '@/lib/user/right/rules'
import type { Actor } from '@/lib/user/rules'
import { speakOf } from '@/lib/words-in-use'
import type { PlanParams } from '../plan'

export type Staff = { locale: Locale; plan: KeptPlan; actor: Actor }

/** What the first staff page is called for this person: the plan's work, or one's own actions. */
export function startName(locale: Locale, actor: Actor | null, planId: string): string {
  const t = getTranslator(locale, 'manage')
  return t(may(actor, 'readWholeYear', { planId }) ? 'title' : 'ownTitle')
}

/** The plan of an address as who is signed in may know it, read once per request; null for everybody else. Its words are spoken from now on. */
export const keptPlan = cache(async (given: string): Promise<KeptPlan | null> => {
  const slug = parseSlug(given)
  return slug ? speakOf(await getKeptPlan(await currentActor(), slug)) : null
})

/**
 * Language, plan and person of a staff page: a visitor signs in first, whatever plan the address names, and for somebody without a role
 * in the plan the page does not exist. Every page asks; the layout is no gate.
 */
export async function staffOf(params: Promise<PlanParams>): Promise<Staff> {
  const { locale: given, plan: slug } = await params
  const locale = parseLocale(given)
  if (!locale) notFound()
  const actor = await requireActor()
  const plan = await keptPlan(slug)
  if (!plan) notFound()
  return { locale, plan, actor }
}
