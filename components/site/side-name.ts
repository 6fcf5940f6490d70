import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Side } from '@/lib/report/year-comparison.schema'

/** A side of a comparison in a sentence: `2023`, or `editie 1 van 2023`. */
export const sideName = ({ year, edition }: Side, locale: Locale): string =>
  getTranslator(locale, 'compare')(edition === null ? 'name.year' : 'name.edition', { year: String(year), edition: String(edition) })
