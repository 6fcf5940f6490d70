import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { parseLocale, parseSlug } from '@/lib/params'
import { getKeptPlan, type KeptPlan } from '@/lib/plan/plan.queries'
import { currentActor, requireActor } from '@/lib/session'
import { speakOf } from '@/lib/text/words-in-use'
import { may, type Verb } from '@/lib/user/right.rules'
import type { Actor } from '@/lib/user/user.rules'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'
import type { PlanParams } from '../plan'

export type Staff = { locale: Locale; plan: KeptPlan; actor: Actor }

/** What the first staff page is called for this person: the plan's work, or one's own actions. */
export function startName(locale: Locale, actor: Actor | null, planId: string): string {
  const t = getTranslator(locale, 'manage')
  return t(may(actor, 'readWholeYear', { planId }) ? 'title' : 'ownTitle')
}

/** The plan of an address, as far as somebody who is signed in may know it, read once per request; null for everybody else. From then on its words are used. */
export const keptPlan = cache(async (given: string): Promise<KeptPlan | null> => {
  const slug = parseSlug(given)
  return slug ? speakOf(await getKeptPlan(await currentActor(), slug)) : null
})

// What is left in a plan in the archive: to read what happened, to mind the accounts, to withdraw an edition, to take the plan back.
const staysInArchive = /^\/[^/]+\/[^/]+\/manage(?:\/?$|\/(?:events|people|reports)(?:\/|$)|\/plan\/setup\/?$)/

/**
 * Language, plan and person of a staff page: a visitor signs in first, whatever plan the address names, and for somebody without a role
 * in the plan the page does not exist. Pages of the work in an archived plan lead to the start, which says so. Every page asks; the layout is not a gate.
 */
export async function staffOf(params: Promise<PlanParams>): Promise<Staff> {
  const { locale: given, plan: slug } = await params
  const locale = parseLocale(given)
  if (!locale) notFound()
  const actor = await requireActor()
  const plan = await keptPlan(slug)
  if (!plan) notFound()
  if (plan.archivedAt !== null && !staysInArchive.test((await getPageRequest()).path.split('?')[0] ?? ''))
    redirect(address(locale, plan.slug, ['manage']))
  return { locale, plan, actor }
}

/** The same for a page of those who may do something in the plan; for everybody else it does not exist. */
const staffWhoMay =
  (verb: Verb) =>
  async (params: Promise<PlanParams>): Promise<Staff> => {
    const staff = await staffOf(params)
    if (!may(staff.actor, verb, { planId: staff.plan.id })) notFound()
    return staff
  }

/** Of a page about the plan's own data. */
export const editorOf = staffWhoMay('listActionsToRevise')
/** Of a page on which a plan is put together. */
export const builderOf = staffWhoMay('getPlanToSetUp')
/** Of a page about people. */
export const peopleKeeperOf = staffWhoMay('listPeople')
/** Of the event log. */
export const logReaderOf = staffWhoMay('listEventLines')
