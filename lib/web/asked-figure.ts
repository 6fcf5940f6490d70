import 'server-only'
import { getPublicFigure, type PublicFigure } from '@/lib/figure/figure.queries'
import { type FigureName, figureNamed, partsOfFigure } from '@/lib/figure/figure-name.rules'
import type { Locale } from '@/lib/locale'
import { parseLocale, parseSlug } from '@/lib/params'
import { getPublicPlan, type PublicPlan } from '@/lib/plan/plan.queries'
import { publicUrl } from '@/lib/settings/installation'
import { inWordsOf } from '@/lib/text/words-in-use'

export type FigureParams = { locale: string; plan: string; figure: string[] }

export type AskedFigure = { locale: Locale; plan: PublicPlan; name: FigureName }

/** The figure that an address names, of a plan that everybody may read; null when it names none. */
export async function askedFigure({ locale: language, plan: slug, figure: parts }: FigureParams): Promise<AskedFigure | null> {
  const [locale, wanted, name] = [parseLocale(language), parseSlug(slug), figureNamed(parts)]
  const plan = locale && wanted && name ? await getPublicPlan(wanted) : null
  return locale && plan && name ? { locale, plan, name } : null
}

/** What that figure shows now, in the words of its plan. */
export const readFigure = ({ locale, plan, name }: AskedFigure): Promise<PublicFigure | 'withdrawn' | null> =>
  inWordsOf(plan, () => getPublicFigure(plan, name, locale, publicUrl()))

/** What tells one figure from every other, for keeping it. */
export const keyOfFigure = ({ locale, plan, name }: AskedFigure): string => [plan.slug, locale, ...partsOfFigure(name)].join(' ')
