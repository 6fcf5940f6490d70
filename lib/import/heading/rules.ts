import type { ImportKind } from '@/prisma/generated/enums'
import { getTranslator } from '../../i18n'
import { type Locale, locales } from '../../locale'
import { noWords, type PlanWords } from '../../plan/words/rules'
import { letters } from '../../text'
import type { Headings } from '../mapping/heading/rules'
import { fieldsOf, type ImportField } from '../mapping/rules'
import { synonyms } from './synonym/rules'

/** The heading of a column in a language, as templates and exports print it. */
export const headingOf = (field: ImportField, locale: Locale, words?: PlanWords): string =>
  getTranslator(locale, 'import', words)(`columns.${field}`)

/** The headings that Koers understands: those it prints of a plan, and of any, in both languages and as code, before what others write. */
export function knownHeadings(kind: ImportKind, words: PlanWords): Headings {
  const others = Object.entries(synonyms[kind]).flatMap(([field, words]) =>
    words.map((word) => [letters(word), field === 'nothing' ? '' : (field as ImportField)] as const),
  )
  const own = fieldsOf[kind].flatMap((field) =>
    [field, ...[noWords, words].flatMap((said) => locales.map((locale) => headingOf(field, locale, said)))].map(
      (word) => [letters(word), field] as const,
    ),
  )
  return Object.fromEntries([...others, ...own].filter(([heading]) => heading !== ''))
}
