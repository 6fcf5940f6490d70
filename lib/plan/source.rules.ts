import { formatPartialDate } from '../format'
import type { Locale } from '../locale'

/** A document or page that something of the record rests on, as pages cite it. */
export type CitedSource = {
  code: string
  title: string
  publisher: string | null
  url: string | null
  datedOn: string | null
  /** How it must be cited, its licence, or what of it was read. */
  note: string | null
  noteNl: string | null
}

/** The sources of several things, each once, in the order of their codes. */
export const allSources = <S extends { code: string }>(lists: S[][]): S[] =>
  [...new Map(lists.flat().map((source) => [source.code, source])).values()].sort((a, b) => (a.code < b.code ? -1 : 1))

/** Who published a source, and when, as far as it is known. */
export const publicationOf = ({ publisher, datedOn }: Pick<CitedSource, 'publisher' | 'datedOn'>, locale: Locale): string =>
  [publisher, datedOn && formatPartialDate(datedOn, locale)].filter(Boolean).join(', ')

/** Longest title of a source in a list to choose from, in characters. */
const longestTitle = 90

/** A source in a list to choose from. */
export function sourceChoice(
  source: Pick<CitedSource, 'code' | 'title' | 'publisher' | 'datedOn'>,
  locale: Locale,
): { value: string; label: string } {
  const { code, title } = source
  const name = title.length > longestTitle ? `${title.slice(0, longestTitle)}…` : title
  return { value: code, label: [name, publicationOf(source, locale)].filter(Boolean).join(', ') }
}
