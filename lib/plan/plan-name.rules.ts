import { type Localised, localised } from '../format'
import type { Locale } from '../locale'

type Text = { nl: string | null; en: string | null }
type Titled = { titleEn: string | null; shortTitleNl: string | null; shortTitleEn: string | null }

/** What a plan is called where there is little room. Without a short English title its English title is better than a Dutch one. */
export const shortName = (shortTitle: Text, title: Pick<Text, 'en'>): Text => ({ nl: shortTitle.nl, en: shortTitle.en ?? title.en })

/** What a plan is called above its pages. */
export const planName = ({ shortTitleNl, shortTitleEn, titleEn }: Titled): Text =>
  shortName({ nl: shortTitleNl, en: shortTitleEn }, { en: titleEn })

export const planNameIn = (plan: Titled, locale: Locale): Localised => localised(planName(plan).nl, planName(plan).en, locale)
