import type { TitledFlagship } from '@/components/plan/flagship-title'
import { capitalised, named } from '@/lib/format'
import type { Locale } from '@/lib/locale'

/** A flagship where only text fits, as in a list to choose from: `A. Leercultuur`. */
export function flagshipName(
  { code, titleNl, titleEn, workingTitleNl, workingTitleEn }: TitledFlagship & { code: string },
  locale: Locale,
): string {
  const title = named(titleNl ?? workingTitleNl, titleEn ?? workingTitleEn, locale)
  return [code.toUpperCase(), title && capitalised(title)].filter(Boolean).join('. ')
}
