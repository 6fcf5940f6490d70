import type { TitledFlagship } from '@/components/flagship-title'
import { named } from '@/components/role-words'
import { capitalised } from '@/lib/format'
import type { Locale } from '@/lib/locale'

/** A flagship where only words can stand, as in a list to choose from: `A. Leercultuur`. */
export function flagshipName(
  { code, titleNl, titleEn, workingTitleNl, workingTitleEn }: TitledFlagship & { code: string },
  locale: Locale,
): string {
  const title = named(titleNl ?? workingTitleNl, titleEn ?? workingTitleEn, locale)
  return [code.toUpperCase(), title && capitalised(title)].filter(Boolean).join('. ')
}
