import type { ShareWords } from '@/components/site/share-picture'
import { named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PublicPlan } from '@/lib/plan/plan.queries'

/** What every picture of a plan says: its name, and that it is a sample when it is (rule 7). */
export const ofPlan = (plan: PublicPlan, locale: Locale): Pick<ShareWords, 'plan' | 'sample'> => ({
  plan: named(plan.shortTitleNl, plan.shortTitleEn, locale) ?? plan.slug,
  sample: plan.sample ? getTranslator(locale, 'shell')('sampleTitle') : null,
})
