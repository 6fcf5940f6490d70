import { today } from '@/lib/dates'
import { named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type DatedName, nameOn } from '@/lib/organisation/organisation.rules'
import type { MembershipRole } from '@/prisma/generated/enums'

type Role = {
  role: MembershipRole
  plan: { slug: string; shortTitleNl: string | null; shortTitleEn: string | null }
  organisation: { slug: string; names: DatedName[] } | null
}

/** A role in words: of this plan when `here` is its slug, else with the name of the plan. */
export function roleWords({ role, plan, organisation }: Role, locale: Locale, here?: string): string {
  const t = getTranslator(locale, 'people')
  const name = organisation && nameOn(organisation.names, today())
  const organisationName = named(name?.nameNl ?? null, name?.nameEn ?? null, locale) ?? organisation?.slug ?? '–'
  const words = role === 'COORDINATOR' ? t('role.coordinator') : t('role.contributor', { organisation: organisationName })
  if (plan.slug === here) return words
  return t('role.inPlan', { role: words, plan: named(plan.shortTitleNl, plan.shortTitleEn, locale) ?? plan.slug })
}
