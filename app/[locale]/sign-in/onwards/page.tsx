import { notFound, redirect } from 'next/navigation'
import { parseLocale } from '@/lib/params'
import { listKeptPlans } from '@/lib/plan/setup.queries'
import { requireActor } from '@/lib/session'
import { placeOfWork } from './place-of-work'

/** After signing in, to one's work: whoever was on the way to a page goes there instead, and never comes here. */
export default async function OnwardsPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const actor = await requireActor()
  const plans = (await listKeptPlans(actor)) ?? []
  redirect(`/${locale}${placeOfWork(plans, new Set(actor.memberships.map(({ planId }) => planId)))}`)
}
