import { messagesIn } from '../i18n'
import { type Locale, locales } from '../locale'

const wordsIn = (locale: Locale): Record<string, string> => messagesIn(locale).lists.organisationKind

/** A kind of organisation in the language of the page: those that Koers knows are kept under an English name, what staff typed stays as it is. */
export const wordOfKind = (kind: string, locale: Locale): string => wordsIn(locale)[kind] ?? kind

/** What somebody typed as a kind, as it is kept: under its English name when Koers knows it in any of its languages, else as typed. */
export function kindOfWord(typed: string): string {
  const said = typed.toLowerCase()
  const known = locales.flatMap((locale) => Object.entries(wordsIn(locale))).find(([, word]) => word.toLowerCase() === said)
  return known?.[0] ?? typed
}
