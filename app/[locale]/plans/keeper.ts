import { notFound } from 'next/navigation'
import type { Locale } from '@/lib/locale'
import { parseLocale } from '@/lib/params'
import { requireActor } from '@/lib/session'
import type { Actor } from '@/lib/user/user.rules'

/** Language and person of a page about plans; a visitor signs in first. */
export async function personOf(params: Promise<{ locale: string }>): Promise<{ locale: Locale; actor: Actor }> {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  return { locale, actor: await requireActor() }
}
