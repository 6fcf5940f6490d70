import type { ImportKind } from '@/prisma/generated/enums'
import { getTranslator } from '../../i18n'
import { type Locale, locales } from '../../locale'
import { letters } from '../../text'
import { fieldsOf, type Headings, type ImportField } from '../mapping/rules'

/** The heading of a column in a language, as templates and exports print it. */
export const headingOf = (field: ImportField, locale: Locale): string => getTranslator(locale, 'import')(`columns.${field}`)

/** The headings that Koers prints itself, in both languages and as code. */
export function knownHeadings(kind: ImportKind): Headings {
  const named = fieldsOf[kind].flatMap((field) =>
    [field, ...locales.map((locale) => headingOf(field, locale))].map((word) => [letters(word), field]),
  )
  return Object.fromEntries(named)
}
