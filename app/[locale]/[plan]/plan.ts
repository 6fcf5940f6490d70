import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Locale } from '@/lib/locale'
import { parseLocale, parseSlug } from '@/lib/params'
import { getPublicPlan, type PublicPlan } from '@/lib/plan/plan.queries'
import { speakOf } from '@/lib/text/words-in-use'

/**
 * The plan of an address, read once per request however many layouts and pages ask. Null when the slug names none. What is said from now on
 * is said in the words of the plan.
 */
export const currentPlan = cache(async (slug: string): Promise<PublicPlan | null> => speakOf(await getPublicPlan(slug)))

export type PlanParams = { locale: string; plan: string }

/** The language and the plan of an address; 404 when it names none. */
export async function planOf(params: Promise<PlanParams>): Promise<{ locale: Locale; plan: PublicPlan }> {
  const { locale, plan } = await params
  const language = parseLocale(locale)
  const slug = parseSlug(plan)
  const found = language && slug ? await currentPlan(slug) : null
  if (!language || !found) notFound()
  return { locale: language, plan: found }
}
