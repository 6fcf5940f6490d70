import { type Localised, localised } from '@/lib/format'
import type { Locale } from '@/lib/locale'

type Titled = { titleEn: string | null; shortTitleNl: string | null; shortTitleEn: string | null }

/** What a plan is called above its pages. Without a short English title its English title is better than a Dutch one. */
export const planName = ({ shortTitleNl, shortTitleEn, titleEn }: Titled): { nl: string | null; en: string | null } => ({
  nl: shortTitleNl,
  en: shortTitleEn ?? titleEn,
})

export const planNameIn = (plan: Titled, locale: Locale): Localised => localised(planName(plan).nl, planName(plan).en, locale)
