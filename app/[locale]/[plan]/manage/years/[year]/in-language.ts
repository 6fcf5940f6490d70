import { named } from '@/lib/format'
import type { Locale } from '@/lib/locale'

/** Of two languages the one of the page, else the other: for names in a list of choices, where a mark would be in the way. */
export const inLanguage = (locale: Locale, nl: string | null, en: string | null): string => named(nl, en, locale) ?? ''
